/** Contradictions that are found by rule, and what must not be taken for one. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '../../src/db/database.ts';
import { removeDossier } from '../../src/dossier/load/load-dossier.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';
import { claim, type Columns, load, loadTold, person, table, temporaryRoom } from '../support/dossiers.ts';

const HERODOTUS = fileURLToPath(new URL('../../seed/herodotus-abductions/', import.meta.url));

let database: Database;
beforeAll(async () => (database = await testDatabase()));
afterAll(async () => await database.close());
beforeEach(async () => await emptyDatabase(database));

async function found(): Promise<{ id: string; by: string; reason: string; reasonAr: string }[]> {
  return await database.readMany(
    'MATCH (:Claim)-[r:CONTRADICTS]->(:Claim) RETURN r.id AS id, r.by AS by, r.reason AS reason, r.reasonAr AS reasonAr ORDER BY id',
  );
}

const DENIED: Columns = { polarity: 'NEGATED', attribution: ['the-outlet REPORTED', 'basim DENIED'] };
const HELD: Columns = { predicate: 'OPPOSES', object: 'basim' };

test.each<[what: string, rule: string | undefined, one: Columns, other: Columns]>([
  ['a denial of what another affirms', 'denied', { when: '2021-07-26' }, { ...DENIED, when: '2021-07' }],
  ['a denial without a date', 'denied', { when: '2021-07-26' }, DENIED],
  ['a denial of another time', undefined, { when: '2021-07-26' }, { ...DENIED, when: '2020' }],
  [
    'a denial of what is only planned',
    undefined,
    { when: '2021-07-26', mode: 'FUTURE' },
    { ...DENIED, when: '2021-07-26' },
  ],
  ['a denial of another occasion', undefined, { about: 'summit' }, { ...DENIED, about: 'second-summit' }],
  [
    'other figures for the same at one time',
    'figures',
    { when: '2021-07-26', quantities: ['KILLED 10 persons TOTAL'] },
    { when: '2021-07', quantities: ['KILLED 25 persons TOTAL'] },
  ],
  [
    'other figures for one occasion',
    'figures',
    { about: 'summit', quantities: ['KILLED 10 persons TOTAL'] },
    { about: 'summit', quantities: ['KILLED 25 persons TOTAL'] },
  ],
  [
    'about the same figure',
    undefined,
    { when: '2021-07-26', quantities: ['KILLED 2500 persons TOTAL'] },
    { when: '2021-07-26', quantities: ['KILLED ~2600 persons TOTAL'] },
  ],
  [
    'a range that holds the figure',
    undefined,
    { when: '2021-07-26', quantities: ['KILLED 5..10 persons TOTAL'] },
    { when: '2021-07-26', quantities: ['KILLED 7 persons TOTAL'] },
  ],
  [
    'a figure before and one after',
    undefined,
    { ...HELD, when: '2020-08-20', quantities: ['TROOPS 5200 persons TOTAL'] },
    { ...HELD, when: '2021-07-26', quantities: ['TROOPS 2500 persons TOTAL'] },
  ],
  [
    'from so many, to so many',
    undefined,
    { when: '2021-07-26', quantities: ['TROOPS 5200 persons FROM', 'TROOPS 2500 persons TO'] },
    { when: '2021-07-26', quantities: ['TROOPS 5200 persons FROM', 'TROOPS 2500 persons TO'] },
  ],
  [
    'a part and its whole',
    undefined,
    { when: '2021-07-26', quantities: ['TROOPS 2500 persons PART'] },
    { when: '2021-07-26', quantities: ['TROOPS 3500 persons TOTAL'] },
  ],
  [
    'two parts',
    undefined,
    { when: '2021-07-26', quantities: ['TROOPS 2500 persons PART'] },
    { when: '2021-07-26', quantities: ['TROOPS 1000 persons PART'] },
  ],
  ['one act on two days', 'dates', { about: 'summit', when: '2021-07-26' }, { about: 'summit', when: '2021-07-27' }],
  ['a day and its month', undefined, { about: 'summit', when: '2021-07-26' }, { about: 'summit', when: '2021-07' }],
  ['two acts on two days', undefined, { when: '2021-07-26' }, { when: '2021-07-27' }],
  [
    'an act that was planned for another day',
    undefined,
    { about: 'summit', when: '2021-07-26', mode: 'FUTURE' },
    { about: 'summit', when: '2021-07-27' },
  ],
  [
    'a succession',
    undefined,
    { predicate: 'LEADS', object: 'the-outlet', subject: 'amal', when: '2014/2018', starts: 'REAL', ends: 'REAL' },
    { predicate: 'LEADS', object: 'the-outlet', subject: 'basim', when: '2018/2021', starts: 'REAL', ends: 'REAL' },
  ],
])('%s: %s', async (_what, rule, one, other) => {
  await loadTold(database, { claims: [claim(1, one), claim(2, other)] });
  const all = await found();
  expect(all.map(({ id, by }) => [id, by])).toEqual(rule === undefined ? [] : [[`${rule}.claim-1.claim-2`, 'RULE']]);
  for (const { reason, reasonAr } of all) {
    expect(reason).toMatch(/^[A-Z].{20}/);
    expect(reasonAr).toMatch(/^[\u0600-\u06FF]/);
  }
});

const LEFT: Columns = { predicate: 'WITHDREW_FROM', object: 'town', about: 'summit' };
const CUT: Columns = { ...LEFT, predicate: 'REDUCED_FORCES_IN' };
/** The state of the force that left cuts it: another subject, and the force is what it speaks of. */
const CUT_BY_STATE: Columns = { ...CUT, subject: 'dana', participants: ['TOPIC amal'] };
const STANCE: Columns = { predicate: 'SUPPORTS_HOLDING_OF', object: 'second-summit' };
const PLACES = {
  'places.cypher': table('Place', [person('town'), person('port')]),
};
const WORDS = ['SEIZED', 'FOLLOWED_FREELY'].map((name) => ({
  term: 'PREDICATE',
  name,
  inverse: `${name}_BY`,
  domain: ['Person'],
  range: ['Person'],
  aspect: 'EVENT',
  label: name === 'SEIZED' ? 'seized' : 'followed freely',
  labelAr: name === 'SEIZED' ? 'خطف' : 'تبع طوعاً',
  inverseLabel: 'x',
  inverseLabelAr: 'س',
  plover: { ACTUAL: 'COERCE' },
  ftm: 'UnknownLink',
  stix: 'related-to',
  ...(name === 'SEIZED' ? {} : { excludes: ['FORM SEIZED_BY'] }),
}));
const SEIZED: Columns = { predicate: 'SEIZED', about: 'summit' };
const FOLLOWED: Columns = { predicate: 'FOLLOWED_FREELY', about: 'summit', subject: 'basim', object: 'amal' };

