/** The paraphrase of a claim in each language: as its author wrote it, or worded from the row by the labels. */
import { formsOf, textIn, type LocalizedText } from '../../model/languages.ts';
import { labelIn, ownLabelIn } from '../../model/labels-of-word.ts';
import { openEnd, type OpenEnd } from '../../model/open-end.ts';
import type { Vocabulary, WordingRow } from '../../model/vocabulary.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { ClaimRow } from '../read/table-schema.ts';

type Named = Pick<DossierContent, 'entities' | 'languages'>;
type Known = Pick<DossierContent, 'claims' | 'entities' | 'languages'>;

/**
 * A date, or the two ends of an interval, that reads the same in each language. EDTF counts a year 0: up to it, the number of a year
 * is not the one that people read.
 */
const PLAIN_DATE = /^(?!0000)\d{4}(-\d\d){0,2}(\/(?!0000)\d{4}(-\d\d){0,2})?$/;

/** How many claims deep a worded claim goes into its contents: rows may make a circle, which lint finds. */
const DEPTH = 3;

export function claimTexts(claim: ClaimRow, named: Known, vocabulary: Vocabulary): LocalizedText[] {
  if (claim.text !== undefined) return formsOf(claim, 'text', named.languages);
  return named.languages.map((language) => ({ language, text: worded(claim, named, vocabulary, language, DEPTH) }));
}

/** `Amal Haddad – met with – Bashir Nouri · 2021-07`. A language without a label has the English one. */
function worded(claim: ClaimRow, named: Known, vocabulary: Vocabulary, language: string, depth: number): string {
  const row = vocabulary.predicate(claim.predicate);
  const { domain = [], range = [] } = row ?? {};
  const { polarity, mode, value } = claim;
  const when = claim.when !== undefined && PLAIN_DATE.test(claim.when) ? claim.when.replace('/', ' – ') : undefined;
  const open = (group: readonly string[]): string => openEndText(openEnd(group, polarity), vocabulary, language);
  const nameOf = (id: string): string => entityNameIn(named, id, language);
  const object =
    claim.object !== undefined
      ? nameOf(claim.object)
      : value !== undefined
        ? `“${value}”`
        : (contentText(claim, named, vocabulary, language, depth) ?? (range.length === 0 ? undefined : open(range)));
  const parts = [
    claim.subject === undefined ? open(domain) : nameOf(claim.subject),
    row === undefined ? claim.predicate : labelIn(row, language),
    object,
  ];
  const marks = [...(polarity === 'NEGATED' ? [polarity] : []), ...(mode === 'ACTUAL' ? [] : [mode])];
  const prefix = marks.map((mark) => wordingText(mark, vocabulary, language)).join(', ');
  const said = [
    parts.filter((part) => part !== undefined).join(' – '),
    ...(claim.about === undefined ? [] : [nameOf(claim.about)]),
    ...(when === undefined ? [] : [when]),
  ].join(' · ');
  return prefix === '' ? said : `${prefix}: ${said}`;
}

/** A language without this word has the English one: without any, the text would say that it is so. */
function wordingText(name: WordingRow['name'], vocabulary: Vocabulary, language: string): string {
  const row = vocabulary.wording(name);
  return row === undefined ? name : labelIn(row, language);
}

/** A language without this word has an ellipsis. */
export function openEndText(name: OpenEnd, vocabulary: Vocabulary, language: string): string {
  const row = vocabulary.wording(name);
  return (row === undefined ? undefined : ownLabelIn(row, language)) ?? '…';
}

/** The text of the claim that is the content, between quotation marks; its id if that claim is not here. */
function contentText(
  { content }: ClaimRow,
  named: Known,
  vocabulary: Vocabulary,
  language: string,
  depth: number,
): string | undefined {
  if (content === undefined) return undefined;
  const claim = named.claims.get(content);
  if (claim === undefined || depth === 0) return content;
  const written = textIn(formsOf(claim, 'text', named.languages), language)?.text;
  return `“${written ?? worded(claim, named, vocabulary, language, depth - 1)}”`;
}

/** The name of an entity in a language, or else in the main language; its id if the dossier has no row for it. */
export function entityNameIn({ entities, languages }: Named, id: string, language: string): string {
  const row = entities.get(id);
  return row === undefined ? id : (textIn(formsOf(row, 'name', languages), language)?.text ?? row.name);
}
