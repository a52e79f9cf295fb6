/** Shows entities, terms and texts in the languages of the dossier, each isolated by `bdi`. */
import type { ReactElement } from 'react';
import { labelIn } from '../../model/labels-of-word.ts';
import { directionOf, type LocalizedText } from '../../model/languages.ts';
import { termKey, type Vocabulary, type VocabularyRow } from '../../model/vocabulary.ts';
import { openEnd } from '../../model/open-end.ts';
import { claimTexts, entityNameIn, openEndText } from '../compile/claim-texts.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { ClaimRow } from '../read/table-schema.ts';
import { joined } from './markup.ts';

/** The separator between two parts of a line. */
export const DOT = (
  <>
    {' '}
    <span className="dot">·</span>{' '}
  </>
);

export function inLanguage({ language, text }: LocalizedText): ReactElement {
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {text}
    </bdi>
  );
}

/** Shows a text in each language that has another text. */
export function each(texts: readonly LocalizedText[]): ReactElement {
  const different = texts.filter(({ text }, index) => texts.findIndex((other) => other.text === text) === index);
  return joined(different.map(inLanguage), DOT);
}

export class Words {
  readonly #rows: ReadonlyMap<string, VocabularyRow>;
  readonly #content: DossierContent;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary, content: DossierContent) {
    this.#vocabulary = vocabulary;
    this.#rows = new Map(vocabulary.rows.map((row) => [termKey(row), row]));
    this.#content = content;
  }

  /** The languages of the dossier, the main one first. */
  get languages(): readonly string[] {
    return this.#content.languages;
  }

  /** Returns the labels of a role, act, medium, measure or predicate, or its name if the vocabulary has no row for it. */
  term(term: VocabularyRow['term'], name: string): LocalizedText[] {
    return this.languages.map((language) => ({ language, text: this.termIn(term, name, language) }));
  }

  termIn(term: VocabularyRow['term'], name: string, language: string): string {
    const row = this.#rows.get(`${term} ${name}`);
    return row === undefined ? name : labelIn(row, language);
  }

  isState(predicate: string): boolean {
    return this.#vocabulary.predicate(predicate)?.aspect === 'STATE';
  }

  /** The two ends of a claim in words; an end that the source does not name has a word too. `to` is undefined if there is no such end. */
  endsOf(
    { subject, predicate, object, content, value, polarity }: ClaimRow,
    language: string,
  ): { from: string; to: string | undefined } {
    const { domain = [], range = [] } = this.#vocabulary.predicate(predicate) ?? {};
    const isArabic = language.split('-')[0] === 'ar';
    const open = (group: readonly string[]): string =>
      openEndText(openEnd(group, polarity), this.#vocabulary, language);
    const from = subject === undefined ? open(domain) : entityNameIn(this.#content, subject, language);
    if (object !== undefined) return { from, to: entityNameIn(this.#content, object, language) };
    if (value !== undefined) return { from, to: isArabic ? `«${value}»` : `“${value}”` };
    return { from, to: content !== undefined || range.length === 0 ? undefined : open(range) };
  }

  /** The paraphrase of a claim in each language. */
  claim(claim: ClaimRow): LocalizedText[] {
    return claimTexts(claim, this.#content, this.#vocabulary);
  }

  entityName(id: string): LocalizedText[] {
    return this.languages.map((language) => ({ language, text: entityNameIn(this.#content, id, language) }));
  }

  /** Shows the names. A tooltip shows the label, kind, id and note. */
  entity(id: string): ReactElement {
    const found = this.#content.entities.get(id);
    const about = [found?.label, found?.kind, id, found?.note, ...(found?.identifiers ?? [])]
      .filter((part) => part !== undefined)
      .join(' · ');
    return (
      <span className="entity" title={about}>
        {each(this.entityName(id))}
      </span>
    );
  }
}
