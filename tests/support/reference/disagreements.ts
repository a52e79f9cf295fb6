/** Disagreements, filtered by their kind, their dossiers and the entities that their claims name. */
import type { DisagreementKind } from '../../../src/model/disagreement.ts';
import { compareIds, type World, type WorldClaim, type WorldDisagreement } from './world.ts';

export interface ContradictionsAsked {
  /** Undefined: all. */
  readonly about: readonly string[] | undefined;
  /** Undefined: all dossiers. */
  readonly dossiers: readonly string[] | undefined;
  readonly first: number;
}

export interface DisagreementsAsked extends ContradictionsAsked {
  /** Undefined: all. */
  readonly kinds: readonly DisagreementKind[] | undefined;
}

export function disagreementsOf(
  world: World,
  { about, kinds, dossiers, first }: DisagreementsAsked,
): WorldDisagreement[] {
  return world.disagreements
    .filter(({ kind }) => kinds === undefined || kinds.includes(kind))
    .filter(({ sides }) => {
      const claims = world.claims.filter(({ id }) => sides.flat().includes(id));
      if (dossiers !== undefined && !claims.every(({ dossier }) => dossiers.includes(dossier))) return false;
      return about === undefined || about.some((id) => claims.flatMap(namedBy).includes(id));
    })
    .toSorted((a, b) => compareIds(a.id, b.id))
    .slice(0, first);
}

export function contradictionsOf(
  world: World,
  asked: ContradictionsAsked,
): { id: string; claims: readonly string[] }[] {
  return disagreementsOf(world, { ...asked, kinds: ['CONTRADICTION'] }).map(({ id, sides }) => ({
    id,
    claims: sides.flat().toSorted(compareIds),
  }));
}

/** The claims that a claim contradicts over FACT. */
export function rivalsOf(world: World, { id }: WorldClaim): WorldClaim[] {
  const rivals = world.disagreements
    .filter(({ kind, over, sides }) => kind === 'CONTRADICTION' && over === 'FACT' && sides.flat().includes(id))
    .flatMap(({ sides }) => sides.filter((side) => !side.includes(id)).flat());
  return world.claims.filter((claim) => rivals.includes(claim.id));
}

/** Ids of the entities that a claim names. */
export function namedBy({ subject, object, about, participants, attribution }: WorldClaim): string[] {
  return [subject, object, about, ...participants, ...attribution.flat()].filter((id) => id !== undefined);
}
