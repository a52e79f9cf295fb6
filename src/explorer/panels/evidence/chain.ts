/** A chain of attribution by its positions: the outlet first, the origin last; equal positions spoke jointly. */

interface Step {
  readonly position: number;
}

export function positionsOf<T extends Step>(attribution: readonly T[]): readonly (readonly T[])[] {
  const byPosition = new Map<number, T[]>();
  for (const step of attribution.toSorted((a, b) => a.position - b.position)) {
    const joint = byPosition.get(step.position);
    if (joint === undefined) byPosition.set(step.position, [step]);
    else joint.push(step);
  }
  return [...byPosition.values()];
}

/** The speakers at the last position. */
export function originsOf<T extends Step>(attribution: readonly T[]): readonly T[] {
  return positionsOf(attribution).at(-1) ?? [];
}
