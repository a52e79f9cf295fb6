/**
 * Who thinks what of a proposition, in cases written by hand: by mode and polarity of a claim, by the stance of its predicate, and by the
 * polarity of its content. The snapshot and the plain reference must both say what the table says.
 */
import { describe, expect, test } from '@jest/globals';
import { positions } from '../../src/traversals/positions.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { positionsOf } from '../support/reference/positions.ts';
import { PLAIN_CLAIM, type World, type WorldClaim, type WorldSaying } from '../support/reference/world.ts';
import { worldSnapshot } from '../support/world-snapshot.ts';

type Part = Partial<WorldClaim>;

/** `a` attacked `b` at the event `e`; the outlet says so. */
const CLAIM: Part = { subject: 'a', predicate: 'ATTACKED', object: 'b', about: 'e' };
const RELATION = 'a.ATTACKED.b@e';
/** The same as a content: nobody states it. */
const CONTENT: Part = { ...CLAIM, id: 'content', mode: 'HYPOTHETICAL' };
const DENIED: Part = { affirmed: false };
const saidBy = (...actors: string[]): Part => ({ attribution: [['outlet'], actors] });
const on = (day: string): WorldSaying => ({ text: day, earliest: day, latest: day });

function worldOf(claims: readonly Part[]): World {
  const document = { id: 'd', publishedOn: undefined, publishedEarliest: null, publishedLatest: null };
  return {
    documents: [document],
    claims: claims.map((each, index) => ({
      ...PLAIN_CLAIM,
      id: `c-${index + 1}`,
      subject: undefined,
      predicate: 'ATTACKED',
      object: undefined,
      ...each,
    })),
    disagreements: [],
  };
}

/** `b SHOULD NO by ab`, with `changed`, for each row of the proposition with this key: null is the event itself. */
async function rowsOf(claims: readonly Part[], of: string, predicate: string | null): Promise<string[]> {
  const world = worldOf(claims);
  const question = { of, through: {} };
  const found = await positions(worldSnapshot(world), question, new Deadline(10_000));
  const rows = found
    .filter((each) => each.predicate === predicate)
    .flatMap((each) => each.rows)
    .map(({ holder, axis, sign, saidBy: speakers, changed }) =>
      [holder.id, axis, sign, 'by', ...speakers.map(({ id }) => id), ...(changed ? ['changed'] : [])].join(' '),
    );
  const expected = (positionsOf(world, question) ?? [])
    .filter((each) => each.predicate === predicate)
    .flatMap((each) => each.rows)
    .map(({ holder, axis, sign, saidBy: speakers, changed }) =>
      [holder, axis, sign, 'by', ...speakers, ...(changed ? ['changed'] : [])].join(' '),
    );
  expect(rows).toEqual(expected);
  return rows;
}

describe('a claim of the proposition', () => {
  test.each<[what: string, claims: Part[], rows: string[]]>([
    ['what happened', [CLAIM], ['outlet IS YES by outlet']],
    ['that it did not', [{ ...CLAIM, ...DENIED }], ['outlet IS NO by outlet']],
    ['what will be', [{ ...CLAIM, mode: 'FUTURE' }], ['outlet WILL YES by outlet']],
    ['that it will not', [{ ...CLAIM, ...DENIED, mode: 'FUTURE' }], ['outlet WILL NO by outlet']],
    ['what could be', [{ ...CLAIM, mode: 'HYPOTHETICAL' }], []],
    ['the last step holds it', [{ ...CLAIM, ...saidBy('ab') }], ['ab IS YES by ab']],
    ['each of a joint last step', [{ ...CLAIM, ...saidBy('ab', 'b') }], ['ab IS YES by ab b', 'b IS YES by ab b']],
    ['another proposition', [{ ...CLAIM, object: 'ab' }, CONTENT], []],
    ['another occasion', [{ ...CLAIM, about: undefined }, CONTENT], []],
  ])('%s', async (_what, claims, rows) => {
    expect(await rowsOf(claims, RELATION, 'ATTACKED')).toEqual(rows);
  });
});

describe('a claim that has it as content', () => {
  const wants: Part = { subject: 'b', predicate: 'SEEKS', content: 'content', ...saidBy('ab') };
  test.each<[what: string, claims: Part[], rows: string[]]>([
    ['wants it', [CONTENT, wants], ['b SHOULD YES by ab']],
    ['does not want it', [CONTENT, { ...wants, ...DENIED }], ['b SHOULD NO by ab']],
    ['wants that it is not', [{ ...CONTENT, ...DENIED }, wants], ['b SHOULD NO by ab']],
    [
      'does not want that it is not',
      [
        { ...CONTENT, ...DENIED },
        { ...wants, ...DENIED },
      ],
      ['b SHOULD YES by ab'],
    ],
    ['recognises it', [CONTENT, { ...wants, predicate: 'ACKNOWLEDGED' }], ['b IS YES by ab']],
    [
      'recognises that it is not',
      [
        { ...CONTENT, ...DENIED },
        { ...wants, predicate: 'ACKNOWLEDGED' },
      ],
      ['b IS NO by ab'],
    ],
    ['a wish may be for later', [CONTENT, { ...wants, mode: 'FUTURE' }], ['b SHOULD YES by ab']],
    ['a wish that is only supposed is nobody’s', [CONTENT, { ...wants, mode: 'HYPOTHETICAL' }], []],
    ['nobody is named', [CONTENT, { ...wants, subject: undefined }], []],
    ['an event wants nothing', [CONTENT, { ...wants, subject: 'e-2' }], []],
    [
      'a content that is stated too',
      [CLAIM, { ...wants, content: 'c-1' }],
      ['b SHOULD YES by ab', 'outlet IS YES by outlet'],
    ],
    [
      'only one level deep',
      [CONTENT, { ...wants, id: 'w' }, { ...wants, subject: 'a', content: 'w' }],
      ['b SHOULD YES by ab'],
    ],
  ])('%s', async (_what, claims, rows) => {
    expect(await rowsOf(claims, 'e', 'ATTACKED')).toEqual(rows);
  });
});

