// Uses the search in Firefox, step by step, and tells where it was not as it should be, as JSON on standard output.
//
// Reads a job from standard input: {firefox, bases, downloads, steps}. `bases` are addresses of the site, at each of
// which all steps are taken. A step is {do: [what, ...], see: {...}}: after it, all that `see` names has to become so;
// what can be named stands in `look`, what can be done in `acts`. What is taken away goes into the folder `downloads`.

import { existsSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import puppeteer from "puppeteer-core";

const PATIENCE = 10_000;
const job = JSON.parse(readFileSync(0, "utf8"));
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: job.firefox,
  headless: true,
  defaultViewport: { width: 1280, height: 900 },
  extraPrefsFirefox: {
    "browser.download.dir": job.downloads,
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
  },
});
const told = { trouble: [], files: [] };
let page;
const note = (kind, what) => told.trouble.push(`${page.url()}: ${kind}: ${what}`);

// Each address gets a tab of its own, in front: on the way from disk to a host Firefox takes another process for the
// page and the keyboard from it, and then element.focus() does nothing now and then.
async function open() {
  page = await browser.newPage();
  await page.bringToFront();
  page.on("console", (message) => note("console", message.text()));
  page.on("pageerror", (error) => note("error", error.message));
}

// What a reader sees of a search.
const look = () => {
  const all = (selector) => [...document.querySelectorAll(selector)].map((element) => element.innerText);
  const text = (id) => document.getElementById(id)?.innerText;
  return {
    address: decodeURIComponent(location.hash),
    box: document.querySelector("input[type=search]")?.value,
    asked: document.getElementById("search")?.dataset.asked,
    found: text("found"),
    said: text("told"),
    titles: [...new Set(all("#results h3").map((title) => title.split(" ")[0]))].sort(),
    first: all("#results h3")[0],
    marked: [...new Set(all("#results mark").map((word) => word.toLowerCase()))].sort(),
    focus: document.activeElement.id || document.activeElement.innerText,
  };
};

// The page's policy forbids to wait in the page itself; and it may be going away just now.
async function until(told) {
  const end = Date.now() + PATIENCE;
  let seen;
  for (;;) {
    try {
      seen = await told();
      if (!seen.wrong) return seen;
    } catch (error) {
      seen = { wrong: error.message };
    }
    if (Date.now() > end) return seen;
    await pause(15);
  }
}

const acts = (base) => ({
  go: (path) => page.goto(base + path, { waitUntil: "load" }),
  ask: async (query) => {
    await page.$eval("input[type=search]", (box, text) => { box.value = text; box.focus(); }, query);
    await page.keyboard.press("Enter");
  },
  type: (text) => page.type("input[type=search]", text),
  press: (key) => page.keyboard.press(key),
  click: (selector) => page.$eval(selector, (element) => element.click()),
  back: () => page.evaluate(() => history.back()),
  again: async () => {
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address, { waitUntil: "load" });
  },
  take: async (selector, name) => {
    const path = `${job.downloads}/${name}`;
    rmSync(path, { force: true });
    await page.$eval(selector, (element) => element.click());
    const { text } = await until(() => {
      const text = existsSync(path) ? readFileSync(path, "utf8") : "";
      return { text, wrong: !text };
    });
    told.files.push([name, text]);
  },
});

try {
  for (const base of job.bases) {
    await open();
    for (const { do: [what, ...how], see } of job.steps) {
      await acts(base)[what](...how);
      const seen = await until(async () => {
        const now = await page.evaluate(look);
        return { now, wrong: Object.keys(see).some((name) => JSON.stringify(now[name]) !== JSON.stringify(see[name])) };
      });
      if (seen.wrong) note([what, ...how].join(" "), `${JSON.stringify(see)} is ${JSON.stringify(seen.now ?? seen.wrong)}`);
    }
  }
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(told));
