/** The words of the vocabulary, and the entities of a dossier, as the page receives them. */
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import { formsOf } from '../model/languages.ts';
import { labelsOfWord } from '../model/labels-of-word.ts';
import type { VocabularyRow } from '../model/vocabulary.ts';
import type { DeskState, DeskWord, FoundEntity } from './contract.ts';

export function wordsOf({ vocabulary }: Pick<DossierReading, 'vocabulary'>): DeskState['vocabulary'] {
  const of = (term: VocabularyRow['term']): DeskWord[] =>
    vocabulary.rows.filter((row) => row.term === term).map(wordOf);
  return {
    predicates: of('PREDICATE'),
    acts: of('ACT'),
    media: of('MEDIUM'),
    roles: of('ROLE'),
    measures: of('MEASURE'),
    kinds: of('KIND'),
  };
}

function wordOf(row: VocabularyRow): DeskWord {
  const labels = Object.fromEntries(labelsOfWord(row).map(({ language, text }) => [language, text]));
  const word = { name: row.name, labels };
  if (row.term === 'KIND') return { ...word, of: row.of };
  if (row.term !== 'PREDICATE') return word;
  const { aspect, domain, range, content, symmetric, synonyms } = row;
  return { ...word, aspect, domain, range, content, symmetric, ...(synonyms !== undefined && { synonyms }) };
}

export type EntityOf = DossierReading['entities'] extends ReadonlyMap<string, infer V> ? V : never;

/** @param dossiers ids of those that have the entity, the first is the one of the row */
export function entityFound(
  row: EntityOf,
  languages: readonly string[],
  { dossiers, own }: Pick<FoundEntity, 'dossiers' | 'own'>,
): FoundEntity {
  const { id, label, name, aliases, kind, note } = row;
  const names = Object.fromEntries(formsOf(row, 'name', languages).map(({ language, text }) => [language, text]));
  return {
    id,
    label,
    name,
    names,
    aliases,
    ...(kind !== undefined && { kind }),
    ...(note !== undefined && { note }),
    dossiers,
    own,
  };
}
