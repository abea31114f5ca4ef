// Runs queries on a built site, in node, and counts what a browser would load:  node run.js SITE ENGINE < queries.json
// In: [query, …]. Out: {bytes: [[first, …]], times, ids}: compressed bytes and milliseconds of each query when nothing
// is loaded but what the ones before it needed, and the addresses of its first ten results.
const fs = require("fs"), vm = require("vm"), zlib = require("zlib");
const [site, enginePath] = process.argv.slice(2);
const queries = JSON.parse(fs.readFileSync(0, "utf8"));
let bytes = 0;
vm.runInThisContext(fs.readFileSync(enginePath, "utf8"));
newsarchive.loadWith(async (name) => {
  const text = fs.readFileSync(`${site}/search/${name}.js`, "utf8");
  bytes += zlib.gzipSync(text, {level: 6}).length;
  vm.runInThisContext(text);
});
(async () => {
  const out = [];
  for (const query of queries) {
    const before = bytes;
    const began = performance.now();
    const found = await newsarchive.search(query);
    const shown = await newsarchive.documents(found.docs.slice(0, 10));
    await newsarchive.facets(found.docs);
    const loaded = performance.now() - began;
    const again = performance.now();
    await newsarchive.search(query);
    out.push({query, total: found.docs.length, bytes: bytes - before, loaded, again: performance.now() - again, paths: shown.map((each) => each.path)});
  }
  console.log(JSON.stringify(out));
})();
