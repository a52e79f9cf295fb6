/**
 * The guide and the style sheet in the real Neo4j Browser, in a real Chromium: the guide opens, the colours apply, and a
 * statement of the guide runs.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openChromium } from '../support/chromium.ts';
import { describeInChromium } from '../support/explorer/scenes.ts';
import { PATIENCE_MILLIS } from '../support/explorer/watched-page.ts';
import { served, type Served } from '../support/served.ts';
import { until } from '../support/until.ts';

const byId = (id: string): string => `[data-testid="${id}"]`;

describeInChromium('Neo4j Browser', () => {
  let server: Served;
  let chromium: Browser;
  let page: Page;
  beforeAll(async () => {
    server = await served('us-iraq-2021 and fixtures');
    chromium = await openChromium();
    page = await chromium.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(PATIENCE_MILLIS);
    await signIn(page, server);
  });
  afterAll(async () => {
    await chromium?.close();
  });

  test('takes the style sheet: a colour for each type, a name for each relation', async () => {
    const shown = page.locator(byId('frameContents')).first();
    // Browser fetches it while the next command already shows the one of before.
    do {
      await run(page, `:style ${server.url}/browser/sanad.grass`);
      await run(page, ':style');
    } while (!((await shown.textContent()) ?? '').includes('relationship.MET_WITH'));
    expect(await shown.textContent()).toContain('node.Militia');
  });

  test.each([
    ['en', 'ltr', 'Sanad in Neo4j Browser'],
    ['ar', 'rtl', 'سند في متصفح Neo4j'],
  ])('plays the guide: %s', async (language, direction, title) => {
    await run(page, `:play ${server.url}/browser/guide-${language}.html`);
    const heading = page.locator(byId('frameContents')).first().getByRole('heading', { name: title });
    await heading.waitFor();
    expect(
      await page.evaluate<string>(`getComputedStyle(document.querySelector('${byId('frameContents')} h3')).direction`),
    ).toBe(direction);
  });

  test('draws what a statement of the guide finds', async () => {
    await run(page, `:play ${server.url}/browser/guide-en.html`);
    const guide = page.locator(byId('frame')).first();
    await guide.locator(byId('nextSlide')).click();
    // Browser ignores a click while the slide still moves: click until the statement is in the editor.
    await until(async () => {
      await guide.locator('pre.runnable:visible').click();
      return (await page.locator('#monaco-main-editor .view-lines').textContent())?.includes('MATCH') === true;
    });
    await page.locator(byId('editor-Run')).click();
    await page
      .locator(`${byId('frame')} svg .node`)
      .first()
      .waitFor();
    expect(await page.locator(byId('frame')).first().locator('svg .node').count()).toBeGreaterThan(3);
  });
});

async function signIn(page: Page, server: Served): Promise<void> {
  const { uri, username, password } = server.address;
  await page.goto(server.browserUrl);
  await page.locator(byId('boltaddress')).fill(uri.replace(/^\w+:\/\//, ''));
  await page.locator(byId('username')).fill(username);
  await page.locator(byId('password')).fill(password);
  await page.locator(byId('connect')).click();
  await page.locator(byId('password')).waitFor({ state: 'detached' });
}

async function run(page: Page, command: string): Promise<void> {
  await page.locator('#monaco-main-editor').click();
  await page.keyboard.insertText(command);
  await page.locator(byId('editor-Run')).click();
  await page
    .locator(byId('frameCommand'))
    .first()
    .filter({ hasText: new RegExp(`${command.replaceAll(/[.?/]/g, String.raw`\$&`)}\\s*$`) })
    .waitFor();
}
