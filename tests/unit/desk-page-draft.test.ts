/** The claim that is being written: what it begins with, what is missing, and what is sent to the server. */
import { describe, expect, test } from '@jest/globals';
import type { ClaimColumns, DeskDocument, DeskRow, DeskSpan } from '../../src/desk/contract.ts';
import { columnOf, EMPTY, reduce } from '../../src/desk-page/state/reduce.ts';
import {
  acceptance,
  conflicts,
  type Draft,
  draftOf,
  isTouched,
  missing,
  newDraft,
  orderOf,
  rebased,
  undecided,
  withColumn,
} from '../../src/desk-page/write/draft.ts';
import { stepsOf, withStep } from '../../src/desk-page/write/steps.ts';

const row = (id: string, columns: ClaimColumns, ...spans: DeskSpan[]): DeskRow => ({
  ...{ id, version: `v-${id}`, row: columns, file: 'claims.cypher', line: 1, spans, worded: id, editable: true },
});

const FIRST = row('d-1', { attribution: ['paper PRINTED'], voice: 'OWN' }, { start: 0, end: 5 });
const SECOND = row(
  'd-2',
  { attribution: ['paper PRINTED', 'ali SAID'], voice: 'QUOTED', when: '2021' },
  { start: 50, end: 60 },
);
const DOCUMENT: DeskDocument = {
  ...{ id: 'doc', title: 'T', language: 'en', covered: 0, text: '', sentences: [], publishedBy: 'paper' },
  claims: [SECOND, FIRST, row('d-3', { attribution: ['other SAID'] })],
  proposals: [],
};

describe('a new claim', () => {
  test.each<[name: string, start: number, chain: readonly string[], voice: string]>([
    ['after the second passage', 70, ['paper PRINTED', 'ali SAID'], 'QUOTED'],
    ['between the two', 20, ['paper PRINTED'], 'OWN'],
  ])('%s has the chain and the voice of the claim before, and no date of it', (_, start, attribution, voice) => {
    const draft = newDraft(DOCUMENT, [{ start, end: start + 5 }], null);
    expect(draft.row).toEqual({ attribution, voice, polarity: 'AFFIRMED', mode: 'ACTUAL' });
    expect(missing(draft)).toEqual(['predicate', 'ends']);
    expect(isTouched(draft)).toBe(false);
  });

  test('what was saved last in the session counts before the text', () => {
    const draft = newDraft(DOCUMENT, [{ start: 20, end: 25 }], {
      attribution: ['paper PRINTED', 'omar SAID'],
      voice: 'PARAPHRASED',
    });
    expect(draft.row['attribution']).toEqual(['paper PRINTED', 'omar SAID']);
  });

  test('of a document without claims, the publisher reports it; without a publisher, nobody', () => {
    const { publishedBy: _, ...unpublished } = { ...DOCUMENT, claims: [] };
    expect(newDraft({ ...DOCUMENT, claims: [] }, [{ start: 0, end: 1 }], null).row['attribution']).toEqual([
      'paper REPORTED',
    ]);
    const draft = newDraft(unpublished, [{ start: 0, end: 1 }], null);
    expect(draft.row['attribution']).toBeUndefined();
    expect(missing(draft)).toContain('attribution');
  });

  test('sends its columns and only the new entities that they name', () => {
    const begun = newDraft(DOCUMENT, [{ start: 0, end: 3 }], null);
    const filled = [
      ['subject', 'ali'],
      ['predicate', 'MET_WITH'],
      ['object', 'omar'],
    ].reduce<Draft>((draft, [column = '', value]) => withColumn(draft, column, value), {
      ...begun,
      entities: [
        { label: 'Person', id: 'omar' },
        { label: 'Person', id: 'zaid' },
      ],
    });
    expect(missing(filled)).toEqual([]);
    expect(orderOf(filled)).toEqual({
      ...{ what: 'ADD', document: 'doc', spans: [{ start: 0, end: 3 }], entities: [{ label: 'Person', id: 'omar' }] },
      row: { ...filled.row },
    });
  });
});

describe('a change', () => {
  const before = draftOf(
    'CHANGE',
    'doc',
    row(
      'd-9',
      {
        id: 'd-9',
        predicate: 'A',
        subject: 's',
        when: '2021',
        cites: 'Reuters',
        codedBy: 'x',
        attribution: ['a SAID'],
      },
      { start: 1, end: 2 },
    ),
  );

  test('names the version that was seen, removes emptied columns, and leaves those of the server', () => {
    const changed = withColumn(withColumn(before, 'when', ''), 'predicate', 'B');
    expect(orderOf(changed)).toEqual({
      ...{ what: 'CHANGE', id: 'd-9', version: 'v-d-9' },
      row: { predicate: 'B', subject: 's', when: '', cites: 'Reuters', attribution: ['a SAID'] },
    });
  });

  test('sends passages only if they are others', () => {
    expect(orderOf(before)).not.toHaveProperty('spans');
    expect(orderOf({ ...before, spans: [{ start: 4, end: 9 }] })).toHaveProperty('spans', [{ start: 4, end: 9 }]);
    expect(isTouched(before)).toBe(false);
    expect(isTouched({ ...before, spans: [{ start: 4, end: 9 }] })).toBe(true);
  });
});

