/** Who coded and reviewed a claim, and its tier: the rows of dossier, document and claim, and every way in which a review no longer fits. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { lintDossier } from '../../src/dossier/check/lint-dossier.ts';
import { rowHash } from '../../src/dossier/read/row-hash.ts';
import { tableSchema, type ClaimRow } from '../../src/dossier/read/table-schema.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { ARTICLE, claim, dossierFolder, load, table, type Columns, type Told } from '../support/dossiers.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const CAST = table('Document', [
  { id: 'the-article', ...ARTICLE },
  { id: 'the-list', ...ARTICLE, file: 'list.csv', sha256: A, codedBy: 'Basim', codedOn: '2026-02' },
  { id: 'the-book', ...ARTICLE, codedBy: 'Dana' },
]);

function dossier(claims: readonly Columns[]): Told {
  return { claims, files: { 'documents.cypher': CAST, 'cast.cypher': PEOPLE_AND_OUTLETS, 'dossier.cypher': OWN_ROW } };
}

const OWN_ROW = table('Dossier', [
  {
    id: 'the-dossier',
    title: 'A',
    titleAr: 'ملف',
    codebook: 'test',
    formatVersion: 2,
    codedBy: 'Amal',
    codedOn: '2026-01-15',
    licence: 'CC-BY-4.0',
    iri: 'https://example.org/the-dossier/',
    reviewed: false,
  },
]);
const outlet = (id: string): Columns => ({ id, name: id, nameAr: 'جريدة', kind: 'MEDIA' });
const PEOPLE_AND_OUTLETS = [
  table('Organization', ['the-outlet', 'other-outlet', 'a-source'].map(outlet)),
  table(
    'Event',
    ['summit', 'second-summit'].map((id) => ({ id, name: id, nameAr: 'لقاء' })),
  ),
].join('\n');

async function codingsOf(claims: readonly Columns[]): Promise<Map<string, Columns>> {
  const folder = await dossierFolder(dossier(claims));
  await load(database, folder);
  const rows = await database.readMany<{ id: string; coding: Columns }>(
    'MATCH (c:Claim) RETURN c.id AS id, c {.tier, .codedBy, .codedOn, .reviewedBy, .reviewedOn, .proposedBy, .proposedOn} AS coding',
  );
  return new Map(rows.map(({ id, coding }) => [id, present(coding)]));
}

const present = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));

const CODINGS: readonly (readonly [string, Columns, Columns])[] = [
  ['of the dossier', {}, { codedBy: 'Amal', codedOn: '2026-01-15' }],
  ['of its document', { document: 'the-list' }, { codedBy: 'Basim', codedOn: '2026-02' }],
  ['of its document, without a day', { document: 'the-book' }, { codedBy: 'Dana', codedOn: '2026-01-15' }],
  [
    'not of a document that only a passage names',
    { passages: [`the-list 0-9 ${A}`] },
    { codedBy: 'Amal', codedOn: '2026-01-15' },
  ],
  ['of its row', { document: 'the-list', codedBy: 'Lena', codedOn: '2026' }, { codedBy: 'Lena', codedOn: '2026' }],
  ['of its row, without a day', { document: 'the-list', codedBy: 'Lena' }, { codedBy: 'Lena', codedOn: '2026-02' }],
  ['a day of its row', { codedOn: '2026-03-01' }, { codedBy: 'Amal', codedOn: '2026-03-01' }],
  [
    'a proposal that was accepted',
    { proposedBy: 'a program 1.2', proposedOn: '2025-12' },
    { codedBy: 'Amal', codedOn: '2026-01-15', proposedBy: 'a program 1.2', proposedOn: '2025-12' },
  ],
];

describe('who coded a claim', () => {
  let codings: ReadonlyMap<string, Columns>;
  beforeAll(async () => {
    codings = await codingsOf(CODINGS.map(([, columns], index) => claim(index, columns)));
  });
  test.each(CODINGS.map((each, index) => [each[0], index, each[2]] as const))('%s', (_what, index, expected) =>
    expect(codings.get(`claim-${index}`)).toEqual({ tier: 'CODED', ...expected }),
  );

  test('the dossier has its licence and the base of its ids', async () => {
    const [row] = await database.readMany('MATCH (d:Dossier) RETURN d {.codedBy, .codedOn, .licence, .iri} AS dossier');
    expect(row?.['dossier']).toEqual({
      codedBy: 'Amal',
      codedOn: '2026-01-15',
      licence: 'CC-BY-4.0',
      iri: 'https://example.org/the-dossier/',
    });
  });
});

/** A row as it was reviewed. */
const REVIEWED: Columns = {
  about: 'summit',
  participants: ['HOST dana'],
  when: '2021-07-26',
  starts: 'REAL',
  ends: 'REAL',
  whenBasis: 'Monday in the text',
  onBasis: 'the day before',
  quantities: ['KILLED ~3 persons TOTAL'],
  repeats: ['claim-0'],
  identifiers: ['wikidata:Q4'],
  cites: ['the ministry'],
  codedBy: 'Lena',
  codedOn: '2026-11',
  proposedBy: 'a program',
  proposedOn: '2026-10',
};

