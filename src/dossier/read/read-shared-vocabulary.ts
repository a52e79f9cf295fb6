/** The vocabulary that every dossier has: `seed/vocabulary.json`. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DossierError } from '../../errors.ts';
import type { VocabularyRow } from '../../model/vocabulary.ts';
import { readOwnTerms } from './read-own-terms.ts';

const FILE = fileURLToPath(new URL('../../../seed/vocabulary.json', import.meta.url));

/** @throws {DossierError} where a row is faulty */
export async function readSharedVocabulary(): Promise<readonly VocabularyRow[]> {
  const { rows, faults } = readOwnTerms('seed/vocabulary.json', await readSharedVocabularyText());
  if (faults.length > 0) throw DossierError.of(faults);
  return rows;
}

/** The text of the file: what follows from claims depends on it. */
export async function readSharedVocabularyText(): Promise<string> {
  return await readFile(FILE, 'utf8');
}
