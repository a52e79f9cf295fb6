/** Passages that are given by their words: a reading numbers them in memory, and `sanad number` in the files, of which everything else stays. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { lintDossiers } from '../../src/dossier/check/lint-dossier.ts';
import type { ReadingSettings } from '../../src/dossier/read/read-dossier.ts';
import { reviewClaims } from '../../src/dossier/review/review-claims.ts';
import { numberDossier, type Numbering } from '../../src/dossier/words/number-dossier.ts';
import { DossierError, formatPlace } from '../../src/errors.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { ARTICLE, dossierFolder, load, table, temporaryRoom } from '../support/dossiers.ts';
import { partOfToday } from '../support/property.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

const TEXT = `The ministers met in Basra.\nNobody signed “anything”, said 𝌆 Amal.
They met twice. قال الوزير: «لا».`;
const OTHER = 'They met twice.\r\nThey met again.\r\n';

/** What a claim has after the words of its passage were replaced. */
function numbers(text: string, words: string, document = ''): string {
  const start = Array.from(text.slice(0, text.lastIndexOf(words))).length;
  const end = start + Array.from(words).length;
  return `${document}${start}-${end} ${createHash('sha256').update(words).digest('hex')}`;
}

const SHARED = `WITH {document: 'the-article', attribution: ['the-outlet REPORTED'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL',
  subject: 'amal', predicate: 'MET_WITH', object: 'basim', text: 'They met.', textAr: 'التقيا.'} AS shared`;
const SET = 'AS row\nMERGE (c:Claim {id: row.id})\nSET c += shared, c += row;\n';
/** Rows in all forms in which authors write them, and what becomes of their words; undefined: they stay. */
const ROWS: readonly (readonly [row: string, numbered: string | undefined])[] = [
  [`{id: 'one', passages: ['«The ministers met in Basra»']}`, numbers(TEXT, 'The ministers met in Basra')],
  [`{id: 'straight', passages: ['"Nobody signed "anything""']}`, numbers(TEXT, 'Nobody signed “anything”')],
  [`{id: "double", passages: ["'said 𝌆 Amal.'"]}`, numbers(TEXT, 'said 𝌆 Amal.')],
  [`{id: 'escaped', passages: ['\\'They met\\'']}`, numbers(TEXT, 'They met')],
  [`{id: 'arabic', passages: ['«الوزير: "لا"»']}`, numbers(TEXT, 'الوزير: «لا»')],
  [`{id: 'lines', passages: ['«in Basra.\n     Nobody»']}`, numbers(TEXT, 'in Basra.\nNobody')],
  [`{id: 'second', passages: ['the-list «They met» 2']}`, numbers(OTHER, 'They met', 'the-list ')],
  [`{id: 'crlf', passages: ['the-list «twice. They»']}`, numbers(OTHER, 'twice.\r\nThey', 'the-list ')],
  [`{id: 'of-two', passages: ['whole', // here\n    '«They met twice»' /* , */]}`, numbers(TEXT, 'They met twice')],
];
const CLAIMS = `// The words of 'passages' are a draft: '«words»'.
${SHARED}
UNWIND [
  ${ROWS.map(([row]) => row).join(', // so\n  ')}
] ${SET}
MERGE (c:Claim {id: 'alone'}) SET c += {document: 'the-article', attribution: ['the-outlet REPORTED'], voice: 'OWN',
  polarity: 'AFFIRMED', mode: 'ACTUAL', subject: 'amal', predicate: 'MET_WITH', object: 'basim', passages: ['«They met»']};
`;
const COMPUTED = `${SHARED}, ['«They met»'] AS words
UNWIND [{id: 'left', passages: words}] ${SET}`;
const PROPOSALS = `${SHARED}
UNWIND [{id: 'proposed', proposedBy: 'a program', passages: ['«They met twice»']}] ${SET.replace(':Claim', ':Proposal')}`;

async function folderOf(claims: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const article = { ...ARTICLE, sha256: createHash('sha256').update(TEXT).digest('hex') };
  const list = { ...ARTICLE, file: 'list.txt', sha256: createHash('sha256').update(OTHER).digest('hex') };
  const documents = table('Document', [
    { id: 'the-article', ...article },
    { id: 'the-list', ...list },
  ]);
  const outlets = { id: 'the-outlet', kind: 'MEDIA', name: 'o', nameAr: 'منفذ', aliases: [] };
  const cast = `${table('Organization', [outlets])}\n${documents}`;
  const folder = await dossierFolder({ files: { 'claims.cypher': claims, 'cast.cypher': cast, ...files } });
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'documents/a.txt'), TEXT);
  writeFileSync(join(folder, 'documents/list.txt'), OTHER);
  return folder;
}

const textsIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cypher'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

async function findingsOf(folder: string, settings: ReadingSettings & { numbered?: boolean } = {}): Promise<string[]> {
  const linting = await lintDossiers(database, [folder], undefined, settings);
  try {
    return linting.results
      .flatMap(({ findings }) =>
        Array.from(findings, ({ level, rule, place, message }) => `${level} ${rule} ${formatPlace(place)} ${message}`),
      )
      .filter((line) => /passage|review/.test(line));
  } finally {
    linting.close();
  }
}

const kinds = (findings: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const line of findings) {
    const kind = line.split(' ').slice(0, 2).join(' ');
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

const summary = ({ rows, faults, others, files }: Numbering): unknown => ({
  numbered: rows.filter(({ what }) => what === 'NUMBERED').map(({ id }) => id),
  left: rows.filter(({ what }) => what === 'LEFT').map(({ id, passages }) => [id, ...passages]),
  ...{ faults: faults.map(({ place, reason }) => `${place.line} ${reason.slice(0, 30)}`), others, files },
});

async function storedPassages(): Promise<Record<string, string[]>> {
  const rows = await database.readMany<{ id: string; passages: string[] }>(
    `MATCH (c:Claim)-[r:REPORTED_IN]->(d:Document) WHERE r.sha256 IS NOT NULL
     WITH c.id AS id, CASE d.id WHEN 'the-article' THEN '' ELSE d.id + ' ' END + toInteger(r.start) + '-' + toInteger(r.end) + ' ' + r.sha256 AS passage
     RETURN id, collect(passage) AS passages`,
  );
  return Object.fromEntries(rows.map(({ id, passages }) => [id, passages]));
}

const ALL = [...ROWS.map(([row]) => /id: ['"]([\w-]+)/.exec(row)?.[1] ?? ''), 'alone'];

test('lint notes them, a load stores their numbers, and sanad number leaves everything else as it is', async () => {
  const folder = await folderOf(CLAIMS, { 'proposals-a.cypher': PROPOSALS });
  expect(kinds(await findingsOf(folder))).toEqual({ 'NOTE quoted-passage': ALL.length + 1 });
  expect(kinds(await findingsOf(folder, { numbered: true }))).toEqual({ 'ERROR quoted-passage': ALL.length + 1 });
  await load(database, folder);
  const stored = await storedPassages();
  const expected = Object.fromEntries([
    ...ROWS.map(([, numbered], at) => [ALL[at], [numbered]]),
    ['alone', [numbers(TEXT, 'They met')]],
  ]) as Record<string, string[]>;
  expect(stored).toEqual(expected);

  await reviewClaims(database, folder, { by: 'Lena', on: '2026-11-30', ids: ['one', 'of-two'], dryRun: false });
  const before = textsIn(folder);
  const dry = await numberDossier(database, folder, { dryRun: true });
  expect(textsIn(folder)).toEqual(before);
  const numbering = await numberDossier(database, folder, { dryRun: false });
  expect(summary(dry)).toEqual(summary(numbering));
  expect(summary(numbering)).toEqual({
    numbered: expect.arrayContaining([...ALL, 'proposed']),
    left: [],
    faults: [],
    others: 0,
    files: ['the-dossier/claims.cypher', 'the-dossier/proposals-a.cypher'],
  });
  const words = (text: string): string =>
    ROWS.reduce((all, [row, numbered = '']) => {
      const passage =
        /(['"])(?:the-list )?(?:\\?['"«])[\s\S]*?(?:\\?['"»])(?: 2)?\1(?=\]| \/\*)/.exec(
          row.slice(row.indexOf('passages')),
        )?.[0] ?? row;
      return all.replace(passage, passage.startsWith('"') ? `"${numbered}"` : `'${numbered}'`);
    }, text).replace(`['«They met»']`, `['${expected['alone']?.[0] ?? ''}']`);
  expect(textsIn(folder)['claims.cypher']).toBe(words(before['claims.cypher'] ?? ''));
  expect(textsIn(folder)['cast.cypher']).toBe(before['cast.cypher']);
  // The hash of a review covers the words of a passage: it fits before and after.
  expect(kinds(await findingsOf(folder))).toEqual({});
  await load(database, folder);
  expect(await storedPassages()).toEqual(expected);
  expect((await database.readMany('MATCH (c:Claim {tier: "REVIEWED"}) RETURN c.id')).length).toBe(2);
  expect(await numberDossier(database, folder, { dryRun: false })).toMatchObject({ rows: [], files: [] });
});

test('words that are not there once stay, with the reason and the place; what is computed is written by hand', async () => {
  const rows = [
    `{id: 'once', passages: ['«in Basra»', '«met»']}`,
    `{id: 'twice', passages: ['«met»']}`,
    `{id: 'never', passages: ['«in Mosul»']}`,
  ];
  const folder = await folderOf(`${SHARED}\nUNWIND [\n  ${rows.join(',\n  ')}\n] ${SET}${COMPUTED}`);
  const refusal: unknown = await load(database, folder).catch((thrown: unknown) => thrown);
  expect(refusal).toBeInstanceOf(DossierError);
  expect(String(refusal)).toMatch(
    /claims\.cypher:4: claim 'once', passages: the words «met» occur 2 times in document 'the-article' \(file 'a\.txt'\): 14-17 «/,
  );
  const numbering = await numberDossier(database, folder, { dryRun: false });
  expect(summary(numbering)).toEqual({
    numbered: ['once'],
    left: [['left', numbers(TEXT, 'They met')]],
    faults: [
      "4 claim 'once', passages: the wo",
      "5 claim 'twice', passages: the w",
      "6 claim 'never', passages: the w",
    ].map((each) => each.slice(0, 32)),
    others: 0,
    files: ['the-dossier/claims.cypher'],
  });
  expect(textsIn(folder)['claims.cypher']).toContain(
    `{id: 'once', passages: ['${numbers(TEXT, 'in Basra')}', '«met»']}`,
  );
  expect(textsIn(folder)['claims.cypher']).toContain(rows[1]);
});

test.each(
  partOfToday(
    [
      ['is absent', 'a.txt', undefined, /is in none of .*documents.*--documents or SANAD_DOCUMENTS/],
      ['was edited', 'a.txt', `${TEXT} `, /has the sha256 [0-9a-f]{64}, another one .*verify --fix/],
      ['is no text', 'a.txt', Buffer.from([0xff, 0xfe]), /a\.txt is no UTF-8 text/],
      ['leads out of the folder', '../cast.cypher', undefined, /lies outside of the folder/],
    ] as const,
    2,
  ),
)('a file that %s', async (_what, file, content, expected) => {
  const folder = await folderOf(CLAIMS);
  const cast = join(folder, 'cast.cypher');
  writeFileSync(cast, readFileSync(cast, 'utf8').replace("'a.txt'", `'${file}'`));
  const path = join(folder, 'documents/a.txt');
  if (content === undefined) writeFileSync(path, '');
  if (content !== undefined) writeFileSync(path, content);
  else if (existsSync(path) && file === 'a.txt') rmSync(path);
  const before = textsIn(folder);
  const findings = (await findingsOf(folder)).filter((line) => line.includes("'one'"));
  expect(findings).toEqual([expect.stringMatching(expected)]);
  await numberDossier(database, folder, { dryRun: false });
  expect(textsIn(folder)['claims.cypher']).toContain(ROWS[0]?.[0]);
  expect(before['cast.cypher']).toBe(textsIn(folder)['cast.cypher']);
});

test('a dossier on disk is numbered as one in memory, and from another folder of documents', async () => {
  const folder = await folderOf(CLAIMS, { 'proposals-a.cypher': PROPOSALS });
  const documents = await temporaryRoom();
  const [inMemory, elsewhere] = [
    await folderOf(CLAIMS, { 'proposals-a.cypher': PROPOSALS }),
    join(folder, 'documents'),
  ];
  writeFileSync(join(documents, 'a.txt'), TEXT);
  rmSync(join(elsewhere, 'a.txt'));
  const onDisk = { largestInMemoryBytes: 0, folder: join(documents, 'scratch'), documents };
  expect(kinds(await findingsOf(folder, onDisk))).toEqual({ 'NOTE quoted-passage': ALL.length + 1 });
  const numbering = await numberDossier(database, folder, { ...onDisk, dryRun: false });
  expect(summary(numbering)).toEqual(summary(await numberDossier(database, inMemory, { dryRun: false })));
  expect(textsIn(folder)).toEqual(textsIn(inMemory));
});
