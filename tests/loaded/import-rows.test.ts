/** Rows of an import in a dossier of text: what changes, what stays, and what is left behind when an import fails. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { reviewClaims } from '../../src/dossier/review/review-claims.ts';
import { readDossier } from '../../src/dossier/read/read-dossier.ts';
import { verify } from '../../src/dossier/verify/verify.ts';
import type { ImportedRows } from '../../src/dossier/write/import-of-rows.ts';
import { importRows } from '../../src/dossier/write/import-rows.ts';
import type { WrittenRow } from '../../src/dossier/write/row-line.ts';
import { silent } from '../../src/progress.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';

let database: Database;
let parent: string;
let folder: string;
let file: string;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await emptyDatabase(database);
  parent = mkdtempSync(join(tmpdir(), 'sanad-import-rows-'));
  folder = join(parent, 'attacks');
  file = join(parent, 'attacks.csv');
});
afterAll(async () => await database.close());
afterEach(() => rmSync(parent, { recursive: true }));

interface Attack {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly when?: string;
}

const ATTACKS: readonly Attack[] = Array.from({ length: 700 }, (_, n) => ({
  id: `attacks-${n}`,
  by: `attacks-group-${n % 7}`,
  on: `attacks-town-${n % 11}`,
  when: `2021-0${(n % 9) + 1}`,
}));

/** For what does not depend on the number: each import is checked by Neo4j. */
const FEW = ATTACKS.slice(0, 70);

function* rowsOf(attacks: readonly Attack[], extra: readonly WrittenRow[] = []): Generator<WrittenRow> {
  yield {
    label: 'Document',
    row: { id: 'attacks-data', title: 'Attacks', language: 'en', kind: 'DATASET', publishedBy: 'attacks-team' },
  };
  yield { label: 'Organization', row: { id: 'attacks-team', name: "The team's \\ data", kind: 'GROUP' } };
  for (const id of new Set(attacks.map(({ by }) => by))) yield { label: 'Militia', row: { id, name: id } };
  for (const id of new Set(attacks.map(({ on }) => on))) {
    yield { label: 'Government', row: { id, name: id, kind: 'STATE' } };
  }
  for (const [index, { id, by, on, when }] of attacks.entries()) {
    yield { label: 'Claim', row: claim(id, by, on, when, index + 1) };
  }
  yield* extra;
}

function claim(id: string, by: string, on: string, when: string | undefined, record: number): WrittenRow['row'] {
  return {
    ...{ id, document: 'attacks-data', subject: by, predicate: 'ATTACKED', object: on, when },
    ...{ attribution: ['attacks-team REPORTED'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL' },
    passages: [`record ${record}`],
  };
}

async function imported(
  attacks: readonly Attack[],
  {
    extra = [],
    force = false,
    name = 'attacks',
    rows,
  }: {
    extra?: readonly WrittenRow[];
    force?: boolean;
    name?: string;
    rows?: Iterable<WrittenRow> | AsyncIterable<WrittenRow>;
  } = {},
): Promise<ImportedRows> {
  writeFileSync(file, ['id,by,on', ...attacks.map(({ id, by, on }) => `${id},${by},${on}`), ''].join('\n'));
  async function* all(): AsyncGenerator<WrittenRow> {
    yield* rows ?? rowsOf(attacks, extra);
  }
  return await importRows(
    database,
    {
      ...{ folder, name, source: 'attacks.csv', rows: all(), document: file, force, scratch: {} },
      dossier: { title: 'Attacks', languages: ['en'], codebook: 'c', codedBy: 'a test' },
    },
    silent,
  );
}

/** The lines of all files of the dossier, by file. */
function lines(): Record<string, string[]> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.cypher'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8').split('\n')]));
}

/** How many lines one has and the other has not. */
function difference(before: Record<string, string[]>, after: Record<string, string[]>): number {
  const all = (files: Record<string, string[]>): string[] => Object.values(files).flat();
  const [old, now] = [new Set(all(before)), new Set(all(after))];
  return all(before).filter((line) => !now.has(line)).length + all(after).filter((line) => !old.has(line)).length;
}

