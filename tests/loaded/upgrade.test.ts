/** `sanad upgrade`: what it rewrites in a dossier of version 1, what it proposes, and what it leaves alone. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, DatabaseAddress } from '../../src/db/database.ts';
import { upgradeDossier, type UpgradeResult } from '../../src/dossier/upgrade/upgrade-dossier.ts';
import { DossierError } from '../../src/errors.ts';
import { sanadOnce } from '../support/cli.ts';
import { testDatabase, workerNeo4j } from '../support/database.ts';
import { ARTICLE, dossierFolder, load, table } from '../support/dossiers.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

let neo4j: DatabaseAddress;
let database: Database;
beforeAll(async () => {
  neo4j = await workerNeo4j();
  database = await testDatabase();
});
afterAll(async () => await database.close());

const DOSSIER = `// The dossier.
MERGE (d:Dossier {id: 'old'})
SET d += {title: 'Old', titleAr: 'قديم', codebook: 'test', formatVersion: 1, codedBy: 'a test', reviewed: false}; // formatVersion: 1
`;
const TEXTS = `text: 'So.', textAr: 'هكذا.', passages: ['0-1 ${'a'.repeat(64)}']`;
const SHARED = `document: 'dated', attribution: ['the-outlet REPORTED'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL', ${TEXTS}`;
/** One claim on each line from line 4 on. */
const ROWS = [
  "{id: 'state', subject: 'amal', predicate: 'BACKS', object: 'basim', when: '2021-07-25', /* , */ whenBasis: 'The day.'}",
  "{id: 'act-by', subject: 'amal', predicate: 'MET_WITH', object: 'basim', when: '[..2021-07-25]'}",
  "{id: 'act-on', subject: 'amal', predicate: 'MET_WITH', object: 'basim', when: '2021-07-25'}",
  "{id: 'other-day', subject: 'amal', predicate: 'BACKS', object: 'basim', when: '2021-07-24'}",
  "{id: 'silent', subject: 'amal', predicate: 'MET_WITH', object: 'basim'}",
  "{id: 'since', subject: 'amal', predicate: 'BACKS', object: 'basim', when: '2014/..'}",
  "{id: 'plan', subject: 'amal', predicate: 'MET_WITH', object: 'basim', mode: 'FUTURE', when: '[..2022]'}",
  "{id: 'quoted', subject: 'amal', predicate: 'BACKS', object: 'basim', attribution: ['the-outlet REPORTED', 'basim SAID'], when: '2021-07-22'}",
  "{id: 'on-the-day', subject: 'amal', predicate: 'BACKS', object: 'basim', attribution: ['the-outlet REPORTED', 'basim SAID'], when: '2021-07-25', whenBasis: 'b'}",
  "{id: 'made-' + 'up', subject: 'amal', predicate: 'BACKS', object: 'basim', when: '2021-07-25'}",
  "{id: 'marked', subject: 'amal', predicate: 'BACKS', object: 'basim', when: '2021-07-25?'}",
];
const CLAIMS = `// The claims.\nWITH {${SHARED}} AS shared\nUNWIND [\n  ${ROWS.join(',\n  ')}\n] AS row\nMERGE (c:Claim {id: row.id})\nSET c += shared, c += row;\n`;
/** All rows have one \`when\`: a row that leaves its own out has that one. */
const BESIDE = `WITH {${SHARED}, when: '2020'} AS shared
UNWIND [{id: 'under-another', subject: 'amal', predicate: 'BACKS', object: 'dana', when: '2021-07-25'}] AS row
MERGE (c:Claim {id: row.id})
SET c += shared, c += row;
`;

async function oldDossier(files: Readonly<Record<string, string>> = {}): Promise<string> {
  return await dossierFolder({
    id: 'old',
    claims: [],
    files: {
      'dossier.cypher': DOSSIER,
      'articles.cypher': table('Document', [{ id: 'dated', ...ARTICLE, publishedOn: '2021-07-25' }]),
      'claims.cypher': CLAIMS,
      'beside.cypher': BESIDE,
      ...files,
    },
  });
}

