/**
 * The graph is a function of the set of loaded dossiers. After any sequence of loads, edits, reloads and unloads it equals a
 * fresh load of the remaining dossiers, in any order. A load that fails changes nothing. A load in pieces gives what one transaction gives.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import type { LoadOptions } from '../../src/dossier/load/load-dossier.ts';
import { removeDossier, type RemoveOptions } from '../../src/dossier/load/remove-dossier.ts';
import { DossierError } from '../../src/errors.ts';
import { isEntityLabel } from '../../src/model/labels.ts';
import { readForm, type LocalizedText } from '../../src/model/languages.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { load, temporaryRoom, type Columns } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';
import { checkWithin, fc, runs } from '../support/property.ts';
import { editArbitrary, edited, type RandomDossier } from '../support/random-dossier.ts';
import { filesOf, tablesOf, tongueOf } from '../support/random-dossier-files.ts';
import { languagesOf, standingForms, writtenForms } from '../support/random-languages.ts';

const RUNS = 3;
/** 400_000: shrinking ends then, and the shortest sequence so far is shown. */
const LIMIT_MILLIS = 400_000;
const IDS = ['a-first', 'b-second', 'c-third'] as const;

type Id = (typeof IDS)[number];

/** Every load counts as large, and is written where it is read. */
const IN_PIECES: LoadOptions = {
  rowsOfTransaction: 0,
  beside: async (large) => await large.write(database, false),
};

const REMOVED_IN_PIECES: RemoveOptions = {
  rowsOfTransaction: 0,
  beside: async (remove) => await remove(database),
};

let database: Database;
let room: string;
beforeAll(async () => {
  database = await testDatabase();
  room = await temporaryRoom();
});
afterAll(async () => await database.close());

const id = fc.constantFrom(...IDS);
const start = fc.record({
  does: fc.constant('edit' as const),
  edits: fc.array(editArbitrary, { minLength: 6, maxLength: 14 }),
  inPieces: fc.boolean(),
});
const step = fc.oneof(
  {
    arbitrary: fc.record({
      does: fc.constant('edit' as const),
      id,
      edits: fc.array(editArbitrary, { minLength: 1, maxLength: 4 }),
      inPieces: fc.boolean(),
    }),
    weight: 5,
  },
  {
    arbitrary: fc.record({ does: fc.constant('load' as const), id, force: fc.boolean(), inPieces: fc.boolean() }),
    weight: 1,
  },
  { arbitrary: fc.record({ does: fc.constant('unload' as const), id, inPieces: fc.boolean() }), weight: 1 },
);
const storyArbitrary = fc.record({
  starts: fc.tuple(...IDS.map((each) => start.map((first) => ({ ...first, id: each })))),
  steps: fc.array(step, { minLength: 2, maxLength: 7 }),
  order: fc.shuffledSubarray([...IDS], { minLength: IDS.length }),
});
type Story = typeof storyArbitrary extends fc.Arbitrary<infer T> ? T : never;

/** Returns the dossiers that are left. */
async function play({ starts, steps }: Story): Promise<Map<Id, RandomDossier>> {
  const written = new Map<Id, RandomDossier>();
  const loaded = new Map<Id, RandomDossier>();
  for (const each of [...starts, ...steps]) {
    if (each.does === 'unload') {
      if (loaded.delete(each.id)) await removeDossier(database, each.id, each.inPieces ? REMOVED_IN_PIECES : {});
      continue;
    }
    const before = written.get(each.id) ?? new Map();
    const dossier = each.does === 'edit' ? edited(before, each.edits) : before;
    const isAccepted = await tryLoad(each.id, dossier, each.does === 'load' && each.force, each.inPieces);
    if (!isAccepted) continue;
    written.set(each.id, dossier);
    loaded.set(each.id, dossier);
  }
  return loaded;
}

/**
 * False: the loader refused it.
 * @param inPieces writes it as a large load is written beside the database
 */
async function tryLoad(dossierId: Id, dossier: RandomDossier, force: boolean, inPieces = false): Promise<boolean> {
  const folder = join(room, dossierId);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [name, text] of Object.entries(filesOf(dossierId, dossier))) await writeFile(join(folder, name), text);
  try {
    await load(database, folder, { force, ...(inPieces && IN_PIECES) });
    return true;
  } catch (error) {
    if (!(error instanceof DossierError)) throw error;
    return false;
  }
}

/** A graph without dossiers keeps the words that all have: a fresh one has none yet. */
async function dump(): Promise<string[]> {
  const lines = await dumpGraph(database);
  return lines.some((line) => line.startsWith('(Dossier '))
    ? lines
    : lines.filter((line) => !line.startsWith('(Term '));
}

