// Checks HTML reports in a real Chromium: accessibility (axe), markup (html-validate), width, print. Not part of
// the suite:  npm install --no-save axe-core html-validate puppeteer-core
//             node tests/browser/check.mjs report.html ...        CHROMIUM=/path if it is not /usr/bin/chromium
// Every line says "ok" or what is wrong; the exit code is 1 if anything is.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import puppeteer from "puppeteer-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WIDTHS = [1600, 1280, 390];
const SCHEMES = ["light", "dark"];
const LEAST_IN_PRINT = 7; // contrast of words on paper
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
let wrong = 0;
const say = (what, faults) => {
  wrong += faults.length;
  console.log(`${what}: ${faults.length ? faults.join("; ") : "ok"}`);
};

/** The lowest contrast of any word on the page, as it would be printed, and headings left alone. */
const printed = () => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (one) => {
    for (let at = one; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/, 0\)|transparent/.test(colour)) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  let least = 21;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || one.closest("script, style, [hidden]") || !one.getClientRects().length) continue;
    let opacity = 1;
    for (let at = one; at; at = at.parentElement) opacity *= getComputedStyle(at).opacity;
    const [a, b] = [light(getComputedStyle(one).color) * opacity + (1 - opacity), light(paper(one))].sort((x, y) => y - x);
    least = Math.min(least, (a + 0.05) / (b + 0.05));
  }
  const alone = [...document.querySelectorAll("h1, h2, h3, h4")].filter(
    (one) => getComputedStyle(one).breakAfter !== "avoid",
  ).length;
  return { least, alone };
};

for (const name of process.argv.slice(2)) {
  const file = resolve(name);
  const report = await new HtmlValidate({ extends: ["html-validate:recommended"] }).validateFile(file);
  const marks = report.results.flatMap((one) => one.messages.map((told) => `${told.line}: ${told.ruleId} ${told.message}`));
  say(`${name} html-validate`, [...new Set(marks)]);
  for (const width of WIDTHS)
    for (const scheme of SCHEMES) {
      const page = await browser.newPage();
      await page.setBypassCSP(true); // for axe alone
      await page.setViewport({ width, height: 900, isMobile: width < 500, hasTouch: width < 500 });
      await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
      const faults = [];
      page.on("pageerror", (error) => faults.push(String(error)));
      page.on("request", (one) => one.url().startsWith("http") && faults.push(`asks for ${one.url()}`));
      await page.goto(`file://${file}`);
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      faults.push(...found.violations.map((one) => `${one.id} (${one.nodes.length}): ${one.nodes[0].html.slice(0, 120)}`));
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) faults.push(`${beyond} pixels too wide`);
      say(`${name} ${width} ${scheme}`, faults);
      await page.emulateMediaType("print");
      const { least, alone } = await page.evaluate(printed);
      const print = least < LEAST_IN_PRINT ? [`contrast ${least.toFixed(1)}`] : [];
      if (alone) print.push(`${alone} headings may stand alone`);
      say(`${name} ${width} ${scheme} printed, contrast ${least.toFixed(1)}`, print);
      await page.close();
    }
}
await browser.close();
process.exit(wrong ? 1 : 0);