function textsOf(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function linesOf({ rewritten, proposals }: UpgradeResult): Record<string, string[]> {
  const line = ({ place, text }: UpgradeResult['proposals'][number]): string =>
    `${place.file}:${place.line ?? ''} ${/^claim '([^']+)'/.exec(text)?.[1] ?? text}`;
  return { rewritten: rewritten.map(line), proposals: proposals.map(line) };
}

test('rows whose bounds stay equal are rewritten in place, and all others are proposed', async () => {
  const folder = await oldDossier();
  chmodSync(join(folder, 'claims.cypher'), 0o640);
  const before = textsOf(folder);
  const result = await upgradeDossier(database, folder, false);
  expect(linesOf(result)).toEqual({
    rewritten: [
      'old/dossier.cypher:2 formatVersion 2',
      ...['4 state', '5 act-by', '12 on-the-day'].map((line) => `old/claims.cypher:${line}`),
    ],
    proposals: ['silent', 'since', 'plan', 'quoted'].map(
      (id) => `old/claims.cypher:${ROWS.findIndex((row) => row.includes(`'${id}'`)) + 4} ${id}`,
    ),
  });
  expect(result.proposals.map(({ text }) => text)).toEqual([
    expect.stringContaining('startLatest 2021-07-25, endLatest 2021-07-25'),
    expect.stringContaining("when: '2014/'"),
    expect.stringContaining('startEarliest 2021-07-25'),
    expect.stringContaining("'basim SAID on 2021-07-22'"),
  ]);
  expect(textsOf(folder)).toEqual({
    ...before,
    'dossier.cypher': DOSSIER.replace('formatVersion: 1,', 'formatVersion: 2,'),
    'claims.cypher': CLAIMS.replace(", when: '2021-07-25', /* , */ whenBasis: 'The day.'", ' /* , */ ')
      .replace(", when: '[..2021-07-25]'", '')
      .replace("'basim SAID'], when: '2021-07-25', whenBasis: 'b'", "'basim SAID on 2021-07-25'], onBasis: 'b'"),
  });
  expect(statSync(join(folder, 'claims.cypher')).mode & 0o777).toBe(0o640);
});

test('contradictions become disagreements', async () => {
  const contradictions = `UNWIND [
  {id: 'x', claims: ['state', 'since'], reason: 'They differ.', reasonAr: 'يختلفان.'}
] AS row
MERGE (c:Contradiction {id: row.id})
SET c += row;
`;
  const folder = await oldDossier({ 'contradictions.cypher': contradictions });
  const { rewritten } = await upgradeDossier(database, folder, false);
  expect(rewritten.map(({ place, text }) => `${place.file}:${place.line ?? ''} ${text}`)).toContain(
    "old/contradictions.cypher:2 disagreement 'x': a CONTRADICTION, with sides in place of claims",
  );
  expect(textsOf(folder)['contradictions.cypher']).toBe(
    contradictions.replace('claims:', "kind: 'CONTRADICTION', sides:").replace(':Contradiction', ':Disagreement'),
  );
  await load(database, folder);
});

test('a second run changes nothing', async () => {
  const folder = await oldDossier();
  await upgradeDossier(database, folder, false);
  const once = textsOf(folder);
  const { files, rewritten } = await upgradeDossier(database, folder, false);
  expect([files, rewritten]).toEqual([[], []]);
  expect(textsOf(folder)).toEqual(once);
});

test('a dry run writes nothing and lists the same', async () => {
  const folder = await oldDossier();
  const before = textsOf(folder);
  const dry = await upgradeDossier(database, folder, true);
  expect(textsOf(folder)).toEqual(before);
  expect(linesOf(dry)).toEqual(linesOf(await upgradeDossier(database, folder, false)));
});

test('a dossier with faults is refused with the faults, and stays as it is', async () => {
  const folder = await oldDossier({ 'more.cypher': CLAIMS.replaceAll("id: '", "id: 'x-").replace('BACKS', 'BAKES') });
  const before = textsOf(folder);
  const refused = upgradeDossier(database, folder, false);
  await expect(refused).rejects.toThrow(DossierError);
  await expect(refused).rejects.toThrow(/BAKES/);
  expect(textsOf(folder)).toEqual(before);
});

test('the command prints what it rewrote and what it proposes, by file and line', async () => {
  const folder = await oldDossier();
  const { code, output } = await sanadOnce(['upgrade', folder, '--dry-run'], neo4jEnvironment(neo4j));
  expect(code).toBe(0);
  expect(output).toContain("old/claims.cypher:4: rewritten: claim 'state'");
  expect(output).toContain("old/claims.cypher:8: proposal: claim 'silent'");
  expect(output).toContain('would rewrite 2 files (rows: 4); proposals: 4');
  writeFileSync(join(folder, 'dossier.cypher'), DOSSIER.replace('formatVersion: 1', 'formatVersion: 7'));
  const refused = await sanadOnce(['upgrade', folder], neo4jEnvironment(neo4j));
  expect(refused.code).toBe(1);
});
