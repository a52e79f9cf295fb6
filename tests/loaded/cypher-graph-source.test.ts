/**
 * The source of the Cypher adapter: each answer is of one state of the graph while another process writes, and it reports an
 * unreachable database.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CypherGraphSource } from '../../src/graph/cypher/source.ts';
import { Database } from '../../src/db/database.ts';
import { loadDossier } from '../../src/dossier/load/load-dossier.ts';
import { DatabaseUnavailableError, LimitError } from '../../src/errors.ts';
import type { EntityRef, Graph } from '../../src/graph/port.ts';
import { silent } from '../../src/progress.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { FROZEN } from '../support/server.ts';

let database: Database;
let source: CypherGraphSource;
const settings = { maxAgeMillis: 3_600_000, deadlineMillis: 10_000, onTrouble: () => {} };
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await loadDossier(database, FROZEN, silent);
  source = new CypherGraphSource(database, settings);
  await source.start();
});
afterAll(async () => {
  source.stop();
  await database.close();
});

/** The entities of these ids, all of which there are. */
async function refs(graph: Graph, ids: readonly string[]): Promise<EntityRef[]> {
  const found = (await graph.find(ids)).filter((entity) => entity !== undefined);
  expect(found).toHaveLength(ids.length);
  return found;
}

describe('while somebody writes', () => {
  const setNote = async (note: string): Promise<void> =>
    void (await database.write(
      async (tx) => await tx.run("MATCH (e:Entity) WHERE e.id IN ['north', 'south'] SET e.note = $note", { note }),
    ));

  test('a write in the middle of an answer: it is asked again, and is of one state', async () => {
    await setNote('old');
    let asked = 0;
    const notes = await source.answer(async (graph) => {
      asked += 1;
      const [north = -1] = await refs(graph, ['north']);
      if (asked === 1) await setNote('new');
      const [south = -1] = await refs(graph, ['south']);
      return [graph.entityRecord(north).note, graph.entityRecord(south).note];
    });
    expect({ asked, notes }).toEqual({ asked: 2, notes: ['new', 'new'] });
  });

  test('what half a change made a question throw is not believed', async () => {
    let asked = 0;
    const answer = await source.answer(async () => {
      asked += 1;
      if (asked > 1) return 'whole';
      await setNote('newer');
      throw new LimitError('test', 'Half a change.');
    });
    expect(answer).toBe('whole');
  });

  test('without pause: given up, and said so', async () => {
    let asked = 0;
    const answering = source.answer(async () => {
      asked += 1;
      await setNote(String(asked));
    });
    await expect(answering).rejects.toBeInstanceOf(DatabaseUnavailableError);
    expect(asked).toBe(5);
  });

  test('what is new is heard, once for each state, and the time of it is told', async () => {
    const following = new CypherGraphSource(database, settings);
    await following.start();
    following.stop();
    const started = following.state;
    let heard = 0;
    following.onChange = async () => () => {
      heard += 1;
    };
    await following.refresh();
    expect(heard).toBe(0);
    await setNote('newest');
    await following.refresh();
    await following.refresh();
    expect(heard).toBe(1);
    expect(
      following.state.phase === 'FRESH' && started.phase === 'FRESH' && following.state.readAt > started.readAt,
    ).toBe(true);
  });
});

test('away: said so at once, and in the state', async () => {
  const closing = Database.open(await workerNeo4j());
  const away = new CypherGraphSource(closing, settings);
  await away.start();
  await closing.close();
  await expect(away.answer(async () => await Promise.resolve(1))).rejects.toBeInstanceOf(DatabaseUnavailableError);
  expect(away.state).toMatchObject({ phase: 'STALE', readAt: expect.any(Date), reason: expect.any(String) });
  const before = closing.sessionsOpened;
  await expect(away.answer(async () => await Promise.resolve(1))).rejects.toBeInstanceOf(DatabaseUnavailableError);
  expect(closing.sessionsOpened).toBe(before);
  away.stop();
});
