// SPDX-License-Identifier: Apache-2.0
// The built site in a browser: accessible in light and dark, nothing fetched, nothing wider than a phone, the search by keyboard alone.
// usage: node site.mjs FOLDER_OF_NODE_MODULES FOLDER_OF_THE_SITE CHROMIUM; prints a line for each fault and ends with 1 if there is one.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, site, executablePath] = process.argv.slice(2);
const require = createRequire(`${modules}/x.js`);
const { chromium } = require('playwright-core');
const axe = require.resolve('axe-core/axe.min.js');
const root = pathToFileURL(`${site}/`).href;

const pages = ['index.html', 'harbour/index.html', 'harbour/levels/index.html', 'harbour/codes/index.html', 'harbour/310204L2.html',
  'orchard/index.html', 'orchard/700001L1.html', 'orchard/levels/index.html', 'hostile/index.html', 'hostile/666666L4.html',
  'hostile/codes/index.html', 'yards/index.html', 'yards/areas/1.html', 'yards/levels/3.html', 'yards/codes/2.html'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const faults = [];
const fault = (text) => { faults.push(text); console.log(`FAILED: ${text}`); };
const expect = (truth, text) => { if (!truth) fault(text); };

async function open(context, path) {
  const page = await context.newPage();
  page.on('request', (request) => { if (!request.url().startsWith(root)) fault(`${path} asks for ${request.url()}`); });
  page.on('requestfailed', (request) => fault(`${path}: ${request.url()} is not there`));
  page.on('pageerror', (error) => fault(`${path}: ${error.message}`));
  page.on('dialog', (dialog) => { fault(`${path} opens a dialog`); dialog.dismiss(); });
  await page.goto(root + path);
  return page;
}

async function judge(page, name) {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate((values) => window.axe.run(document, { preload: false, runOnly: { type: 'tag', values } }), rules);
  for (const { id, nodes } of violations) fault(`${name}: axe ${id}: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`);
}

const status = (page) => page.locator('.count').textContent();
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute('href') || document.activeElement.id);
const answered = (page, answer, otherwise) => page.waitForFunction((text) => document.querySelector('.count').textContent === text, answer, { timeout: 8000 })
  .catch(async () => fault(`${otherwise}: "${await status(page)}", not "${answer}"`));
async function ask(page, text, answer) {
  await page.locator('#query').fill(text);
  await answered(page, answer, `the search for ${text} says`);
}

async function checkLooks(browser) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    // The lists of the large standard have no colours of their own.
    for (const path of pages.filter((one) => colorScheme === 'light' || !one.startsWith('yards/'))) {
      const page = await open(context, path);
      await judge(page, `${path} (${colorScheme})`);
      if (colorScheme === 'light') {
        await page.setViewportSize({ width: 360, height: 780 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width <= 360, `${path} is ${width} wide on a phone of 360`);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: 657, height: 900 });  // A4 without its margins
        const printed = await page.evaluate(() => Math.max(...[...document.querySelectorAll('body, table')].map((one) => one.scrollWidth)));
        expect(printed <= 657, `${path} is ${printed} wide on paper of 657`);
      } else if (path === 'harbour/310204L2.html' || path === 'index.html') {
        await page.locator('#query').focus();
        await ask(page, 'planks', '600 units');
        await judge(page, `${path} with results (${colorScheme})`);
      }
      await page.close();
    }
    await context.close();
  }
}

async function checkKeyboard(context) {
  const page = await open(context, 'index.html');
  await page.keyboard.press('Control+k');
  expect(await focused(page) === 'query', 'Control and K do not lead to the search');
  await page.keyboard.type('boat class 512');
  await answered(page, '1 unit', 'the keyboard finds nothing');
  await page.keyboard.press('ArrowDown');
  expect((await focused(page)).endsWith('yards/400512L2.html'), 'the arrow does not lead to the first unit');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page) === 'query', 'the arrow does not lead back');
  await page.keyboard.press('Escape');
  expect(await page.locator('#query').inputValue() === '' && await page.locator('.hits a').count() === 0, 'Escape does not end the search');
  await ask(page, '700002', '1 unit');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/orchard/700002L2.html', { timeout: 5000 }).catch(() => fault('Enter does not open the only unit'));
  expect(await page.locator('#query').isVisible(), 'the page of a unit has no search');
  await page.close();
}

async function checkAnswers(context) {
  const page = await open(context, 'index.html');
  await page.locator('#query').focus();
  await ask(page, 'frame 512', '1 unit');                 // words of a criterion
  await ask(page, '果樹', '3 units');                      // of a title
  await ask(page, '剪枝條', '3 units');                    // of a criterion, no whole word
  await ask(page, 'MIXTURE', '3 units');
  await ask(page, 'no such thing', 'No unit fits.');
  await ask(page, '<script>stop()', '1 unit');
  expect(await page.locator('.hits script, .hits img').count() === 0, 'a title becomes markup in the results');
  await ask(page, 'planks', '600 units');
  await page.locator('select[data-by=level]').selectOption('3');
  await answered(page, '86 units', 'the level does not filter');
  await page.locator('select[data-by=area]').selectOption({ label: 'Hull Survey' });
  const hits = await page.locator('.hits a').evaluateAll((all) => all.map((one) => one.textContent));
  expect(hits.length === 9 && hits.every((hit) => hit.includes('Level 3 · Hull Survey')), `the area does not filter: ${hits.length} units`);
  await page.locator('select[data-by=area]').selectOption('');
  await page.locator('button.more').click();
  expect(await page.locator('.hits a').count() === 60, 'no more units are shown when asked for');
  await page.close();
  const own = await open(context, 'harbour/index.html');
  await own.locator('#query').focus();
  await ask(own, 'planks', 'No unit fits.');              // those of another standard, until it is asked for
  await own.locator('select[data-by=standard]').selectOption('');
  await answered(own, '600 units', 'the search keeps to one standard');
  await own.close();
}

async function checkWithoutScript(browser) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await open(context, 'harbour/index.html');
  expect(!await page.locator('form.search').isVisible(), 'a search is seen that does not work');
  expect(await page.locator('.units tbody tr').count() >= 6, 'the plain lists are not there');
  await context.close();
}

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  await checkLooks(browser);
  const context = await browser.newContext();
  await checkKeyboard(context);
  await checkAnswers(context);
  await checkWithoutScript(browser);
} finally {
  await browser.close();
}
console.log(`${pages.length} kinds of pages in a browser, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
