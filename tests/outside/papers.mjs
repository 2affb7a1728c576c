// SPDX-License-Identifier: Apache-2.0
// Pages for committees and trainers in a browser: accessible in light and dark, nothing fetched, no wider than a phone or a sheet.
// usage: node papers.mjs FOLDER_OF_NODE_MODULES OUTPUT_FOLDER CHROMIUM; prints a line for each fault and ends with 1 if there is one.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, out, executablePath] = process.argv.slice(2);
const require = createRequire(`${modules}/x.js`);
const { chromium } = require('playwright-core');
const axe = require.resolve('axe-core/axe.min.js');
const root = pathToFileURL(`${out}/`).href;

const pages = ['report/index.html', 'report/orchard/index.html', 'report/hostile/index.html',
  'trainer/harbour/index.html', 'trainer/harbour/310204L2.html', 'trainer/harbour/matrix/1.html', 'trainer/orchard/700001L1.html', 'trainer/hostile/666666L4.html',
  'document/harbour/index.html', 'document/harbour/310204L2.html', 'document/orchard/700001L1.html', 'document/hostile/666666L4.html', 'review/index.html'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let faults = 0;
const fault = (text) => { faults += 1; console.log(`FAILED: ${text}`); };

async function open(context, path) {
  const page = await context.newPage();
  page.on('request', (request) => { if (!request.url().startsWith(root)) fault(`${path} asks for ${request.url()}`); });
  page.on('requestfailed', (request) => fault(`${path}: ${request.url()} is not there`));
  page.on('dialog', (dialog) => { fault(`${path} opens a dialog`); dialog.dismiss(); });
  await page.goto(root + path);
  return page;
}

async function judge(page, name) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate((values) => window.axe.run(document, { preload: false, runOnly: { type: 'tag', values } }), rules);
  for (const { id, nodes } of violations) fault(`${name}: axe ${id}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`);
}

async function measure(page, path) {
  await page.setViewportSize({ width: 360, height: 780 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 360) fault(`${path} is ${width} wide on a phone of 360`);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 657, height: 900 });  // A4 without its margins
  const printed = await page.evaluate(() => Math.max(...[...document.querySelectorAll('body, table')].map((one) => one.scrollWidth)));
  if (printed > 657) fault(`${path} is ${printed} wide on paper of 657`);
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
for (const colorScheme of ['light', 'dark']) {
  const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
  for (const path of pages) {
    if (!existsSync(`${out}/${path}`)) { fault(`${path} was not made`); continue; }
    const page = await open(context, path);
    await judge(page, `${path} (${colorScheme})`);
    if (colorScheme === 'light') await measure(page, path);
    await page.close();
  }
  await context.close();
}
await browser.close();
process.exit(faults === 0 ? 0 : 1);
