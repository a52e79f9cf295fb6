/**
 * `sanad positions` as a user runs it: the matrix in English and Arabic, the table for spreadsheets, and what it says of an unknown id, of
 * options that cannot be used, and of an empty database.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { positions, type PositionsOptions } from '../../src/cli/positions.ts';
import { readConfig } from '../../src/config.ts';
import type { Database, DatabaseAddress } from '../../src/db/database.ts';
import { SanadError } from '../../src/errors.ts';
import { widthOf } from '../../src/interchange/columns.ts';
import { openLog } from '../../src/log.ts';
import { silent } from '../../src/progress.ts';
import { sanad } from '../support/cli.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { GARRISON } from '../support/dossier-folders.ts';
import { load, loadTold } from '../support/dossiers.ts';
import { rowsOf } from '../support/markdown-table.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

const LEFT = 'garrison-in-tabra.WITHDREW_FROM.tabra@leaving-of-tabra';
const HEADINGS =
  'proposition,subject,predicate,object,occasion,holder,holder id,axis,sign,said by,said by ids,claims,claim ids,independent origins,first said,last said,changed';

let neo4j: DatabaseAddress;
let database: Database;
beforeAll(async () => {
  neo4j = await workerNeo4j();
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

interface Printed {
  readonly code: number | null;
  /** What stands on standard output alone. */
  readonly printed: string;
  readonly log: string;
}

async function run(...args: readonly string[]): Promise<Printed> {
  return await runWith({}, ...args);
}