test('a new folder is a dossier that loads, and whose passages are found', async () => {
  const result = await imported(ATTACKS);
  expect(result).toMatchObject({ entities: 19, documents: 1, leftOut: [], taken: 0 });
  expect(result.claims).toEqual({ NEW: 700, CHANGED: 0, MOVED: 0, SAME: 0, GONE: 0 });
  expect(await loadDossier(database, folder, silent)).toMatchObject({ claims: 700, entities: 19 });
  expect(readdirSync(parent).toSorted()).toEqual(['attacks', 'attacks.csv']);
  const read = await readDossier(database, folder, {});
  const { documents } = await verify(read.content, folder, undefined);
  read.close();
  const passages = documents.flatMap((document) => document.passages);
  expect(passages).toHaveLength(700);
  expect(passages.filter(({ verdict }) => verdict !== 'RIGHT')).toEqual([]);
});

describe('a second import', () => {
  test('of the same rows changes no byte', async () => {
    await imported(ATTACKS);
    const before = lines();
    const { claims, changed } = await imported(ATTACKS);
    expect(claims).toEqual({ NEW: 0, CHANGED: 0, MOVED: 0, SAME: 700, GONE: 0 });
    expect(changed).toEqual([]);
    expect(lines()).toEqual(before);
  });

  test('changes only the lines of what changed, and says which claims', async () => {
    await imported(ATTACKS);
    const before = lines();
    const newer = ATTACKS.map((each, n) => (n === 650 ? { ...each, when: '2022' } : each));
    newer.splice(690, 1);
    newer.splice(695, 0, { id: 'attacks-new', by: 'attacks-group-1', on: 'attacks-town-1' });
    const { claims, changed } = await imported(newer);
    expect(claims).toEqual({ NEW: 1, CHANGED: 1, MOVED: 5, SAME: 693, GONE: 1 });
    expect(changed.filter(({ change }) => change !== 'MOVED')).toEqual([
      { id: 'attacks-650', change: 'CHANGED' },
      { id: 'attacks-new', change: 'NEW' },
      { id: 'attacks-690', change: 'GONE' },
    ]);
    // Two lines for each claim, and the row and file of the document, whose hash is another one; each file ends with a checksum.
    expect(difference(before, lines())).toBeLessThan(30);
  });

  test('keeps reviews, which are no edits by hand', async () => {
    await imported(FEW);
    await reviewClaims(database, folder, { ids: ['attacks-3'], by: 'Lena Haddad', on: '2026-11-30', dryRun: false });
    const before = lines();
    expect(
      Object.values(before)
        .flat()
        .filter((line) => line.includes('Lena Haddad')),
    ).toHaveLength(1);
    await imported(FEW);
    expect(lines()).toEqual(before);
  });

  test('refuses to replace what a person wrote, and replaces it by force', async () => {
    await imported(FEW);
    const path = join(folder, readdirSync(folder).find((name) => name.startsWith('claims-')) ?? '');
    writeFileSync(path, readFileSync(path, 'utf8').replace("when: '2021-02'", "when: '2021-02-03'"));
    const before = lines();
    await expect(imported(FEW)).rejects.toThrow(/edited by hand[\s\S]*--force/);
    expect(lines()).toEqual(before);
    const { changed } = await imported(FEW, { force: true });
    expect(changed.map(({ change }) => change)).toEqual(['CHANGED']);
  });

  test('leaves out rows that another file of the dossier has', async () => {
    await imported(FEW);
    const own = claim('attacks-5', 'attacks-group-1', 'attacks-town-2', '2020', 6);
    const columns = Object.entries(own).filter(([, value]) => value !== undefined);
    const text = columns.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join(', ');
    appendFileSync(
      join(folder, 'by-hand.cypher'),
      `UNWIND [{${text}}] AS row\nMERGE (c:Claim {id: row.id})\nSET c += row;\n`,
    );
    const result = await imported(FEW);
    expect(result).toMatchObject({ taken: 1, claims: { SAME: 69, GONE: 1 } });
    expect(await loadDossier(database, folder, silent)).toMatchObject({ claims: 70 });
  });
});

