/** `sanad propose` writes what its page shows; the rows lint and load, and a second run writes nothing. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database, DatabaseAddress } from '../../src/db/database.ts';
import { lintDossier } from '../../src/dossier/check/lint-dossier.ts';
import { sanadOnce } from '../support/cli.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { load, table, temporaryRoom } from '../support/dossiers.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

const PAGE = readFileSync(fileURLToPath(new URL('../../docs/proposing.md', import.meta.url)), 'utf8');

let neo4j: DatabaseAddress;
let database: Database;
beforeAll(async () => {
  neo4j = await workerNeo4j();
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => await database.close());

/** The dossier of the example, with the text of the page as its document. */
async function harbour(): Promise<string> {
  const folder = join(await temporaryRoom(), 'harbour');
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const [, text = ''] = /```text\n([^`]+)```/.exec(PAGE) ?? [];
  writeFileSync(join(folder, 'documents', 'harbour.txt'), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const named = (label: string, id: string, name: string): string =>
    table(label, [{ id, name, aliases: [name.split(' ').at(-1)] }]);
  writeFileSync(
    join(folder, 'all.cypher'),
    [
      table('Dossier', [
        {
          id: 'harbour',
          title: 'Harbour',
          codebook: 'c',
          formatVersion: 2,
          codedBy: 'c',
          reviewed: false,
          languages: ['en'],
        },
      ]),
      table('Document', [
        {
          id: 'harbour',
          file: 'harbour.txt',
          sha256,
          title: 'Harbour',
          language: 'en',
          publishedBy: 'daily-post',
          publishedOn: '2021-07-26',
          publishedBasis: 'PRINTED',
        },
      ]),
      named('Person', 'karima-haddad', 'Karima Haddad'),
      named('Organization', 'daily-post', 'Daily Post'),
      named('Organization', 'port-authority', 'Port Authority'),
      named('Place', 'tangier', 'Tangier'),
      table('Post', [{ id: 'transport-minister', name: 'transport minister' }]),
    ].join('\n'),
  );
  return folder;
}

test('the example of the page', async () => {
  const folder = await harbour();
  const environment = { ...neo4jEnvironment(neo4j), SANAD_LOG_LEVEL: 'warn', SANAD_DOSSIERS: folder };
  const command = ['propose', join(folder, 'documents', 'harbour.txt'), '--into', folder];
  expect((await sanadOnce(command, environment)).code).toBe(0);
  const written = readFileSync(join(folder, 'proposals-by-rules-harbour.cypher'), 'utf8');
  const cells = (text: string): string[] =>
    text
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/[0-9a-f]{64}|(?<=harbour-p-)[0-9a-f]{10}/g, 'HASH')
      .match(/\w+: (?:'(?:[^'\\]|\\.)*'|\[[^\]]*\]\]?)/g) ?? [];
  const rows = written.split('\n').filter((line) => line.startsWith('  {id:'));
  const [, example = ''] = /```cypher\n([^`]+)```/.exec(PAGE) ?? [];
  for (const shown of example.split(/^(?=\{id)/m)) {
    const [predicate = ''] = /predicate: '\w+'/.exec(shown) ?? [];
    const row = rows.find((each) => each.includes(predicate)) ?? '';
    expect(cells(row)).toEqual(expect.arrayContaining(cells(shown)));
  }
  const lint = await lintDossier(database, folder);
  expect(Array.from(lint.findings).filter(({ level, rule }) => level === 'ERROR' && rule !== 'orphan')).toEqual([]);
  expect((await sanadOnce(command, environment)).output).toContain(
    `0 new proposals, ${rows.length} as before, 0 gone, unchanged in`,
  );
  writeFileSync(join(folder, 'documents', 'harbour.txt'), 'changed');
  const refused = await sanadOnce(command, environment);
  expect(refused.code).toBe(1);
  expect(refused.output).toContain('has changed');
});

test('proposals without ends load, and the graph has their reasons', async () => {
  const folder = await harbour();
  const claims = { subject: 'karima-haddad', predicate: 'SPOKE_TO', object: 'port-authority' };
  const row = {
    document: 'harbour',
    voice: 'OWN',
    polarity: 'AFFIRMED',
    mode: 'ACTUAL',
    passages: ['whole'],
    attribution: ['daily-post REPORTED'],
  };
  writeFileSync(
    join(folder, 'claims.cypher'),
    table('Claim', [
      { id: 'c-1', text: 'They spoke.', participants: ['PLACE tangier', 'POST transport-minister'], ...row, ...claims },
    ]),
  );
  const open = {
    id: 'p-1',
    ...row,
    attribution: [],
    predicate: 'VISITED',
    proposedBy: 'a program',
    because: ['predicate 37-44 leads to VISITED'],
  };
  writeFileSync(join(folder, 'proposals-1.cypher'), table('Proposal', [open]));
  await load(database, folder);
  const rows = await database.readMany<{ because: string[] }>('MATCH (p:Proposal) RETURN p.because AS because');
  expect(rows).toEqual([{ because: ['predicate 37-44 leads to VISITED'] }]);
});
