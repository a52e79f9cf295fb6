/** Reads whether each entity has an Arabic name, and each dossier an Arabic title. */
import type { Database } from './database.ts';
import { statement } from './statements.ts';

/** @throws {DatabaseUnavailableError} */
export async function allNamedInArabic(database: Database): Promise<boolean> {
  const [row] = await database.readMany<{ allNamed: boolean }>(statement('graph/all-named-in-arabic'));
  return row?.allNamed === true;
}