describe('a second file', () => {
  test('of another import may not take the document or the file of the first', async () => {
    await imported(FEW);
    const before = lines();
    const renamed = Array.from(rowsOf(ATTACKS.slice(0, 9)), ({ label, row }): WrittenRow => {
      const text = JSON.stringify(row)
        .replaceAll('attacks-data', 'attacks-more')
        .replaceAll(/"attacks-(\d+)"/g, '"attacks-more-$1"');
      return { label, row: JSON.parse(text) as WrittenRow['row'] };
    });
    await expect(imported(ATTACKS.slice(0, 9), { name: 'other', rows: renamed })).rejects.toThrow(
      /attacks\.csv is there already/,
    );
    file = join(parent, 'other.csv');
    await expect(imported(ATTACKS.slice(0, 9), { name: 'other' })).rejects.toThrow(
      /document 'attacks-data' of another file/,
    );
    expect(lines()).toEqual(before);
    expect(readFileSync(join(folder, 'documents/attacks.csv'), 'utf8').split('\n')).toHaveLength(72);
  });
});

test('a text with what Neo4j would read as the end of a text can be loaded', async () => {
  const extra: WrittenRow[] = [
    { label: 'Person', row: { id: 'attacks-amal', name: String.raw`Amal \u0027, C:\users \\u0022` } },
    { label: 'Claim', row: claim('attacks-extra', 'attacks-amal', 'attacks-town-1', '2021', 1) },
  ];
  expect(await imported(ATTACKS.slice(0, 12), { extra })).toMatchObject({ leftOut: [], claims: { NEW: 13 } });
  expect(await imported(ATTACKS.slice(0, 12), { extra })).toMatchObject({ claims: { SAME: 13 } });
  expect(await loadDossier(database, folder, silent)).toMatchObject({ claims: 13 });
});

test('rows that lint refuses are left out with the reason, and so is what they leave alone', async () => {
  const extra: WrittenRow[] = [
    { label: 'Person', row: { id: 'attacks-nobody', name: 'Nobody' } },
    { label: 'Person', row: { id: 'attacks-amal', name: 'Amal' } },
    { label: 'Claim', row: { ...claim('attacks-bad', 'attacks-amal', 'attacks-town-1', '2021-02-30', 1) } },
    {
      label: 'Claim',
      row: { ...claim('attacks-unknown', 'attacks-group-1', 'attacks-town-1', '2021', 1), predicate: 'NO_SUCH' },
    },
  ];
  const result = await imported(FEW, { extra });
  expect(result.claims.NEW).toBe(70);
  expect(result.entities).toBe(19);
  const left = Object.fromEntries(result.leftOut.map(({ rule, rows }) => [rule, rows]));
  expect(Object.values(left).reduce((sum, rows) => sum + rows, 0)).toBe(4);
  // Two persons with two values, and two claims with eleven.
  expect(result.leftOut.reduce((sum, { values }) => sum + values, 0)).toBe(26);
  expect(result.leftOut.map(({ first }) => first).join('\n')).toMatch(
    /2021-02-30[\s\S]*NO_SUCH|NO_SUCH[\s\S]*2021-02-30/,
  );
  expect(await loadDossier(database, folder, silent)).toMatchObject({ claims: 70 });
});

test('an import that fails leaves nothing', async () => {
  async function* failing(): AsyncGenerator<WrittenRow> {
    yield* rowsOf(ATTACKS.slice(0, 10));
    throw new Error('record 11 is broken');
  }
  await expect(imported(FEW, { rows: failing() })).rejects.toThrow('record 11');
  expect(existsSync(folder)).toBe(false);
  await imported(FEW);
  const before = lines();
  await expect(imported(FEW, { rows: failing() })).rejects.toThrow('record 11');
  expect(lines()).toEqual(before);
  expect(readdirSync(parent).toSorted()).toEqual(['attacks', 'attacks.csv']);
});
