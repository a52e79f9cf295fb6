/** The vocabulary that all dossiers share: `seed/vocabulary.json`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DossierError } from '../../errors.ts';
import type { VocabularyRow } from '../../model/vocabulary.ts';
import { readOwnTerms } from './read-own-terms.ts';

const FILE = fileURLToPath(new URL('../../../seed/vocabulary.json', import.meta.url));

/** @throws {DossierError} if a row is faulty */
export async function readSharedVocabulary(): Promise<readonly VocabularyRow[]> {
  const { rows, faults } = readOwnTerms('seed/vocabulary.json', await readSharedVocabularyText());
  if (faults.length > 0) throw DossierError.of(faults);
  return rows;
}

/** Returns the text of the file, for the hash of what determines derived data. */
export async function readSharedVocabularyText(): Promise<string> {
  return await readFile(FILE, 'utf8');
}
