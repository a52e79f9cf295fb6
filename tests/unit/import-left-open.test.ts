/** What an import of a table lists and does not decide: names of one thing or of two, codes for what nobody knows, records without a claim. */
import { afterAll, expect, test } from '@jest/globals';
import { csvTable } from '../../src/interchange/in/tables/csv.ts';
import { imported, meetings, TestFiles, type Imported } from '../support/imports/imported.ts';

const files = new TestFiles();
afterAll(() => files.remove());

async function ofRows(rows: readonly string[], mapping: unknown): Promise<Imported> {
  return await imported(csvTable, files.write('table.csv', `${rows.join('\n')}\n`), mapping);
}

const CODES = { column: 'x', values: { m: 'MET_WITH', n: null } };

test('an entity that the bindings name has their id, and a second name of one id is reported', async () => {
  const { claims, account } = await ofRows(['id,who,whom', '1,Amal,B. Rahim', '2,AMAL,Basim'], {
    ...meetings(),
    entities: { 'B. Rahim': 'basim-rahim' },
  });
  expect(claims.map((claim) => claim['object'])).toEqual(['basim-rahim', 'try-basim']);
  expect(account.matters()).toMatchObject([{ kind: 'SAME_THING', what: "try-amal: 'Amal' and 'AMAL'" }]);
});

const TWO_KINDS = ['id,who,whom', '1,Amal,Basim', '2,Basim,Dana'];

test('one name of two labels is no entity of both', async () => {
  const mapping = meetings();
  const { claims, account } = await ofRows(TWO_KINDS, {
    ...mapping,
    recordEntities: { who: { kind: 'Person', name: 'who' }, whom: { kind: 'Organization', name: 'whom' } },
  });
  expect(claims).toHaveLength(1);
  expect(account.matters()).toMatchObject([
    { kind: 'SAME_THING', what: "try-basim: the Organization 'Basim' and the Person 'Basim'" },
  ]);
});

test('with "prefix": "KIND", one name of two kinds is two entities, and one kind in two columns is one', async () => {
  const kind = (column: string): object => ({ kind: column, prefix: 'KIND' });
  const { claims, account, row } = await ofRows([...TWO_KINDS, '3,Basim,Basim'], {
    ...meetings(),
    recordEntities: { who: { ...kind('Person'), name: 'who' }, whom: { ...kind('Organization'), name: 'whom' } },
    entities: { 'Organization/Dana': 'dana-works' },
  });
  expect(claims.map(({ subject, object }) => [subject, object])).toEqual([
    ['try-person-amal', 'try-organization-basim'],
    ['try-person-basim', 'dana-works'],
    ['try-person-basim', 'try-organization-basim'],
  ]);
  expect(row('try-person-basim')).toMatchObject({ name: 'Basim' });
  expect(account.matters()).toEqual([]);
});

test('the kind of a column decides too: one name, two kinds by a code', async () => {
  const kind = { column: 'x', values: { p: 'Person', o: 'Organization' } };
  const { claims, account } = await ofRows(['id,who,whom,x', '1,Amal,Basim,p', '2,Amal,Basim,o'], {
    ...meetings(),
    recordEntities: { who: { kind: 'Person', name: 'who' }, whom: { kind, prefix: 'KIND', name: 'whom' } },
  });
  expect(claims.map(({ object }) => object)).toEqual(['try-person-basim', 'try-organization-basim']);
  expect(account.matters()).toEqual([]);
});

/** Spellings of one name: vowel signs, tatweel, presentation forms, hamza, Persian letters, accents. */
test.each([
  ['محمد علي', 'مُحَمَّد عَلي'],
  ['محمد علي', 'محمـــد علي'],
  ['أحمد', 'احمد'],
  ['مكتبة', 'مكتبه'],
  ['علی کریمی', 'علي كريمي'],
  ['José Pérez', 'Jose Perez'],
  ['O’Neil', "O'Neil"],
])(
  '%s and %s may be one: listed with the number of claims, and two entities until a person decides',
  async (one, other) => {
    const rows = ['id,who,whom', `1,${one},Basim`, `2,"${other}",Basim`, `3,"${other}",Dana`];
    const apart = await ofRows(rows, meetings());
    const [first = '', second = ''] = apart.claims.map(({ subject }) => String(subject));
    expect(first).not.toBe(second);
    const proposal = `if both are names of one Person: "entities": {${JSON.stringify(other)}: "${first}"}`;
    expect(apart.account.matters()).toEqual([
      {
        kind: 'SAME_THING',
        what: `'${one}' (${first}) and '${other}' (${second})`,
        proposal,
        times: 2,
        first: 'record 2',
      },
    ]);
    const joined = await ofRows(rows, { ...meetings(), entities: { [other]: first } });
    expect(joined.claims.map(({ subject }) => subject)).toEqual([first, first, first]);
    expect(joined.row(first)).toMatchObject({ name: one });
  },
);

