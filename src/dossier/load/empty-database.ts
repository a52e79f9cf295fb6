/**
 * The first load into a database does not look for what another load may have left: a Neo4j that has just started takes a tenth of a
 * second or more to plan each statement.
 */
import type { Row, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';

/** Statements that look only for what an earlier load may have left: they find nothing if the database had no node before this transaction. */
const FIND_NOTHING = [
  'load/dossiers',
  'load/claims-elsewhere',
  'load/proposals-elsewhere',
  'load/disagreements-elsewhere',
  'load/existing-names',
  'load/existing-claims',
  'load/adopt-entities',
  'load/forget-documents',
  'load/forget-entities',
  'load/forget-proposals',
  'load/forget-disagreements',
  'load/forget-reasons',
  'derive/curated-contradictions',
  'derive/drop-relations',
] as const;

export async function isEmpty({ run }: Pick<WriteTransaction, 'run'>): Promise<boolean> {
  const [row] = await run<{ nodes: number }>(statement('load/nodes'));
  return row?.nodes === 0;
}

/** The transaction without these statements: they return no rows. */
export function withoutLooking(tx: WriteTransaction): WriteTransaction {
  const skipped = new Set(FIND_NOTHING.map((name) => statement(name)));
  return {
    run: async <R extends Row>(cypher: string, parameters?: Row) =>
      skipped.has(cypher) ? [] : await tx.run<R>(cypher, parameters),
  };
}
