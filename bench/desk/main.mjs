/**
 * Enters a list of claims at a desk that runs, by keys and pointer, and records what each cost:
 * `node bench/desk/main.mjs --desk URL --list claims.json --record record.json [--first 0] [--count 10]`.
 * URL is the address that `sanad desk` prints. The list holds `entities` by id and `claims` of {document, spans, row}, as in hand.mjs; a `content` may be
 * the `key` of a claim before. A claim that the desk refuses ends the run.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { Hand } from './hand.mjs';
import { summary } from './summary.mjs';

const { values } = parseArgs({
  options: {
    desk: { type: 'string' },
    list: { type: 'string' },
    record: { type: 'string' },
    first: { type: 'string', default: '0' },
    count: { type: 'string', default: '1000' },
    chromium: { type: 'string', default: '/usr/bin/chromium' },
  },
});
const { entities, claims } = JSON.parse(readFileSync(values.list, 'utf8'));
const first = Number(values.first);
const record = existsSync(values.record) ? JSON.parse(readFileSync(values.record, 'utf8')) : [];
const ids = Object.fromEntries(
  claims.flatMap(({ key }, index) =>
    key === undefined || record[index] === undefined ? [] : [[key, record[index].id]],
  ),
);

const browser = await chromium.launch({
  executablePath: values.chromium,
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
page.on('pageerror', (error) => process.stderr.write(`error of the page: ${error.message}\n`));
try {
  await page.goto(values.desk);
  await page.locator('#text [data-start]').first().waitFor();
  const { documents } = await page.evaluate(async () => await (await fetch('/api/state')).json());
  const hand = new Hand(page);
  for (const [index, { document, spans, row, key }] of claims.slice(first, first + Number(values.count)).entries()) {
    const { title } = documents.find(({ id }) => id === document);
    const content = row.content === undefined ? {} : { content: ids[row.content] ?? row.content };
    const counted = await hand.enter({ title, spans, row: { ...row, ...content } }, entities).catch(async (error) => {
      await page.screenshot({ path: `${values.record}.png` });
      throw new Error(`Claim ${first + index} (${row.text}): ${error.message}`);
    });
    if (key !== undefined) ids[key] = counted.id;
    record.push(counted);
    process.stderr.write(`${first + index} ${JSON.stringify(counted)}\n`);
    writeFileSync(values.record, `${JSON.stringify(record, null, 1)}\n`);
  }
} finally {
  await browser.close();
}
process.stdout.write(`${summary(record)}\n`);
