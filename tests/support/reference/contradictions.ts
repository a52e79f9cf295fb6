/** Contradictions, filtered by the entities that their claims name. */
import { compareIds, type World, type WorldClaim } from './world.ts';

export interface PlainContradiction {
  readonly id: string;
  readonly claims: readonly string[];
}

export interface ContradictionsAsked {
  /** Undefined: all contradictions. */
  readonly about: readonly string[] | undefined;
  /** Undefined: all dossiers. */
  readonly dossiers: readonly string[] | undefined;
  readonly first: number;
}

export function contradictionsOf(world: World, { about, dossiers, first }: ContradictionsAsked): PlainContradiction[] {
  return world.contradictions
    .map(({ id, claims }) => ({ id, claims: claims.toSorted(compareIds) }))
    .filter(({ claims }) => {
      const sides = world.claims.filter(({ id }) => claims.includes(id));
      if (dossiers !== undefined && !sides.every(({ dossier }) => dossiers.includes(dossier))) return false;
      return about === undefined || about.some((id) => sides.flatMap(namedBy).includes(id));
    })
    .toSorted((a, b) => compareIds(a.id, b.id))
    .slice(0, first);
}

/** Ids of the entities that a claim names. */
export function namedBy({ subject, object, about, participants, attribution }: WorldClaim): string[] {
  return [subject, object, about, ...participants, ...attribution.flat()].filter((id) => id !== undefined);
}
