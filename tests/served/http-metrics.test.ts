/** /metrics: a parser of another project reads it, docs/metrics.md lists what it has, and no client adds a label to it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import parse from 'parse-prometheus-text-format';
import { OPERATION_GROUPS } from '../../src/graphql/operation-group.ts';
import { post } from '../support/asking.ts';
import { rowsOf } from '../support/markdown-table.ts';
import { served, type Served } from '../support/served.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/metrics.md'), 'utf8');
const TEXT = 'text/plain; version=0.0.4';
/** As Prometheus 2 sends it. */
const PROMETHEUS =
  'application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1';

let server: Served;
beforeAll(async () => {
  server = await served('frozen');
});

async function scrape(accept = TEXT): Promise<{ type: string | null; text: string }> {
  const response = await fetch(`${server.url}/metrics`, { headers: { accept } });
  expect(response.status).toBe(200);
  return { type: response.headers.get('content-type'), text: await response.text() };
}

interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** The samples, after a parser of another project has accepted the whole text. */
async function samples(): Promise<readonly Sample[]> {
  const { text } = await scrape();
  expect(parse(text).length).toBeGreaterThan(10);
  return [...text.matchAll(/^([a-z]\w*)(?:\{(.*)\})? (\S+)$/gm)].map(([, name = '', labels = '', value]) => ({
    name,
    labels: Object.fromEntries(
      [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', labelValue = '']) => [label, labelValue]),
    ),
    value: Number(value),
  }));
}

/** The value of a sample; 0 if there is none. */
async function valueOf(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
  const all = await samples();
  const found = all.find(
    (each) => each.name === name && Object.entries(labels).every(([label, value]) => each.labels[label] === value),
  );
  return found?.value ?? 0;
}

/** Counters change when the answer has been sent, which a client can see before the server does. */
async function expectMore(name: string, labels: Readonly<Record<string, string>>, before: number): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) if ((await valueOf(name, labels)) > before) return;
  expect(await valueOf(name, labels)).toBeGreaterThan(before);
}

