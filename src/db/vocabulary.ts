/** Reads the vocabulary that the loader wrote into the database, and whether all names are in Arabic too. */
import { invariant } from '../errors.ts';
import type { ServedWords } from '../model/served-words.ts';
import { withoutOlderCodes } from '../model/older-rows.ts';
import { readVocabularyRows, Vocabulary } from '../model/vocabulary.ts';
import type { Database, ReadOptions } from './database.ts';
import { statement } from './statements.ts';

/** @throws {DatabaseUnavailableError} */
export async function readVocabulary(database: Database, options: ReadOptions = {}): Promise<Vocabulary> {
  const json = await database.readMany<{ json: string }>(statement('graph/vocabulary'), {}, options);
  const { rows, faults } = readVocabularyRows(json.map((row) => withoutOlderCodes(JSON.parse(row.json) as unknown)));
  invariant(faults.length === 0, `The vocabulary in the database cannot be read: ${faults[0]?.reason ?? ''}`);
  return new Vocabulary(rows);
}

/** @throws {DatabaseUnavailableError} */
export async function readServedWords(database: Database, options: ReadOptions = {}): Promise<ServedWords> {
  const vocabulary = await readVocabulary(database, options);
  const used = await database.readMany<{ name: string }>(statement('graph/used-predicates'), {}, options);
  return { vocabulary, usedPredicates: new Set(used.map(({ name }) => name)) };
}

/**
 * Returns whether each entity has an Arabic name, and each dossier an Arabic title.
 * @throws {DatabaseUnavailableError}
 */
export async function allNamedInArabic(database: Database): Promise<boolean> {
  const [row] = await database.readMany<{ allNamed: boolean }>(statement('graph/all-named-in-arabic'));
  return row?.allNamed === true;
}
