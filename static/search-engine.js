/* The search engine: reads the index in search/ and answers queries. docs/search.md of the project tells the format.

   It loads only what it needs, by classic script elements, which work from disk as from any host:
   every file of the index calls newsarchive.begin, .shard or .stemmer. Nothing here touches the page but `loader`. */

var newsarchive = (function () {
  "use strict";

  // ── words: the same steps as newsarchive/search/tokens.py ─────────────────────────────────────────────────────────

  const LIGHT = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u065f\u0670\u200c\u200d]+/gu;
  const WITH_MARKS = /[\u0900-\u0fff\u1000-\u109f\u1780-\u17ff\u1b00-\u1c4f\ua800-\uabff]/u;
  const PLAIN = /[\p{L}\p{N}]+/gu;
  const MARKED = /[\p{L}\p{N}\p{M}]+/gu;
  const UNBROKEN = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;
  const LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "ı": "i", "þ": "th", "ς": "σ",
    "ё": "е", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي",
  };
  const KEPT = "йїўќѓ";
  const LONGEST = 48;

  const normalise = (text) => text.normalize("NFKC").replaceAll("İ", "i").toLowerCase().replace(LIGHT, "");

  const foldLetter = (letter) =>
    KEPT.includes(letter) ? letter : LETTERS[letter] || letter.normalize("NFD").replace(LIGHT, "").normalize("NFC");

  const fold = (word) => Array.from(Array.from(word, foldLetter).join("").replace(LIGHT, "")).slice(0, LONGEST).join("");

  const runs = (normalised) => normalised.match(WITH_MARKS.test(normalised) ? MARKED : PLAIN) || [];

  /** The words of a normalised text; of scripts without blanks every two neighbours. */
  function words(normalised) {
    const found = [];
    for (const run of runs(normalised)) {
      let end = 0;
      for (const match of run.matchAll(UNBROKEN)) {
        if (match.index > end) found.push(run.slice(end, match.index));
        const letters = Array.from(match[0]);
        for (let at = 0; at < Math.max(1, letters.length - 1); at++) found.push(letters.slice(at, at + 2).join(""));
        end = match.index + match[0].length;
      }
      if (end < run.length) found.push(run.slice(end));
    }
    return found;
  }

  const foldedName = (text) => Array.from(runs(normalise(text)).map(fold).join(" ")).slice(0, LONGEST).join("").trimEnd();

  // ── bits: newsarchive/search/coding.py writes them ────────────────────────────────────────────────────────────────

  const PLACE = new Uint8Array(128);
  for (let code = 0x21, place = 0; code < 0x7f; code++) if (!'"\\<'.includes(String.fromCharCode(code))) PLACE[code] = place++;

  /** Reads the numbers in a packed text, one after the other. */
  class Bits {
    constructor(text) {
      this.bytes = new Uint8Array(Math.ceil((text.length * 13) / 16) + 8);
      this.at = 0;
      let held = 0, count = 0, end = 0;
      for (let place = 0; place < text.length; place += 2) {
        held = (held << 13) | (PLACE[text.charCodeAt(place)] * 91 + PLACE[text.charCodeAt(place + 1)]);
        for (count += 13; count >= 8; count -= 8) this.bytes[end++] = (held >> (count - 8)) & 255;
        held &= 255;
      }
      if (count) this.bytes[end] = (held << (8 - count)) & 255;
    }
    bit() {
      const bit = (this.bytes[this.at >> 3] >> (7 - (this.at & 7))) & 1;
      this.at++;
      return bit;
    }
    plain(width) {
      let number = 0;
      while (width--) number = number * 2 + this.bit();
      return number;
    }
    unary() {
      const end = this.bytes.length * 8;
      let number = 0;
      while (!this.bit()) if (++number > end) throw new RangeError("the index is damaged");
      return number;
    }
    gamma() {
      const width = this.unary();
      return 2 ** width + this.plain(width);
    }
    sized() {
      const width = this.plain(5);
      return width ? 2 ** (width - 1) + this.plain(width - 1) : 0;
    }
    rice(width) {
      const above = this.unary();
      return above < 24 ? above * 2 ** width + this.plain(width) : this.gamma() - 1;
    }
    /** Numbers in order, each above `from`. */
    ascending(many, from) {
      const width = many ? this.plain(5) : 0;
      return Int32Array.from({length: many}, () => (from += 1 + this.rice(width)));
    }
  }

  async function unsqueezed(text) {
    const bits = new Bits(text);
    const size = bits.plain(32);
    const stream = new Blob([bits.bytes.subarray(4, 4 + size)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return new Response(stream).text();
  }

  const rowsIn = async (text) => JSON.parse(await unsqueezed(text));

  // ── order: as Python has it, by code points ───────────────────────────────────────────────────────────────────────

  const SURROGATE = /[\ud800-\udfff]/;
  function before(one, other) {
    if (!SURROGATE.test(one) && !SURROGATE.test(other)) return one < other;
    const left = Array.from(one), right = Array.from(other);
    for (let at = 0; at < left.length && at < right.length; at++)
      if (left[at] !== right[at]) return left[at].codePointAt(0) < right[at].codePointAt(0);
    return left.length < right.length;
  }

  // ── stemmers: Snowball's base, for the files made by ./dev bench stemmers ─────────────────────────────────────────

  function stemmerOf(make) {
    const s = {current: "", cursor: 0, limit: 0, limit_backward: 0, bra: 0, ket: 0};
    const ahead = (set) => set.has(s.current[s.cursor]);
    const behind = (set) => set.has(s.current[s.cursor - 1]);
    s.in_grouping = (set) => s.cursor < s.limit && ahead(set) && !!++s.cursor;
    s.out_grouping = (set) => s.cursor < s.limit && !ahead(set) && !!++s.cursor;
    s.in_grouping_b = (set) => s.cursor > s.limit_backward && behind(set) && (s.cursor--, true);
    s.out_grouping_b = (set) => s.cursor > s.limit_backward && !behind(set) && (s.cursor--, true);
    const go = (wanted) => (set) => {
      for (; s.cursor < s.limit; s.cursor++) if (ahead(set) === wanted) return true;
      return false;
    };
    const goBack = (wanted) => (set) => {
      for (; s.cursor > s.limit_backward; s.cursor--) if (behind(set) === wanted) return true;
      return false;
    };
    [s.go_in_grouping, s.go_out_grouping, s.go_in_grouping_b, s.go_out_grouping_b] = [go(false), go(true), goBack(false), goBack(true)];
    const passes = (fits, step) => {
      if (fits) s.cursor += step;
      return fits;
    };
    s.eq_s = (text) => passes(s.limit - s.cursor >= text.length && s.current.startsWith(text, s.cursor), text.length);
    s.eq_s_b = (text) => passes(s.cursor - s.limit_backward >= text.length && s.current.endsWith(text, s.cursor), -text.length);
    // A table's row: an ending, its result (1 where it stands alone), and what it has to pass; the longest first.
    const among = (sign) => (table) => {
      table.rows ||= new Map(table.map((row) => [].concat(row)).map(([ending, ...rest]) => [ending, rest]));
      table.longest ||= Math.max(...Array.from(table.rows.keys(), (ending) => ending.length));
      const start = s.cursor;
      const room = sign < 0 ? start - s.limit_backward : s.limit - start;
      for (let size = Math.min(room, table.longest); size >= 0; size--) {
        const row = table.rows.get(sign < 0 ? s.current.slice(start - size, start) : s.current.slice(start, start + size));
        if (!row) continue;
        const [result = 1, test] = row;
        s.cursor = start + sign * size;
        if (!test || test()) {
          s.cursor = start + sign * size;
          return result;
        }
      }
      return 0;
    };
    s.find_among = among(1);
    s.find_among_b = among(-1);
    const replace = (from, to, text) => {
      const more = text.length - (to - from);
      s.current = s.current.slice(0, from) + text + s.current.slice(to);
      s.limit += more;
      if (s.cursor >= to) s.cursor += more;
      else if (s.cursor > from) s.cursor = from;
      return more;
    };
    s.slice_from = (text) => {
      replace(s.bra, s.ket, text);
      s.ket = s.bra + text.length;
    };
    s.slice_del = () => s.slice_from("");
    s.insert = (from, to, text) => {
      const more = replace(from, to, text);
      if (from <= s.bra) s.bra += more;
      if (from <= s.ket) s.ket += more;
    };
    s.slice_to = () => s.current.slice(s.bra, s.ket);
    const stem = make(s);
    return (word) => {
      s.current = word;
      s.cursor = s.limit_backward = s.bra = 0;
      s.limit = s.ket = word.length;
      stem();
      return s.current;
    };
  }

  // ── files: each is loaded once, and read once ─────────────────────────────────────────────────────────────────────

  const stemmers = {};
  const arrived = {};
  const wanted = {};
  let head = null;
  let heads = [];
  let started = null;
  let loadScript = loader;

  /** Loads a script of the index by an element of the page. */
  function loader(name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `search/${name}.js`;
      script.onload = resolve;
      script.onerror = () => reject(new Error(`search/${name}.js`));
      document.head.append(script);
    });
  }

  function load(name, read) {
    wanted[name] ||= loadScript(name).then(() => {
      const texts = arrived[name];
      delete arrived[name];
      return read(...(texts || []));
    });
    wanted[name].catch(() => delete wanted[name]);
    return wanted[name];
  }

  async function start() {
    return (started ||= begin().catch((error) => { started = null; throw error; }));
  }

  async function begin() {
    await load("head", () => 0);
    if (head.format !== 3) throw new Error("search/head.js");
    let last = "";
    heads = Array.from((await unsqueezed(head.shards)).matchAll(/([A-Z])([^A-Z]*)/gu), ([, mark, rest]) => (last = shared(last, mark) + rest));
    head.yearOf = new Uint16Array(count());
    head.years.forEach(([, first], at) => head.yearOf.fill(at, first + head.undated));
    const served = new Set(head.languages.map((each) => each[1]).filter(Boolean));
    const lengths = loadLengths();
    await Promise.all([...served].map((language) => load(`stem-${language}`, () => 0)));
    head.classes = await lengths;
    return head;
  }

  const chunkName = (kind, chunk) => (chunk < 0 ? `${kind}-u${-1 - chunk}` : `${kind}-${chunk}`);
  const numberOf = (index) => index - head.undated;
  const count = () => head.dated + head.undated;

  async function loadLengths() {
    const size = head.sizes[1];
    const classes = new Uint8Array(count());
    const jobs = [];
    for (let chunk = Math.floor(-head.undated / size); chunk * size < head.dated; chunk++)
      jobs.push(load(chunkName("l", chunk), (text) => {
        const bits = new Bits(text);
        const from = Math.max(chunk * size, -head.undated), to = Math.min((chunk + 1) * size, head.dated);
        for (let number = from; number < to; number++) {
          const step = bits.unary();
          classes[number + head.undated] = head.usual + (step & 1 ? -(step + 1) / 2 : step / 2);
        }
      }));
    await Promise.all(jobs);
    return classes;
  }

  /** As many letters of a text as a capital tells. */
  const shared = (text, mark) => Array.from(text).slice(0, mark.charCodeAt(0) - 65).join("");

  function placeOf(key) {
    let low = 0, high = heads.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (before(key, heads[middle])) high = middle - 1;
      else low = middle;
    }
    return low;
  }

  const fileOf = (kind, place) =>
    `${kind}-${Array.from(new TextEncoder().encode(heads[place]), (byte) => byte.toString(16).padStart(2, "0")).join("") || "0"}`;

  /** A shard of terms: its keys in order, each with its forms, and of each form the articles and weights. */
  function shard(place) {
    if (!heads.length) return Promise.resolve({keys: new Map(), forms: []});
    return load(fileOf("t", place), async (names, text) => {
      const keys = new Map();
      const forms = [];
      const bits = new Bits(text);
      const add = (key, form) => {
        const found = {key, form, place, docs: null, levels: null, places: [], hasPlaces: false};
        forms.push(found);
        keys.get(key).push(found);
      };
      let key = "";
      const flush = () => keys.size && !keys.get(key).length && add(key, key);
      for (const [, mark, rest] of (await unsqueezed(names)).matchAll(/([A-Z.,;:])([^A-Z.,;:]*(?::[^A-Z.,;:]+)?)/gu)) {
        if (mark >= "A" && mark <= "Z") {
          flush();
          key = shared(key, mark) + rest;
          keys.set(key, []);
        } else if (mark === ".") add(key, key);
        else if (mark === ",") add(key, key + rest);
        else if (mark === ":") add(key, rest);
        else {
          const letters = Array.from(key);
          add(key, letters.slice(0, letters.length - parseInt(rest[0], 36)).join("") + rest.slice(1));
        }
      }
      flush();
      let base = 0;
      for (const form of forms) {
        readArticles(form, bits);
        form.base = base;
        if (form.hasPlaces) base += form.docs.length;
      }
      return {keys, forms};
    });
  }

  /** The articles of a form and its weight in each: newsarchive/search/lists.py writes them. */
  function readArticles(form, bits) {
    const many = bits.gamma();
    form.hasPlaces = !!bits.bit();
    const isCommon = !form.hasPlaces && bits.bit();
    const isDense = !form.hasPlaces && bits.bit();
    const sized = bits.sized();
    const first = (sized & 1 ? -(sized + 1) / 2 : sized / 2) + head.undated;
    const docs = form.docs = new Int32Array(many);
    docs[0] = first;
    if (isDense) {
      // Told by those that lack it.
      let doc = first, end = 0;
      for (const lacking of bits.ascending(bits.gamma() - 1, first)) {
        while (doc < lacking) docs[end++] = doc++;
        doc++;
      }
      while (end < many) docs[end++] = doc++;
    } else docs.set(bits.ascending(many - 1, first), 1);
    form.levels = new Uint8Array(many);
    if (form.hasPlaces) for (let at = 0; at < many; at++) form.levels[at] = bits.unary();
    if (isCommon) {
      const floor = bits.plain(3);
      form.levels.fill(floor);
      for (const at of bits.ascending(bits.gamma() - 1, -1)) form.levels[at] = floor + 1 + bits.unary();
    }
  }

  /** Reads the places of a form, at least in the articles that are wanted: form.places is a list of places for each. */
  async function loadPlaces(form, wanted) {
    if (!form.hasPlaces) return;
    const {forms} = await shard(form.place);
    const size = head.sizes[4];
    const pieces = new Set();
    form.docs.forEach((doc, at) => wanted[doc] && pieces.add(Math.floor((form.base + at) / size)));
    await Promise.all([...pieces].map((piece) => load(fileOf("p", form.place) + (piece ? `-${piece}` : ""), (text) => {
      const bits = new Bits(text);
      const mean = bits.sized();
      const alone = mean ? 31 - Math.clz32(mean) : 0;
      for (const {base, docs, levels, places, hasPlaces} of forms) {
        if (!hasPlaces) continue;
        const end = Math.min(docs.length, (piece + 1) * size - base);
        for (let at = Math.max(0, piece * size - base); at < end; at++) {
          const many = levels[at] ? bits.gamma() : 1;
          const width = many === 1 ? alone : riceWidth(2 * mean, many);
          const found = places[at] = [bits.rice(width)];
          while (found.length < many) found.push(found.at(-1) + 1 + bits.rice(width));
        }
      }
    })));
  }

  const riceWidth = (whole, many) => Math.max(0, 31 - Math.clz32(Math.floor((whole * 69) / (100 * many))));

  // ── queries ───────────────────────────────────────────────────────────────────────────────────────────────────────

  const FILTERS = ["theme", "country", "mentions", "person", "org", "publisher", "lang", "dated", "year"];

  /** A query as a list of groups, all of which an article must meet: {not, any: [clause, …]}. */
  function parse(text) {
    const groups = [];
    let joins = false;
    for (const match of text.replace(/[“”„«»]/g, '"').matchAll(/(-?)(?:(\p{L}+):)?(?:"([^"]*)"?|([^\s"]+))/gu)) {
      const [whole, minus, field, quoted, bare] = match;
      if (whole === "OR") {
        joins = groups.length > 0;
        continue;
      }
      const clause = clauseOf(field && field.toLowerCase(), quoted, bare);
      if (clause) {
        clause.source = whole;
        const last = groups.at(-1);
        if (joins && !minus && !last.not) last.any.push(clause);
        else groups.push({not: !!minus, any: [clause]});
      }
      joins = false;
    }
    return groups;
  }

  function clauseOf(field, quoted, bare) {
    const value = quoted === undefined ? bare : quoted;
    if (FILTERS.includes(field)) return value ? {kind: "filter", field, value} : null;
    const inTitle = field === "title";
    const text = field && !inTitle ? `${field} ${value}` : value;
    const found = words(normalise(text));
    if (!found.length) return null;
    const isPrefix = quoted === undefined && /\*$/.test(value);
    if (quoted === undefined && found.length === 1) return {kind: isPrefix ? "prefix" : "word", words: found, inTitle};
    return {kind: "phrase", words: found, inTitle};
  }

  /** The keys under which a word may stand: its stem in every language of the archive, and itself. */
  function keysOf(word) {
    const keys = new Set([fold(word)]);
    for (const [, served] of head.languages) {
      if (!served) continue;
      const spelt = served === "en" ? respelt(word) : word;
      keys.add(fold(stemmers[served](spelt)) || fold(word));
    }
    return [...keys];
  }

  function respelt(word) {
    const whole = head.whole_words.find((pair) => pair[0] === word);
    if (whole) return whole[1];
    let best = "", other = "";
    for (const [ending, instead] of head.spellings)
      if (word.endsWith(ending) && ending.length > best.length && word.length >= 3 + ending.length) [best, other] = [ending, instead];
    return best ? word.slice(0, -best.length) + other : word;
  }

  const shardsOf = (keys) => Promise.all([...new Set(keys.map(placeOf))].map(shard));

  /** All forms that stand with a word under one of its keys. */
  async function formsOf(word) {
    const keys = keysOf(word);
    const form = fold(word);
    const found = new Set();
    for (const {keys: held, forms} of await shardsOf(keys)) {
      for (const key of keys) for (const each of held.get(key) || []) found.add(each);
      for (const each of forms) if (each.form === form) found.add(each);
    }
    return [...found];
  }

  // What a clause finds is an array with a number for each article of the archive: its score, or 0 where it is not found.

  const none = () => new Float32Array(count());
  function sizeOf(hits) {
    let size = 0;
    for (let doc = 0; doc < hits.length; doc++) if (hits[doc]) size++;
    return size;
  }

  /** What all of some clauses find, or any of them; the scores are summed up. */
  const meet = (sets) => merge(sets, (one, other) => (one && other ? one + other : 0));
  const union = (sets) => merge(sets, (one, other) => one + other);

  function merge([first, ...others], both) {
    const found = first.slice();
    for (const set of others) for (let doc = 0; doc < found.length; doc++) found[doc] = both(found[doc], set[doc]);
    return found;
  }

  /** What a filter scores: it finds, and does not weigh. */
  const FOUND = 1e-30;

  /** Sums of weights. */
  function collect(weighted) {
    const sums = none();
    for (const [form, factor] of weighted) {
      const weights = head.weights.map((weight) => factor * weight);
      for (let at = 0; at < form.docs.length; at++) sums[form.docs[at]] += weights[form.levels[at]];
    }
    return sums;
  }

  // BM25F (Robertson and Zaragoza 2009).
  const K = 1.2, B = 0.4, FLEXED = 0.6;
  function scored(sums, factor) {
    const size = sizeOf(sums);
    const idf = factor * Math.log(1 + (count() - size + 0.5) / (size + 0.5)) * (K + 1);
    const norms = Array.from({length: 8}, (_, class_) => K * (1 - B + B * 2 ** (class_ - head.length)));
    return sums.map((sum, doc) => sum && (idf * sum) / (sum + norms[head.classes[doc]]));
  }

  async function wordHits(clause, context) {
    const [word] = clause.words;
    let forms = await formsOf(word);
    const own = fold(word);
    if (context.typing === clause) forms = [...new Set([...forms, ...(await beginning(own))])];
    let factor = 1;
    if (!forms.length && context.forgiving) {
      forms = await similar(own);
      factor = 0.5;
      if (forms.length) context.instead.push([word, forms[0].form]);
    }
    forms.forEach((each) => context.marked.add(each.form));
    if (clause.inTitle) return titled(forms, context);
    return scored(collect(forms.map((each) => [each, factor < 1 ? FLEXED : nearness(each.form, own)])), factor);
  }

  /** What a form counts beside the word itself: "soldiers" much for soldier, "desert" little for desertion. */
  function nearness(form, word) {
    if (form === word) return 1;
    const [one, other] = [respelt(form), respelt(word)];
    let same = 0;
    while (same < one.length && one[same] === other[same]) same++;
    return FLEXED * Math.max(0.05, (same / Math.max(one.length, other.length)) ** 4);
  }

  async function prefixHits(clause, context) {
    const forms = await beginning(fold(clause.words[0]));
    forms.forEach((each) => context.marked.add(each.form));
    if (clause.inTitle) return titled(forms);
    return scored(collect(forms.map((each) => [each, 1])), 1);
  }

  async function titled(forms) {
    await Promise.all(forms.map((form) => loadPlaces(form, none().fill(1))));
    const sums = none();
    for (const form of forms)
      form.docs.forEach((doc, at) => {
        if (form.hasPlaces && form.places[at][0] < head.title) sums[doc] = head.weights[form.levels[at]];
      });
    return scored(sums, 1);
  }

  const SHARDS_AT_ONCE = 6;
  const FORMS_AT_ONCE = 200;

  /** Forms that begin so, the commonest first. */
  async function beginning(prefix) {
    if (!prefix) return [];
    const first = placeOf(prefix);
    const last = Math.min(placeOf(prefix + "\uffff"), first + SHARDS_AT_ONCE - 1);
    const found = [];
    for (let place = first; place <= last; place++)
      found.push(...(await shard(place)).forms.filter((each) => each.form.startsWith(prefix) && each.key[0] !== "@"));
    return found.sort((one, other) => other.docs.length - one.docs.length).slice(0, FORMS_AT_ONCE);
  }

  /** Forms that differ from a word by one letter, or by two if it is long: the nearest, then the commonest. */
  async function similar(word) {
    const letters = Array.from(word);
    const most = letters.length < 4 ? 0 : letters.length < 8 ? 1 : 2;
    if (!most) return [];
    const starts = [word, letters[1] + letters[0] + letters.slice(2).join(""), letters.slice(1).join("")];
    let best = [];
    for (const place of new Set([...starts.map(placeOf), ...around(word, letters.slice(0, 2).join(""))])) {
      for (const each of (await shard(place)).forms) {
        if (each.key[0] === "@" || Math.abs(each.form.length - word.length) > most) continue;
        const far = distance(word, each.form, most);
        if (far <= most) best.push([far, each]);
      }
      if (best.some(([far]) => far === 1)) break;
    }
    best.sort(([far, one], [further, other]) => far - further || other.docs.length - one.docs.length);
    best = best.filter(([far]) => far === best[0][0]).slice(0, 3);
    return best.map(([, each]) => each);
  }

  /** Shards of words that begin with the same letters, the nearest first. */
  function around(word, letters) {
    const own = placeOf(word), first = placeOf(letters), last = placeOf(letters + "\uffff");
    return Array.from({length: last - first + 1}, (_, at) => first + at)
      .sort((one, other) => Math.abs(one - own) - Math.abs(other - own)).slice(0, SHARDS_AT_ONCE);
  }

  /** Letters to change, add, leave out or exchange (Damerau 1964, optimal string alignment). */
  function distance(one, other, most) {
    let older = [], old = Array.from({length: other.length + 1}, (_, at) => at);
    for (let row = 1; row <= one.length; row++) {
      const now = [row];
      for (let at = 1; at <= other.length; at++) {
        const same = one[row - 1] === other[at - 1] ? 0 : 1;
        now[at] = Math.min(old[at] + 1, now[at - 1] + 1, old[at - 1] + same);
        if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1])
          now[at] = Math.min(now[at], older[at - 2] + 1);
      }
      if (Math.min(...now) > most) return most + 1;
      [older, old] = [old, now];
    }
    return old[other.length];
  }

  /** Articles in which the words stand side by side, as they are written. */
  async function phraseHits(clause, context) {
    const rows = await Promise.all(clause.words.map(async (word) => {
      const own = fold(word);
      const exact = (await formsOf(word)).filter((each) => each.form === own);
      if (exact.length || !context.forgiving) return exact;
      const forms = await similar(own);
      if (forms.length) context.instead.push([word, forms[0].form]);
      forms.forEach((each) => context.marked.add(each.form));
      return forms;
    }));
    clause.words.forEach((word) => context.marked.add(fold(word)));
    const sums = rows.map((forms) => collect(forms.map((each) => [each, 1])));
    const together = meet(sums);
    const places = (wanted) => Promise.all(rows.flat().map((form) => loadPlaces(form, wanted)));
    const isWord = clause.words.length < 2 && !clause.inTitle;
    if (!isWord) await places(together);
    const at = rows.map(placesIn);
    if (!isWord) context.anywhere.push(...clause.words.filter((_, word) => !at[word]));
    const isAnywhere = isWord || (!clause.inTitle && !at.some(Boolean));
    const mean = (sets, isIn) => sets.map((sum, doc) => (sum && isIn(doc) ? sum / sums.length : 0));
    const found = mean(together, (doc) => isAnywhere || fits(at.map((of) => of && of(doc)), clause.inTitle));
    if (context.forgiving && rows.length > 2 && !sizeOf(found)) {
      await places(none().fill(1));
      const close = mean(union(sums), (doc) => isAlmost(doc, at, sums));
      context.nearly = context.nearly || sizeOf(close) > 0;
      return scored(close, 1);
    }
    return scored(found, Math.sqrt(clause.words.length));
  }

  /** Whether an article has a phrase but for one of its words. */
  function isAlmost(doc, at, sums) {
    if (!sums.some((each, word) => at[word] && each[doc])) return false;
    const starts = new Map();
    at.forEach((of, word) => (of ? of(doc) : []).forEach((place) => starts.set(place - word, (starts.get(place - word) || 0) + 1)));
    const most = Math.max(...starts.values());
    return most > 1 && most + sums.filter((each, word) => !at[word] && each[doc]).length >= sums.length - 1;
  }

  /** What gives the places of any of these forms in an article; null where one of them is too common to have places. */
  function placesIn(forms) {
    if (!forms.every((each) => each.hasPlaces)) return null;
    return (doc) => forms.flatMap((each) => each.places[indexOf(each.docs, doc)] || []);
  }

  function indexOf(docs, doc) {
    let low = 0, high = docs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (docs[middle] < doc) low = middle + 1;
      else high = middle;
    }
    return docs[low] === doc ? low : -1;
  }

  /** How often the words stand one after the other; common words, which have no places, fit anywhere. */
  function fits(lists, inTitle) {
    const fixed = lists.map((places, at) => [places, at]).filter(([places]) => places);
    if (!fixed.length) return 0;
    const [[first, from], ...others] = fixed;
    const sets = others.map(([places, at]) => [new Set(places), at - from]);
    return first.filter((place) => (!inTitle || place < head.title) && sets.every(([places, step]) => places.has(place + step))).length;
  }

  async function filterHits({field, value}) {
    const found = none();
    if (field === "year") {
      const [, from, to] = value.match(/^(\d{4})(?:[-–](\d{4})?)?$/) || [];
      if (!from) return found;
      const until = to || (/[-–]$/.test(value) ? "9999" : from);
      head.years.forEach(([year, first], at) => {
        if (year >= from && year <= until) found.fill(FOUND, first + head.undated, ((head.years[at + 1] || [0, head.dated])[1]) + head.undated);
      });
      return found;
    }
    const key = `@${field}:${foldedName(value)}`;
    const {keys} = await shard(placeOf(key));
    for (const form of keys.get(key) || []) for (const doc of form.docs) found[doc] = FOUND;
    return found;
  }

  const HITS = {word: wordHits, prefix: prefixHits, phrase: phraseHits, filter: filterHits};

  const hasWords = (group) => group.any.some((each) => each.kind !== "filter");

  async function groupHits(group, context) {
    const sets = await Promise.all(group.any.map((clause) => HITS[clause.kind](clause, context)));
    return union(sets);
  }

  /** The articles that a query finds.

      options.typing: the last word may go on. options.order: "relevance", "newest" or "oldest".
      Gives {docs, marked, instead, nearly, anywhere, loose, counts}: articles in order; forms to mark; pairs of a word
      that none has and what was taken instead; whether they have a phrase but for one word; its words that may stand
      anywhere; whether they have only some of the words; and for each word how many have it. */
  async function search(text, options = {}) {
    await start();
    const groups = parse(text);
    const context = {marked: new Set(), instead: [], forgiving: true, typing: null, nearly: false, anywhere: []};
    const last = groups.at(-1);
    if (options.typing && last && !last.not && /\S$/.test(text)) {
      const clause = last.any.at(-1);
      if (clause.kind === "word") context.typing = clause;
    }
    const asked = groups.filter((group) => !group.not);
    const sets = await Promise.all(asked.map((group) => groupHits(group, context)));
    let scores = asked.length ? meet(sets) : none().fill(FOUND);
    let loose = false;
    const counts = asked.map((group, at) => [group.any.map((each) => each.source).join(" OR "), sizeOf(sets[at])]);
    if (asked.length && !sizeOf(scores)) {
      // Words that most articles have say nothing of any.
      const tells = (set) => sizeOf(set) <= Math.max(20, count() / 4);
      const needed = sets.filter((_, at) => !hasWords(asked[at]));
      const single = asked.filter(hasWords).flatMap((group) => group.any).flatMap((each) => (each.words || []).map((word) => ({kind: "word", words: [word]})));
      if (single.length > 1) {
        const found = await Promise.all(single.map((each) => wordHits(each, context)));
        const any = join(found.some((set) => sizeOf(set) && tells(set)) ? found.filter(tells) : found, single.length);
        scores = needed.length ? meet([any, ...needed]) : any;
        loose = sizeOf(scores) > 0;
      }
    }
    for (const group of groups.filter((each) => each.not)) {
      const unwanted = await groupHits(group, {marked: new Set(), instead: [], anywhere: []});
      scores = scores.map((score, doc) => (unwanted[doc] ? 0 : score));
    }
    const docs = ordered(scores, options.order || (asked.some(hasWords) ? "relevance" : "newest"));
    const {marked, instead, nearly, anywhere} = context;
    return {docs, marked, instead, nearly, anywhere, loose, counts};
  }

  /** Articles with some of the words: those with most of them first. */
  function join(sets, many) {
    const times = union(sets.map((set) => set.map((score) => (score ? 1 : 0))));
    return union(sets).map((sum, doc) => (sum * times[doc]) / many);
  }

  const ARTICLES = 2 ** 21;

  /** Undated articles stand before all dated ones. */
  function ordered(scores, order) {
    const docs = new Int32Array(sizeOf(scores));
    for (let doc = 0, end = 0; doc < scores.length; doc++) if (scores[doc]) docs[end++] = doc;
    if (order === "newest") return docs.reverse();
    const early = order === "oldest" ? docs.filter((doc) => doc < head.undated).length : 0;
    if (order === "oldest") return docs.map((_, at) => (at < docs.length - early ? docs[at + early] : docs[docs.length - 1 - at]));
    // The bits of a score are in its order: with the article's behind them, one number to sort by.
    const bits = new Uint32Array(scores.buffer);
    const keys = new Float64Array(docs.length);
    docs.forEach((doc, at) => { keys[at] = bits[doc] * ARTICLES + doc; });
    keys.sort().reverse();
    return docs.map((_, at) => keys[at] % ARTICLES);
  }

  // ── what is shown ─────────────────────────────────────────────────────────────────────────────────────────────────

  /** Of each article what a result shows. */
  async function documents(docs) {
    await start();
    const size = head.sizes[0];
    return Promise.all(Array.from(docs, async (doc) => {
      const number = numberOf(doc);
      const chunk = Math.floor(number / size);
      const rows = await load(chunkName("d", chunk), rowsIn);
      const [title, published, date, publisher, language, path, beginning] = rows[number - firstOf(chunk, size)];
      const id = path.slice(-8);
      return {doc, title, published, date, publisher, language, path: `articles/${path}.html`, id, beginning};
    }));
  }

  /** The paragraphs of an article, [[number, line, text], …]; none where the index of a large archive has no texts. */
  async function paragraphs(doc) {
    const size = head.sizes[3];
    if (!size) return [];
    const chunk = Math.floor(numberOf(doc) / size);
    const bodies = await load(chunkName("x", chunk), rowsIn);
    return bodies[numberOf(doc) - firstOf(chunk, size)];
  }

  const FACETS = ["theme", "country", "publisher", "lang", "dated"];
  /** Files of facets that are loaded without being asked for: of a few articles, or those of a small archive. */
  const WITHOUT_ASKING = 2, SMALL = 4;

  /** The files of facets in which these articles are; null where they are more than need not be asked for. */
  function chunksOf(docs, most, isAsked) {
    const found = new Set();
    const isSmall = count() <= SMALL * head.sizes[2];
    for (const doc of docs) {
      found.add(Math.floor(numberOf(doc) / head.sizes[2]));
      if (found.size > most && !isSmall && !isAsked) return null;
    }
    return [...found];
  }

  /** How many of these articles have which value: facet → [[id, label, count], …], the most frequent first.

      Null where that would be much to load and options.all does not ask for it. */
  async function facets(docs, options = {}) {
    await start();
    if (docs.length === count()) return counted((facet) => head.facets[facet].map((value) => value.count), docs);
    const chunks = chunksOf(docs, WITHOUT_ASKING, options.all);
    if (!chunks) return null;
    const tables = new Map(await Promise.all(chunks.map(async (chunk) => [chunk, await load(chunkName("c", chunk), (text) => rowsOf(text, chunk, FACETS.map((facet) => widthOf(head.facets[facet].length))))])));
    const sums = Object.fromEntries(FACETS.map((facet) => [facet, head.facets[facet].map(() => 0)]));
    for (const doc of docs) {
      const number = numberOf(doc);
      const chunk = Math.floor(number / head.sizes[2]);
      const row = tables.get(chunk)[number - firstOf(chunk)];
      FACETS.forEach((facet, at) => row[at].forEach((value) => sums[facet][value]++));
    }
    return counted((facet) => sums[facet], docs);
  }

  const MOST_PEOPLE = 100;

  /** The people with a page whom these articles name: [[name, name, count], …], the most frequent first; or null. */
  async function people(docs, options = {}) {
    await start();
    const chunks = chunksOf(docs, 1, options.all);
    if (!chunks) return null;
    const tables = new Map(await Promise.all(chunks.map(async (chunk) => [chunk, await load(chunkName("n", chunk), async (names, text) => {
      const called = await rowsIn(names);
      return rowsOf(text, chunk, [widthOf(called.length)]).map(([row]) => row.map((place) => called[place]));
    })])));
    const sums = new Map();
    for (const doc of docs) {
      const chunk = Math.floor(numberOf(doc) / head.sizes[2]);
      for (const name of tables.get(chunk)[numberOf(doc) - firstOf(chunk)]) sums.set(name, (sums.get(name) || 0) + 1);
    }
    return Array.from(sums, ([name, number]) => [name, name, number])
      .sort((one, other) => other[2] - one[2] || (one[1] < other[1] ? -1 : 1)).slice(0, MOST_PEOPLE);
  }

  function counted(numbers, docs) {
    const rows = FACETS.map((facet) => {
      const found = numbers(facet).map((number, at) => [head.facets[facet][at].id, head.facets[facet][at].label, number]);
      return [facet, found.filter((row) => row[2]).sort((one, other) => other[2] - one[2] || (one[1] < other[1] ? -1 : 1))];
    });
    const sums = head.years.map(() => 0);
    for (const doc of docs) if (doc >= head.undated) sums[head.yearOf[doc]]++;
    const years = head.years.map(([year], at) => [year, year, sums[at]]);
    return Object.fromEntries([...rows, ["year", years.filter((row) => row[2]).reverse()]]);
  }

  const widthOf = (values) => 32 - Math.clz32(Math.max(1, values - 1));
  const firstOf = (chunk, size = head.sizes[2]) => Math.max(chunk * size, -head.undated);

  /** Of each article of a chunk, for each facet the places of its values. */
  function rowsOf(text, chunk, widths) {
    const bits = new Bits(text);
    const rows = [];
    for (let number = firstOf(chunk); number < Math.min((chunk + 1) * head.sizes[2], head.dated); number++)
      rows.push(widths.map((width) => Array.from({length: bits.gamma() - 1}, () => bits.plain(width))));
    return rows;
  }

  return {
    begin: (found) => { head = found; },
    shard: (name, ...texts) => { arrived[name] = texts; },
    stemmer: (language, make) => { stemmers[language] = stemmerOf(make); },
    loadWith: (other) => { loadScript = other; },
    start, search, documents, paragraphs, facets, people, parse, words, normalise, fold, foldedName, stemmers, keysOf,
  };
})();
