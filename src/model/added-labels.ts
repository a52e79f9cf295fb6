/** Labels that dossiers add to words of the shared vocabulary. */
import { columnSuffix, type LocalizedText } from './languages.ts';
import { inverseLabelsOfWord, labelsOfWord } from './labels-of-word.ts';
import { termKey, type VocabularyRow } from './vocabulary.ts';

/** What one dossier adds to one word. */
export interface AddedLabels {
  readonly key: string;
  readonly labels: readonly LocalizedText[];
  readonly inverseLabels: readonly LocalizedText[];
}

/** Returns the rows with the labels that were added, in order: the first addition in a language counts, and none replaces a label of the row. */
export function withAddedLabels(rows: readonly VocabularyRow[], additions: readonly AddedLabels[]): VocabularyRow[] {
  return rows.map((row) => {
    const added = additions.filter(({ key }) => key === termKey(row));
    return added.length === 0 ? row : withLabels(row, added);
  });
}

function withLabels(row: VocabularyRow, added: readonly AddedLabels[]): VocabularyRow {
  const own = labelsOfWord(row);
  const labels = firstOfEach([...own, ...added.flatMap((each) => each.labels)]);
  const inverse = firstOfEach([...inverseLabelsOfWord(row), ...added.flatMap((each) => each.inverseLabels)]);
  const main = own[0]?.language;
  return {
    ...row,
    ...columnsOf('label', labels, main),
    ...(row.term === 'PREDICATE' && row.inverse !== undefined && columnsOf('inverseLabel', inverse, main)),
    languages: [...new Set([...labels, ...inverse].map(({ language }) => language))],
  };
}

function firstOfEach(texts: readonly LocalizedText[]): LocalizedText[] {
  return [...new Map(texts.toReversed().map((each) => [each.language, each])).values()].toReversed();
}

function columnsOf(column: string, texts: readonly LocalizedText[], main: string | undefined): Record<string, string> {
  return Object.fromEntries(
    texts.map(({ language, text }) => [language === main ? column : column + columnSuffix(language), text]),
  );
}
