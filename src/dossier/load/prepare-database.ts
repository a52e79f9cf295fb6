/** Makes a database ready for dossiers: whose it is, its schema, and what an older version left underived. */
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { ForeignDatabaseError } from '../../errors.ts';
import { scan } from '../read/scan.ts';
import { splitStatements } from '../read/split-statements.ts';
import { deriveOlderClaims } from './derive-older-claims.ts';

/** A little more than `schema/await` waits: names of many entities take their time to be indexed. */
const INDEX_DEADLINE_MILLIS = 610_000;

/**
 * Constraints and indexes, each of which may stand already.
 * @throws {ForeignDatabaseError} where the database holds something that is not Sanad's, unless `adopt` says to go on
 */
export async function prepareDatabase(database: Database, adopt: boolean): Promise<void> {
  const [owner] = await database.readMany<{ hasNodes: boolean; hasDossiers: boolean }>(statement('load/owner'));
  if (owner?.hasNodes === true && !owner.hasDossiers && !adopt) {
    throw new ForeignDatabaseError(
      `The database at ${database.uri} holds something that is not Sanad's, and was left as it is. ` +
        'Name another database (NEO4J_DATABASE, NEO4J_URI), or set SANAD_ADOPT_DATABASE=true to load into this one.',
    );
  }
  const schema = statement('schema/constraints');
  for (const tokens of splitStatements(scan(schema).tokens)) {
    await database.schema(schema.slice(tokens[0]?.start, tokens.at(-1)?.end));
  }
  await database.schema(statement('schema/await'), INDEX_DEADLINE_MILLIS);
  await deriveOlderClaims(database);
}
