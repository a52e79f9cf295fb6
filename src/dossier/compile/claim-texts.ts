/** The paraphrase of a claim in each language: as its author wrote it, or worded from the row by the labels. */
import { formsOf, textIn, type LocalizedText } from '../../model/languages.ts';
import { labelIn } from '../../model/labels-of-word.ts';
import { openEnd } from '../../model/open-end.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { ClaimRow } from '../read/table-schema.ts';

type Named = Pick<DossierContent, 'entities' | 'languages'>;

/** Words before a worded claim that is denied, planned or supposed. Other languages have the codes of the columns. */
const PREFIXES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { NEGATED: 'not', FUTURE: 'planned', HYPOTHETICAL: 'possible' },
  ar: { NEGATED: 'نفي', FUTURE: 'متوقّع', HYPOTHETICAL: 'محتمل' },
};

export function claimTexts(claim: ClaimRow, named: Named, vocabulary: Vocabulary): LocalizedText[] {
  if (claim.text !== undefined) return formsOf(claim, 'text', named.languages);
  return named.languages.map((language) => ({ language, text: worded(claim, named, vocabulary, language) }));
}

/** `Amal Haddad – met with – Bashir Nouri · 2021-07`. A language without a label has the English one. */
function worded(claim: ClaimRow, named: Named, vocabulary: Vocabulary, language: string): string {
  const row = vocabulary.predicate(claim.predicate);
  const { domain = [], range = [] } = row ?? {};
  const { polarity, mode, when, value, content } = claim;
  const open = (group: readonly string[]): string => openEnd(group, polarity)[language.startsWith('ar') ? 'ar' : 'en'];
  const nameOf = (id: string): string => entityNameIn(named, id, language);
  const object =
    claim.object !== undefined
      ? nameOf(claim.object)
      : value !== undefined
        ? `“${value}”`
        : (content ?? (range.length === 0 ? undefined : open(range)));
  const parts = [
    claim.subject === undefined ? open(domain) : nameOf(claim.subject),
    row === undefined ? claim.predicate : labelIn(row, language),
    object,
  ];
  const codes = [...(polarity === 'NEGATED' ? [polarity] : []), ...(mode === 'ACTUAL' ? [] : [mode])];
  const words = PREFIXES[language.split('-')[0] ?? ''];
  const prefix = codes.map((code) => words?.[code] ?? code).join(', ');
  const said = [
    parts.filter((part) => part !== undefined).join(' – '),
    ...(claim.about === undefined ? [] : [nameOf(claim.about)]),
    ...(when === undefined ? [] : [when]),
  ].join(' · ');
  return prefix === '' ? said : `${prefix}: ${said}`;
}

/** The name of an entity in a language, or else in the main language; its id if the dossier has no row for it. */
export function entityNameIn({ entities, languages }: Named, id: string, language: string): string {
  const row = entities.get(id);
  return row === undefined ? id : (textIn(formsOf(row, 'name', languages), language)?.text ?? row.name);
}
