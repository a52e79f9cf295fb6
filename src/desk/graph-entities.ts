/** Finds entities of the database by their names. */
import type { Database } from '../db/database.ts';
import { SanadError } from '../errors.ts';
import { Neo4jNameIndex } from '../graph/cypher/name-index.ts';
import { isEntityLabel } from '../model/labels.ts';
import { readForm } from '../model/languages.ts';
import { soughtBy } from '../names/sought.ts';
import type { FoundEntity } from './contract.ts';

/** 1_500: the page shows what the files have, rather than wait for a busy database. */
const DEADLINE_MILLIS = 1_500;

/** None if the database does not answer, or holds nothing. Their dossiers are not sought. */
export async function graphEntities(
  database: Database,
  text: string,
  labels: readonly string[],
): Promise<readonly FoundEntity[]> {
  const wanted = labels.filter(isEntityLabel);
  const sought = soughtBy(text, wanted.length === 0 ? undefined : wanted);
  try {
    const index = new Neo4jNameIndex(database, () => {});
    const records = await index.candidates(sought, undefined, DEADLINE_MILLIS);
    return records.map(({ id, label, name, names, aliases, kind, note }) => ({
      id,
      label,
      name,
      names: Object.fromEntries(names.map(readForm).map((form) => [form.language, form.text])),
      aliases,
      ...(kind !== null && { kind }),
      ...(note !== null && { note }),
      dossiers: [],
      own: false,
    }));
  } catch (error) {
    if (error instanceof SanadError) return [];
    throw error;
  }
}