describe('an event or agreement itself', () => {
  const opposes: Part = { subject: 'b', predicate: 'OPPOSES', object: 'e' };
  const tookPlace: Part = { subject: 'e', predicate: 'TOOK_PLACE' };
  test.each<[what: string, claims: Part[], of: string, rows: string[]]>([
    ['opposed', [opposes], 'e', ['b SHOULD NO by outlet']],
    ['not opposed', [{ ...opposes, ...DENIED }], 'e', ['b SHOULD YES by outlet']],
    ['sought', [{ ...opposes, predicate: 'SEEKS', object: 'g' }], 'g', ['b SHOULD YES by outlet']],
    ['no stance', [{ ...opposes, predicate: 'TOOK_PART_IN' }], 'e', []],
    ['it took place', [tookPlace], 'e', ['outlet IS YES by outlet']],
    ['it will not take place', [{ ...tookPlace, ...DENIED, mode: 'FUTURE' }], 'e', ['outlet WILL NO by outlet']],
    [
      'somebody wants that it takes place',
      [
        { ...tookPlace, id: 'content', mode: 'HYPOTHETICAL' },
        { subject: 'b', predicate: 'SEEKS', content: 'content' },
      ],
      'e',
      ['b SHOULD YES by outlet'],
    ],
    ['another event', [opposes], 'e-2', []],
  ])('%s', async (_what, claims, of, rows) => {
    expect(await rowsOf(claims, of, null)).toEqual(rows);
  });
});

describe('changed', () => {
  const said = (actor: string, affirmed: boolean, day: string | undefined): Part => ({
    ...CLAIM,
    ...saidBy(actor),
    affirmed,
    on: [undefined, day === undefined ? undefined : on(day)],
  });
  const both = (...marks: string[]): string[] =>
    ['YES', 'NO'].map((sign) => ['ab', 'IS', sign, 'by', 'ab', ...marks].join(' '));
  test.each<[what: string, claims: Part[], rows: string[]]>([
    ['one day after the other', [said('ab', true, '2021-01-02'), said('ab', false, '2021-01-03')], both('changed')],
    ['in the other order', [said('ab', false, '2021-01-02'), said('ab', true, '2021-01-03')], both('changed')],
    ['on one day', [said('ab', true, '2021-01-02'), said('ab', false, '2021-01-02')], both()],
    ['on an unknown day', [said('ab', true, '2021-01-02'), said('ab', false, undefined)], both()],
    [
      'on another axis',
      [said('ab', true, '2021-01-02'), { ...said('ab', false, '2021-01-03'), mode: 'FUTURE' }],
      ['ab IS YES by ab', 'ab WILL NO by ab'],
    ],
    [
      'by the word of another',
      [
        { ...CONTENT, mode: 'HYPOTHETICAL' },
        { subject: 'ab', predicate: 'SEEKS', content: 'content', ...saidBy('b'), on: [undefined, on('2021-01-02')] },
        {
          subject: 'ab',
          predicate: 'SEEKS',
          content: 'content',
          ...saidBy('b'),
          ...DENIED,
          on: [undefined, on('2021-01-03')],
        },
      ],
      ['ab SHOULD YES by b', 'ab SHOULD NO by b'],
    ],
    [
      'by own word',
      [
        { ...CONTENT, mode: 'HYPOTHETICAL' },
        { subject: 'ab', predicate: 'SEEKS', content: 'content', ...saidBy('ab'), on: [undefined, on('2021-01-02')] },
        {
          subject: 'ab',
          predicate: 'SEEKS',
          content: 'content',
          ...saidBy('ab'),
          ...DENIED,
          on: [undefined, on('2021-01-03')],
        },
      ],
      ['ab SHOULD YES by ab changed', 'ab SHOULD NO by ab changed'],
    ],
  ])('%s', async (_what, claims, rows) => {
    expect(await rowsOf(claims, 'e', 'ATTACKED')).toEqual(rows);
  });
});

test('silent are the actors of the occasion without a position: its ends, participants and last speakers', async () => {
  const world = worldOf([
    { ...CLAIM, ...saidBy('ab'), participants: ['b-1', 'p'] },
    { ...CLAIM, object: 'c', ...saidBy('a-b') },
    { ...CLAIM, subject: 'c', about: 'e-2' },
  ]);
  const question = { of: RELATION, through: {} };
  const [found] = await positions(worldSnapshot(world), question, new Deadline(10_000));
  expect(found?.silent.map(({ id }) => id)).toEqual(['a', 'a-b', 'b', 'b-1', 'c']);
  expect(positionsOf(world, question)?.[0]?.silent).toEqual(['a', 'a-b', 'b', 'b-1', 'c']);
});

test.each(['a', 'nobody', 'a.ATTACKED.nobody', 'a.ATTACKED.p', 'a.ATTACKED.b@e@e', 'a.ATTACKED.b@e\ne', ''])(
  '%s is refused',
  async (of) => {
    const asked = positions(worldSnapshot(worldOf([CLAIM])), { of, through: {} }, new Deadline(10_000));
    await expect(asked).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  },
);
