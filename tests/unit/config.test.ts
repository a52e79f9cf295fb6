/** Settings: the environment overrides .env, and an invalid setting is reported by its name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'sanad-config-'));
const empty = mkdtempSync(join(tmpdir(), 'sanad-config-'));
writeFileSync(
  join(folder, '.env'),
  'PORT=4100\nNEO4J_URI=neo4j+s://example.org\nNEO4J_PASSWORD="with # and spaces"\nSANAD_DOSSIERS=a, b\n',
);
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(empty, { recursive: true });
});

describe('defaults', () => {
  test('nothing set: a local Neo4j, loopback, port 4000 that may give way', () => {
    expect(readConfig(empty, {})).toMatchObject({
      port: 4000,
      portIsGiven: false,
      host: '127.0.0.1',
      home: join(empty, '.sanad'),
      dossiers: [join(empty, 'seed/us-iraq-2021')],
      documents: undefined,
      neo4j: undefined,
      adoptDatabase: false,
      snapshotMaxAgeMillis: 1_000,
      graph: 'auto',
      snapshotBudgetMegabytes: 2_048,
    });
  });

  test('empty is as good as unset', () => {
    expect(readConfig(empty, { PORT: '', NEO4J_URI: '', SANAD_HOME: '' })).toEqual(readConfig(empty, {}));
  });
});

test('.env is read, and the environment wins', () => {
  const config = readConfig(folder, { PORT: '4200' });
  expect(config).toMatchObject({ port: 4200, portIsGiven: true, dossiers: [join(folder, 'a'), join(folder, 'b')] });
  expect(config.neo4j).toEqual({
    uri: 'neo4j+s://example.org',
    username: 'neo4j',
    password: 'with # and spaces',
    database: undefined,
  });
});

test.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])('%s:// is taken', (scheme) => {
  expect(readConfig(empty, { NEO4J_URI: `${scheme}://h:7687`, NEO4J_PASSWORD: 'p' }).neo4j?.uri).toBe(
    `${scheme}://h:7687`,
  );
});

test.each([
  [{ PORT: 'x' }],
  [{ PORT: '70000' }],
  [{ PORT: '-1' }],
  [{ PORT: '1.5' }],
  [{ SANAD_SNAPSHOT_MAX_AGE_MILLIS: 'soon' }],
  [{ SANAD_REQUEST_DEADLINE_MILLIS: '1' }],
  [{ SANAD_LOG_LEVEL: 'loud' }],
  [{ SANAD_GRAPH: 'memory' }],
  [{ SANAD_SNAPSHOT_BUDGET_MEGABYTES: '0' }],
  [{ SANAD_SNAPSHOT_BUDGET_MEGABYTES: '1GB' }],
  [{ SANAD_ADOPT_DATABASE: 'maybe' }],
  [{ NEO4J_URI: 'https://h' }],
  [{ NEO4J_URI: 'bolt://' }],
  [{ NEO4J_URI: 'bolt://h' }],
])('%j is refused', (environment) => {
  expect(() => readConfig(empty, environment)).toThrow(ConfigError);
});

test('what answers traversals, and the memory that it may take', () => {
  expect(readConfig(empty, { SANAD_GRAPH: 'Cypher', SANAD_SNAPSHOT_BUDGET_MEGABYTES: '64' })).toMatchObject({
    graph: 'cypher',
    snapshotBudgetMegabytes: 64,
  });
});

test('a password within an address is not repeated', () => {
  expect(() => readConfig(empty, { NEO4J_URI: 'ftp://neo4j:secret@h' })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining('secret') }),
  );
});
