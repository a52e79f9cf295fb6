/** The counts of a world, or of the part of it that some dossiers give. */
import type { GraphCounts } from '../../../src/graph/port.ts';
import { contradictionsOf, namedBy } from './disagreements.ts';
import { walkedRelations } from './hearing.ts';
import { DOSSIERS, ENTITIES, type World } from './world.ts';

/** @param dossiers undefined: the whole world */
export function countsOf(world: World, dossiers: readonly string[] | undefined): GraphCounts {
  const among = [...new Set(dossiers ?? DOSSIERS)];
  const held = among.map((dossier) => heldBy(world, dossier));
  return {
    dossiers: among.length,
    documents: new Set(held.flatMap(({ documents }) => documents)).size,
    entities: new Set(held.flatMap(({ entities }) => entities)).size,
    claims: world.claims.filter(({ dossier }) => among.includes(dossier)).length,
    relations: walkedRelations(world, { dossiers: among }).length,
    contradictions: contradictionsOf(world, { about: undefined, dossiers: among, first: Infinity }).length,
  };
}

/** Ids of the documents and entities that a dossier has rows for. */
export function heldBy(world: World, id: string): { documents: readonly string[]; entities: readonly string[] } {
  if (id === 'the-world') {
    return { documents: world.documents.map((document) => document.id), entities: ENTITIES.map((entity) => entity.id) };
  }
  const claims = world.claims.filter(({ dossier }) => dossier === id);
  return {
    documents: [...new Set(claims.flatMap(({ documents }) => documents))],
    // The outlet publishes the documents.
    entities: [...new Set(['outlet', ...claims.flatMap(namedBy)])],
  };
}
