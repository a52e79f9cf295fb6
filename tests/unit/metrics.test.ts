/** What /metrics says before the graph was read, which format a scraper receives, and which operations have a label. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, type OperationDefinitionNode } from 'graphql';
import { OPERATION_GROUPS, operationGroup } from '../../src/graphql/operation-group.ts';
import { acceptedFormat } from '../../src/http/metrics/accepted-format.ts';
import { Metrics } from '../../src/http/metrics/metrics.ts';
import type { Reading } from '../../src/http/metrics/read-metrics.ts';

const LANE = { running: 1, waiting: 2, admitted: 3, refusedBusy: 4, refusedTooMany: 5, left: 6 };
const READING: Reading = {
  requests: { light: LANE, heavy: LANE, overBudget: 7 },
  connections: { open: 8, closedForRoom: 9, closedUnread: 10, unreadBytes: 11 },
  graph: undefined,
};

test.each([
  [undefined, 'openmetrics'],
  ['*/*', 'openmetrics'],
  ['application/openmetrics-text; version=1.0.0', 'openmetrics'],
  ['text/plain;version=0.0.4', 'text'],
  ['text/plain', 'text'],
  ['Text/Plain;version=0.0.4;q=0.3, */*;q=0.2', 'text'],
  [
    'application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,text/plain;version=0.0.4;q=0.3',
    'openmetrics',
  ],
  ['application/openmetrics-text;q=0,text/plain', 'text'],
  ['text/html,application/xhtml+xml,*/*;q=0.8', 'openmetrics'],
  [';;,,q=,text/plain;q=x', 'openmetrics'],
])('Accept: %s gives %s', (accept, format) => {
  expect(acceptedFormat(accept)).toBe(format);
});

test('before the graph was read the database is not up, and what is not known has no sample', async () => {
  const text = await new Metrics().text(READING, 'text');
  expect(text).toContain('\nsanad_database_up 0\n');
  expect(text).toContain('sanad_queue_length{lane="heavy"} 2');
  expect(text).toContain('sanad_refusals_total{reason="busy"} 8');
  expect(text).toContain('sanad_refusals_total{reason="budget"} 7');
  expect(text).not.toMatch(/^sanad_(snapshot|graph_stale|database_statements)\S* /m);
});

test('a counter has the same value at each scrape, in both formats, in any order', async () => {
  const metrics = new Metrics();
  metrics.countGraphql({ operation: 'path', code: 'OK' }, 0.2);
  metrics.countGraphql({ operation: 'path', code: 'made up' }, 0.2);
  for (const format of ['text', 'openmetrics', 'text', 'openmetrics'] as const) {
    const text = await metrics.text(READING, format);
    expect(text).toContain('sanad_graphql_requests_total{operation="path",code="OK"} 1');
    expect(text).toContain('sanad_graphql_requests_total{operation="path",code="OTHER"} 1');
    expect(text).toContain('sanad_connections_closed_total{reason="room"} 9');
    expect(text).toContain('sanad_graphql_request_duration_seconds_count{operation="path"} 2');
  }
});

describe('operation groups', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'), {
    assumeValid: true,
  });
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
  const groupOf = (query: string): string => {
    const document = parse(query);
    return operationGroup(document, document.definitions[0] as OperationDefinitionNode);
  };

  test('each group but the general ones is a root field of the schema', () => {
    const general = ['lookup', 'introspection', 'several', 'none'];
    expect(fields).toEqual(expect.arrayContaining(OPERATION_GROUPS.filter((group) => !general.includes(group))));
  });

  test('a root field is a group of its own, or one that is generated: a list, a connection', () => {
    const lookups = fields.filter((field) => groupOf(`{ ${field} }`) === 'lookup');
    expect(lookups.length).toBeGreaterThan(10);
    expect(lookups.filter((field) => !field.endsWith('Connection') && !lookups.includes(`${field}Connection`))).toEqual(
      [],
    );
  });

  test.each([
    ['query X { a: path b: path }', 'path'],
    ['{ __typename path }', 'path'],
    ['{ __schema { x } }', 'introspection'],
    ['{ path paths }', 'several'],
    ['{ ... { ...F } } fragment F on Query { people ...F }', 'lookup'],
  ])('%s: %s', (query, group) => {
    expect(groupOf(query)).toBe(group);
  });
});