/** What a row became after its review, and whether the review still fits it. */
const CHANGES: readonly (readonly [string, Columns, boolean])[] = [
  ['nothing', {}, true],
  ['a passage that moved', { passages: [`700-703 ${A}`] }, true],
  ['a passage of another text', { passages: [`0-3 ${B}`] }, false],
  ['a second passage', { passages: [`0-3 ${A}`, `9-12 ${A}`] }, false],
  ['document', { document: 'the-list' }, false],
  ['subject', { subject: 'dana' }, false],
  ['predicate', { predicate: 'COOPERATES_WITH' }, false],
  ['object', { object: 'dana' }, false],
  ['no object', { object: null }, false],
  ['about', { about: 'second-summit' }, false],
  ['participants', { participants: ['TOPIC dana'] }, false],
  ['attribution', { attribution: ['the-outlet REPORTED', 'a-source SAID'] }, false],
  ['a day of saying', { attribution: ['the-outlet REPORTED on 2021-07-27'] }, false],
  ['voice', { voice: 'QUOTED' }, false],
  ['polarity', { polarity: 'NEGATED' }, false],
  ['mode', { mode: 'FUTURE' }, false],
  ['when', { when: '2021-07' }, false],
  ['no when', { when: null }, false],
  ['starts', { starts: 'ATTESTED' }, false],
  ['ends', { ends: 'ATTESTED' }, false],
  ['whenBasis', { whenBasis: 'no day in the text' }, false],
  ['onBasis', { onBasis: 'no day in the text' }, false],
  ['quantities', { quantities: ['KILLED ~4 persons TOTAL'] }, false],
  ['repeats', { repeats: [] }, false],
  ['retracts', { retracts: ['claim-0'], attribution: ['the-outlet REPORTED on 2021-07-27'] }, false],
  ['identifiers', { identifiers: ['wikidata:Q5'] }, false],
  ['text', { text: 'They met again.' }, false],
  ['textAr', { textAr: 'التقيا ثانيةً.' }, false],
  ['cites', { cites: ['the minister'] }, false],
  ['codedBy', { codedBy: 'Basim' }, false],
  ['codedOn', { codedOn: '2026-12' }, false],
  ['proposedBy', { proposedBy: 'another program' }, false],
  ['proposedOn', { proposedOn: '2026-12' }, false],
];

describe('a review, after the row became another', () => {
  const row = (index: number): Columns => ({ ...claim(index, REVIEWED), passages: [`0-3 ${A}`] });
  const named = (_change: unknown, index: number): string => `claim-${index + 1}`;
  let codings: ReadonlyMap<string, Columns>;
  let linted: Awaited<ReturnType<typeof lintDossier>>;
  beforeAll(async () => {
    const rows = CHANGES.map(([, change], index) => {
      const reviewed = `Lena Haddad on 2026-11-28 as ${hashOf(row(index + 1)).slice(0, 8)}`;
      return present({ ...row(index + 1), ...change, reviewed });
    });
    const told = dossier([claim(0), ...rows]);
    codings = await codingsOf([claim(0), ...rows]);
    linted = await lintDossier(database, await dossierFolder(told));
  });

  test.each(CHANGES.map((change, index) => [change[0], named(change, index), change[2]] as const))(
    '%s',
    (_what, id, fits) => {
      const { tier, reviewedBy, reviewedOn } = codings.get(id) ?? {};
      const [by, on] = fits ? ['Lena Haddad', '2026-11-28'] : [undefined, undefined];
      expect({ tier, reviewedBy, reviewedOn }).toEqual({
        tier: fits ? 'REVIEWED' : 'CODED',
        reviewedBy: by,
        reviewedOn: on,
      });
      const findings = linted.findings.filter(
        ({ rule, message }) => rule === 'review-outdated' && message.startsWith(`claim '${id}' `),
      );
      expect(findings).toHaveLength(fits ? 0 : 1);
    },
  );

  test('every column that a review covers has a change', () => {
    const changed = new Set(CHANGES.flatMap(([, change]) => Object.keys(change)));
    // These two stand in place of an object.
    const missing = Object.keys(tableSchema('Claim')?.shape ?? {}).filter((column) => !changed.has(column));
    expect(missing.toSorted()).toEqual(['content', 'id', 'reviewed', 'value']);
  });

  test('lint shows a hash with which the review fits again', async () => {
    const outdated = linted.findings.filter(({ rule }) => rule === 'review-outdated');
    const claims = outdated.map(({ message }) => {
      const [, id = ''] = /^claim '([^']+)'/.exec(message) ?? [];
      const [, hash = ''] = /is now ([0-9a-f]{8});/.exec(message) ?? [];
      const index = Number(id.replace('claim-', ''));
      const change = CHANGES[index - 1]?.[1] ?? {};
      return present({ ...row(index), ...change, reviewed: `Lena Haddad on 2026-11-29 as ${hash}` });
    });
    const again = await codingsOf([claim(0), ...claims]);
    expect(claims.map(({ id }) => again.get(String(id))?.['tier'])).toEqual(claims.map(() => 'REVIEWED'));
  });
});

function hashOf(columns: Columns): string {
  return rowHash(tableSchema('Claim')?.parse(columns) as ClaimRow, new Map());
}