test('names in presentation forms have the id of the usual letters, and are listed', async () => {
  const { claims, account } = await ofRows(['id,who,whom', '1,محمد,Basim', '2,ﻣﺤﻤﺪ,Basim'], meetings());
  expect(new Set(claims.map(({ subject }) => subject)).size).toBe(1);
  expect(account.matters()).toMatchObject([{ kind: 'SAME_THING', times: 1, first: 'record 2' }]);
});

test('a count below zero is listed, and the claim is without it', async () => {
  const quantities = [{ measure: 'KILLED', number: 'n', low: 'low', unit: 'persons' }];
  const rows = ['id,who,whom,n,low', '1,A,B,-99,', '2,A,B,-99,', '3,A,B,4,-99', '4,A,B,4,2'];
  const { claims, account } = await ofRows(rows, meetings({ quantities }));
  expect(claims.map((claim) => claim['quantities'])).toEqual([
    ...[undefined, undefined, undefined],
    ['KILLED 4 in 2.. persons TOTAL'],
  ]);
  expect(account.matters()).toMatchObject([
    { what: 'n: -99', times: 2, first: 'record 1', proposal: expect.stringContaining('"empty": {"n": ["-99"]}') },
    { what: 'low: -99', times: 1, first: 'record 3' },
  ]);
  const decided = await ofRows(rows, { ...meetings({ quantities }), empty: { n: ['-99'], low: ['-99'] } });
  expect(decided.claims[2]?.['quantities']).toEqual(['KILLED 4 persons TOTAL']);
  expect(decided.account.matters()).toEqual([]);
});

test.each(['-99.0', '-9', '-0.5'])(
  'the code of a count below zero is proposed as the file has it: %s',
  async (code) => {
    const quantities = [{ measure: 'KILLED', number: 'n', unit: 'persons' }];
    const rows = ['id,who,whom,n', `1,A,B,${code}`];
    const { account } = await ofRows(rows, meetings({ quantities }));
    expect(account.matters()).toMatchObject([{ what: `n: ${code}` }]);
    const decided = await ofRows(rows, { ...meetings({ quantities }), empty: { n: [code] } });
    expect(decided.account.matters()).toEqual([]);
  },
);

test.each(['KIND', undefined])('a publisher that records name is one entity, with "prefix" %s', async (prefix) => {
  const kind = { kind: 'Organization/NGO', ...(prefix !== undefined && { prefix }) };
  const mapping = {
    ...meetings(),
    recordEntities: { who: { ...kind, name: 'who' }, whom: { ...kind, name: 'whom' } },
  };
  const { drafts, claims, account } = await ofRows(
    ['id,who,whom', '1,Amal,Meeting Desk', '2,Meeting Desk,Basim'],
    mapping,
  );
  const ids = drafts.map(({ row }) => row['id']);
  expect(new Set(ids).size).toBe(ids.length);
  const publisher = `try-${prefix === undefined ? '' : 'organization-'}meeting-desk`;
  expect(claims).toMatchObject([
    { object: publisher, attribution: [`${publisher} RECORDED through DATASET`] },
    { subject: publisher },
  ]);
  expect(account.matters()).toEqual([]);
});

test('a text that means nothing in one column is a value in another', async () => {
  const quantities = [{ measure: 'KILLED', number: 'n', unit: 'persons' }];
  const mapping = { ...meetings({ quantities }), empty: { n: ['0'] } };
  const { claims } = await ofRows(['id,who,whom,n', '0,A,B,0'], mapping);
  expect(claims).toMatchObject([{ id: 'try-meetings-0' }]);
  expect(claims[0]?.['quantities']).toBeUndefined();
  await expect(ofRows(['id,who,whom,n', '0,A,B,0'], { ...mapping, empty: { m: ['0'] } })).rejects.toThrow(
    /empty\.m: the table has no column 'm'/,
  );
});

test.each([
  ['no "where" selects it', '1,Amal,Basim,draft', { where: [{ column: 'x', isNot: ['draft'] }] }],
  ['it names neither subject nor object', '1,,,final', {}],
  ['it has no predicate, or one that means null', '1,Amal,Basim,n', { predicate: CODES }],
  ['it has no predicate, or one that means null', '1,Amal,Basim,', { predicate: CODES }],
  ['see what to decide', '1,Amal,Basim,z', { predicate: CODES }],
  ['it names no speaker', '1,Amal,,x', { attribution: [{ actor: 'whom', act: 'SAID' }] }],
])('a record without a claim is counted: %s', async (reason, record, further) => {
  const { claims, account } = await ofRows(['id,who,whom,x', record], meetings(further));
  expect(claims).toEqual([]);
  const field = `record without a claim: ${reason}`;
  expect(account.lines()).toContainEqual({ field, fate: 'DROPPED', into: '', values: 1 });
});

test('half of a surrogate pair in a text becomes the sign for a lost character, and is counted', async () => {
  const half = '\uD83D';
  const { claims, account } = await ofRows(
    ['id,who,whom', '1,Amal,Basim'],
    meetings({ whenBasis: `see ${half} there`, when: { constant: '2021' } }),
  );
  expect(claims[0]?.['whenBasis']).toBe('see \uFFFD there');
  expect(account.matters()).toMatchObject([{ what: 'half of a surrogate pair in Claim.whenBasis', times: 1 }]);
});
