/**
 * Random dossiers, and random edits of them. A dossier is a set of rows; an edit sets or removes one row. Values come from small
 * sets, so that dossiers often share an entity, a relation, a document or a word.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { Columns } from './dossiers.ts';
import { tongueArbitrary } from './random-languages.ts';
import { EXCLUDES, OWN_WORD, OWN_WORDS } from './random-words.ts';

/** A row of a table; `label` is the table. Rows name claims by number: claims belong to one dossier. */
export interface Row {
  readonly label: string;
  readonly columns: Columns;
}

/** `key` identifies the row in the dossier; `row` is undefined if the edit removes it. */
export interface Edit {
  readonly key: string;
  readonly row: Row | undefined;
}

/** The rows of a dossier by key. */
export type RandomDossier = ReadonlyMap<string, Row>;

export function edited(dossier: RandomDossier, edits: readonly Edit[]): RandomDossier {
  const rows = new Map(dossier);
  for (const { key, row } of edits) {
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  }
  return rows;
}

/** Labels of the entities that dossiers share. Two dossiers may give an entity different rows, and another label. */
export const LABELS: Readonly<Record<string, string>> = {
  amal: 'Person',
  basim: 'Person',
  dana: 'Person',
  'the-state': 'Government',
  'outlet-1': 'Organization',
  'outlet-2': 'Organization',
  summit: 'Event',
  election: 'Event',
  base: 'Place',
};
const KINDS: Readonly<Record<string, readonly string[]>> = {
  Government: ['STATE', 'AGENCY'],
  Militia: ['INSURGENT'],
  Organization: ['MEDIA', 'PARTY'],
  Event: ['MEETING', 'TALKS'],
  Place: ['BASE', 'CITY'],
};
export const SHA = ['b', 'c'].map((digit) => digit.repeat(64));

/** A value in `share` of ten cases, else undefined. */
function sometimes<T>(arbitrary: Arbitrary<T>, share: number): Arbitrary<T | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 10 - share }, { arbitrary, weight: share });
}

/** `usual` in nine of ten cases, else one of the others. */
function mostly<T>(usual: T, ...others: readonly T[]): Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 9 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
}

/** At most `maxLength` of the values, in any order. */
function some<T>(maxLength: number, ...values: readonly T[]): Arbitrary<T[]> {
  return fc.uniqueArray(fc.constantFrom(...values), { maxLength });
}

const number = fc.constantFrom(1, 2, 3, 4, 5);

const entityEdit = fc.constantFrom(...Object.keys(LABELS)).chain((id) => {
  const usual = LABELS[id] ?? '';
  return (id === 'dana' ? fc.constantFrom(usual, 'Militia') : fc.constant(usual)).chain((label) =>
    edit(
      `entity ${id}`,
      label,
      fc.record({
        id: fc.constant(id),
        name: fc.constantFrom(id, `${id} the first`, `${id} the second`),
        nameAr: fc.constantFrom('اسم', 'اسم آخر'),
        aliases: some(2, `${id} alias`, 'the alias', `${id} the first`),
        kind: KINDS[label] === undefined ? fc.constant(undefined) : sometimes(fc.constantFrom(...KINDS[label]), 5),
        note: sometimes(fc.constantFrom('not the other', 'the other'), 3),
      }),
      3,
    ),
  );
});

const documentEdit = fc.constantFrom('doc-1', 'doc-2').chain((id) =>
  edit(
    `document ${id}`,
    'Document',
    fc.record({
      id: fc.constant(id),
      file: fc.constantFrom(`${id}.txt`, `${id}-copy.txt`),
      sha256: fc.constantFrom(...SHA),
      title: fc.constantFrom('A title', 'Another title'),
      titleAr: fc.constantFrom('عنوان', 'عنوان آخر'),
      language: fc.constantFrom('ar', 'en'),
      url: sometimes(fc.constantFrom('https://example.org/1', 'https://example.org/2'), 3),
      publishedBy: fc.constantFrom('outlet-1', 'outlet-2'),
      publishedOn: sometimes(fc.constantFrom('2021-07-26', '2021-07', '2021-08~'), 6),
      retrievedOn: sometimes(fc.constant('2021-09-01'), 2),
      author: sometimes(fc.constantFrom('Somebody', 'Somebody else'), 3),
      codedBy: sometimes(fc.constantFrom('a coder', 'a third coder'), 2),
    }),
    2,
  ),
);

/** Subject, predicate and object: several claims can affirm or deny the same matter. */
const matter = fc.constantFrom<readonly [subject: string, predicate: string, object?: string]>(
  ['amal', 'MET_WITH', 'basim'],
  ['basim', 'MET_WITH', 'amal'],
  ['amal', 'MET_WITH', 'dana'],
  ['amal', OWN_WORD, 'basim'],
  ['amal', 'SEIZED', 'basim'],
  ['basim', 'FOLLOWED_FREELY', 'amal'],
  ['amal', 'FOLLOWED_FREELY', 'basim'],
  ['amal', 'BACKS', 'dana'],
  ['amal', 'SUPPORTS_HOLDING_OF', 'election'],
  ['amal', 'OPPOSES', 'election'],
  ['the-state', 'WITHDREW_FROM', 'base'],
  ['the-state', 'REDUCED_FORCES_IN', 'base'],
  ['amal', 'SAME_AS', 'basim'],
  ['basim', 'NOT_SAME_AS', 'amal'],
  ['amal', 'BORN'],
  ['basim', 'BORN'],
);

