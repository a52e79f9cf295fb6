/**
 * Which adapter the server uses: the one of the settings, or the one that fits the size of the graph. The health endpoint shows
 * the choice.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../src/db/database.ts';
import { chooseGraphSource, graphReport, snapshotBytes } from '../../src/graph/choose.ts';
import { served } from '../support/served.ts';

let database: Database;
beforeAll(async () => {
  const { address } = await served('frozen');
  database = Database.open(address);
});
afterAll(async () => await database.close());

const choose = async (graph: 'auto' | 'snapshot' | 'cypher', snapshotBudgetMegabytes: number): Promise<string> => {
  const config = { graph, snapshotBudgetMegabytes, snapshotMaxAgeMillis: 3_600_000, requestDeadlineMillis: 10_000 };
  const chosen = await chooseGraphSource(database, config, () => {});
  expect(graphReport(chosen)).toEqual({ adapter: chosen.adapter, readAt: undefined, away: undefined, stale: false });
  await chosen.source.start();
  chosen.source.stop();
  expect(graphReport(chosen)).toEqual({
    adapter: chosen.adapter,
    readAt: expect.any(Date),
    away: undefined,
    stale: false,
  });
  return `${chosen.adapter} ${chosen.source.constructor.name}`;
};

test('the one that is set; by itself the snapshot, where it fits the budget', async () => {
  expect(await choose('auto', 1)).toBe('snapshot SnapshotSource');
  expect(await choose('auto', 0)).toBe('cypher CypherGraphSource');
  expect(await choose('snapshot', 0)).toBe('snapshot SnapshotSource');
  expect(await choose('cypher', 1_024)).toBe('cypher CypherGraphSource');
});

test('a graph of two million relations fits the default budget, one of ten million does not', () => {
  const counts = { dossiers: 1, documents: 1, entities: 200_000, contradictions: 0 };
  expect(snapshotBytes({ ...counts, relations: 2_000_000, claims: 2_400_000 }) / 1_048_576).toBeLessThan(2_048);
  expect(snapshotBytes({ ...counts, relations: 10_000_000, claims: 12_000_000 }) / 1_048_576).toBeGreaterThan(2_048);
});
