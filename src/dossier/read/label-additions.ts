/**
 * Rows of `vocabulary.json` that only add labels to a word of the shared vocabulary: `{term, name, labelFr}`. All rows get the languages
 * of their dossier, by which their columns are read.
 */
import { isDeepStrictEqual } from 'node:util';
import { termKey, type VocabularyRow } from '../../model/vocabulary.ts';
import { columnSuffix, USUAL_LANGUAGES, type LocalizedText } from '../../model/languages.ts';
import { inverseLabelsOfWord, labelsOfWord } from '../../model/labels-of-word.ts';
import type { DossierFault, DossierPlace } from '../../errors.ts';
import { LABEL_COLUMN } from './label-row.ts';
import type { DossierFiles } from './read-dossier-files.ts';

export interface LabelAddition {
  /** The key of the word: `PREDICATE MET_WITH`. */
  readonly key: string;
  readonly labels: readonly LocalizedText[];
  readonly inverseLabels: readonly LocalizedText[];
  readonly place: DossierPlace;
}

export interface LocalizedTerms {
  /** The files, with rows of the vocabulary that have the languages of the dossier. */
  readonly files: DossierFiles;
  readonly additions: readonly LabelAddition[];
  readonly faults: readonly DossierFault[];
}

/** @param languages those of the dossier, the main one first */
export function localizeTerms(
  files: DossierFiles,
  shared: readonly VocabularyRow[],
  languages: readonly string[],
): LocalizedTerms {
  const sharedRows = new Map(shared.map((row) => [termKey(row), row]));
  const termPlaces = new Map<VocabularyRow, DossierPlace>();
  const additions: LabelAddition[] = [];
  const faults: DossierFault[] = [];
  const localized = new Map<VocabularyRow, VocabularyRow>();
  const isUsual =
    languages.length === USUAL_LANGUAGES.length && languages.every((tag, at) => tag === USUAL_LANGUAGES[at]);
  for (const row of files.terms) {
    const place = files.termPlaces.get(row) ?? { file: 'vocabulary.json' };
    faults.push(...columnFaults(row, termKey(row), languages, place));
    const withLanguages: VocabularyRow = isUsual ? row : { ...row, languages: [...languages] };
    const { languages: _languages, ...columns } = withLanguages;
    const core = sharedRows.get(termKey(row));
    // A dossier may repeat the row of a core word. Labels alone are added to the word, in a dossier of English too.
    const isCopy = core !== undefined && isDeepStrictEqual(core, withLanguages);
    if (core !== undefined && !isCopy && Object.keys(columns).every(isNameOrLabel)) {
      additions.push(additionOf(termKey(row), withLanguages, place));
      continue;
    }
    localized.set(row, withLanguages);
    termPlaces.set(withLanguages, place);
  }
  for (const { row, place } of files.labelRows) {
    const key = row.of === undefined ? `${row.term} ${row.name}` : `${row.term} ${row.of}.${row.name}`;
    faults.push(...columnFaults(row, key, languages, place));
    if (sharedRows.has(key)) additions.push(additionOf(key, { ...row, label: row['label'] ?? '', languages }, place));
    else {
      const reason = `'${key}' is no word of seed/vocabulary.json, to which a row of labels alone could add them: correct term, name and 'of' (of a kind), or write the whole row of the word`;
      faults.push({ rule: 'vocabulary-row', place, reason });
    }
  }
  const terms = [...localized.values()];
  const olderTerms = files.olderTerms.flatMap((row) => localized.get(row) ?? []);
  return { files: { ...files, terms, termPlaces, olderTerms }, additions, faults };
}

function isNameOrLabel(column: string): boolean {
  return ['term', 'name', 'of'].includes(column) || LABEL_COLUMN.test(column);
}

function additionOf(
  key: string,
  row: {
    readonly label: string;
    readonly inverseLabel?: string | undefined;
    readonly languages?: readonly string[] | undefined;
  },
  place: DossierPlace,
): LabelAddition {
  const given = labelsOfWord(row).filter(({ text }) => text !== '');
  return { key, labels: given, inverseLabels: inverseLabelsOfWord(row), place };
}

function* columnFaults(
  row: object,
  key: string,
  languages: readonly string[],
  place: DossierPlace,
): Generator<DossierFault> {
  const known = new Set(languages.slice(1).map(columnSuffix));
  for (const column of Object.keys(row)) {
    const suffix = LABEL_COLUMN.exec(column)?.[2];
    if (suffix === undefined || known.has(suffix)) continue;
    const [main = ''] = languages;
    const reason =
      suffix === columnSuffix(main)
        ? `${key}, ${column}: the text in the main language, ${main}, stands in ${column.slice(0, -suffix.length)}`
        : `${key}, ${column}: the dossier has the languages ${languages.join(', ')}, and none of them has columns that end in ${suffix}; add the language to 'languages' of the Dossier, or remove the column`;
    yield { rule: 'vocabulary-row', place, reason };
  }
}
