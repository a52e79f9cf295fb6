/** The relations that a query describes: of a predicate that it names, with the other words of the query in the names of their ends. */
import type { EntityRecord, EntityRef, Graph, RelationRecord, RelationRef, View } from '../graph/port.ts';
import { readForm } from '../model/languages.ts';
import { wordsIn } from '../texts/match-text.ts';
import type { QueryWord } from '../texts/query.ts';
import type { NamedPredicate } from './named-predicates.ts';
import type { Deadline } from './question.ts';

export interface DescribedRelations {
  readonly query: readonly QueryWord[];
  readonly named: readonly NamedPredicate[];
  readonly dossiers: readonly string[] | undefined;
}

export interface DescribedRelation {
  /** The score of the predicate, times the share of the other words that the names have. */
  readonly score: number;
  readonly relation: RelationRecord;
}

/**
 * By score, then by the number of origins, then by id. If the query has words that no predicate needs, only relations with one of these
 * words in a name.
 * @param most the longest list
 * @throws {LimitError} if the adapter does not hold the whole graph, and there are too many relations of these types
 */
export async function relationsBetweenNamed(
  graph: Graph,
  { query, named, dossiers }: DescribedRelations,
  most: number,
  deadline: Deadline,
): Promise<DescribedRelation[]> {
  const found: { score: number; origins: number; view: View; ref: RelationRef }[] = [];
  for (const predicate of named) {
    const others = query.filter((word) => !predicate.used.has(word));
    const view = graph.view({ relations: [predicate.name], dossiers }, async () => await deadline.pause());
    const { near, relation, far } = await view.all();
    const known = new Map<EntityRef, readonly QueryWord[]>();
    const wordsOf = (entity: EntityRef): readonly QueryWord[] => {
      const words = known.get(entity) ?? wordsIn(others, namesOf(graph.entityRecord(entity)));
      known.set(entity, words);
      return words;
    };
    const shareOf = (from: EntityRef, to: EntityRef): number =>
      others.length === 0 ? 1 : new Set([...wordsOf(from), ...wordsOf(to)]).size / others.length;
    for (const [index, ref] of relation.entries()) {
      await deadline.pause();
      const share = shareOf(near[index] ?? -1, far[index] ?? -1);
      if (share > 0) found.push({ score: predicate.score * share, origins: view.originsOf(ref), view, ref });
    }
  }
  // Relations are found in the order of their ids, and the sort is stable.
  const sorted = found.toSorted((a, b) => b.score - a.score || b.origins - a.origins);
  return sorted.slice(0, most).map(({ score, view, ref }) => ({ score, relation: view.relationRecord(ref) }));
}

function namesOf({ names, aliases }: EntityRecord): string[] {
  return [...names.map((form) => readForm(form).text), ...aliases];
}