test('OpenMetrics and Prometheus text have the same samples; OpenMetrics ends with # EOF', async () => {
  await server.ask('{ stats { claims } }');
  await expectMore('sanad_http_requests_total', { route: '/metrics' }, 0);
  const open = await scrape(PROMETHEUS);
  const text = await scrape();
  expect(open.type).toContain('application/openmetrics-text; version=1.0.0');
  expect(text.type).toContain(TEXT);
  expect(open.text).toMatch(/\n# EOF\n$/);
  expect(open.text).toContain('# TYPE sanad_graphql_requests counter');
  expect(text.text).toContain('# TYPE sanad_graphql_requests_total counter');
  const seriesIn = (all: string): string[] => all.split('\n').flatMap((line) => /^[a-z]\S*(?= )/.exec(line) ?? []);
  expect(seriesIn(open.text).filter((each) => !each.startsWith('nodejs_gc'))).toEqual(
    seriesIn(text.text).filter((each) => !each.startsWith('nodejs_gc') && each !== ''),
  );
});

test('docs/metrics.md lists the metrics that are served, with their labels', async () => {
  await server.ask('{ stats { claims } }');
  await expectMore('sanad_graphql_requests_total', { operation: 'stats' }, 0);
  const listed = rowsOf(page, ['metric', 'unit', 'labels', 'what to watch']).map(([name = '', , labels = '']) => [
    name,
    labels === '' ? [] : labels.split(', '),
  ]);
  const all = await samples();
  const found = parse((await scrape()).text).map(({ name, type }) => {
    const sample = all.find((each) => each.name === (type === 'HISTOGRAM' ? `${name}_count` : name));
    return [name, Object.keys(sample?.labels ?? {})];
  });
  expect(new Map(listed as [string, string[]][])).toEqual(new Map(found as [string, string[]][]));
});

test('the size of the snapshot, the state of the database, the event loop', async () => {
  const { data } = await server.ask('{ stats { entities relations claims } }');
  const { entities, relations, claims } = (data?.['stats'] ?? {}) as Record<string, number>;
  expect(await valueOf('sanad_snapshot_entities')).toBe(entities);
  expect(await valueOf('sanad_snapshot_relations')).toBe(relations);
  expect(await valueOf('sanad_snapshot_claims')).toBe(claims);
  expect(await valueOf('sanad_database_up')).toBe(1);
  expect(await valueOf('sanad_snapshot_age_seconds')).toBeGreaterThan(0);
  expect(await valueOf('sanad_graph_adapter', { adapter: 'snapshot' })).toBe(1);
  expect(await valueOf('sanad_snapshot_renewals_total', { how: 'followed' })).toBe(0);
  expect(await valueOf('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
});

describe('operations and codes', () => {
  test.each<[operation: string, code: string, query: string]>([
    ['path', 'OK', '{ a: path(from: "amal-haddad", to: "league") { length } }'],
    ['lookup', 'OK', '{ people { id } }'],
    ['lookup', 'OK', '{ claims(limit: 1) { id } documents(limit: 1) { id } }'],
    ['introspection', 'OK', '{ __typename }'],
    ['search', 'OK', 'query ($t: String! = "Amal") { ...Root } fragment Root on Query { search(text: $t) { score } }'],
    ['stats', 'OK', '{ __typename ... on Query { stats { claims } } }'],
    ['several', 'OK', '{ stats { claims } people { id } }'],
    ['path', 'BAD_USER_INPUT', '{ path(from: "nobody", to: "league") { length } }'],
    ['neighborhood', 'LIMIT_EXCEEDED', '{ neighborhood(of: "league", depth: 7) { entities { id } } }'],
    ['none', 'GRAPHQL_PARSE_FAILED', '{'],
    ['none', 'GRAPHQL_VALIDATION_FAILED', '{ nothing }'],
    ['none', 'OPERATION_RESOLUTION_FAILURE', 'query A { stats { claims } } query B { stats { claims } }'],
  ])('%s %s: case %#', async (operation, code, query) => {
    const before = await valueOf('sanad_graphql_requests_total', { operation, code });
    const timed = await valueOf('sanad_graphql_request_duration_seconds_count', { operation });
    await server.ask(query);
    await expectMore('sanad_graphql_requests_total', { operation, code }, before);
    await expectMore('sanad_graphql_request_duration_seconds_count', { operation }, timed);
  });

  test.each([
    ['BAD_REQUEST', '{"query":', 'application/json'],
    ['BAD_REQUEST', '{}', 'application/json'],
    ['UNSUPPORTED_MEDIA_TYPE', '{}', 'application/xml'],
  ])('a request that never reaches GraphQL: %s, case %#', async (code, body, type) => {
    const before = await valueOf('sanad_graphql_requests_total', { operation: 'none', code });
    await post(server.url, body, { 'content-type': type });
    await expectMore('sanad_graphql_requests_total', { operation: 'none', code }, before);
  });

  test('names, aliases, paths and headers of clients create no label', async () => {
    const hostile = `hostile_${Date.now()}`;
    await post(
      server.url,
      JSON.stringify({ operationName: hostile, query: `query ${hostile} { ${hostile}: stats { claims } }` }),
    );
    await post(server.url, JSON.stringify({ operationName: hostile, query: `{ ${hostile} }` }));
    await fetch(`${server.url}/${hostile}`, { headers: { [hostile]: hostile, 'user-agent': hostile } });
    await fetch(`${server.url}/explorer/assets/${hostile}.js?${hostile}`);
    await fetch(`${server.url}/graphql`, { method: 'PUT' });
    const { text } = await scrape();
    expect(text).not.toContain(hostile);
    const all = await samples();
    const labelsOf = (name: string, label: string): string[] => [
      ...new Set(all.flatMap((each) => (each.name === name ? [each.labels[label] ?? ''] : []))),
    ];
    const routes = labelsOf('sanad_http_requests_total', 'route');
    expect(routes).toContain('none');
    expect(['/graphql', '/healthz', '/metrics', '/readyz', '/session', 'pages', 'none']).toEqual(
      expect.arrayContaining(routes),
    );
    expect(OPERATION_GROUPS).toEqual(expect.arrayContaining(labelsOf('sanad_graphql_requests_total', 'operation')));
  });
});
