// Opens pages in Firefox and tells what happened, as JSON on standard output.
//
// Reads a job from standard input: {firefox, base, pages, javascript, width, height, print}. `base` is the address of the
// site, `pages` are paths in it; each page in `print` is also printed, to the file that is named there. Whatever does not
// begin with `base` is noted, and the proxy of nowhere keeps it from leaving this machine.

import { readFileSync, writeFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

const job = JSON.parse(readFileSync(0, "utf8"));
const browser = await puppeteer.launch({
  browser: "firefox",
  executablePath: job.firefox,
  headless: true,
  defaultViewport: { width: job.width, height: job.height },
  extraPrefsFirefox: {
    "javascript.enabled": job.javascript,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
  },
});
const address = (path) => job.base + path.split("/").map(encodeURIComponent).join("/");
const told = { version: await browser.version(), trouble: [], pages: {} };
const page = await browser.newPage();
const note = (kind, what) => told.trouble.push(`${page.url()}: ${kind}: ${what}`);
page.on("console", (message) => note("console", message.text()));
page.on("pageerror", (error) => note("error", error.message));
page.on("dialog", (dialog) => { note("dialog", dialog.message()); dialog.dismiss(); });
page.on("request", (request) => {
  if (!request.url().startsWith(job.base) && !request.url().startsWith("data:")) note("outside", request.url());
});
page.on("requestfailed", (request) => note("failed", request.url()));
page.on("response", (response) => { if (response.status() >= 400) note("status", response.url()); });

// A world beside the page's own, in which we may ask even where the page's scripts are switched off.
const apart = (tab) => tab.mainFrame().isolatedRealm();

// What a page shows of itself.
const look = () => ({
  title: document.title,
  navigated: document.querySelector("header.mast") !== null,
  heading: document.querySelectorAll("h1").length,
  styled: getComputedStyle(document.querySelector(".skip") ?? document.body).position,
  reach: document.documentElement.scrollWidth,
  text: document.querySelector("main").innerText.length,
  links: [...document.querySelectorAll("a[href]")].map((link) => link.href),
  anchors: [...document.querySelectorAll("[id]")].map((element) => element.id),
});

// Firefox waits most of the time it takes to print, so several tabs do it side by side.
const PRINTERS = 4;
const unprinted = Object.entries(job.print);
const print = async () => {
  const tab = await browser.newPage();
  for (let next = unprinted.shift(); next; next = unprinted.shift()) {
    await tab.goto(address(next[0]), { waitUntil: "load" });
    writeFileSync(next[1], await tab.pdf({ format: "A4" }));
  }
};

try {
  for (const path of job.pages) {
    await page.goto(address(path), { waitUntil: "load" });
    told.pages[path] = await apart(page).evaluate(look);
    await page.keyboard.press("Tab");
    told.pages[path].first = await apart(page).evaluate(() => ({
      text: document.activeElement.textContent.trim(),
      outline: getComputedStyle(document.activeElement).outlineStyle,
      top: document.activeElement.getBoundingClientRect().top,
    }));
  }
  await Promise.all(Array.from({ length: PRINTERS }, print));
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(told));
