/** Groups contradictions: those that share a claim, a relation or an occasion are in one group. */
import type { Claim } from '../../api/claims.ts';
import { relationParts } from '../evidence/relation-id.ts';

export interface Conflicting {
  readonly id: string;
  readonly claims: readonly { readonly id: string }[];
}

export type Told = Pick<Claim, 'id' | 'relation'> & {
  readonly participants: readonly { readonly entity: { readonly id: string } }[];
};

export interface ConflictGroup<T extends Conflicting> {
  /** The id of its first contradiction. */
  readonly id: string;
  /** Ids of the entities that most of its claims name, at most three; empty if there is none. */
  readonly about: readonly string[];
  /** The ids of all entities of its claims. */
  readonly entities: readonly string[];
  readonly conflicts: readonly T[];
}

/** The largest groups first, then by id. */
export function groupConflicts<T extends Conflicting>(
  conflicts: readonly T[],
  claims: ReadonlyMap<string, Told>,
): readonly ConflictGroup<T>[] {
  const roots = conflicts.map((_, index) => index);
  const rootOf = (index: number): number => {
    const above = roots[index] ?? index;
    return above === index ? index : rootOf(above);
  };
  const first = new Map<string, number>();
  for (const [index, conflict] of conflicts.entries()) {
    for (const sign of conflict.claims.flatMap(({ id }) => signsOf(id, claims.get(id)))) {
      const before = first.get(sign);
      if (before === undefined) first.set(sign, index);
      else roots[rootOf(index)] = rootOf(before);
    }
  }
  const groups = new Map<number, T[]>();
  for (const [index, conflict] of conflicts.entries()) {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), conflict]);
  }
  return [...groups.values()]
    .map((group) => ({ id: group[0]?.id ?? '', ...aboutOf(group, claims), conflicts: group }))
    .toSorted((a, b) => b.conflicts.length - a.conflicts.length || (a.id < b.id ? -1 : 1));
}

/** The keys that two conflicts of one group share. */
function signsOf(id: string, claim: Told | undefined): readonly string[] {
  const relation = claim?.relation ?? null;
  const occasion = relation === null ? null : (relationParts(relation)?.occasion ?? null);
  return [
    `claim ${id}`,
    ...(relation === null ? [] : [`relation ${relation}`]),
    ...(occasion === null ? [] : [`occasion ${occasion}`]),
  ];
}

function aboutOf(
  group: readonly Conflicting[],
  claims: ReadonlyMap<string, Told>,
): Pick<ConflictGroup<Conflicting>, 'about' | 'entities'> {
  const ids = new Set(group.flatMap((conflict) => conflict.claims.map(({ id }) => id)));
  const counts = new Map<string, number>();
  for (const id of ids) {
    const claim = claims.get(id);
    for (const entity of claim === undefined ? [] : entitiesOf(claim)) {
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
  }
  const ranked = [...counts].toSorted(([a, times], [b, others]) => others - times || (a < b ? -1 : 1));
  const shared = ranked.filter(([, times]) => times * 2 > ids.size).map(([id]) => id);
  return { about: (shared.length > 0 ? shared : ranked.map(([id]) => id)).slice(0, 3), entities: [...counts.keys()] };
}

/** The entities of a claim: subject, object, occasion and participants, each once. */
export function entitiesOf({ relation, participants }: Told): readonly string[] {
  const parts = relation === null ? undefined : relationParts(relation);
  const related =
    parts === undefined ? [] : [parts.from, parts.to, ...(parts.occasion === null ? [] : [parts.occasion])];
  return [...new Set([...related, ...participants.map(({ entity }) => entity.id)])];
}