describe('words that exclude one another', () => {
  test.each<[what: string, differs: RegExp | undefined, one: Columns, other: Columns]>([
    ['a cut and a withdrawal of one occasion', /extent/, CUT, LEFT],
    ['the same, planned', /extent/, { ...CUT, mode: 'FUTURE' }, { ...LEFT, mode: 'FUTURE' }],
    ['the same, told the other way round', /extent/, LEFT, CUT],
    ['by the state whose force it is', /extent/, CUT_BY_STATE, LEFT],
    ['by the state, told the other way round', /extent/, LEFT, CUT_BY_STATE],
    ['at times that can be one', /extent/, { ...CUT, when: '2020' }, { ...LEFT, when: '2020-06' }],
    ['carried off, and gone willingly: subject and object change places', /form/, SEIZED, FOLLOWED],
    ['the form of an act whose place one leaves open', /form/, { ...SEIZED, participants: ['PLACE town'] }, FOLLOWED],
    ['opposite stances', /opposite/, STANCE, { ...STANCE, predicate: 'OPPOSES' }],
    [
      'opposite stances at one time',
      /opposite/,
      { ...STANCE, when: '2020' },
      { ...STANCE, predicate: 'OPPOSES', when: '2020-06' },
    ],
    ['one planned, one done', undefined, { ...CUT, mode: 'FUTURE' }, LEFT],
    ['one denied', undefined, { ...CUT, polarity: 'NEGATED' }, LEFT],
    ['of two occasions', undefined, CUT, { ...LEFT, about: 'second-summit' }],
    ['of no occasion', undefined, { ...CUT, about: undefined }, { ...LEFT, about: undefined }],
    ['of two places', undefined, CUT, { ...LEFT, object: 'port' }],
    ['a part of the place', undefined, CUT, { ...LEFT, participants: ['PLACE port'] }],
    ['first cut, then withdrawn', undefined, { ...CUT, when: '2020-06' }, { ...LEFT, when: '2021' }],
    ['of two forces', undefined, CUT, { ...LEFT, subject: 'basim' }],
    ['of two forces of one state', undefined, CUT_BY_STATE, { ...LEFT, subject: 'basim' }],
    ['a force among several', undefined, { ...CUT_BY_STATE, participants: ['TOPIC amal', 'TOPIC basim'] }, LEFT],
    [
      'of one state, of two topics',
      undefined,
      { ...CUT, participants: ['TOPIC basim'] },
      { ...LEFT, participants: ['TOPIC dana'] },
    ],
    ['a part of the force', undefined, CUT, { ...LEFT, quantities: ['TROOPS 500 persons PART'] }],
    ['both seized each other', undefined, SEIZED, { ...FOLLOWED, subject: 'amal', object: 'basim' }],
    [
      'a stance before and one after',
      undefined,
      { ...STANCE, when: '2020' },
      { ...STANCE, predicate: 'OPPOSES', when: '2021' },
    ],
    ['stances on two matters', undefined, STANCE, { ...STANCE, predicate: 'OPPOSES', object: 'summit' }],
  ])('%s: %s', async (_what, differs, one, other) => {
    const given = (n: number, columns: Columns): Columns =>
      Object.fromEntries(Object.entries(claim(n, columns)).filter(([, value]) => value !== undefined));
    await loadTold(database, { claims: [given(1, one), given(2, other)], files: PLACES, vocabulary: WORDS });
    const all = await found();
    const ids = differs === undefined ? [] : [['excluded.claim-1.claim-2', 'RULE']];
    expect(all.map(({ id, by }) => [id, by])).toEqual(ids);
    for (const { reason, reasonAr } of all) {
      expect(reason).toMatch(differs ?? /^$/);
      expect(reasonAr).toMatch(/^عن .*«.+» والآخر «.+»/);
    }
  });

  test('its reason reads in the order of its claims', async () => {
    await loadTold(database, { claims: [claim(1, LEFT), claim(2, CUT_BY_STATE)], files: PLACES });
    expect(await found()).toMatchObject([
      {
        reason: 'Of the same act, one says “withdrew from”, the other “reduced its forces in”: another extent.',
        reasonAr: 'عن الفعل نفسه يقول أحدهما «انسحب من» والآخر «خفّض قواته في»، فيختلفان في مداه.',
      },
    ]);
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
    rmSync(join(folder, 'contradictions.cypher'));
    await load(database, folder);
    expect((await found()).map(({ id }) => id)).toEqual(['denied.hdt-1-06.hdt-1-33', 'excluded.hdt-1-06.hdt-1-35']);
  });
});

test('where an editor has spoken of a pair, no rule does', async () => {
  const claims = [claim(1), claim(2, DENIED)];
  const contradictions = [{ id: 'said-and-denied', claims: ['claim-1', 'claim-2'], reason: 'So.', reasonAr: 'هكذا.' }];
  await loadTold(database, { claims, contradictions });
  expect(await found()).toMatchObject([{ id: 'said-and-denied', by: 'CURATED' }]);
});

test('an editor who speaks of it later takes its place, and gives it back, though no claim changed', async () => {
  const claims = [claim(1), claim(2, DENIED)];
  const contradictions = [{ id: 'said-and-denied', claims: ['claim-1', 'claim-2'], reason: 'So.', reasonAr: 'هكذا.' }];
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
