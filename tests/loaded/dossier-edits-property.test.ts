/**
 * A reload that reads only the files that were edited gives the graph and the refusals of a load of the whole dossier, after any sequence of
 * edits.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { refusals } from '../../src/dossier/check/refusals.ts';
import type { LoadOptions } from '../../src/dossier/load/load-dossier.ts';
import { readDossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
import { readAll } from '../../src/dossier/read/read-dossier.ts';
import { DossierError } from '../../src/errors.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { load, table, temporaryRoom, type Columns } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';
import { checkWithin, fc, runs } from '../support/property.ts';
import {
  claimEdit,
  type Edit,
  editArbitrary,
  edited,
  LABELS,
  type RandomDossier,
  type Row,
  SHA,
} from '../support/random-dossier.ts';
import { filesOf, tablesOf } from '../support/random-dossier-files.ts';

const RUNS = 6;
const LIMIT_MILLIS = 300_000;
const ID = 'the-dossier';
const FILES = 3;

let database: Database;
let room: string;
let options: LoadOptions;
/** How many loads read the whole dossier, only what was edited, or were refused. */
const ways = { stories: 0, whole: 0, edited: 0, refused: 0 };
beforeAll(async () => {
  database = await testDatabase();
  room = await temporaryRoom();
  options = { scratch: { largestInMemoryBytes: 0, folder: join(room, 'scratch') } };
});
afterAll(async () => await database.close());

/** Edits of the text after which a dossier is mostly refused. `text` is that of a file with claims. */
const MISTAKES: Readonly<Record<string, (text: string) => string>> = {
  nothing: (text) => text,
  comment: (text) => `// A line more\n${text}`,
  'unknown entity': (text) => text.replace("subject: 'amal'", "subject: 'nobody'"),
  'unknown predicate': (text) => text.replace('MET_WITH', 'UNHEARD_OF'),
  'no passage': (text) => text.replace(/passages: \[[^\]]+\]/, 'passages: []'),
  'unclosed text': (text) => text.replace("text: '", 'text: '),
  'a bad date': (text) => text.replace("when: '2021-07-26'", "when: '2021-02-30'"),
  'a circle': (text) => text.replace(/\{id: '([^']+)'(.*?)repeats: \[\]/, "{id: '$1'$2repeats: ['$1']"),
  'an unknown claim': (text) => text.replace('repeats: []', "repeats: ['the-dossier-99']"),
  'a claim less': (text) => text.replace(/\n\{id: [^\n]*\}(,?)(?=\n)/, ''),
  twice: (text) => text + text,
  'another table': (text) => text.replace('MERGE (x:Claim', 'MERGE (x:Proposal'),
};

const step = fc.record({
  edits: fc.oneof(
    { arbitrary: fc.array(claimEdit, { minLength: 1, maxLength: 2 }), weight: 8 },
    { arbitrary: fc.array(editArbitrary, { minLength: 1, maxLength: 2 }), weight: 1 },
  ),
  /** The claims of this number stand in the next file. */
  moved: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 }),
  mistake: fc.oneof(
    { arbitrary: fc.constant('nothing'), weight: 3 },
    { arbitrary: fc.constantFrom(...Object.keys(MISTAKES)), weight: 1 },
  ),
});
/** Words and languages that do not fit each other refuse the whole dossier: a story begins without them. */
const isOfRow = ({ key }: Edit): boolean => !/^(?:tongue|label|word) ?/.test(key);
const storyArbitrary = fc.record({
  start: fc.array(editArbitrary.filter(isOfRow), { minLength: 8, maxLength: 16 }),
  steps: fc.array(step, { minLength: 6, maxLength: 10 }),
});

/** Rows of all entities and documents that claims may name: a claim is edited without them. */
const THINGS: RandomDossier = new Map<string, Row>([
  ...Object.entries(LABELS).map(([id, label]): [string, Row] => [
    `entity ${id}`,
    { label, columns: { id, name: id, nameAr: 'اسم', aliases: [] } },
  ]),
  ...['doc-1', 'doc-2'].map((id): [string, Row] => {
    const title = { title: id, titleAr: 'عنوان', language: 'ar', publishedBy: 'outlet-1' };
    return [
      `document ${id}`,
      { label: 'Document', columns: { id, file: `${id}.txt`, sha256: SHA[0], ...title } },
    ] as const;
  }),
]);

/** The claims are in several files. Most of the text is that of a file that stays as it is. */
function splitFiles(rows: RandomDossier, moved: number | null): Record<string, string> {
  const dossier: RandomDossier = new Map([...THINGS, ...rows]);
  const { 'claim.cypher': _all, ...files } = filesOf(ID, dossier);
  const claims = tablesOf(ID, dossier).tables['Claim'] ?? [];
  const split = Array.from({ length: FILES }, (): Columns[] => []);
  for (const row of claims) {
    const number = Number(String(row['id']).split('-').at(-1));
    split[(number + Number(number === moved)) % FILES]?.push(withoutAbsent(row));
  }
  const named = split.flatMap((some, at): [string, string][] =>
    some.length === 0 ? [] : [[`claims-${at}.cypher`, table('Claim', some)]],
  );
  const rest = '// A line of text that nobody edits.\n'.repeat(2_000);
  return { ...files, ...Object.fromEntries<string>(named), 'rest.cypher': rest };
}

function withoutAbsent(row: Columns): Columns {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

async function write(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(room, ID);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** The message with which a load of the whole dossier would refuse it. */
async function faultsOf(folder: string): Promise<string | undefined> {
  const reading = await readAll(database, await readDossierFiles(folder));
  try {
    const faults = refusals(reading);
    return faults.length > 0 ? DossierError.of(faults).message : undefined;
  } finally {
    reading.close();
  }
}

/** Returns whether the dossier was loaded, and expects the refusals of a whole reading. */
async function loadAsWhole(folder: string): Promise<boolean> {
  const expected = await faultsOf(folder);
  const message = await load(database, folder, options).then(
    ({ isWhole, changed }) => {
      if (changed) ways[isWhole ? 'whole' : 'edited'] += 1;
      return undefined;
    },
    (error: unknown) => {
      if (!(error instanceof DossierError)) throw error;
      ways.refused += 1;
      return error.message;
    },
  );
  expect(message).toEqual(expected);
  return message === undefined;
}

test('after any sequence of edits the graph is that of a load into an empty database, and the refusals are those of the whole dossier', async () => {
  ways.stories = await checkWithin(LIMIT_MILLIS, storyArbitrary, runs(RUNS), async ({ start, steps }) => {
    await emptyDatabase(database);
    let dossier = edited(new Map(), start);
    let files = splitFiles(dossier, null);
    if (!(await loadAsWhole(await write(files)))) return;
    for (const { edits, moved, mistake } of steps) {
      const next = edited(dossier, edits);
      const written = splitFiles(next, moved);
      const name = Object.keys(written).find((each) => each.startsWith('claims-'));
      if (name !== undefined) written[name] = MISTAKES[mistake]?.(written[name] ?? '') ?? '';
      if (!(await loadAsWhole(await write(written)))) continue;
      [dossier, files] = [next, written];
    }
    const actual = await dumpGraph(database);
    await emptyDatabase(database);
    await load(database, await write(files));
    expect(actual).toEqual(await dumpGraph(database));
  });
});

test('many of these loads read only what was edited', () => {
  // How many differs with the seed: from 0.9 to 2 a story.
  expect(ways.edited).toBeGreaterThan(ways.stories / 2);
  expect(ways.refused).toBeGreaterThan(0);
});