async function runWith(more: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Printed> {
  const environment = { ...neo4jEnvironment(neo4j), SANAD_LOG_LEVEL: 'warn', ...more };
  const running = sanad(['positions', ...args], environment);
  let printed = '';
  running.process.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const { code } = await running.exited;
  return { code, printed, log: running.log() };
}

test('an empty database: it says to load a dossier', async () => {
  const { code, printed, log } = await run('leaving-of-tabra');
  expect({ code, printed }).toEqual({ code: 1, printed: '' });
  expect(log).toContain('(DATABASE_EMPTY)');
});

describe('with a dossier', () => {
  beforeAll(async () => void (await load(database, GARRISON)));

  test('the matrix of a relation: plain lines of at most 100 columns', async () => {
    const { code, printed } = await run(LEFT);
    expect(code).toBe(0);
    expect(printed).toBe(`\
the garrison in Tabra – withdrew from – Tabra
occasion: the leaving of Tabra by the garrison
${LEFT}

who                   it is so                  it will be so             it should be so
────────────────────  ────────────────────────  ────────────────────────  ────────────────────────
the fishers of Tabra                                                      yes and no
                                                                          yes: 2 claims, 1 origin
                                                                          2019-05-05 – 2019-05-09
                                                                          said by Coast Radio,
                                                                          Harbour Post
                                                                          no: 2 claims, 2 origins
                                                                          by 2019-05-09
                                                                          said by Nur Haddad, Sami
                                                                          Qasim

Harbour Post          yes
                      1 claim, 1 origin
                      2019-05-09
                      own word

Nur Haddad                                      yes
                                                1 claim, 1 origin
                                                2019-05-02
                                                own word

Sami Qasim            no                        no                        no
                      1 claim, 1 origin         1 claim, 1 origin         1 claim, 1 origin
                      2019-05-08                2019-05-08                2019-05-01 – 2019-05-09
                      own word                  said by Sami Qasim,       own word
                                                Tabra Union

Tabra Union                                     no                        yes and no, changed
                                                1 claim, 1 origin         yes: 1 claim, 1 origin
                                                2019-05-08                2019-05-02
                                                said by Sami Qasim,       own word
                                                Tabra Union               no: 1 claim, 1 origin
                                                                          2019-05-08
                                                                          own word

No position: the coast guard, Coast Radio, the garrison in Tabra
`);
  });

  test('in Arabic: names and words; each line is from right to left, and days in it from left to right', async () => {
    const { code, printed } = await run(LEFT, '--language', 'ar');
    expect(code).toBe(0);
    const lines = printed.trimEnd().split('\n');
    expect(lines.filter((line) => line !== '' && !line.startsWith('\u200F'))).toEqual([LEFT]);
    expect(lines.filter((line) => widthOf(line) > 100)).toEqual([]);
    expect(printed).toContain('الحامية في طبرة – ');
    expect(printed).toContain('\u20662019-05-01\u2069 – \u20662019-05-09\u2069');
    expect(printed).toContain('نعم ولا، تغيّر الموقف');
    expect(printed).toContain('القائل: سامي قاسم، اتحاد');
    expect(printed).toContain('بلا موقف: خفر السواحل، إذاعة الساحل، الحامية في طبرة');
    expect(printed.replace(LEFT, '')).not.toMatch(/[A-Za-z]/);
  });

  test('an event: itself and each proposition; several ids print a proposition once', async () => {
    const { printed } = await run('leaving-of-tabra', 'tabra-talks', LEFT);
    const keys = ['leaving-of-tabra', LEFT, 'tabra-talks', 'marid.NEGOTIATES_WITH.port-council@tabra-talks'];
    expect(printed.split('\n').filter((line) => keys.includes(line))).toEqual(keys);
  });

  test('the adapter in memory prints the same', async () => {
    const { printed } = await run('leaving-of-tabra');
    const inMemory = await runWith({ SANAD_GRAPH: 'snapshot' }, 'leaving-of-tabra');
    expect(inMemory).toMatchObject({ code: 0, printed });
  });

  test('for spreadsheets: the rows of the table made by hand, in its order', async () => {
    const { code, printed } = await run('leaving-of-tabra', 'tabra-talks', '--csv');
    expect(code).toBe(0);
    expect(printed.startsWith(`${HEADINGS}\r\n`)).toBe(true);
    expect(printed).toContain(
      `\r\n${LEFT},the garrison in Tabra,withdrew from,Tabra,the leaving of Tabra by the garrison,the fishers of Tabra,fishers-of-tabra,SHOULD,NO,Nur Haddad | Sami Qasim,nur-haddad sami-qasim,2,tabra-07 tabra-13,2,,2019-05-09,no\r\n`,
    );
    const { data } = Papa.parse<Record<string, string>>(printed, { header: true, skipEmptyLines: true });
    const page = readFileSync(`${GARRISON}positions.md`, 'utf8');
    const header = 'proposition, holder, axis, sign, said by, claims, origins, first said, last said, changed, why';
    expect(
      data.map((row) => [
        row['holder id'],
        row['axis'],
        row['sign'],
        row['said by ids']?.replaceAll(' ', ', '),
        row['claim ids']?.replaceAll('tabra-', '').replaceAll(' ', ', '),
        row['independent origins'],
        row['first said'] || 'open',
        row['last said'] || 'open',
        row['changed'],
      ]),
    ).toEqual(rowsOf(page, header.split(', ')).map((cells) => cells.slice(1, -1)));
  });

  test('for Excel, in Arabic: a mark at the beginning, headings and names in Arabic, codes as the API has them', async () => {
    const { printed } = await run('tabra-talks', '--csv', '--bom', '--language', 'ar');
    const [headings = '', row] = printed.split('\r\n');
    expect(headings.startsWith('\uFEFFالقضية,')).toBe(true);
    expect(headings.split(',')).toHaveLength(HEADINGS.split(',').length);
    expect(row).toBe('tabra-talks,,,مباحثات طبرة,,مارد,marid,IS,YES,مارد,marid,1,tabra-20,1,2019-05-03,2019-05-03,لا');
  });

  test('only what had been published by a day, what may hold on a day, and a dossier', async () => {
    const idsIn = async (...args: readonly string[]): Promise<string[]> => {
      const { printed } = await run('leaving-of-tabra', '--csv', ...args);
      return Papa.parse<string[]>(printed.trimEnd())
        .data.slice(1)
        .map((cells) => cells[12] ?? '');
    };
    expect(await idsIn('--published-by', '2019-05-06')).toEqual([
      'tabra-16',
      'tabra-14',
      'tabra-08',
      'tabra-01',
      'tabra-05',
    ]);
    expect(await idsIn('--as-of', '2019-05-01')).not.toContain('tabra-01');
    expect(await idsIn('--dossier', 'garrison-of-tabra')).toEqual(await idsIn());
  });

  test('nobody takes a position: it says so, and that is no failure', async () => {
    const { code, printed } = await run(LEFT, '--published-by', '2019-05-01');
    expect(code).toBe(0);
    expect(printed).toContain('Nobody takes a position on this.');
    const table = await run(LEFT, '--published-by', '2019-05-01', '--csv');
    expect(table).toMatchObject({ code: 0, printed: `${HEADINGS}\r\n` });
    expect(table.log).toContain('Nobody takes a position on this.');
  });

  test('a misspelt event is refused, on standard error and without a stack', async () => {
    const { code, printed, log } = await run('leaving-of-tabre');
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(log).toMatch(/'leaving-of-tabre'[\s\S]*Near it: leaving-of-tabra\n\(BAD_USER_INPUT\)\n$/);
    expect(log).not.toMatch(/^\s+at /m);
  });

  test('an option that cannot be used is refused in the same way', async () => {
    const { code, printed, log } = await run('tabra-talks', '--as-of', '2019-02-30');
    expect({ code, printed }).toEqual({ code: 1, printed: '' });
    expect(log).toMatch(/--as-of[\s\S]*'2019-02-30'[\s\S]*\(BAD_CONFIG\)\n$/);
  });

  test.each<[what: string, id: string, options: PositionsOptions, errorCode: string, words: readonly string[]]>([
    [
      'a wrong predicate',
      'garrison-in-tabra.LEFT.tabra@leaving-of-tabra',
      {},
      'BAD_USER_INPUT',
      [`Near it: ${LEFT}, leaving-of-tabra\n`],
    ],
    [
      'a misspelt end',
      'marid.NEGOTIATES_WITH.port@tabra',
      {},
      'BAD_USER_INPUT',
      ['marid.NEGOTIATES_WITH.port-council@tabra-talks'],
    ],
    [
      'an actor',
      'marid',
      {},
      'BAD_USER_INPUT',
      ["'marid' is a Government", 'marid.SUPPORTS_HOLDING_OF.leaving-of-tabra'],
    ],
    ['nothing near', 'zzzz', {}, 'BAD_USER_INPUT', ["'zzzz'"]],
    ['no language', 'tabra-talks', { language: 'a_b' }, 'BAD_CONFIG', ["'a_b'"]],
    ['no dossier', 'tabra-talks', { dossier: ['nope'] }, 'BAD_USER_INPUT', ['--dossier', "'nope'"]],
    ['a mark without a table', 'tabra-talks', { bom: true }, 'BAD_CONFIG', ['--csv']],
  ])('%s is refused, with what came and what to do', async (_what, id, options, errorCode, words) => {
    const config = readConfig(GARRISON, neo4jEnvironment(neo4j));
    const error: unknown = await positions(config, silent, openLog('warn'), [id], options).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(SanadError);
    const { code, message } = error as SanadError;
    expect(code).toBe(errorCode);
    for (const each of words) expect(`${message}\n`).toContain(each);
  });

  test('of several dossiers: those that are named', async () => {
    await loadTold(database, { id: 'other' });
    const { printed } = await run('leaving-of-tabra', '--csv', '--dossier', 'other');
    expect(printed).toBe(`${HEADINGS}\r\n`);
    const { printed: both } = await run(
      'leaving-of-tabra',
      '--csv',
      '--dossier',
      'other',
      '--dossier',
      'garrison-of-tabra',
    );
    expect(both).toBe((await run('leaving-of-tabra', '--csv')).printed);
  });
});
