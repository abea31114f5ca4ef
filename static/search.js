/* The search page: what is typed and chosen → a query in the address → results, facets, files to take away.

   Data reaches the page as text nodes only. All words for the reader come from the page's <template id="words">. */

(function () {
  "use strict";

  const $ = (id) => document.getElementById(id);
  const A_PAGE = 10, VALUES = 7, WAIT = 120, AT_ONCE = 160;
  const FACETS = ["theme", "country", "person", "publisher", "year", "lang", "dated"];
  const language = document.documentElement.lang || "en";
  const numbers = new Intl.NumberFormat(language);
  const plurals = new Intl.PluralRules(language);

  const title = document.title;

  const words = {};
  for (const span of $("words").content.querySelectorAll("[data-word]"))
    words[span.dataset.word + (span.dataset.plural ? `:${span.dataset.plural}` : "")] = span.textContent;
  const say = (word, values = {}) => words[word].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
  const many = (word, number) =>
    (words[`${word}:${plurals.select(number)}`] || words[`${word}:other`]).replace("{n}", numbers.format(number));

  /** An element with attributes and children; strings become text. */
  function el(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  // ── the query in the address ──────────────────────────────────────────────────────────────────────────────────────

  function asked() {
    const hash = new URLSearchParams(location.hash.slice(1));
    const query = hash.has("q") || hash.has("order") ? hash : new URLSearchParams(location.search);
    return {q: query.get("q") || "", order: query.get("order") || ""};
  }

  function address({q, order}) {
    const hash = new URLSearchParams();
    if (q.trim()) hash.set("q", q.trim());
    if (order) hash.set("order", order);
    const text = hash.toString();
    return `${location.pathname}${text ? `#${text}` : ""}`;
  }

  /** Puts the view into the address: as a new step back where it is one of its own. */
  function remember(view, isStep) {
    const to = address(view);
    if (to === location.pathname + location.hash && !location.search) return;
    try {
      history[isStep ? "pushState" : "replaceState"](null, "", to);
    } catch {
      location.hash = to.split("#")[1] || "";
    }
  }

  // ── clauses of the query, as facets change them ───────────────────────────────────────────────────────────────────

  const plain = (text) => newsarchive.foldedName(text);

  function filtersOf(q) {
    return newsarchive.parse(q).filter((group) => group.any.length === 1 && group.any[0].kind === "filter")
      .map((group) => ({not: group.not, field: group.any[0].field, value: plain(group.any[0].value), label: group.any[0].value, source: group.any[0].source}));
  }

  const clause = (field, value) => `${field}:${/^[\p{L}\p{N}-]+$/u.test(value) ? value : `"${value.replaceAll('"', "")}"`}`;
  const without = (q, source) => q.split(source).join(" ").replace(/\s+/g, " ").trim();

  function change(field, value, label, wanted) {
    let q = $("q").value;
    for (const filter of filtersOf(q))
      if (filter.field === field && [plain(value), plain(label)].includes(filter.value)) q = without(q, filter.source);
    if (wanted) q = `${q.trim()} ${wanted === "not" ? "-" : ""}${clause(field, value)}`.trim();
    $("q").value = q;
    run({isStep: true});
  }

  // ── results ───────────────────────────────────────────────────────────────────────────────────────────────────────

  let latest = 0;
  let view = {docs: [], marked: new Set(), shown: 0, q: ""};

  async function run({typing = false, isStep = false} = {}) {
    const turn = ++latest;
    const wanted = {q: $("q").value, order: $("order").value};
    if (!typing || wanted.q.trim()) remember(wanted, isStep);
    const late = setTimeout(() => { if (turn === latest) $("found").textContent = say("loading"); }, 300);
    try {
      const result = await newsarchive.search(wanted.q, {typing, order: wanted.order});
      if (turn !== latest) return;
      view = {...result, shown: 0, q: wanted.q};
      const first = await newsarchive.documents(view.docs.slice(0, A_PAGE));
      if (turn !== latest) return;
      const cards = await Promise.all(first.map(card));
      if (turn !== latest) return;
      clearTimeout(late);
      tell(result, wanted);
      $("results").replaceChildren(...cards);
      view.shown = cards.length;
      $("more").hidden = view.shown >= view.docs.length;
      await narrow(turn);
      $("search").dataset.asked = wanted.q;
    } catch (error) {
      if (turn === latest) $("found").textContent = say("failed", {file: error.message});
    } finally {
      clearTimeout(late);
    }
  }

  function tell(result, {q}) {
    $("found").textContent = result.docs.length ? many("articles", result.docs.length) : say("nothing");
    const said = result.instead.map(([word, other]) => say("instead", {word, other}));
    if (result.nearly && !result.loose && result.docs.length) said.push(say("nearly"));
    if (result.anywhere.length && !result.loose && result.docs.length)
      said.push(say("anywhere", {words: result.anywhere.join(", ")}));
    if (result.loose) said.push(say("loose"));
    if ((result.loose || !result.docs.length) && result.counts.length > 1)
      said.push(say("each", {counts: result.counts.map(([source, number]) => `${source} – ${numbers.format(number)}`).join(", ")}));
    if (!result.docs.length) said.push(say("fewer"));
    $("told").replaceChildren(...said.map((text) => el("p", {class: "note"}, text)));
    $("take").hidden = !result.docs.length;
    document.title = q.trim() ? `${q.trim()} – ${title}` : title;
  }

  async function show(documents) {
    const made = await Promise.all(documents.map(card));
    $("results").append(...made);
    view.shown += documents.length;
    $("more").hidden = view.shown >= view.docs.length;
  }

  async function card(found) {
    const lang = found.language || null;
    const places = await passages(found);
    const time = found.published ? el("time", {datetime: found.published}, found.date) : el("span", {}, found.date);
    const publisher = found.publisher ? el("span", {class: "by", dir: "auto"}, found.publisher) : "";
    const link = el("a", {href: found.path + (places.length ? "" : fragment())}, ...lit(found.title));
    return el("li", {class: "card"},
      el("p", {class: "meta"}, publisher, time, found.publisher ? "" : el("span", {}, say("unknown"))),
      el("h3", {dir: "auto", lang, class: found.title.startsWith("[") ? "supplied" : found.title.length > 120 ? "long" : null}, link),
      ...(places.length ? places : [found.beginning ? el("p", {class: "gist", dir: "auto", lang}, ...lit(found.beginning)) : ""]));
  }

  const PASSAGES = 3, AROUND = 90;

  /** Where in the article the words stand: the paragraphs with the most of them, in the order of the text. */
  async function passages(found) {
    if (!view.marked.size) return [];
    const hits = (await newsarchive.paragraphs(found.doc))
      .map(([number, line, text]) => ({number, line, text, spans: spans(text)}))
      .filter((each) => each.spans.length);
    const different = (each) => new Set(each.spans.map(([from, to]) => each.text.slice(from, to).toLowerCase())).size;
    const best = [...hits].sort((one, other) => different(other) - different(one) || one.line - other.line).slice(0, PASSAGES);
    const shown = hits.filter((each) => best.includes(each)).map((each) => {
      const label = each.number ? `¶ ${numbers.format(each.number)}` : "¶";
      const link = el("a", {href: `${found.path}#l${each.line}`, "aria-label": each.number ? say("paragraph", {n: numbers.format(each.number)}) : null}, label);
      return el("p", {class: "gist at", dir: "auto", lang: found.language || null}, link, " ", ...around(each));
    });
    if (hits.length > shown.length) shown.push(el("p", {class: "n"}, many("places", hits.length - shown.length)));
    return shown;
  }

  /** A paragraph around its first hit, with all hits in it marked. */
  function around({text, spans: found}) {
    const [first] = found[0];
    let from = first <= AROUND ? 0 : text.indexOf(" ", first - AROUND) + 1 || first - AROUND;
    if (from > first) from = first;
    let to = from + 2.4 * AROUND >= text.length ? text.length : text.lastIndexOf(" ", from + 2.4 * AROUND);
    if (to <= first) to = Math.min(text.length, first + 2 * AROUND);
    return [from ? "… " : "", ...marked(text.slice(from, to), found.filter(([start, end]) => start >= from && end <= to).map(([start, end]) => [start - from, end - from])), to < text.length ? " …" : ""];
  }

  /** Has the browser scroll to the words in the article and mark them there, where it can. */
  function fragment() {
    const texts = newsarchive.parse(view.q).filter((group) => !group.not).flatMap((group) => group.any)
      .filter((each) => each.kind === "word" || each.kind === "phrase").slice(0, 4)
      .map((each) => each.source.replace(/^title:/, "").replaceAll('"', "").trim()).filter(Boolean);
    return texts.length ? `#:~:${texts.map((text) => `text=${encodeURIComponent(text).replaceAll("-", "%2D")}`).join("&")}` : "";
  }

  /** A text in pieces, with the words that were looked for marked. */
  const lit = (text) => marked(text, spans(text));

  function marked(text, found) {
    const pieces = [];
    let end = 0;
    for (const [from, to] of found) {
      pieces.push(text.slice(end, from), el("mark", {class: "hit"}, text.slice(from, to)));
      end = to;
    }
    return [...pieces, text.slice(end)].filter((piece) => piece !== "");
  }

  /** Where the words that were looked for stand in a text: [[from, to], …]. */
  function spans(text) {
    const found = [];
    for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const within = newsarchive.words(newsarchive.normalise(match[0])).map(newsarchive.fold);
      if (within.length === 1 && view.marked.has(within[0])) found.push([match.index, match.index + match[0].length]);
      else if (within.length > 1) {
        // A script without blanks: two neighbouring letters are a word.
        const letters = Array.from(match[0]);
        let at = match.index;
        letters.forEach((letter, place) => {
          const pairs = [letters.slice(place, place + 2), letters.slice(Math.max(0, place - 1), place + 1), [letter]];
          if (pairs.some((pair) => view.marked.has(newsarchive.fold(newsarchive.normalise(pair.join("")))))) {
            const last = found[found.length - 1];
            if (last && last[1] === at) last[1] += letter.length;
            else found.push([at, at + letter.length]);
          }
          at += letter.length;
        });
      }
    }
    return found;
  }

  // ── facets ────────────────────────────────────────────────────────────────────────────────────────────────────────

  async function narrow(turn, all = false) {
    const [facets, people] = await Promise.all([newsarchive.facets(view.docs, {all}), newsarchive.people(view.docs, {all})]);
    if (turn !== latest) return;
    const kept = document.activeElement && document.activeElement.closest("#facets") && document.activeElement.id;
    if (!facets) {
      const button = el("button", {type: "button"}, say("count"));
      button.addEventListener("click", () => narrow(latest, true));
      $("facets").replaceChildren(button);
      return;
    }
    const filters = filtersOf(view.q);
    const boxes = FACETS.map((facet) =>
      facet === "person" && !people ? morePeople() : group(facet, facet === "person" ? people : facets[facet], filters.filter((filter) => filter.field === facet)));
    $("facets").replaceChildren(...boxes.filter(Boolean));
    if (kept && $(kept)) $(kept).focus();
  }

  /** People are much to load in a large archive: they come when they are asked for. */
  function morePeople() {
    const button = el("button", {type: "button", class: "link"}, say("people"));
    button.addEventListener("click", () => narrow(latest, true));
    return el("p", {class: "facet"}, button);
  }

  function group(facet, rows, filters) {
    const of = (filter) => ([id, label]) => [plain(id), plain(label)].includes(filter.value);
    // A value by another name ("person:zelensky"), or of none: what was found has it, or lacks it.
    const chosen = filters.map((filter) => rows.find(of(filter)) || [filter.value, filter.label, filter.not ? 0 : view.docs.length]);
    const others = rows.filter((row) => !chosen.includes(row));
    if (!chosen.length && (others.length < 2 && (facet === "lang" || facet === "dated" || !others.length))) return null;
    const list = el("ul", {}, ...chosen.map((row, at) => value(facet, row, filters[at])), ...others.slice(0, VALUES).map((row) => value(facet, row)));
    const box = el("fieldset", {class: "facet"}, el("legend", {}, say(facet)), list);
    if (others.length > VALUES) {
      const more = el("button", {type: "button", class: "link"}, say("rest", {n: numbers.format(rows.length)}));
      more.addEventListener("click", () => {
        const rest = others.slice(VALUES).map((row) => value(facet, row));
        list.append(...rest);
        more.remove();
        rest[0].querySelector("input").focus();
      });
      box.append(more);
    }
    return box;
  }

  function value(facet, [id, label, number], filter) {
    const box = el("input", {type: "checkbox", id: `f-${facet}-${id}`});
    box.checked = !!filter && !filter.not;
    box.addEventListener("change", () => change(facet, id, label, box.checked));
    const isOut = !!filter && filter.not;
    const text = say(isOut ? "less" : "without", {value: label});
    const out = el("button", {type: "button", class: "out", title: text, "aria-label": text, "aria-pressed": String(isOut), id: `x-${facet}-${id}`}, "−");
    out.addEventListener("click", () => change(facet, id, label, isOut ? false : "not"));
    return el("li", {class: isOut ? "isout" : null}, el("label", {}, box, el("span", {dir: "auto"}, label)), el("span", {class: "n"}, numbers.format(number)), out);
  }

  // ── files to take away ────────────────────────────────────────────────────────────────────────────────────────────

  const COLUMNS = ["id", "title", "published", "publisher", "language", "address"];

  async function rows() {
    const found = [];
    for (let at = 0; at < view.docs.length; at += AT_ONCE) found.push(...(await newsarchive.documents(view.docs.slice(at, at + AT_ONCE))));
    return found.map((each) => ({...each, address: new URL(each.path, location.href.split(/[?#]/)[0]).href}));
  }

  /** A cell that no spreadsheet takes for a formula. */
  function cell(text) {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  async function take(name, type, write) {
    const before = $("found").textContent;
    $("found").textContent = say("preparing");
    const text = write(await rows());
    $("found").textContent = before;
    const url = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
    const link = el("a", {href: url, download: name});
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }

  const csv = (found) =>
    "\ufeff" + [COLUMNS, ...found.map((row) => COLUMNS.map((column) => row[column]))].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  const jsonl = (found) =>
    found.map((row) => JSON.stringify(Object.fromEntries(COLUMNS.map((column) => [column, row[column] || null]))) + "\n").join("");

  // ── the page ──────────────────────────────────────────────────────────────────────────────────────────────────────

  function restore() {
    const wanted = asked();
    $("q").value = wanted.q;
    $("order").value = wanted.order;
    run();
  }

  function keys(event) {
    const links = [...document.querySelectorAll("#results h3 a")];
    const at = links.indexOf(document.activeElement);
    const inBox = document.activeElement === $("q");
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) $("q").focus();
    else if (event.key === "ArrowDown" && links.length && (inBox || (at >= 0 && at < links.length - 1))) links[at + 1].focus();
    else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] || $("q")).focus();
    else return;
    event.preventDefault();
  }

  function begin() {
    $("search").hidden = false;
    if (typeof DecompressionStream === "undefined") {
      $("found").textContent = say("old");
      return;
    }
    let timer = 0;
    $("q").addEventListener("input", (event) => {
      clearTimeout(timer);
      if (!event.isComposing) timer = setTimeout(() => run({typing: true}), WAIT);
    });
    $("find").addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      run({isStep: true});
    });
    $("order").addEventListener("change", () => run({isStep: true}));
    $("more").addEventListener("click", async () => {
      const first = view.shown;
      await show(await newsarchive.documents(view.docs.slice(first, first + A_PAGE)));
      document.querySelectorAll("#results h3 a")[first].focus();
    });
    $("csv").addEventListener("click", () => take("articles.csv", "text/csv", csv));
    $("jsonl").addEventListener("click", () => take("articles.jsonl", "application/jsonl", jsonl));
    document.addEventListener("keydown", keys);
    addEventListener("popstate", restore);
    addEventListener("hashchange", () => { if (asked().q !== $("q").value.trim()) restore(); });
    restore();
  }

  begin();
})();
