/** Runs a statement over many rows, 1,000 rows at a time: Neo4j holds all rows of a statement in memory until it ends. */
import type { Parameters, Row, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';

const CHUNK = 1_000;

/** Returns the result rows of all chunks. If `rows` is empty, it does not run the statement. */
export async function runInChunks<R extends Row>(
  tx: WriteTransaction,
  name: string,
  parameter: string,
  rows: readonly unknown[],
  rest: Parameters = {},
): Promise<R[]> {
  const all: R[] = [];
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    for (const row of await tx.run<R>(statement(name), { ...rest, [parameter]: chunk })) all.push(row);
  }
  return all;
}
