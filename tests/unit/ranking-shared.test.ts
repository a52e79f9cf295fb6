/** Requests that wait for the same work share it: each waits until its own deadline, and inherits no deadline of another. */
import { afterEach, describe, expect, test } from '@jest/globals';
import type { NameIndex } from '../../src/graph/name-index.ts';
import type { TextIndex } from '../../src/graph/text-index.ts';
import type { Graph, GraphSource } from '../../src/graph/port.ts';
import { Deadline } from '../../src/traversals/question.ts';
import { ranking, type RankingQuestion } from '../../src/traversals/ranking.ts';
import { SharedComputation } from '../../src/traversals/shared-computation.ts';
import { Traversals } from '../../src/traversals/traversals.ts';
import { graphOf } from '../support/graph.ts';
import { times } from '../support/times.ts';

/** An hour: a request with this deadline never ends by it. */
const patient = (signal?: AbortSignal): Deadline => new Deadline(3_600_000, signal);
const question: RankingQuestion = { by: 'BETWEENNESS', types: undefined, first: 5, through: {} };

/** The thread of its ranking runs for some seconds. */
const large = (): Graph =>
  graphOf(times(1_500, (n) => [`p${n} KNOWS p${(n + 1) % 1_500}`, `p${n} KNOWS p${(n * 7 + 13) % 1_500}`]).flat());

const clients: AbortController[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.abort()));
function newClient(): AbortController {
  const controller = new AbortController();
  clients.push(controller);
  return controller;
}

describe('a ranking that two requests share', () => {
  test('the second gets its scores although the time of the first was over, or its client left', async () => {
    const graph = large();
    const first = newClient();
    const gone = ranking(graph, question, patient(first.signal));
    const hasty = ranking(graph, question, new Deadline(20));
    const second = ranking(graph, question, patient());
    await expect(hasty).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED', bound: 'centrality' });
    first.abort();
    await expect(gone).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await expect(second).resolves.toHaveLength(5);
  });

  test('the second does not wait beyond its own deadline', async () => {
    const graph = large();
    let isAnswered = false;
    const first = ranking(graph, question, patient(newClient().signal)).finally(() => (isAnswered = true));
    first.catch(() => {});
    await expect(ranking(graph, question, new Deadline(20))).rejects.toMatchObject({ bound: 'centrality' });
    expect(isAnswered).toBe(false);
  });

  test('a ranking that every request has left can be requested again', async () => {
    const graph = large();
    await expect(ranking(graph, question, new Deadline(20))).rejects.toMatchObject({ bound: 'centrality' });
    await expect(ranking(graph, question, patient())).resolves.toHaveLength(5);
  });

  test.each(['DEGREE', 'CLAIMS_MADE'] as const)('by %s: a first request without time leaves no fault', async (by) => {
    const graph = large();
    const hasty = ranking(graph, { ...question, by }, new Deadline(0));
    const second = ranking(graph, { ...question, by }, patient());
    await expect(hasty).rejects.toMatchObject({ code: 'TIMED_OUT' });
    await expect(second).resolves.toHaveLength(by === 'DEGREE' ? 5 : 0);
  });
});

describe('a shared computation', () => {
  test('runs on while one request waits, and stops when none does', async () => {
    let stopped = false;
    const computation = new SharedComputation<never>(async ({ signal }) => {
      signal?.addEventListener('abort', () => (stopped = true));
      return await new Promise<never>(() => {});
    });
    const leaver = newClient();
    const last = newClient();
    const waiting = [computation.result(patient(leaver.signal)), computation.result(patient(last.signal))];
    leaver.abort();
    await expect(waiting[0]).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect(stopped).toBe(false);
    last.abort();
    await expect(waiting[1]).rejects.toMatchObject({ code: 'TIMED_OUT' });
    expect({ stopped, isStopped: computation.isStopped }).toEqual({ stopped: true, isStopped: true });
  });

  test('a finished one is not stopped', async () => {
    const computation = new SharedComputation(async () => 7);
    expect(await computation.result(patient())).toBe(7);
    expect(await computation.result(patient())).toBe(7);
    expect(computation.isStopped).toBe(false);
  });
});

describe('a state of the database that is being read', () => {
  const reading: GraphSource = { answer: async () => await new Promise<never>(() => {}) };
  const names: NameIndex = {
    candidates: async () => [
      {
        id: 'x',
        label: 'Post',
        name: 'Ruler',
        nameAr: 'ح',
        names: ['en Ruler', 'ar ح'],
        aliases: [],
        kind: null,
        note: null,
      },
    ],
  };
  const traversals = new Traversals(reading, names, {} as TextIndex);
  const search = { text: 'Ruler', types: undefined, asOf: undefined, dossiers: undefined, first: 5, holding: [] };
  test.each<[string, (deadline: Deadline) => Promise<unknown>]>([
    ['ranking', async (deadline) => await traversals.ranking(question, deadline)],
    ['search', async (deadline) => await traversals.search(search, deadline)],
    ['entities', async (deadline) => await traversals.entities(['x'], deadline)],
    ['stats', async (deadline) => await traversals.stats(deadline)],
  ])('%s does not wait for it beyond the deadline of its request', async (_name, ask) => {
    await expect(ask(new Deadline(20))).rejects.toMatchObject({ code: 'TIMED_OUT' });
  });
});
