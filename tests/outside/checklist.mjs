// SPDX-License-Identifier: Apache-2.0
// Drives the forms of checklist.sh in Chromium. Argument: the folder of the pages.
import assert from "node:assert/strict";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const { NODE_MODULES, CHROMIUM, WORK } = process.env;
const require = createRequire(join(NODE_MODULES, "x.js"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const root = process.argv[2];
const url = (path) => new URL("file://" + encodeURI(join(root, path))).href;

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
const context = await browser.newContext({ acceptDownloads: true });
const strangers = [], errors = [];
context.on("request", (request) => { if (!/^(file|blob|data):/.test(request.url())) strangers.push(request.url()); });
const page = await context.newPage();
page.on("pageerror", (error) => errors.push(String(error)));
page.on("dialog", (dialog) => { errors.push("dialog: " + dialog.message()); dialog.dismiss(); });

const FORM = "bakery/310204L3.html";
const text = (id) => page.locator("#" + id).textContent();
const count = () => text("count");
const choose = (name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check({ force: true });

async function fill() {
  await page.goto(url(FORM));
  assert.equal(await count(), "0 of 13 items done");
  await page.emulateMedia({ media: "print" });
  await page.pdf({ path: join(WORK, "blank.pdf"), preferCSSPageSize: true });
  await page.emulateMedia({ media: "screen" });
  await page.fill("#f-candidate", "Mei Ling Chan");
  await page.fill("#f-assessor", "A. Baker");
  await page.fill("#f-dates", "2 March");
  await choose("judgement.c-aa01", "competent");
  assert.equal(await count(), "3 of 13 items done", "competent without a method stays open");
  await page.locator('input[name="observation.c-aa01"]').check({ force: true });
  await choose("judgement.c-bb01", "not-yet");
  await page.fill('textarea[name="comment.c-bb01"]', "Late twice. ".repeat(30) + "Feed it every morning");
  await choose("rule.valid", "yes");
  await choose("decision", "more-evidence");
  assert.equal(await count(), "7 of 13 items done");
}

async function keyboard() {
  await page.focus("#next");
  await page.keyboard.press("Enter");
  const first = await page.evaluate(() => document.activeElement.name);
  assert.equal(first, "judgement.c-aa02");
  await page.keyboard.press("Space");
  assert.equal(await page.locator('input[name="judgement.c-aa02"]:checked').count(), 1);
  await page.keyboard.press("Delete");
  assert.equal(await page.locator('input[name="judgement.c-aa02"]:checked').count(), 0, "a choice can be taken back");
}

async function reload() {
  await page.reload();
  assert.equal(await page.inputValue("#f-candidate"), "Mei Ling Chan");
  assert.equal(await count(), "7 of 13 items done");
  await page.emulateMedia({ media: "print" });
  await page.pdf({ path: join(WORK, "filled.pdf"), preferCSSPageSize: true });
  await page.emulateMedia({ media: "screen" });
}

async function save() {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#save")]);
  assert.equal(download.suggestedFilename(), "310204L3-assessor-Mei_Ling_Chan.json");
  const path = join(WORK, "saved.json");
  await download.saveAs(path);
  const saved = JSON.parse(readFileSync(path, "utf8"));
  assert.equal(saved.format, "uoc-checklist");
  assert.match(saved.fingerprint, /^[0-9a-f]{16}$/);
  assert.deepEqual([saved.code, saved.edition, saved.role], ["310204L3", "2.0", "assessor"]);
  assert.equal(saved.values["judgement.c-bb01"], "not-yet");
  return path;
}

async function another(path) {
  await page.click("#blank");
  assert.equal(await page.inputValue("#f-candidate"), "");
  assert.equal(await count(), "0 of 13 items done");
  await page.fill("#f-candidate", "Second Person");
  await page.locator("#f-candidate").blur();
  assert.deepEqual(await page.locator("#people option").allTextContents(), ["Mei Ling Chan", "Second Person"]);
  await page.selectOption("#people", "Mei Ling Chan");
  assert.equal(await count(), "7 of 13 items done");
  await page.click("#clear");
  await page.click("#yes");
  assert.equal(await count(), "0 of 13 items done");
  await page.setInputFiles("#file", path);
  await page.waitForFunction(() => document.getElementById("say").textContent.includes("loaded"));
  assert.equal(await count(), "7 of 13 items done");
}

async function faulty() {
  const before = await count();
  for (const bytes of ["", "{", "[]", '{"format":"uoc-checklist","version":1,"values":[]}', '{"format":"other","version":1,"values":{}}']) {
    const path = join(WORK, "faulty.json");
    writeFileSync(path, bytes);
    await page.setInputFiles("#file", path);
    await page.waitForFunction(() => document.getElementById("say").textContent.includes("no saved form"));
    await page.evaluate(() => { document.getElementById("say").textContent = ""; });
  }
  writeFileSync(join(WORK, "newer.json"), '{"format":"uoc-checklist","version":2}');
  await page.setInputFiles("#file", join(WORK, "newer.json"));
  await page.waitForFunction(() => document.getElementById("say").textContent.includes("newer version"));
  assert.equal(await count(), before);
}

// The form of another unit, and of another wording: what has a place is carried over by the ids of criteria, and only if asked.
async function carry(path) {
  await page.goto(url("bakery/310205L3.html"));
  await page.setInputFiles("#file", path);
  await page.waitForFunction(() => !document.getElementById("ask").hidden);
  assert.match(await text("question"), /belongs to another unit: 310204L3/);
  await page.click("#no");
  assert.equal(await page.inputValue("#f-candidate"), "");
  const stale = { ...JSON.parse(readFileSync(path, "utf8")), code: "310205L3", fingerprint: "0".repeat(16) };
  stale.values["judgement.c-gone"] = "competent";
  stale.values["judgement.n-1-1"] = "competent";
  writeFileSync(join(WORK, "stale.json"), JSON.stringify(stale));
  await page.setInputFiles("#file", join(WORK, "stale.json"));
  await page.waitForFunction(() => !document.getElementById("ask").hidden);
  assert.match(await text("question"), /another wording of this unit \(fingerprint 0000000000000000, edition 2\.0\)/);
  await page.click("#yes");
  assert.match(await text("say"), /7 entries were carried over from stale\.json, 4 have no place here/);
  assert.equal(await page.inputValue("#f-candidate"), "Mei Ling Chan");
  assert.equal(await page.locator('input[name="judgement.c-aa01"]:checked').count(), 1);
  assert.equal(await page.locator('input[name="decision"]:checked').count(), 0, "a decision holds for what was decided");
}

// Hostile values: they are texts in fields, never markup.
async function hostile() {
  const path = join(WORK, "hostile.json");
  writeFileSync(path, JSON.stringify({ format: "uoc-checklist", version: 1, role: "assessor", code: "<img src=x onerror=alert(1)>", fingerprint: "x", values: { candidate: "<script>alert(1)</script>", __proto__: { x: 1 }, constructor: "y" } }));
  await page.setInputFiles("#file", path);
  await page.waitForFunction(() => !document.getElementById("ask").hidden);
  await page.click("#yes");
  assert.equal(await page.inputValue("#f-candidate"), "<script>alert(1)</script>");
  assert.equal(await page.locator("main img, main script").count(), 0);
}

// A browser that refuses to keep anything: the page says so and can still be filled, saved and printed.
async function refused() {
  const other = await context.newPage();
  await other.addInitScript(() => Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } }));
  await other.goto(url(FORM));
  assert.match(await other.textContent("#say"), /keeps nothing for this page/);
  await other.fill("#f-candidate", "X");
  await other.close();
  const bare = await browser.newContext({ javaScriptEnabled: false });
  const plain = await bare.newPage();
  await plain.goto(url(FORM));
  assert.equal(await plain.isVisible("#tools"), false);
  assert.equal(await plain.isVisible('input[name="decision"]'), true);
  await bare.close();
}

