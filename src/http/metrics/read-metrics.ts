/** The metrics that are read from the state of the server at the moment of a scrape. */
import { getHeapStatistics } from 'node:v8';
import type { GraphMeasures } from '../answering.ts';
import type { Gate } from '../admission/gate.ts';
import type { ConnectionCounts } from '../connections.ts';

export interface Reading {
  readonly requests: Gate['counts'];
  readonly connections: ConnectionCounts;
  /** Undefined until the graph was read. */
  readonly graph: GraphMeasures | undefined;
}

export type Sample = readonly [labels: Readonly<Record<string, string>>, value: number];

export interface ReadMetric {
  /** Without `_total` for a gauge, with it for a counter. */
  readonly name: string;
  readonly type: 'counter' | 'gauge';
  readonly help: string;
  readonly labels: readonly string[];
  readonly samples: (reading: Reading) => readonly Sample[];
}

const one = (value: number): readonly Sample[] => [[{}, value]];

const byLane = (reading: Reading, count: 'running' | 'waiting'): readonly Sample[] =>
  (['light', 'heavy'] as const).map((lane) => [{ lane }, reading.requests[lane][count]]);

const bothLanes = ({ requests }: Reading, count: 'refusedBusy' | 'refusedTooMany' | 'left'): number =>
  requests.light[count] + requests.heavy[count];

/** A graph that was not read yet has no sample. */
const ofGraph = (graph: GraphMeasures | undefined, read: (graph: GraphMeasures) => number | undefined): Sample[] => {
  const value = graph && read(graph);
  return value === undefined ? [] : [[{}, value]];
};

const gauge = (
  name: string,
  help: string,
  samples: ReadMetric['samples'],
  labels: readonly string[] = [],
): ReadMetric => ({
  name,
  type: 'gauge',
  help,
  labels,
  samples,
});

const counter = (...[name, help, samples, labels = []]: Parameters<typeof gauge>): ReadMetric => ({
  name,
  type: 'counter',
  help,
  labels,
  samples,
});

export const READ_METRICS: readonly ReadMetric[] = [
  gauge('sanad_requests_running', 'GraphQL requests that are executed', (reading) => byLane(reading, 'running'), [
    'lane',
  ]),
  gauge('sanad_queue_length', 'GraphQL requests that wait for a slot', (reading) => byLane(reading, 'waiting'), [
    'lane',
  ]),
  counter(
    'sanad_refusals_total',
    'GraphQL requests that were refused, or that left the queue without being executed',
    (reading) => [
      [{ reason: 'busy' }, bothLanes(reading, 'refusedBusy')],
      [{ reason: 'share' }, bothLanes(reading, 'refusedTooMany')],
      [{ reason: 'budget' }, reading.requests.overBudget],
      [{ reason: 'left' }, bothLanes(reading, 'left')],
    ],
    ['reason'],
  ),
  gauge('sanad_connections', 'Open connections of clients', ({ connections }) => one(connections.open)),
  counter(
    'sanad_connections_closed_total',
    'Connections that the server closed to enforce a bound',
    ({ connections }) => [
      [{ reason: 'room' }, connections.closedForRoom],
      [{ reason: 'unread' }, connections.closedUnread],
    ],
    ['reason'],
  ),
  gauge('sanad_unread_answer_bytes', 'Answers that clients have not read yet', ({ connections }) =>
    one(connections.unreadBytes),
  ),
  gauge('sanad_database_up', '1 if the database answers, 0 if it is away or was never reached', ({ graph }) =>
    one(graph !== undefined && !graph.isDatabaseAway ? 1 : 0),
  ),
  gauge('sanad_database_statements_open', 'Statements that have a connection to the database', ({ graph }) =>
    ofGraph(graph, ({ statements }) => statements.open),
  ),
  gauge('sanad_database_statements_waiting', 'Statements that wait for a connection to the database', ({ graph }) =>
    ofGraph(graph, ({ statements }) => statements.waiting),
  ),
  gauge(
    'sanad_graph_adapter',
    '1 for the adapter that answers traversals',
    ({ graph }) => (graph === undefined ? [] : [[{ adapter: graph.adapter }, 1]]),
    ['adapter'],
  ),
  gauge(
    'sanad_graph_stale',
    '1 if the last check of the database failed, so that it may hold a newer state',
    ({ graph }) => ofGraph(graph, ({ isStale }) => (isStale ? 1 : 0)),
  ),
  gauge('sanad_snapshot_age_seconds', 'Time since the state that answers was read', ({ graph }) =>
    ofGraph(graph, ({ readAt }) => readAt && Math.max(0, (Date.now() - readAt.getTime()) / 1_000)),
  ),
  gauge('sanad_snapshot_entities', 'Entities of the snapshot in memory', ({ graph }) =>
    ofGraph(graph, ({ snapshot }) => snapshot?.entities),
  ),
  gauge('sanad_snapshot_relations', 'Relations of the snapshot in memory', ({ graph }) =>
    ofGraph(graph, ({ snapshot }) => snapshot?.relations),
  ),
  gauge('sanad_snapshot_claims', 'Claims of the snapshot in memory', ({ graph }) =>
    ofGraph(graph, ({ snapshot }) => snapshot?.claims),
  ),
  counter(
    'sanad_snapshot_renewals_total',
    'Snapshots that were read as a whole, or made from the one before by the records of loads',
    ({ graph }) =>
      graph?.renewals === undefined
        ? []
        : [
            [{ how: 'followed' }, graph.renewals.followed],
            [{ how: 'read' }, graph.renewals.read],
          ],
    ['how'],
  ),
  gauge('sanad_heap_limit_bytes', 'The most that the heap of Node can hold', () =>
    one(getHeapStatistics().heap_size_limit),
  ),
];
