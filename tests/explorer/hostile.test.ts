/**
 * Hostile names, texts and addresses are shown as text, and faults of the server are reported to the user: in a real Chromium.
 */
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { overflow } from '../support/explorer/graph.ts';
import { BOTH, inLookOfToday, lookOfToday, LOOKS } from '../support/explorer/looks.ts';
import { describeInChromium, useScenes } from '../support/explorer/scenes.ts';
import { partOfToday } from '../support/property.ts';

const RELATION = 'amal.MET_WITH.basim@summit';

/** Elements that no part of the page makes. */
async function foreign(page: Page): Promise<number> {
  return await page.locator('img, iframe, script:not([src^="/explorer/"]), [onerror], [onload], #explorer b').count();
}

/** Addresses that nobody writes but one who wants to break the page. */
const ADDRESSES = [
  '/?show=%3Cimg%20src=x%20onerror=document.title=1%3E',
  '/?show=amal,amal,%00,%F0%28%8C%28&pins=amal:NaN:1e9&layout=spiral',
  `/?show=${'x'.repeat(3_000)}&relation=__proto__`,
  '/?show=__proto__,constructor&open=toString&types=-Person,Spaceship&relations=NO_SUCH_WORD',
  '/?from=2021-13-45&to=yesterday&asof=0000-00-00&known=9999-99-99&origins=-5',
  '/?claim=no-such-claim&panel=no-such-panel&stage=hologram&sort=;DROP&rows=all&pick=99999',
  '/?show=amal&said=nobody&documents=none',
  '/?path=,,,&conflict=%2F..%2F..&hide=amal&lang=xx&theme=%22',
  '/?lang=&lang=qq&show=&open=&entity=',
  '/?%%%&=&&&show',
];

/** Faults of the server: its answer, and which text of the page says so. */
const FAULTS = [
  ['away', { status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }, 'serverAway'],
  ['failing', answerOf(500, { message: '<b>Broken</b>', extensions: { code: 'INTERNAL' } }), undefined],
  [
    'without its database',
    answerOf(503, { message: 'x', extensions: { code: 'SERVICE_UNAVAILABLE' } }),
    'databaseAway',
  ],
] as const;

describeInChromium('what others wrote', () => {
  const { scene } = useScenes();

  test.each(lookOfToday(LOOKS))(
    '$language $size.width: names with HTML in them stay text, and the policy is not broken',
    async (look) => {
      const { language } = look;
      const title = language === 'ar' ? '<b>ميناء</b>' : '<b>A harbour</b>';
      const name = language === 'ar' ? '<script>' : '<img src=x';
      for (const [view, panel, text] of [
        ['/?show=amal,basim,mayor&entity=amal', '.card', name],
        [`/?show=amal,basim,summit&relation=${RELATION}`, '.claim', '<svg onload'],
      ] as const) {
        await scene(view, look, async ({ page }) => {
          await page.locator('.side').locator(panel).getByText(text).first().waitFor();
          expect(await page.locator('body').textContent()).toContain(title);
          expect(await foreign(page)).toBe(0);
          expect(await page.title()).not.toBe('1');
        });
      }
    },
  );

  test.each(
    inLookOfToday(
      partOfToday(ADDRESSES, 3).map((address) => [address] as const),
      BOTH,
    ),
  )('%s does not break the page', async (address, look) => {
    const opened = async ({ page }: { page: Page }): Promise<void> => {
      expect(await page.locator('.topbar').count()).toBe(1);
      expect(await foreign(page)).toBe(0);
      expect(await page.title()).not.toBe('1');
    };
    // The page asks for what the address names, and the server may refuse it: that is said, and nothing else is amiss.
    await scene(address, look, opened, { allowed: 'status of 400' });
  });

  test.each(inLookOfToday(FAULTS, BOTH))(
    'a server that is %s: said, and asked again on demand',
    async (_, answer, says, look) => {
      await scene(
        '/?show=amal',
        look,
        async ({ page, words }) => {
          const alert = page.locator('[role="alert"]');
          await alert.waitFor();
          expect(await alert.textContent()).toContain(says === undefined ? '<b>Broken</b>' : words[says]);
          expect(await alert.locator('b').count()).toBe(0);
          expect(await overflow(page)).toBe(0);
          await page.unroute('**/graphql');
          await alert.getByRole('button').click();
          await page.locator('.frame').waitFor();
        },
        {
          prepare: async (page) => await page.route('**/graphql', async (route) => await route.fulfill(answer)),
          allowed: 'status of 50',
        },
      );
    },
  );

  test.each(lookOfToday(BOTH))('$language $size.width: a server that is slow: said while one waits', async (look) => {
    let go = (): void => {};
    const held = new Promise<void>((done) => (go = done));
    await scene(
      '/?show=amal',
      look,
      async ({ page, words }) => {
        await page.getByText(words.takesLonger).waitFor();
        go();
        await page.locator('.frame').waitFor();
      },
      {
        settles: false,
        prepare: async (page) =>
          await page.route('**/graphql', async (route) => {
            await held;
            await route.continue();
          }),
      },
    );
  });
});

function answerOf(status: number, error: object): { status: number; contentType: string; body: string } {
  return { status, contentType: 'application/json', body: JSON.stringify({ errors: [error] }) };
}