// No page is wider than a phone or a desktop, and axe-core finds nothing, in light and in dark.
async function accessible(paths) {
  for (const [scheme, width] of [["light", 390], ["dark", 1280], ["dark", 390], ["light", 1280]]) {
    const view = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
    const each = await view.newPage();
    for (const path of paths) {
      await each.goto(url(path));
      const wide = await each.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
      assert.equal(wide, false, `${path} is wider than ${width}`);
      // A word of 5,000 characters tells axe-core nothing and takes its time.
      await each.evaluate(() => document.querySelectorAll("td").forEach((cell) => { if (/x{1000}/.test(cell.textContent) && !cell.children.length) cell.textContent = "x"; }));
      await each.evaluate(axe);
      const found = await each.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
      for (const fault of found.violations) errors.push(`${path} ${scheme} ${width}: ${fault.id}: ${fault.nodes.slice(0, 2).map((n) => n.html).join(" ")}`);
    }
    await view.close();
  }
}

await fill();
await keyboard();
await reload();
const saved = await save();
await another(saved);
await faulty();
await carry(saved);
await hostile();
await refused();
const chinese = readdirSync(root).find((name) => name !== "bakery" && !name.includes("."));
await accessible(["index.html", "bakery/index.html", FORM, "bakery/candidate/310204L3.html", "bakery/rpl/310204L3.html", "bakery/moderator/310204L3.html", chinese + "/310901L2.html", chinese + "/rpl/310901L2.html"]);
await browser.close();
for (const error of errors) console.log(error);
assert.deepEqual(strangers, [], "a page asks for something from elsewhere");
assert.equal(errors.length, 0);
console.log("forms were filled, kept, saved, loaded and carried over");
