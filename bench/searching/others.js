// The same queries on other engines:  node others.js FOLDER-WITH-node_modules < {articles: [{id, title, body}], queries}
const fs = require("fs"), path = require("path"), {createRequire} = require("module");
const load = createRequire(path.resolve(process.argv[2], "here.js"));
const MiniSearch = load("minisearch"), lunr = load("lunr");
const {articles, queries} = JSON.parse(fs.readFileSync(0, "utf8"));
const mini = new MiniSearch({fields: ["title", "body"], searchOptions: {boost: {title: 3}, fuzzy: 0.2, prefix: true}});
mini.addAll(articles);
const index = lunr(function () {
  this.ref("id");
  this.field("title", {boost: 3});
  this.field("body");
  articles.forEach((article) => this.add(article));
});
const plain = (query) => query.replace(/["“”]/g, "");
const out = queries.map((query) => ({
  minisearch: mini.search(plain(query)).slice(0, 10).map((each) => each.id),
  lunr: index.query((q) => {
    for (const word of plain(query).split(/\s+/)) {
      q.term(lunr.tokenizer(word), {boost: 10});
      q.term(lunr.tokenizer(word), {boost: 1, editDistance: 1});
    }
  }).slice(0, 10).map((each) => each.ref),
}));
console.log(JSON.stringify(out));
