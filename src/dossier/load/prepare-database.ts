/**
 * Prepares a database for dossiers: checks that it is Sanad's, creates the schema, and derives data that an older
 * version left out.
 */
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { ForeignDatabaseError } from '../../errors.ts';
import { scan } from '../read/scan.ts';
import { splitStatements } from '../read/split-statements.ts';
import { deriveOlderClaims } from './derive-older-claims.ts';

/** A little longer than `schema/await` waits: indexing the names of many entities takes minutes. */
const INDEX_DEADLINE_MILLIS = 610_000;

/** What the caller has found in the database. */
export interface Found {
  readonly isEmpty: boolean;
  /** An older version of Sanad has loaded a dossier. */
  readonly hasOlder: boolean;
}

/**
 * Creates the constraints and indexes that do not exist yet.
 * @param found default: nothing is known
 * @throws {ForeignDatabaseError} if the database holds nodes that Sanad did not write and `adopt` is false
 */
export async function prepareDatabase(
  database: Database,
  adopt: boolean,
  { isEmpty, hasOlder }: Found = { isEmpty: false, hasOlder: true },
): Promise<void> {
  if (!isEmpty && !adopt) await refuseForeign(database);
  const schema = statement('schema/constraints');
  await dropFailed(database, schema);
  for (const tokens of splitStatements(scan(schema).tokens)) {
    await database.schema(schema.slice(tokens[0]?.start, tokens.at(-1)?.end));
  }
  await database.schema(statement('schema/await'), INDEX_DEADLINE_MILLIS);
  if (hasOlder) await deriveOlderClaims(database);
}

/** @throws {ForeignDatabaseError} */
export async function refuseForeign(database: Database): Promise<void> {
  const [owner] = await database.readMany<{ hasNodes: boolean; hasDossiers: boolean }>(statement('load/owner'));
  if (owner?.hasNodes === true && !owner.hasDossiers) {
    throw new ForeignDatabaseError(
      `The database at ${database.uri} holds something that is not Sanad's, and was left as it is. ` +
        'Name another database (NEO4J_DATABASE, NEO4J_URI), or set SANAD_ADOPT_DATABASE=true to load into this one.',
    );
  }
}

/** Deletes our indexes that could not be built, so that they are built again. */
async function dropFailed(database: Database, schema: string): Promise<void> {
  const failed = await database.readMany<{ name: string; owningConstraint: string | null }>(statement('schema/failed'));
  for (const { name, owningConstraint } of failed) {
    if (!schema.includes(` ${owningConstraint ?? name} IF NOT EXISTS`)) continue;
    const drop = owningConstraint === null ? 'schema/drop-index' : 'schema/drop-constraint';
    await database.schema(statement(drop), undefined, { name: owningConstraint ?? name });
  }
}
