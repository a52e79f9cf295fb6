/** The predicates that a query names: by a label, by its inverse, or by a synonym, also in another form of the word. */
import { matchLabel } from '../texts/match-label.ts';
import type { QueryWord } from '../texts/query.ts';

/** A predicate with everything that it is called, in all languages. */
export interface SoughtPredicate {
  readonly name: string;
  readonly labels: readonly string[];
}

export interface NamedPredicate {
  readonly name: string;
  readonly score: number;
  /** Which of its labels is named. */
  readonly matched: string;
  /** The words of the query that name it. */
  readonly used: ReadonlySet<QueryWord>;
}

/** More are not looked up. */
const MOST_PREDICATES = 8;

/** By score, then by name. */
export function namedPredicates(query: readonly QueryWord[], predicates: readonly SoughtPredicate[]): NamedPredicate[] {
  const named = predicates.flatMap(({ name, labels }): NamedPredicate[] => {
    let best: NamedPredicate | undefined;
    for (const matched of labels) {
      const match = matchLabel(query, matched);
      if (match === undefined || match.score <= (best?.score ?? 0)) continue;
      best = { name, score: match.score, matched, used: new Set(match.used) };
    }
    return best === undefined ? [] : [best];
  });
  return named.toSorted((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)).slice(0, MOST_PREDICATES);
}
