/**
 * Takes the two pictures of the explorer in the README, from a server of us-iraq-2021 without its documents:
 * `npm run screenshots -- http://127.0.0.1:4000`. The project may not publish the passages, so the script refuses a server that
 * has them.
 */
import { mkdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

const server = process.argv[2]?.replace(/\/+$/, '');
if (server === undefined) {
  console.error('Expected the address of a running server: npm run screenshots -- http://127.0.0.1:4000');
  process.exit(2);
}

/** The greatest size of a picture. Larger pictures make the README slow. */
const MAX_BYTES = 250_000;
const PEOPLE =
  'joe-biden,mustafa-al-kadhimi,iraq,united-states,iran,us-forces-in-iraq,iran-backed-factions,iraqi-cabinet';
const MEETING = 'joe-biden.MET_WITH.mustafa-al-kadhimi@biden-kadhimi-meeting-2021-07-26';
const VIEW = `theme=light&show=${PEOPLE}&relation=${MEETING}&from=2020-01-01&to=2021-12-31`;
const PICTURES = { 'explorer-en.png': `/?lang=en&${VIEW}`, 'explorer-ar.png': `/?lang=ar&${VIEW}` };

const query = '{ claims(limit: 20) { passages { text } } }';
const response = await fetch(`${server}/graphql`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const { data, errors } = await response.json();
if (errors !== undefined) {
  console.error(`${server} answered with an error: ${errors[0].message}`);
  process.exit(1);
}
if (data.claims.some(({ passages }) => passages.some(({ text }) => text !== null))) {
  console.error(
    `${server} has the documents. Start it without SANAD_DOCUMENTS, and without documents/ in the dossier.`,
  );
  process.exit(1);
}

const folder = resolve(import.meta.dirname, '../docs/images');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu'],
});
try {
  for (const [name, address] of Object.entries(PICTURES)) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 760 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(server + address);
    await page.locator('.graph-ground canvas').first().waitFor();
    await page.waitForLoadState('networkidle');
    // A worker computes the layout.
    await page.waitForTimeout(3_000);
    const file = resolve(folder, name);
    await page.screenshot({ path: file });
    const { size } = statSync(file);
    console.log(`docs/images/${name}: ${Math.round(size / 1000)} kB`);
    if (size > MAX_BYTES) {
      console.error(`docs/images/${name}: expected at most ${MAX_BYTES / 1000} kB.`);
      process.exitCode = 1;
    }
    await context.close();
  }
} finally {
  await browser.close();
}
