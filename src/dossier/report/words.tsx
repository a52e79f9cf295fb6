/** How entities, words of the vocabulary and texts of unknown direction are shown: both languages, each isolated. */
import type { ReactElement } from 'react';
import { termKey, type Vocabulary, type VocabularyRow } from '../../model/vocabulary.ts';
import type { DossierContent } from '../read/sort-rows.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(language: string): 'rtl' | 'ltr' {
  return RIGHT_TO_LEFT.has(language.split(/[-_]/)[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

/** The same in two languages. */
export interface Bilingual {
  readonly en: string;
  readonly ar: string;
}

/** Between two parts of a line. */
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

  /** A role, act, medium, measure or predicate; its name where the vocabulary has no row for it. */
  term(term: VocabularyRow['term'], name: string): Bilingual {
    const row = this.#rows.get(`${term} ${name}`);
    return row === undefined ? { en: name, ar: name } : { en: row.label, ar: row.labelAr };
  }

  isState(predicate: string): boolean {
    return this.#vocabulary.predicate(predicate)?.aspect === 'STATE';
  }

  entityName(id: string): Bilingual {
    const found = this.#entities.get(id);
    return found === undefined ? { en: id, ar: id } : { en: found.name, ar: found.nameAr };
  }

  /** Both names; label, id and note on hover. */
  entity(id: string): ReactElement {
    const found = this.#entities.get(id);
    const about = [found?.label, found?.kind, id, found?.note].filter((part) => part !== undefined).join(' · ');
    return (
      <span className="entity" title={about}>
        {both(this.entityName(id))}
      </span>
    );
  }
}