test('after any sequence the graph is that of a fresh load of the dossiers that are left', async () => {
  await checkWithin(LIMIT_MILLIS, storyArbitrary, runs(RUNS), async (story) => {
    await emptyDatabase(database);
    const left = await play(story);
    const actual = await dump();
    await emptyDatabase(database);
    for (const each of story.order) {
      const dossier = left.get(each);
      if (dossier !== undefined) expect(await tryLoad(each, dossier, false)).toBe(true);
    }
    const fresh = await dump();
    await expectStandingForms(left);
    expect({
      missing: fresh.filter((line) => !actual.includes(line)),
      surplus: actual.filter((line) => !fresh.includes(line)),
      lines: actual.length,
    }).toEqual({ missing: [], surplus: [], lines: fresh.length });
  });
});

/** Names, titles and labels stand in each language as the first dossier by id gives them. */
async function expectStandingForms(left: ReadonlyMap<Id, RandomDossier>): Promise<void> {
  const forms = new Map<string, LocalizedText[][]>();
  for (const dossierId of IDS) {
    const dossier = left.get(dossierId);
    if (dossier === undefined) continue;
    const { tables, words } = tablesOf(dossierId, dossier);
    const languages = languagesOf(tongueOf(dossier));
    const add = (key: string, row: Columns, column: string): void => {
      forms.set(key, [...(forms.get(key) ?? []), writtenForms(row, column, languages)]);
    };
    for (const [label, rows] of Object.entries(tables)) {
      if (isEntityLabel(label)) for (const row of rows) add(String(row['id']), row, 'name');
      if (label === 'Document') for (const row of rows) add(String(row['id']), row, 'title');
    }
    for (const row of words) if (row['name'] === 'MET_WITH') add('MET_WITH', row, 'label');
  }
  if (left.size > 0) forms.set('MET_WITH', [MET_WITH, ...(forms.get('MET_WITH') ?? [])]);
  const stored = await database.readMany<{ id: string; forms: readonly string[] }>(
    `MATCH (e:Entity) RETURN e.id AS id, e.names AS forms
    UNION MATCH (d:Document) RETURN d.id AS id, d.titles AS forms`,
  );
  const terms = await database.readMany<{ json: string }>(
    "MATCH (t:Term {key: 'PREDICATE MET_WITH'}) RETURN t.json AS json",
  );
  const actual = new Map(stored.map((row) => [row.id, standingForms([row.forms.map(readForm)])]));
  for (const { json } of left.size > 0 ? terms : []) {
    const row = JSON.parse(json) as Columns & { languages?: string[] };
    actual.set('MET_WITH', standingForms([writtenForms(row, 'label', row.languages ?? ['en', 'ar'])]));
  }
  const expected = new Map([...forms].map(([key, each]) => [key, standingForms(each)]));
  expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected));
}

const MET_WITH: LocalizedText[] = [
  { language: 'en', text: 'met with' },
  { language: 'ar', text: 'التقى' },
];

test('the dossiers of a sequence meet in relations, entities and documents; they have repeats, contradictions, languages and labels', () => {
  const shared = { claims: 0, entities: 0, documents: 0, contradictions: 0, repeats: 0, languages: 0, labels: 0 };
  const stories = fc.sample(storyArbitrary, { numRuns: 100 });
  for (const { starts } of stories) {
    const files = starts.map(({ id: each, edits }) => filesOf(each, edited(new Map(), edits)));
    const idsIn = (name: string, column: RegExp): string[] =>
      files.flatMap((each) => [...new Set((each[name] ?? '').match(column))]);
    const meet = (values: readonly string[]): boolean => new Set(values).size < values.length;
    if (meet(idsIn('claim.cypher', /subject: '[^']+', predicate: '[^']+', object: '[^']+'/g))) shared.claims += 1;
    if (meet(idsIn('person.cypher', /\{id: '[^']+'/g))) shared.entities += 1;
    if (meet(idsIn('document.cypher', /\{id: '[^']+'/g))) shared.documents += 1;
    if (idsIn('disagreement.cypher', /\{id: '[^']+'/g).length > 0) shared.contradictions += 1;
    if (idsIn('claim.cypher', /repeats: \['[^']+'/g).length > 0) shared.repeats += 1;
    if (idsIn('dossier.cypher', /languages: /g).length > 0) shared.languages += 1;
    if (idsIn('vocabulary.json', /"name":"(MET_WITH|NEGATED|SOMEONE)"/g).length > 0) shared.labels += 1;
  }
  expect(Object.entries(shared).filter(([, count]) => count <= 8)).toEqual([]);
});
