/** Settings: the environment overrides .env, and an invalid setting is reported by its name. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
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
      dossiers: [join(ROOT, 'seed/herodotus-abductions'), join(ROOT, 'seed/us-iraq-2021')],
      documents: undefined,
      neo4j: undefined,
      adoptDatabase: false,
      hosts: [],
      isPublic: false,
      auth: 'off',
      authHeader: 'x-forwarded-user',
      trustedProxies: [],
      graphiql: true,
      introspection: true,
      neo4jBrowser: true,
      snapshotMaxAgeMillis: 1_000,
      graph: 'auto',
      snapshotBudgetMegabytes: 2_048,
      waitingRequests: 128,
      connections: 1_024,
    });
  });

  test('empty is as good as unset', () => {
    expect(readConfig(empty, { PORT: '', NEO4J_URI: '', SANAD_HOME: '' })).toEqual(readConfig(empty, {}));
  });
});

test('a dossier of the package is found from every folder; one of the same name in the folder is preferred', () => {
  const shipped = { SANAD_DOSSIERS: 'seed/herodotus-abductions,seed/mine,../x' };
  expect(readConfig(empty, shipped).dossiers).toEqual([
    join(ROOT, 'seed/herodotus-abductions'),
    join(empty, 'seed/mine'),
    join(empty, '../x'),
  ]);
  mkdirSync(join(empty, 'seed/herodotus-abductions'), { recursive: true });
  expect(readConfig(empty, shipped).dossiers[0]).toBe(join(empty, 'seed/herodotus-abductions'));
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
  [{ SANAD_RUNNING_REQUESTS: '0' }],
  [{ SANAD_WAITING_REQUESTS: '-1' }],
  [{ SANAD_CONNECTIONS: '3' }],
  [{ SANAD_CLIENT_REQUESTS_PER_MINUTE: 'many' }],
  [{ SANAD_CLIENT_COMPLEXITY_PER_MINUTE: '1000' }],
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
  [{ SANAD_KEEP_SNAPSHOT: 'sometimes' }],
  [{ SANAD_ROWS_OF_TRANSACTION: 'many' }],
  [{ SANAD_AUTH: 'basic' }],
  [{ SANAD_AUTH: 'proxy' }],
  [{ SANAD_AUTH_HEADER: 'x user' }],
  [{ SANAD_HOSTS: 'https://graph.example.org' }],
  [{ SANAD_HOSTS: 'graph.example.org:4000' }],
  [{ SANAD_TRUSTED_PROXIES: 'proxy.example.org' }],
  [{ SANAD_TRUSTED_PROXIES: '10.0.0.0/33' }],
  [{ SANAD_TRUSTED_PROXIES: '10.0.0.0/8/8' }],
  [{ SANAD_PUBLIC: 'perhaps' }],
  [{ NEO4J_URI: 'https://h' }],
  [{ NEO4J_URI: 'bolt://' }],
  [{ NEO4J_URI: 'bolt://h' }],
])('%j is refused', (environment) => {
  expect(() => readConfig(empty, environment)).toThrow(ConfigError);
});

test('who may read', () => {
  const environment = {
    SANAD_AUTH: 'Proxy',
    SANAD_AUTH_HEADER: 'Remote-User',
    SANAD_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8, fd00::/8',
    SANAD_HOSTS: 'Graph.example.org, 192.168.1.5, ::1',
    SANAD_GRAPHIQL: 'off',
    SANAD_INTROSPECTION: '0',
  };
  expect(readConfig(empty, environment)).toMatchObject({
    auth: 'proxy',
    authHeader: 'remote-user',
    trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
    hosts: ['graph.example.org', '192.168.1.5', '::1'],
    graphiql: false,
    introspection: false,
  });
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
