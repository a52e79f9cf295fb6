/** Reads from one state of the database: while another client's large transaction becomes visible, no read has a part of it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { States } from '../../src/graph/one-state.ts';
import { emptyDatabase, testDatabase } from '../support/database.ts';

const SIZE = 15_000;
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
});
afterAll(async () => {
  await emptyDatabase(database);
  await database.close();
});

interface Seen {
  readonly bookmark: string;
  readonly nodes: number;
  readonly links: number;
}

/** Two statements, as a snapshot reads nodes and relationships. */
async function read(bookmark: string): Promise<Seen> {
  const [links] = await database.readMany<{ count: number }>(
    'MATCH (:OneState)-[r:NEXT]->() WHERE r.number >= 0 RETURN count(r) AS count',
  );
  const [nodes] = await database.readMany<{ count: number }>(
    'MATCH (n:OneState) WHERE n.number >= 0 RETURN count(n) AS count',
  );
  return { bookmark, nodes: nodes?.count ?? -1, links: links?.count ?? -1 };
}

test('all of a transaction or nothing, and the bookmark tells which', async () => {
  const states = new States(database);
  const before = await states.readOneState(read);
  const writing = { isOver: false };
  const write = database
    .write(async (tx) => {
      await tx.run(
        'UNWIND range(1, $size) AS n CREATE (:OneState {number: n})-[:NEXT {number: n}]->(:OneState {number: n})',
        { size: SIZE },
      );
    })
    .finally(() => (writing.isOver = true));
  const seen: Seen[] = [];
  while (!writing.isOver) seen.push(await states.readOneState(read));
  await write;
  const after = await states.readOneState(read);

  expect(before).toMatchObject({ nodes: 0, links: 0 });
  expect(after).toMatchObject({ nodes: 2 * SIZE, links: SIZE });
  expect(after.bookmark).not.toBe(before.bookmark);
  // Neo4j creates labels, types and keys in transactions of their own, so that an empty state can have another bookmark.
  for (const { bookmark, nodes, links } of seen) {
    const { nodes: allNodes, links: allLinks } = bookmark === after.bookmark ? after : before;
    expect({ nodes, links }).toEqual({ nodes: allNodes, links: allLinks });
  }
});
