/** Runs a statement over many rows, 1,000 rows at a time: Neo4j holds all rows of a statement in memory until it ends. */
import type { Parameters, Row, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';

export const CHUNK = 1_000;

/** Returns the result rows of all chunks. If `rows` is empty, it does not run the statement. */
export async function runInChunks<R extends Row>(
  tx: WriteTransaction,
  name: string,
  parameter: string,
  rows: Iterable<unknown>,
  rest: Parameters = {},
): Promise<R[]> {
  const all: R[] = [];
  for (const chunk of chunksOf(rows)) {
    for (const row of await tx.run<R>(statement(name), { ...rest, [parameter]: chunk })) all.push(row);
  }
  return all;
}

/** The rows in arrays of `size`; the last one is shorter. */
export function* chunksOf<T>(rows: Iterable<T>, size = CHUNK): Generator<T[]> {
  let chunk: T[] = [];
  for (const row of rows) {
    if (chunk.push(row) < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
