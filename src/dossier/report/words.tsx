/** Shows entities, terms and texts of unknown direction: in both languages, each isolated by `bdi`. */
import type { ReactElement } from 'react';
import { termKey, type Vocabulary, type VocabularyRow } from '../../model/vocabulary.ts';
import { openEnd } from '../../model/open-end.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import type { ClaimRow } from '../read/table-schema.ts';

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(language: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.has(language.split(/[-_]/)[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

/** A text in two languages. */
export interface Bilingual {
  readonly en: string;
  readonly ar: string;
}

/** The separator between two parts of a line. */
export const DOT = (
  <>
    {' '}
    <span className="dot">·</span>{' '}
  </>
);

export function arabic(text: string): ReactElement {
  return (
    <bdi lang="ar" dir="rtl">
      {text}
    </bdi>
  );
}

export function both({ en, ar }: Bilingual): ReactElement {
  return (
    <>
      <bdi>{en}</bdi>
      {DOT}
      {arabic(ar)}
    </>
  );
}

export class Words {
  readonly #rows: ReadonlyMap<string, VocabularyRow>;
  readonly #entities: DossierContent['entities'];
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary, content: DossierContent) {
    this.#vocabulary = vocabulary;
    this.#rows = new Map(vocabulary.rows.map((row) => [termKey(row), row]));
    this.#entities = content.entities;
  }

  /** Returns the labels of a role, act, medium, measure or predicate, or its name if the vocabulary has no row for it. */
  term(term: VocabularyRow['term'], name: string): Bilingual {
    const row = this.#rows.get(`${term} ${name}`);
    return row === undefined ? { en: name, ar: name } : { en: row.label, ar: row.labelAr };
  }

  isState(predicate: string): boolean {
    return this.#vocabulary.predicate(predicate)?.aspect === 'STATE';
  }

  /** The two ends of a claim in words; an end that the source does not name has a word too. `to` is undefined if there is no such end. */
  endsOf({ subject, predicate, object, content, value, polarity }: ClaimRow): {
    from: Bilingual;
    to: Bilingual | undefined;
  } {
    const { domain = [], range = [] } = this.#vocabulary.predicate(predicate) ?? {};
    const from = subject === undefined ? openEnd(domain, polarity) : this.entityName(subject);
    if (object !== undefined) return { from, to: this.entityName(object) };
    if (value !== undefined) return { from, to: { en: `“${value}”`, ar: `«${value}»` } };
    return { from, to: content !== undefined || range.length === 0 ? undefined : openEnd(range, polarity) };
  }

  entityName(id: string): Bilingual {
    const found = this.#entities.get(id);
    return found === undefined ? { en: id, ar: id } : { en: found.name, ar: found.nameAr };
  }

  /** Shows both names. A tooltip shows the label, kind, id and note. */
  entity(id: string): ReactElement {
    const found = this.#entities.get(id);
    const about = [found?.label, found?.kind, id, found?.note, ...(found?.identifiers ?? [])]
      .filter((part) => part !== undefined)
      .join(' · ');
    return (
      <span className="entity" title={about}>
        {both(this.entityName(id))}
      </span>
    );
  }
}
