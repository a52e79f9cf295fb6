/** `sanad review` writes reviews that fit, and changes nothing else in the files of a dossier. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { lintDossier } from '../../src/dossier/check/lint-dossier.ts';
import { reviewClaims } from '../../src/dossier/review/review-claims.ts';
import { DossierError } from '../../src/errors.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { ARTICLE, claim, cypherLiteral, dossierFolder, load, table } from '../support/dossiers.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

const HASH = 'a'.repeat(64);
/** Rows in all forms in which authors write them. */
const CLAIMS = `// What the article says.
WITH {document: 'the-article', attribution: ['the-outlet REPORTED'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL',
  text: 'They met.', textAr: 'التقيا.', passages: ['0-9 ${HASH}']} AS shared
UNWIND [
  {id: 'plain', subject: 'amal', predicate: 'MET_WITH', object: 'basim'}, // the first
  {id: 'half', subject: 'amal', predicate: 'MET_WITH', object: 'dana', reviewed: 'Lena on 2026-11-28'},
  {id: 'outdated', subject: 'dana', predicate: 'MET_WITH', object: 'basim',
    reviewed: 'Lena on 2026-11-28 as 00000000', when: '2021'},
  {id: 'of-the-list', document: 'the-list', subject: 'dana', predicate: 'COOPERATES_WITH', object: 'basim'}
] AS row
MERGE (c:Claim {id: row.id})
SET c += shared, c += row;

MERGE (c:Claim {id: 'alone'})
SET c += ${cypherLiteral({ ...claim(7), id: undefined, object: 'dana' }).replace('id: undefined, ', '')};
`;
const DOCUMENTS = table('Document', [
  { id: 'the-article', ...ARTICLE },
  { id: 'the-list', ...ARTICLE, file: 'list.txt' },
]);

async function folderOfCase(): Promise<string> {
  const outlets = table('Organization', [{ id: 'the-outlet', name: 'Outlet', nameAr: 'جريدة', kind: 'MEDIA' }]);
  return await dossierFolder({
    files: { 'claims.cypher': CLAIMS, 'documents.cypher': DOCUMENTS, 'cast.cypher': outlets },
  });
}

const textsIn = (folder: string): Map<string, string> =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

async function tiers(): Promise<Record<string, unknown>> {
  const rows = await database.readMany<{ id: string; by: string | null }>(
    'MATCH (c:Claim) RETURN c.id AS id, CASE c.tier WHEN "REVIEWED" THEN c.reviewedBy END AS by',
  );
  return Object.fromEntries(rows.map(({ id, by }) => [id, by]));
}

test('all claims of a document, and one claim of another', async () => {
  const folder = await folderOfCase();
  const order = { by: "Lena O'Neill", on: '2026-11-29', dryRun: false };
  const rows = await reviewClaims(database, folder, { ...order, ids: ['the-article'] });
  expect(rows.map(({ claim: id, what }) => [id, what])).toEqual([
    ['plain', 'SIGNED'],
    ['half', 'SIGNED'],
    ['outdated', 'SIGNED'],
    ['alone', 'LEFT'],
  ]);
  await load(database, folder);
  const by = order.by;
  expect(await tiers()).toEqual({ plain: by, half: by, outdated: by, 'of-the-list': null, alone: null });
  const text = textsIn(folder).get('claims.cypher') ?? '';
  const signed = text.replaceAll(/reviewed: 'Lena O\\'Neill on 2026-11-29 as [0-9a-f]{8}'/g, "reviewed: 'X'");
  expect(signed).toBe(
    CLAIMS.replace("object: 'basim'}", "object: 'basim', reviewed: 'X'}")
      .replace("reviewed: 'Lena on 2026-11-28'", "reviewed: 'X'")
      .replace("reviewed: 'Lena on 2026-11-28 as 00000000'", "reviewed: 'X'"),
  );
  // What could not be written stands in the answer, with the hash.
  const left = rows.find(({ what }) => what === 'LEFT');
  expect(left?.text).toMatch(/^Lena O'Neill on 2026-11-29 as [0-9a-f]{8}$/);

  const again = await reviewClaims(database, folder, { ...order, by: 'Basim', ids: ['plain', 'of-the-list'] });
  expect(again.map(({ claim: id, what }) => [id, what])).toEqual([
    ['plain', 'KEPT'],
    ['of-the-list', 'SIGNED'],
  ]);
  const { findings } = await lintDossier(database, folder);
  expect(findings.filter(({ rule }) => rule.startsWith('review-'))).toEqual([]);
});

test('a dry run writes nothing', async () => {
  const folder = await folderOfCase();
  const before = textsIn(folder);
  const rows = await reviewClaims(database, folder, { by: 'Lena', on: '2026-11-29', ids: ['plain'], dryRun: true });
  expect(rows).toMatchObject([{ claim: 'plain', what: 'SIGNED', place: { line: 5 } }]);
  expect(textsIn(folder)).toEqual(before);
});

test.each([
  ['no id', { ids: [] }, /got none/],
  ['an unknown id', { ids: ['plain', 'nothing'] }, /got 'nothing'/],
  ['no day', { on: 'today' }, /not a review/],
  ['a day that does not exist', { on: '2026-02-30' }, /no day that exists/],
  ['no name', { by: '' }, /not a review/],
  ['a name of two lines', { by: 'Lena\nHaddad' }, /not a review/],
])('refused: %s', async (_what, given, reason) => {
  const folder = await folderOfCase();
  const before = textsIn(folder);
  const order = { by: 'Lena', on: '2026-11-29', ids: ['plain'], dryRun: false, ...given };
  const error: unknown = await reviewClaims(database, folder, order).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DossierError);
  expect((error as DossierError).message).toMatch(reason);
  expect(textsIn(folder)).toEqual(before);
});