test('a proposal with something to decide is not accepted as it is', () => {
  const whole: ClaimColumns = { subject: 's', predicate: 'P', object: 'o', attribution: ['a SAID'] };
  const place = { start: 1, end: 2 };
  expect(acceptance('doc', row('p-1', whole, place), true)).toMatchObject({
    what: 'ACCEPT',
    id: 'p-1',
    version: 'v-p-1',
  });
  for (const column of Object.keys(whole)) {
    const { [column]: _, ...rest } = whole;
    expect(acceptance('doc', row('p-1', rest, place), true)).toBeNull();
  }
  expect(acceptance('doc', row('p-1', whole), true)).toBeNull();
  // A predicate without an object leaves none to decide; a claim or a text stands in place of one.
  const { object: _, ...alone } = whole;
  expect(undecided(alone, false)).toEqual([]);
  expect(undecided({ ...alone, content: 'd-1' }, true)).toEqual([]);
  expect(undecided({ ...alone, value: 'v' }, true)).toEqual([]);
  expect(undecided({ attribution: ['a SAID'] }, true)).toEqual(['subject', 'predicate', 'object']);
});

describe('a row that changes in its file while it is changed here', () => {
  const draft = draftOf(
    'CHANGE',
    'doc',
    row('d-9', { predicate: 'A', subject: 's', when: '2021' }, { start: 1, end: 2 }),
  );
  const mine = withColumn(draft, 'predicate', 'B');
  const now = (columns: ClaimColumns): DeskRow => ({ ...row('d-9', columns, { start: 3, end: 4 }), version: 'v2' });

  test('in other columns: both changes stay, and the passage is that of the file', () => {
    const file = now({ predicate: 'A', subject: 'other', cites: 'x' });
    expect(conflicts(mine, file)).toEqual([]);
    expect(rebased(mine, file)).toMatchObject({
      row: { predicate: 'B', subject: 'other', cites: 'x' },
      spans: [{ start: 3, end: 4 }],
    });
    expect(rebased(mine, file).row).not.toHaveProperty('when');
    expect(orderOf(rebased(mine, file))).toMatchObject({ version: 'v2' });
  });

  test('in the same column: the reader decides; the same change twice is none', () => {
    expect(conflicts(mine, now({ predicate: 'C', subject: 's', when: '2021' }))).toEqual(['predicate']);
    expect(conflicts(mine, now({ predicate: 'B', subject: 's', when: '2021' }))).toEqual([]);
    expect(conflicts(withColumn(draft, 'when', ''), now({ predicate: 'A', subject: 's', when: '2022' }))).toEqual([
      'when',
    ]);
  });

  test('gone from the file: it can be written again as a new claim', () => {
    expect(orderOf(rebased(mine, null))).toMatchObject({
      what: 'ADD',
      row: { predicate: 'B', subject: 's', when: '2021' },
    });
  });
});

test.each([
  ["claim 'd-1', when: 'x' is no date", 'when'],
  ["claim 'd-1', attribution, on of 'a SAID': no", 'attribution'],
  ["Claim 'd-1', textAr: is missing", 'textAr'],
  ["proposal 'd-1', subject: 'x' is not an entity", 'subject'],
  ["claim 'd-1', retracts: 'x' is not here", undefined],
  ["Person 'x', kind: no", undefined],
])('the field of the finding %s', (message, expected) => {
  expect(columnOf({ level: 'ERROR', rule: 'r', file: 'f', message })).toBe(expected);
});

test('a refusal leaves the draft as it is, and a save ends it and keeps its chain for the next claim', () => {
  const draft = newDraft(DOCUMENT, [{ start: 0, end: 3 }], null);
  const begun = reduce(EMPTY, { type: 'draft', draft });
  const refused = reduce(begun, { type: 'refused', refusal: { message: 'no' } });
  expect(refused.draft).toBe(draft);
  const written = reduce(refused, {
    type: 'written',
    written: { what: 'ADD', id: 'd-4', difference: '' },
    row: draft.row,
  });
  expect([written.draft, written.refusal, written.last]).toEqual([null, null, draft.row]);
  // To take a change back leaves what is being written.
  for (const what of ['UNDO', 'REJECT'] as const) {
    expect(reduce(begun, { type: 'written', written: { what, id: null, difference: '' }, row: null }).draft).toBe(
      draft,
    );
  }
  // A rejection or an undo says nothing of the next claim.
  expect(
    reduce(written, { type: 'written', written: { what: 'UNDO', id: null, difference: '' }, row: null }).last,
  ).toBe(draft.row);
});

test('steps of a chain are changed at their place, and one that cannot be read stays as its text', () => {
  const chain = ['paper REPORTED', 'ali + omar SAID through REMARKS on 2021-07', 'not a step at all'];
  expect(stepsOf(chain).map(({ step }) => step)).toEqual([
    { actors: ['paper'], act: 'REPORTED', through: null, on: null },
    { actors: ['ali', 'omar'], act: 'SAID', through: 'REMARKS', on: '2021-07' },
    null,
  ]);
  const [, second] = stepsOf(chain);
  const step = second?.step ?? null;
  expect(withStep(chain, 1, step)).toEqual(chain);
  expect(withStep(chain, 1, step && { ...step, through: null, on: null })[1]).toBe('ali + omar SAID');
  expect(withStep(chain, 0, null)).toEqual(chain.slice(1));
  expect(withStep(chain, 3, step)).toHaveLength(4);
});
