// Measures pages with Lighthouse as a phone would see them, and prints the scores as JSON.
//
// Reads a job from standard input: {chromium, flags, pages}, `pages` being addresses on loopback.

import { readFileSync } from "node:fs";
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";

const job = JSON.parse(readFileSync(0, "utf8"));
const chrome = await chromeLauncher.launch({ chromePath: job.chromium, chromeFlags: ["--headless=new", ...job.flags] });
const told = {};
try {
  for (const address of job.pages) {
    const { lhr } = await lighthouse(address, { port: chrome.port, output: "json", logLevel: "error" });
    const audits = Object.values(lhr.categories).flatMap((category) => category.auditRefs.filter((ref) => ref.weight > 0));
    told[address] = {
      scores: Object.fromEntries(Object.values(lhr.categories).map((category) => [category.id, Math.round(category.score * 100)])),
      failed: audits.map((ref) => lhr.audits[ref.id]).filter((audit) => audit.score !== null && audit.score < 1)
        .map((audit) => `${audit.id}: ${audit.title} ${audit.displayValue ?? ""}`.trim()),
      error: lhr.runtimeError?.message ?? null,
    };
  }
} finally {
  chrome.kill();
}
process.stdout.write(JSON.stringify(told));
