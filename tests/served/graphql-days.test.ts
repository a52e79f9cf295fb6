/** Days in requests: only days that exist are accepted, and they are the same day in every time zone. */
import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from '@jest/globals';
import { served, type Served } from '../support/served.ts';

let server: Served;
beforeAll(async () => {
  server = await served('frozen');
});

const LITERAL = (day: string): string => `{ path(from: "north", to: "south", through: { asOf: ${day} }) { length } }`;
const VARIABLE = 'query ($day: Date!) { path(from: "north", to: "south", through: { asOf: $day }) { length } }';

test.each([
  '2021-02-30',
  '2021-13-01',
  '2021-7-26',
  '2021',
  'yesterday',
  '',
  '2021-07-26T12:00:00Z',
  '0000-00-00',
  '-0000-01-01',
  '-0001-02-29',
  '10000-01-01',
  '-10000-01-01',
  '-000044-03-15',
  '20210726',
])('no day: %j, written out and as a variable', async (day) => {
  for (const answer of [await server.ask(LITERAL(JSON.stringify(day))), await server.ask(VARIABLE, { day })]) {
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.message).toContain('Expected a day that exists, as "2021-07-26"');
  }
});

test.each(['20210726', 'true', '{ year: 2021 }'])('no day, and no text either: %s', async (given) => {
  const { status, errors } = await server.ask(LITERAL(given));
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
});

test('an object that calls itself a date is none', async () => {
  const day = { __isDate__: true, year: 2021, month: 7, day: 26 };
  const { status, errors } = await server.ask(VARIABLE, { day });
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});

test.each(['-9999-01-01', '-0044-03-15', '0000-02-29', '0001-01-01', '0099-12-31', '9999-12-31'])(
  'a day at the edges of the calendar: %s, as a condition, as both ends of a range, and as a filter',
  async (day) => {
    const query = `query ($day: Date!) {
      path(from: "north", to: "south", through: { asOf: $day, publishedBy: $day, during: { from: $day, to: $day } }) { length }
      said: path(from: "north", to: "south", through: { saidDuring: { from: $day, to: $day } }) { length }
      changes(from: $day, to: $day) { began { id } }
      search(text: "north", asOf: $day) { score }
      before: claims(where: { startLatest: { lt: $day } }) { id }
      after: claims(where: { startLatest: { gte: $day } }) { id }
    }`;
    const { errors, data } = await server.ask(query, { day });
    expect(errors).toBeUndefined();
    const isLast = day === '9999-12-31';
    expect(data).toMatchObject(isLast ? { after: [] } : { before: [] });
    expect(data?.[isLast ? 'before' : 'after']).not.toEqual([]);
  },
);

test('a day that exists, in a leap year too', async () => {
  expect((await server.ask(LITERAL('"2020-02-29"'))).errors).toBeUndefined();
  expect((await server.ask(VARIABLE, { day: '2021-07-26' })).errors).toBeUndefined();
});

const ZONES = ['America/Los_Angeles', 'Asia/Baghdad', 'Pacific/Kiritimati'];

test('the same day in each time zone', () => {
  const program = `
    import { buildSchema } from './dist/graphql/schema.js';
    import { allWordsOf } from './dist/model/served-words.js';
    import { Vocabulary } from './dist/model/vocabulary.js';
    import { readSharedVocabulary } from './dist/dossier/read/read-shared-vocabulary.js';
    const scalar = (await buildSchema(allWordsOf(new Vocabulary(await readSharedVocabulary())))).getType('Date');
    const days = ['-9999-01-01', '-0044-03-15', '0001-01-01', '1883-11-18', '9999-12-31'];
    for (const zone of ${JSON.stringify(ZONES)}) {
      process.env.TZ = zone;
      console.log(new Date(0).getTimezoneOffset());
      console.log(String(scalar.parseValue('2021-07-26')), String(scalar.parseLiteral({ kind: 'StringValue', value: '2021-01-01' })));
      console.log(days.map((day) => scalar.serialize(scalar.parseValue(day))).join(' '));
    }
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TZ: ZONES[0], NODE_OPTIONS: '' },
    encoding: 'utf8',
  });
  const expected = [480, -180, 640].map(
    (offset) => `${offset}\n2021-07-26 2021-01-01\n-9999-01-01 -0044-03-15 0001-01-01 1883-11-18 9999-12-31\n`,
  );
  expect([stdout, stderr]).toEqual([expected.join(''), '']);
});
