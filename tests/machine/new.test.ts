/**
 * `sanad new`, as a user runs it: it writes a folder that can be linted, verified, loaded and queried unchanged; and the names
 * and folders that it refuses.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { DatabaseAddress } from '../../src/db/database.ts';
import { readVocabularyRows } from '../../src/model/vocabulary.ts';
import { sanad, sanadOnce, type Running } from '../support/cli.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { temporaryRoom } from '../support/dossiers.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

const GUIDE = new URL('../../docs/dossier.md', import.meta.url);

let neo4j: DatabaseAddress;
let room = '';
let running: Running | undefined;

const remote = (more: Record<string, string> = {}): Record<string, string> => {
  return { ...neo4jEnvironment(neo4j), SANAD_LOG_LEVEL: 'warn', ...more };
};

const make = async (name: string, parent = room): Promise<{ code: number | null; output: string }> =>
  await sanadOnce(['new', name, '--in', parent]);

beforeAll(async () => {
  neo4j = await workerNeo4j();
  room = await temporaryRoom();
});

afterEach(async () => {
  if (running?.process.exitCode === null) await running.end('SIGTERM');
});

describe('what it makes', () => {
  test('says what to do next; lints, verifies and reports as it is; loads, and answers with a word of its own', async () => {
    const database = await testDatabase();
    await emptyDatabase(database);
    await database.close();
    const { code, output } = await make('ferry-strike');
    const folder = join(room, 'ferry-strike');
    expect(code).toBe(0);
    for (const step of [
      `sanad lint ${folder}`,
      `sanad verify ${folder}`,
      `sanad report ${folder}`,
      'SANAD_DOSSIERS=',
    ]) {
      expect(output).toContain(step);
    }
    expect(output).toContain('docs/dossier.md');

    const linted = await sanadOnce(['lint', '--strict', folder], remote());
    expect(linted).toMatchObject({ code: 0, output: expect.stringContaining('0 errors, 0 warnings') });
    const verified = await sanadOnce(['verify', '--strict', folder], remote());
    expect(verified).toMatchObject({
      code: 0,
      output: expect.stringContaining('✓ ferry-strike-notice: 4 passages right, 0 moved, 0 wrong'),
    });
    const reported = await sanadOnce(['report', folder, '--out', join(room, 'pages')], remote());
    expect(reported).toMatchObject({ code: 0, output: expect.stringContaining('4 claims, 1 document, 1 with text') });

    running = sanad(['start'], remote({ SANAD_DOSSIERS: folder, PORT: '0' }));
    const [, graphql = ''] = /GraphQL\s+(\S+)/.exec(await running.until('Ctrl-C')) ?? [];
    const query = `{
      path(from: "amal-nouri", to: "far-island", through: { direction: ANY }) { relations { id claims { text } } }
      claims(where: { polarity: { eq: NEGATED } }) { id attribution { act actor { name } } }
    }`;
    const response = await fetch(graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(await response.json()).toMatchObject({
      data: {
        path: {
          relations: [
            { id: 'amal-nouri.MET_WITH.basim-rahim@landing-meeting' },
            { id: 'basim-rahim.LEADS.ferry-company' },
            { id: 'ferry-company.SAILS_TO.far-island', claims: [{ text: 'The company serves Far Island.' }] },
          ],
        },
        claims: [
          {
            id: 'ferry-strike-04',
            attribution: [
              { act: 'REPORTED', actor: { name: 'The Ferry Post' } },
              { act: 'DENIED', actor: { name: 'Amal Nouri' } },
            ],
          },
        ],
      },
    });
  });

  test('two of them lie side by side in one database', async () => {
    const database = await testDatabase();
    await emptyDatabase(database);
    await database.close();
    for (const name of ['first-ferry', 'second-ferry']) expect(await make(name)).toMatchObject({ code: 0 });
    const folders = [join(room, 'first-ferry'), join(room, 'second-ferry')];
    expect(await sanadOnce(['load', ...folders], remote())).toMatchObject({ code: 0 });
    expect(await sanadOnce(['unload', 'first-ferry', 'second-ferry'], remote())).toMatchObject({ code: 0 });
  });

  test('the name stands wherever it belongs, and its mark nowhere', async () => {
    await make('whaling-1946');
    const folder = join(room, 'whaling-1946');
    const names = (await readdir(folder)).filter((name) => name !== 'documents');
    const texts = await Promise.all(names.map(async (name) => await readFile(join(folder, name), 'utf8')));
    expect(texts.join('\n')).not.toContain('{{');
    expect(texts.join('\n')).toContain("MERGE (d:Dossier {id: 'whaling-1946'})");
  });
});

describe('what it refuses', () => {
  test.each(['Ferry', 'ferry_strike', 'ferry--strike', '-ferry', '../ferry', 'عبارة', ''])(
    "a name that is no kebab-case: '%s'",
    async (name) => {
      const before = await readdir(room);
      const { code, output } = await sanadOnce(['new', '--in', room, '--', name]);
      expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('kebab-case') });
      expect(output).toContain(`'${name}'`);
      expect(output).toContain('(BAD_CONFIG)');
      expect(await readdir(room)).toEqual(before);
    },
  );

  test('a folder that is there, though it be empty: it stays as it is', async () => {
    await mkdir(join(room, 'taken'));
    const { code, output } = await make('taken');
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('nothing is overwritten') });
    expect(await readdir(join(room, 'taken'))).toEqual([]);
  });

  test('a folder that is not there, and one that is a file', async () => {
    expect(await make('ferry', join(room, 'nowhere'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('is no folder'),
    });
    await writeFile(join(room, 'a-file'), '');
    expect(await make('ferry', join(room, 'a-file'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('is no folder'),
    });
  });

  test('no name', async () => {
    expect(await sanadOnce(['new'])).toMatchObject({ code: 1, output: expect.stringContaining('name') });
  });
});

describe('the guide', () => {
  test('its way to the numbers of a passage: words first, then sanad number', async () => {
    await make('recipe');
    const path = join(room, 'recipe', 'claims.cypher');
    const numbered = await readFile(path, 'utf8');
    const words = numbered.replace(/'233-268 [0-9a-f]{64}'/, "'«she had put  pressure on the company»'");
    expect(words).not.toBe(numbered);
    await writeFile(path, words);
    const { code, output } = await sanadOnce(['number', join(room, 'recipe')]);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('numbered 1 row in 1 file') });
    expect(await readFile(path, 'utf8')).toBe(numbered);
    await rm(join(room, 'recipe'), { recursive: true });
  });

  test('its rows of a vocabulary can be read', async () => {
    const [, rows = ''] = /```json\n([\s\S]*?)```/.exec(await readFile(GUIDE, 'utf8')) ?? [];
    const { rows: read, faults } = readVocabularyRows(JSON.parse(rows));
    expect(faults).toEqual([]);
    expect(read).toHaveLength(3);
  });
});
