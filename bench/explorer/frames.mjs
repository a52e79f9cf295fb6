/**
 * Measures how smoothly the explorer draws a large graph: node bench/explorer/frames.mjs [entities] [relations].
 * It uses the built page. The script itself answers the requests of the page, with a graph of exactly this size. It prints the
 * time until the graph is drawn, and the times between frames while an entity and while the canvas is dragged.
 */
import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const [entityCount = '1000', relationCount = '5000'] = process.argv.slice(2);
const PAGE = resolve(import.meta.dirname, '../../dist/explorer');
const ADDRESS = 'http://explorer.test/';
const KINDS = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const TYPES = ['Person', 'Government', 'Militia', 'Organization', 'Post', 'Agreement', 'Event', 'Place', 'Thing'];
const STATUSES = ['ASSERTED', 'ASSERTED', 'ASSERTED', 'DISPUTED', 'ALLEGED'];

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`);

/** A script for the page: it records the times between frames, in milliseconds. */
const RECORD = `{
  globalThis.framesSeen = [];
  let last = performance.now();
  const frame = (now) => { globalThis.framesSeen.push(now - last); last = now; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
}`;

/** A seeded random number generator (mulberry32), so that each run has the same graph. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomOf(7);
const entities = Array.from({ length: Number(entityCount) }, (_, index) => ({
  __typename: TYPES[index % TYPES.length],
  id: `e${index}`,
  names: [
    { language: 'en', text: `Entity number ${index}` },
    { language: 'ar', text: `العنصر رقم ${index}` },
  ],
  kind: null,
  note: null,
}));
/** A random entity. The first entities are drawn more often, so that they have more relations. */
const pick = () => entities[Math.floor(random() ** 2.2 * entities.length)].id;
const relations = Array.from({ length: Number(relationCount) }, (_, index) => {
  // The expanded entity e0 has all other entities as neighbours.
  const isStar = index + 1 < entities.length;
  const [from, to] = isStar ? ['e0', `e${index + 1}`] : [pick(), entities[Math.floor(random() * entities.length)].id];
  return {
    id: `r${index}`,
    type: 'MET_WITH',
    modes: ['ACTUAL'],
    withdrawn: false,
    claimCount: 1,
    startDrawn: null,
    endDrawn: null,
    status: STATUSES[index % STATUSES.length],
    origins: 1 + (index % 4),
    from: { id: from },
    to: { id: to },
    occasion: null,
    startEarliest: null,
    startLatest: null,
    endEarliest: null,
    endLatest: null,
    claims: [{ id: `c${index}` }],
  };
}).filter(({ from, to }) => from.id !== to.id);

const answers = {
  Start: {
    vocabulary: [
      {
        term: 'PREDICATE',
        name: 'MET_WITH',
        labels: [
          { language: 'en', text: 'met with' },
          { language: 'ar', text: 'التقى' },
        ],
        inverseLabels: [],
        symmetric: true,
        aspect: 'OCCURRENCE',
        family: 'DIPLOMATIC',
        subjectIs: null,
        domain: ['ENTITY'],
        range: ['ENTITY'],
        stance: null,
      },
    ],
    stats: {
      dossiers: 1,
      documents: 1,
      entities: entities.length,
      claims: relations.length,
      relations: relations.length,
      contradictions: 0,
    },
    dossiers: [
      {
        id: 'made-up',
        titles: [
          { language: 'en', text: 'Made up' },
          { language: 'ar', text: 'مثال' },
        ],
        loadedOn: null,
      },
    ],
    ranking: [{ score: 1, entity: { id: 'e0' } }],
  },
  Disagreements: { disagreements: [] },
  EventTimes: { events: [], agreements: [] },
  Tally: {
    tally: { entities: entities.length, relations: relations.length, relationTypes: [], entityTypes: [], statuses: [] },
  },
  Neighborhood: { neighborhood: { truncated: false, entities, relations: relations.slice(0, entities.length - 1) } },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('console', (m) => {
    if (m.type() === 'error') print(m.text());
  });
  page.on('pageerror', (e) => print(e.message));
  await page.route(`${ADDRESS}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^\/explorer/, '');
    const file = resolve(PAGE, path === '/' ? 'index.html' : `.${path}`);
    await route.fulfill({ body: readFileSync(file), contentType: KINDS[extname(file)] ?? 'text/plain' });
  });
  await page.route('**/session', async (route) => {
    await route.fulfill({ json: { auth: 'off', name: null, graphiql: true, browser: true } });
  });
  await page.route('**/graphql', async (route) => {
    const { query, variables } = route.request().postDataJSON();
    const name = /query (\w+)/.exec(query)?.[1] ?? '';
    const ofIds = new Set(variables.of);
    const around = relations.filter(({ from, to }) => ofIds.has(from.id) || ofIds.has(to.id));
    const data = name === 'Among' ? { neighborhood: { truncated: false, relations: around } } : answers[name];
    await route.fulfill({ json: { data: data ?? {} } });
  });
  const startedAt = Date.now();
  await page.goto(`${ADDRESS}?lang=en&panel=none&open=e0`);
  await page.locator('main[aria-busy="false"]').waitFor({ timeout: 120_000 });
  const dataMillis = Date.now() - startedAt;
  await page.locator('.graph[data-arranging="false"]').waitFor({ timeout: 120_000 });
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  print(
    `${entities.length} entities, ${relations.length} relations: data after ${dataMillis} ms, drawn after ${Date.now() - startedAt} ms`,
  );

  for (const [action, startPosition] of [
    ['an entity is dragged', async () => await middle(page)],
    ['the canvas is dragged', async () => ({ x: 320, y: 860 })],
  ]) {
    const { x, y } = await startPosition();
    await page.evaluate(RECORD);
    await page.mouse.move(x, y);
    await page.mouse.down();
    const endsAt = Date.now() + 6_000;
    for (let step = 0; Date.now() < endsAt; step += 1) {
      await page.mouse.move(x + 140 * Math.sin(step / 9), y - 60 + 60 * Math.cos(step / 9));
    }
    await page.mouse.up();
    const frames = (await page.evaluate('globalThis.framesSeen')).toSorted((a, b) => a - b);
    const quantile = (share) => frames[Math.min(frames.length - 1, Math.floor(frames.length * share))]?.toFixed(0);
    print(
      `${String(action)}: ${frames.length} frames, median ${quantile(0.5)} ms, 95 % within ${quantile(0.95)} ms, slowest ${quantile(1)} ms`,
    );
  }
} finally {
  await browser.close();
}

/** The middle of the canvas: at least one entity is drawn there, because most are. */
async function middle(page) {
  const box = await page.locator('#graph').boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
