/** Finds words of the dossier's vocabulary that are defined twice, or differently from `seed/vocabulary.json`. */
import { inverseLabelsOfWord, labelsOfWord } from '../../../model/labels-of-word.ts';
import type { LocalizedText } from '../../../model/languages.ts';
import { termKey, type VocabularyRow } from '../../../model/vocabulary.ts';
import type { Rule } from '../rule.ts';

export const vocabularyUnique: Rule = {
  id: 'vocabulary-unique',
  level: 'ERROR',
  holds:
    '`vocabulary.json` defines each word once, never differently from `seed/vocabulary.json`, and no two predicates share a name or an inverse.',
  refusesLoad: true,
  *check({ files, shared, additions }) {
    const sharedRows = new Map(shared.map((row) => [termKey(row), row]));
    for (const { key, labels, inverseLabels, place } of additions) {
      const row = sharedRows.get(key);
      if (row === undefined) continue;
      const replaced = [
        ...replacedLabels(labelsOfWord(row), labels),
        ...replacedLabels(inverseLabelsOfWord(row), inverseLabels),
      ];
      if (replaced.length === 0) continue;
      const there = replaced.map(({ language, label }) => `'${label}' (${language})`).join(', ');
      const here = replaced.map(({ text }) => `'${text}'`).join(', ');
      const message = `${key}: seed/vocabulary.json has ${there} already, which no dossier replaces; remove ${here}, and the row if it adds nothing else`;
      yield { place, message };
    }
    const rowsByReading = new Map(shared.flatMap((row) => readingsOf(row).map((name) => [name, row])));
    const ownKeys = new Set<string>();
    for (const row of files.terms) {
      const place = files.termPlaces.get(row) ?? { file: files.folder };
      const key = termKey(row);
      const sharedRow = sharedRows.get(key);
      const number = files.terms.indexOf(row) + 1;
      if (ownKeys.has(key)) {
        yield { place, message: `row ${number}: ${key} is defined twice; remove one of the two rows` };
      } else if (sharedRow !== undefined && JSON.stringify(sharedRow) !== JSON.stringify(row)) {
        yield {
          place,
          message: `${key} has a different row in seed/vocabulary.json; use another name, or copy that row unchanged`,
        };
      }
      if (!ownKeys.has(key) && sharedRow === undefined) {
        for (const name of readingsOf(row)) {
          const other = rowsByReading.get(name);
          if (other !== undefined) {
            yield {
              place,
              message: `${key}: '${name}' is already the name or the inverse of ${other.name}; use another`,
            };
          } else rowsByReading.set(name, row);
        }
      }
      ownKeys.add(key);
    }
  },
};

/** The texts that are given in a language in which the word has another label. */
function replacedLabels(
  labels: readonly LocalizedText[],
  given: readonly LocalizedText[],
): (LocalizedText & { readonly label: string })[] {
  return given.flatMap(({ language, text }) => {
    const label = labels.find((each) => each.language === language)?.text;
    return label === undefined || label === text ? [] : [{ language, text, label }];
  });
}

/** The readings of a predicate: its name, and its inverse if it has one. */
function readingsOf(row: VocabularyRow): string[] {
  if (row.term !== 'PREDICATE') return [];
  return row.inverse === undefined ? [row.name] : [row.name, row.inverse];
}
