/** The paraphrase of a claim in each language: as its author wrote it, or worded from the row by the labels. */
import { formsOf, textIn, type LocalizedText } from '../../model/languages.ts';
import { labelIn } from '../../model/labels-of-word.ts';
import { openEnd } from '../../model/open-end.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { ClaimRow } from '../read/table-schema.ts';

type Named = Pick<DossierContent, 'entities' | 'languages'>;
type Known = Pick<DossierContent, 'claims' | 'entities' | 'languages'>;

/** Words before a worded claim that is denied, planned or supposed. Other languages have the codes of the columns. */
const PREFIXES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { NEGATED: 'not', FUTURE: 'planned', HYPOTHETICAL: 'possible' },
  ar: { NEGATED: 'نفي', FUTURE: 'متوقّع', HYPOTHETICAL: 'محتمل' },
};

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
  // EDTF counts a year 0: before it, the number of a year is not the one that people read.
  const when = claim.when !== undefined && /(^|[^\d])-\d{4}/.test(claim.when) ? undefined : claim.when;
  const primary = language.split('-')[0] ?? '';
  const open = (group: readonly string[]): string => openEnd(group, polarity)[primary === 'ar' ? 'ar' : 'en'];
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
  const codes = [...(polarity === 'NEGATED' ? [polarity] : []), ...(mode === 'ACTUAL' ? [] : [mode])];
  const words = PREFIXES[primary];
  const prefix = codes.map((code) => words?.[code] ?? code).join(', ');
  const said = [
    parts.filter((part) => part !== undefined).join(' – '),
    ...(claim.about === undefined ? [] : [nameOf(claim.about)]),
    ...(when === undefined ? [] : [when]),
  ].join(' · ');
  return prefix === '' ? said : `${prefix}: ${said}`;
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