const passage = fc.constantFrom('0-5', '7-9', 'doc-2 3-4').map((place) => `${place} ${'a'.repeat(64)}`);

/** Edits of claims only. */
export const claimEdit: Arbitrary<Edit> = number.chain((n) =>
  edit(
    `claim ${n}`,
    'Claim',
    fc
      .record({
        n: fc.constant(n),
        /** A proposal with the id of the claim, which is accepted or becomes a proposal again. */
        isProposed: mostly(false, true),
        codedBy: sometimes(fc.constantFrom('a coder', 'another coder'), 2),
        document: fc.constantFrom('doc-1', 'doc-2'),
        matter,
        hasObject: mostly(true, false),
        content: sometimes(number, 1),
        about: sometimes(fc.constantFrom('summit', 'election'), 5),
        participants: some(2, 'TOPIC amal', 'TOPIC dana', 'PLACE base', 'TARGET basim'),
        attribution: fc.array(
          fc.constantFrom(
            ...['outlet-1 REPORTED', 'outlet-2 REPORTED', 'amal SAID', 'dana + amal SAID through TWEET'],
            ...['outlet-1 REPORTED on 2021-07', 'amal SAID on 2021-07-20', 'dana SAID through TWEET on 2021-07-27~'],
          ),
          { minLength: 1, maxLength: 2 },
        ),
        voice: fc.constantFrom('OWN', 'QUOTED', 'RUMOURED'),
        polarity: fc.constantFrom('AFFIRMED', 'AFFIRMED', 'AFFIRMED', 'NEGATED'),
        mode: mostly('ACTUAL', 'FUTURE', 'HYPOTHETICAL'),
        when: sometimes(fc.constantFrom('2021-07-26', '2021-07-28', '2021-07', '2020/2021', '2021/..', '../2014'), 6),
        quantities: some(
          3,
          'TROOPS 5 persons TOTAL',
          'TROOPS 9 persons TOTAL',
          'ROCKETS 3 rockets TOTAL',
          'ROCKETS ~30 rockets TOTAL',
          'TROOPS 2 persons PART',
        ),
        repeats: some(2, 1, 2, 3, 4),
        /** Absent: the claim is worded from its row. */
        text: mostly<string | undefined>('They met.', 'They met again.', undefined),
        textAr: fc.constant('التقيا.'),
        passages: fc.uniqueArray(passage, { minLength: 1, maxLength: 2 }),
      })
      .map(({ matter: [subject, predicate, object], hasObject, ...columns }) => ({
        ...columns,
        subject,
        predicate,
        object: hasObject ? object : undefined,
      })),
    3,
  ),
);

const contradictionEdit = fc.constantFrom('x', 'y').chain((name) =>
  edit(
    `contradiction ${name}`,
    'Disagreement',
    fc.record({
      name: fc.constant(name),
      how: fc.constantFrom({ kind: 'CONTRADICTION' }, { kind: 'CONTRADICTION', over: 'TIME' }, { kind: 'STANCE' }),
      numbers: fc.uniqueArray(number, { minLength: 2, maxLength: 3 }),
      reason: fc.constantFrom('They differ.', 'They cannot both hold.'),
      reasonAr: fc.constant('يختلفان.'),
    }),
    3,
  ),
);

const reasonEdit = edit(
  'reason',
  'Reason',
  fc.record({
    name: fc.constant('why'),
    number,
    rule: fc.constant('end-before-start'),
    reason: fc.constantFrom('The source says so.', 'Two terms.'),
    reasonAr: fc.constant('هكذا.'),
  }),
  5,
);

/** Two dossiers may define the same word differently. */
const wordEdit = fc.constantFrom(...OWN_WORDS).chain((name) =>
  edit(
    `word ${name}`,
    'Term',
    fc.record({
      name: fc.constant(name),
      label: fc.constantFrom('danced with', 'waltzed with'),
      excludes: fc.constantFrom(undefined, ...EXCLUDES[name]),
    }),
    2,
  ),
);

/** Labels that a dossier adds to words that all dossiers share, in the languages that these do not have. */
const labelEdit = fc
  .constantFrom('PREDICATE MET_WITH', 'WORDING NEGATED', 'WORDING SOMEONE')
  .chain((key) =>
    edit(
      `label ${key}`,
      'Label',
      fc.record({ key: fc.constant(key), label: fc.constantFrom('one label', 'another label') }),
      3,
    ),
  );

/** The languages in which the dossier is written. */
const tongueEdit = edit(
  'tongue',
  'Tongue',
  tongueArbitrary.map((tongue): Columns => ({ ...tongue })),
  3,
);

/** The edit removes the row in one of `keep + 1` cases. */
function edit(key: string, label: string, columns: Arbitrary<Columns>, keep: number): Arbitrary<Edit> {
  return fc.oneof(
    { arbitrary: columns.map((each) => ({ key, row: { label, columns: each } })), weight: keep },
    { arbitrary: fc.constant({ key, row: undefined }), weight: 1 },
  );
}

export const editArbitrary: Arbitrary<Edit> = fc.oneof(
  { arbitrary: claimEdit, weight: 8 },
  { arbitrary: entityEdit, weight: 3 },
  { arbitrary: documentEdit, weight: 2 },
  { arbitrary: contradictionEdit, weight: 3 },
  { arbitrary: reasonEdit, weight: 1 },
  { arbitrary: wordEdit, weight: 2 },
  { arbitrary: labelEdit, weight: 4 },
  { arbitrary: tongueEdit, weight: 4 },
);
