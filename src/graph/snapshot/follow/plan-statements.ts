/** Lets Neo4j plan the statements of `cypher/follow/` before the first load: to plan them takes longer than to run them. */
import type { Database } from '../../../db/database.ts';
import { changedRows } from '../read/rows.ts';
import { recordsSince } from './change-records.ts';

const STATEMENTS = [
  'claims-of-relations',
  'documents',
  'entities',
  'dossier-entities',
  'named-entities',
  'relations',
  'claims',
  'claims-without-subject',
  'claim-rivals',
  'claim-contents',
  'disagreements',
  'claim-ends',
  'claim-speakers',
  'claim-documents',
];

/** One after another, so that other statements do not wait. */
export async function planStatements(database: Database): Promise<void> {
  await recordsSince(database, Number.MAX_SAFE_INTEGER);
  const rows = changedRows(database, { claims: [], relations: [], entities: [], documents: [], dossiers: [] });
  for (const name of STATEMENTS) await rows.each(name, () => {});
}
