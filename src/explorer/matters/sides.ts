/** The sides of a contradiction, from its pairs: claims that the same others contradict are on one side. */

export interface Conflicting {
  readonly id: string;
  readonly polarity: string;
  readonly relation: string | null;
}

/** Claims, of which each contradicts each of every other side. */
export type Sides<C> = readonly (readonly C[])[];

/**
 * Of several contradictions about one thing, the sides of all. What an editor put on one side stays together, and so do claims that
 * affirm, or deny, one proposition, where it is disputed whether it is so: of two claims about when it was, each may name another day.
 * @returns in the order in which the claims first occur
 */
export function sidesOf<C extends Conflicting>(contradictions: readonly Sides<C>[], isOverFact: boolean): Sides<C> {
  const together = blocksOf(contradictions, isOverFact);
  const sides = joined(contradictions, together);
  // Joining must not hide a contradiction between two claims of one side.
  return sides.length > 1 ? sides : joined(contradictions, (claim) => claim.id);
}

/** The key of the block of each claim: claims of one block are never set against each other. */
function blocksOf<C extends Conflicting>(
  contradictions: readonly Sides<C>[],
  isOverFact: boolean,
): (claim: C) => string {
  const above = new Map<string, string>();
  const rootOf = (key: string): string => {
    const next = above.get(key);
    return next === undefined || next === key ? key : rootOf(next);
  };
  const join = (a: string, b: string): void => void above.set(rootOf(a), rootOf(b));
  for (const side of contradictions.flat()) {
    for (const claim of side) {
      join(claim.id, side[0]?.id ?? claim.id);
      if (isOverFact && claim.relation !== null) join(claim.id, `${claim.polarity} ${claim.relation}`);
    }
  }
  return ({ id }) => rootOf(id);
}

/** Blocks that the same blocks contradict, as one side. */
function joined<C extends Conflicting>(contradictions: readonly Sides<C>[], blockOf: (claim: C) => string): Sides<C> {
  const claims = new Map(contradictions.flat(2).map((claim) => [claim.id, claim]));
  const against = new Map<string, Set<string>>();
  for (const sides of contradictions) {
    for (const [index, side] of sides.entries()) {
      const others = sides.filter((_, other) => other !== index).flat();
      for (const claim of side) {
        const own = against.get(blockOf(claim)) ?? new Set<string>();
        against.set(blockOf(claim), own);
        for (const other of others) if (blockOf(other) !== blockOf(claim)) own.add(blockOf(other));
      }
    }
  }
  const sides = new Map<string, C[]>();
  for (const claim of claims.values()) {
    const key = [...(against.get(blockOf(claim)) ?? [])].toSorted().join('\n');
    sides.set(key, [...(sides.get(key) ?? []), claim]);
  }
  return [...sides.values()];
}
