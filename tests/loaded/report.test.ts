/**
 * `sanad report` writes pages that need no other files. They show all parts of the claims, beside the text of the document if it
 * is available.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database, DatabaseAddress } from '../../src/db/database.ts';
import { readDossier } from '../../src/dossier/read/read-dossier.ts';
import { writeReport } from '../../src/dossier/report/write-report.ts';
import { ARTICLES, testWithArticles } from '../support/articles.ts';
import { sanadOnce } from '../support/cli.ts';
import { testDatabase, workerNeo4j } from '../support/database.ts';
import { DOCUMENTED, FROZEN, HARD_CASES, US_IRAQ } from '../support/dossier-folders.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

let neo4j: DatabaseAddress;
let database: Database;
let out = '';

/** The page of a document, after a report of its dossier. */
const pageOf = async (folder: string, document: string, documents?: string): Promise<string> => {
  const dossier = await readDossier(database, folder);
  await writeReport([dossier], documents, out);
  return await readFile(join(out, dossier.content.dossier.id, `${document}.html`), 'utf8');
};

/** The card of one claim. */
const cardOf = (page: string, claim: string): string =>
  page.split('<article').find((part) => part.includes(`<code>${claim}</code> <span class="tags">`)) ?? '';

/** What a reader sees, without white space at the edges of words; each block stands by itself. */
const shown = (markup: string): string =>
  markup
    .replaceAll(/<\/?(?:div|p|li|dt|dd|h\d|summary)\b[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ');

/** Ids that links of a page lead to and that are not in it. */
const deadLinks = (page: string): string[] => {
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  return [...page.matchAll(/ href="#([^"]+)"/g)].flatMap(([, to]) => (to === undefined || ids.has(to) ? [] : [to]));
};

beforeAll(async () => {
  neo4j = await workerNeo4j();
  database = await testDatabase();
  out = await mkdtemp(join(tmpdir(), 'sanad-report-'));
});

afterAll(async () => {
  await database.close();
  await rm(out, { recursive: true, force: true });
});

describe('with documents', () => {
  test('a page stands alone: no script, nothing from elsewhere, every link leads somewhere', async () => {
    const page = await pageOf(DOCUMENTED, 'harbour-1');
    expect(page).not.toMatch(/<script|<link|<img|@import|url\(|\son\w+=/i);
    expect(page).toContain('content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;;');
    expect(deadLinks(page)).toEqual([]);
  });

  test('ids stand once', async () => {
    const ids = [...(await pageOf(DOCUMENTED, 'harbour-1')).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('the text stands in it whole, escaped, in its direction', async () => {
    const arabic = await pageOf(DOCUMENTED, 'harbour-1');
    expect(arabic).toContain('<p class="line" lang="ar" dir="rtl">');
    const english = await pageOf(DOCUMENTED, 'tide-1');
    expect(english).toContain('<p class="line" lang="en" dir="ltr">');
    const lines = [...english.matchAll(/<p class="line"[^>]*>(.*?)<\/p>/gs)].map(([, line = '']) =>
      line.replaceAll(/<a class="n[^>]*>\d+<\/a>/g, ''),
    );
    expect(shown(lines.join(' '))).toContain(
      'Guest 🐎 &amp; host Omar Said received Lina Barakat on Tuesday. Said told &lt;the Tide&gt; that',
    );
  });

  test('what no claim covers is marked, and listed', async () => {
    const page = await pageOf(DOCUMENTED, 'tide-1');
    expect(page).toContain('<span class="out" title="no claim covers this">Nobody asked who paid for them</span>');
    expect(shown(page)).toMatch(/\d+–\d+ Nobody asked who paid for them/);
  });

  test('what passages cover leads to the claims, and their passages back', async () => {
    const page = await pageOf(DOCUMENTED, 'harbour-1');
    const [, number = ''] = /id="c(\d+)"/.exec(cardOf(page, 'd-03')) ?? [];
    expect(page).toMatch(new RegExp(`<a class="in d1 k${number}" href="#c${number}"[^>]*>هددت المدينة</a>`));
    expect(cardOf(page, 'd-03')).toContain(`href="#p${number}-1"`);
    expect(page).toContain(`id="p${number}-1"`);
  });

  test('claims stand in order of passage, those of other documents that have one here among them', async () => {
    const page = await pageOf(DOCUMENTED, 'harbour-1');
    const claims = [...page.matchAll(/<code>(d-\d+)<\/code> <span class="tags">/g)].map(([, id]) => id);
    expect(claims).toEqual(['d-01', 'd-02', 'd-05', 'd-03']);
  });

  test('a claim has all its parts', async () => {
    const page = await pageOf(DOCUMENTED, 'harbour-1');
    const met = shown(cardOf(page, 'd-01'));
    for (const part of [
      'affirmed actual own',
      'Omar Said',
      'عمر سعيد',
      'omar-said MET_WITH lina-barakat',
      'Visit to the harbour',
      'host',
      'المضيف',
      'Town Hall',
      'reported',
      '2022-05-03',
      'start (real)',
      'Tuesday, seen from 4 May 2022.',
      'Said received Barakat at Town Hall.',
      'رحّب سعيد ببركات',
      'documented/claims.cypher:3',
    ]) {
      expect(met).toContain(part);
    }
    expect(shown(cardOf(page, 'd-02'))).toMatch(/said · \S+ \(\S.* · \S+\): Omar Said/);
    expect(shown(cardOf(page, 'd-02'))).toMatch(
      /on 2022-05-02 said 2022-05-02 … 2022-05-02 Monday, seen from 4 May 2022\./,
    );
    expect(shown(cardOf(page, 'd-02'))).toMatch(
      /When filled in by the day of saying start \(real\) open … 2022-05-02 end \(real\) open … 2022-05-02/,
    );
    expect(shown(cardOf(page, 'd-02'))).toContain('Repeated by');
    expect(shown(cardOf(page, 'd-03'))).toContain('One says what the other denies.');
    expect(cardOf(page, 'd-03')).toContain('href="tide-1.html#c');
    const told = await pageOf(DOCUMENTED, 'tide-1');
    expect(shown(cardOf(told, 'd-05'))).toContain('about 10–12 ships · نحو 10–12 ships total');
    const open = await pageOf(HARD_CASES, 'harbour-measures');
    expect(shown(cardOf(open, 'hard-open'))).toMatch(/someone attacked Meren harbour.*جهة لم تُسمَّ .*مرفأ ميرين/);
    expect(shown(cardOf(open, 'hard-open'))).toContain('harbour-measures /objects/1/a~1b/~0');
    expect(shown(cardOf(open, 'hard-record'))).toContain('Cites Harbour log, 2 May 2019');
    expect(shown(cardOf(told, 'd-05'))).toContain('&lt;ships&gt; &amp; crews');
    expect(shown(cardOf(told, 'd-06'))).toContain('Barakat is said to threaten the city.');
    expect(shown(cardOf(told, 'd-07'))).toContain('rumoured');
  });

  test('figures stand at the top', async () => {
    const page = shown(await pageOf(DOCUMENTED, 'harbour-1'));
    expect(page).toMatch(/Claims 4 Polarity affirmed 3, negated 1/);
    expect(page).toMatch(/Covered [\d.]+ % of \d+ code points, [\d.]+ % of letters and digits/);
  });
});

test('without documents the locators stand alone', async () => {
  const page = await pageOf(FROZEN, 'star-1');
  expect(page).toContain('The document is not at hand');
  expect(page).not.toContain('class="line"');
  expect(shown(cardOf(page, 'f-12'))).toContain('star-1 10–40');
  expect(deadLinks(page)).toEqual([]);
});

test('who coded a claim, who reviewed it, and whether the row has changed since', async () => {
  const page = shown(await pageOf(FROZEN, 'post-1'));
  expect(page).toContain('coded by Sanad on 2021-01');
  expect(page).toContain('reviewed by Dalia Rahim on 2021-01-05');
  expect(page).not.toContain('changed since');
  const dossier = await readDossier(database, FROZEN);
  const claims = [...dossier.content.claims].map(([id, claim]) => [id, { ...claim, text: `${claim.text}.` }] as const);
  await writeReport([{ ...dossier, content: { ...dossier.content, claims: new Map(claims) } }], undefined, out);
  const changed = shown(await readFile(join(out, 'frozen', 'post-1.html'), 'utf8'));
  expect(changed).toContain('changed since the review by Dalia Rahim on 2021-01-05');
});

test('pages of an earlier report go, and nothing else', async () => {
  const room = join(out, 'swept');
  const documented = await readDossier(database, DOCUMENTED);
  await writeReport([documented, await readDossier(database, FROZEN)], undefined, room);
  const notes = [
    join(room, 'documented', 'notes.html'),
    join(room, 'documented', 'notes.txt'),
    join(room, 'x', 'y.html'),
  ];
  await mkdir(join(room, 'x'));
  for (const file of notes) await writeFile(file, 'mine');
  const before = (await readdir(room, { recursive: true })).length;
  await writeReport([documented], undefined, room);
  const after = (await readdir(room, { recursive: true })).toSorted();
  expect(after).toEqual(
    [
      'documented',
      'documented/harbour-1.html',
      'documented/notes.html',
      'documented/notes.txt',
      'documented/tide-1.html',
      'index.html',
      'x',
      'x/y.html',
    ].toSorted(),
  );
  expect(before).toBeGreaterThan(after.length);
});

test('the command writes the pages, and says that they hold texts', async () => {
  const folder = join(out, 'by-command');
  const remote = { ...neo4jEnvironment(neo4j), SANAD_LOG_LEVEL: 'warn' };
  const { code, output } = await sanadOnce(['report', DOCUMENTED, '--out', folder], remote);
  expect({ code, output }).toMatchObject({
    code: 0,
    output: expect.stringContaining('7 claims, 2 documents, 2 with text'),
  });
  expect(output).toContain('do not commit them');
  const index = await readFile(join(folder, 'index.html'), 'utf8');
  expect(index).toContain('href="documented/tide-1.html"');
});

testWithArticles('the first dossier beside its articles', async () => {
  const page = await pageOf(US_IRAQ, 'us-iraq-004', ARTICLES);
  expect(page).toContain('class="out"');
  expect(page).not.toContain('class="wrong"');
  expect(deadLinks(page)).toEqual([]);
});
