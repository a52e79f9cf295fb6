/** Contradictions that a rule finds, and pairs of claims for which no rule may find one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { caseIds, dossierOfCases, dossierOfSide } from '../support/case-dossier.ts';
import {
  CASES,
  CUT_BY_STATE,
  DENIED,
  EXCLUSION_CASES,
  FOLLOWED,
  LEFT,
  PLACES,
  SEIZED,
  WORDS,
} from '../support/contradiction-cases.ts';
import { EDITS } from '../support/contradiction-edits.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { areApart, FORMS } from '../support/figure-forms.ts';
import { HERODOTUS } from '../support/dossier-folders.ts';
import { claim, load, loadTold, temporaryRoom, type Columns } from '../support/dossiers.ts';

interface Found {
  readonly id: string;
  readonly by: string;
  readonly reason: string;
  readonly reasonAr: string;
}

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());

async function found(): Promise<Found[]> {
  return await database.readMany<Found & Record<string, unknown>>(
    'MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN r.id AS id, r.by AS by, r.reason AS reason, r.reasonAr AS reasonAr ORDER BY id',
  );
}

// All cases of a table are loaded as one dossier; no case names an entity of another.
describe.each([
  { table: 'denials, figures and days', cases: CASES, arabic: /^[\u0600-\u06FF]/, vocabulary: undefined },
  {
    table: 'words that exclude one another',
    cases: EXCLUSION_CASES,
    arabic: /^عن .*«.+» والآخر «.+»/,
    vocabulary: WORDS,
  },
])('$table', ({ cases, arabic, vocabulary }) => {
  let all: Found[];
  beforeAll(async () => {
    await emptyDatabase(database);
    await loadTold(database, dossierOfCases(cases, vocabulary));
    all = await found();
  });

  test.each(cases.map((each, index) => ({ ...each, index })))('$what: $rule', ({ rule, differs, index }) => {
    const ids = caseIds(index);
    const ofCase = all.filter(({ id }) => ids.some((claimId) => id.includes(claimId)));
    expect(ofCase.map(({ id, by }) => [id, by])).toEqual(
      rule === undefined ? [] : [[`${rule}.${ids.join('.')}`, 'RULE']],
    );
    for (const { reason, reasonAr } of ofCase) {
      expect(reason).toMatch(differs ?? /^[A-Z].{20}/);
      expect(reasonAr).toMatch(arabic);
    }
  });

  test('nothing is found between two cases', () => {
    expect(all).toHaveLength(cases.filter(({ rule }) => rule !== undefined).length);
  });
});

describe('after an edit of one claim of a pair', () => {
  const sides: Readonly<Record<string, readonly string[]>> = {
    first: ['a-first', 'b-second'],
    second: ['b-second', 'a-first'],
  };
  const pairsOf = async (): Promise<string[]> => (await found()).map(({ id }) => id.replace(/^[a-z]+\.(?=case-)/, ''));
  const pair = (index: number): string => caseIds(index).join('.');

  // All edits are made by one load, in the dossier that comes first or second by id.
  test.each(Object.keys(sides))(
    'no contradiction outlives its reason: edited in the %s of two dossiers',
    async (side) => {
      const [editing = '', other = ''] = sides[side] ?? [];
      await emptyDatabase(database);
      await loadTold(database, dossierOfSide(other, EDITS, 'one', WORDS));
      const folder = await loadTold(database, dossierOfSide(editing, EDITS, 'other', WORDS));
      const all = EDITS.map((_edit, index) => pair(index));
      expect((await pairsOf()).toSorted()).toEqual(all);
      const edits = EDITS.map((each) => ({ ...each, other: { ...each.other, ...each.edit } }));
      await loadTold(database, dossierOfSide(editing, edits, 'other', WORDS), folder);
      const left = await pairsOf();
      expect(EDITS.flatMap(({ what }, index) => (left.includes(pair(index)) ? [what] : []))).toEqual([]);
      await loadTold(database, dossierOfSide(editing, EDITS, 'other', WORDS), folder);
      expect((await pairsOf()).toSorted()).toEqual(all);
    },
  );
});

describe('loaded by itself', () => {
  beforeEach(async () => await emptyDatabase(database));

  test('its reason reads in the order of its claims', async () => {
    await loadTold(database, { claims: [claim(1, LEFT), claim(2, CUT_BY_STATE)], files: PLACES });
    expect(await found()).toMatchObject([
      {
        reason: 'Of the same act, one says “withdrew from”, the other “reduced its forces in”: another extent.',
        reasonAr: 'عن الفعل نفسه يقول أحدهما «انسحب من» والآخر «خفّض قواته في»، فيختلفان في مداه.',
      },
    ]);
  });

  test('figures and days are in words, with the label that the measure has now', async () => {
    const measure = { term: 'MEASURE', name: 'DEBT', label: 'debt', labelAr: 'دَين' };
    const born = (n: number, when: string): Columns => {
      const { object: _object, ...columns } = claim(n, { predicate: 'BORN', when });
      return columns;
    };
    const told = {
      claims: [
        claim(1, { about: 'summit', when: '-0043-03-15', quantities: ['DEBT >1100000000 crowns TOTAL'] }),
        claim(2, { about: 'summit', when: '0000', quantities: ['DEBT ..2000 crowns TOTAL'] }),
        born(3, '-0043'),
        born(4, '[-0039..-0038]'),
      ],
      vocabulary: [measure],
    };
    const folder = await loadTold(database, told);
    const reasons = async (): Promise<string[]> =>
      (await found()).flatMap(({ reason, reasonAr }) => [reason, reasonAr]);
    const inTime = [
      'They date the same act differently: 15 March 44 BC / 1 BC',
      'يؤرّخان الفعل نفسه بتاريخين مختلفين: 15 مارس 44 ق.م / 1 ق.م',
    ];
    const once = [
      'It happens only once, and they date it differently: 44 BC / between 40 BC and 39 BC',
      'لا يحدث إلا مرة واحدة، ويؤرّخانه بتاريخين مختلفين: 44 ق.م / بين 40 ق.م و39 ق.م',
    ];
    expect(await reasons()).toEqual([
      ...inTime,
      'They give different figures for the same. debt: more than 1,100,000,000 crowns / at most 2,000 crowns',
      'يوردان رقمين مختلفين للشيء نفسه. دَين: أكثر من 1,100,000,000 crowns / 2,000 crowns على الأكثر',
      ...once,
    ]);
    await loadTold(database, { ...told, vocabulary: [{ ...measure, label: 'what is owed' }] }, folder);
    expect((await reasons())[2]).toMatch(/^They give different figures for the same. what is owed: more than/);
  });

  test('it goes when the vocabulary no longer says so, though no claim changed', async () => {
    const told = { claims: [claim(1, SEIZED), claim(2, FOLLOWED)], vocabulary: WORDS };
    const folder = await loadTold(database, told);
    expect(await found()).toHaveLength(1);
    await loadTold(database, { ...told, vocabulary: WORDS.map(({ excludes: _excludes, ...row }) => row) }, folder);
    expect(await found()).toEqual([]);
    await loadTold(database, told, folder);
    expect(await found()).toHaveLength(1);
  });

  test('Herodotus, without what his editor says: the rules find both of it', async () => {
    const folder = join(await temporaryRoom(), 'herodotus-abductions');
    cpSync(HERODOTUS, folder, { recursive: true });
    rmSync(join(folder, 'disagreements.cypher'));
    await load(database, folder);
    expect((await found()).map(({ id }) => id)).toEqual(['denied.hdt-1-06.hdt-1-33', 'excluded.hdt-1-06.hdt-1-35']);
  });

  test('where an editor has spoken of a pair, no rule does', async () => {
    const claims = [claim(1), claim(2, DENIED)];
    const contradictions = [
      { id: 'said-and-denied', claims: ['claim-1', 'claim-2'], reason: 'So.', reasonAr: 'هكذا.' },
    ];
    await loadTold(database, { claims, contradictions });
    expect(await found()).toMatchObject([{ id: 'said-and-denied', by: 'CURATED' }]);
  });

  test('an editor who speaks of it later takes its place, and gives it back, though no claim changed', async () => {
    const claims = [claim(1), claim(2, DENIED)];
    const contradictions = [
      { id: 'said-and-denied', claims: ['claim-1', 'claim-2'], reason: 'So.', reasonAr: 'هكذا.' },
    ];
    const folder = await loadTold(database, { claims });
    expect(await found()).toMatchObject([{ id: 'denied.claim-1.claim-2', by: 'RULE' }]);
    await loadTold(database, { claims, contradictions }, folder);
    expect(await found()).toMatchObject([{ id: 'said-and-denied', by: 'CURATED' }]);
    await loadTold(database, { claims }, folder);
    expect(await found()).toMatchObject([{ id: 'denied.claim-1.claim-2', by: 'RULE' }]);
  });

  test('it comes with a claim, across dossiers, and goes with it; loaded again, nothing is written', async () => {
    const first = { id: 'a-first', claims: [claim(1)] };
    const second = { id: 'b-second', claims: [claim(2, DENIED)] };
    const folder = await loadTold(database, first);
    expect(await found()).toEqual([]);
    await loadTold(database, second);
    expect(await found()).toMatchObject([{ id: 'denied.claim-1.claim-2' }]);
    const bookmark = await database.bookmark();
    await load(database, folder, { force: true });
    expect(await database.bookmark()).toBe(bookmark);
    await removeDossier(database, 'b-second');
    expect(await found()).toEqual([]);
  });
});

describe('figures of every form', () => {
  /** All claims are of one relation, so that each form meets each other form. */
  const idOf = (index: number): string => `form-${String(index).padStart(2, '0')}`;

  test('contradict each other if no number lies in both', async () => {
    await emptyDatabase(database);
    const claims = FORMS.map(({ figure }, index) => ({
      ...claim(index, { quantities: [`KILLED ${figure} persons TOTAL`] }),
      id: idOf(index),
    }));
    await loadTold(database, { id: 'all-forms', claims });
    const expected = FORMS.flatMap((one, index) =>
      FORMS.flatMap((other, later) =>
        later > index && areApart(one, other) ? [`figures.${idOf(index)}.${idOf(later)}`] : [],
      ),
    );
    expect(expected.length).toBeGreaterThan(100);
    const all = await found();
    expect(all.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    expect(all.every(({ reason, reasonAr }) => reason.length > 0 && reasonAr.length > 0)).toBe(true);
  });
});
