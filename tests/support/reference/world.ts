/**
 * A small graph as its sources tell it, before anything is derived: what the random graphs of the property tests are,
 * what the reference reads, and what is written as a dossier for the loader.
 */
import type { Bounds } from '../../../src/model/dates.ts';
import type { Voice } from '../../../src/graph/port.ts';
import type { EntityLabel } from '../../../src/model/labels.ts';

export interface WorldEntity {
  readonly id: string;
  readonly label: EntityLabel;
}

/** An EDTF expression, and the bounds that it is known to have because it was made from them. */
export interface WorldTime {
  readonly text: string;
  readonly starts: 'REAL' | 'ATTESTED' | undefined;
  readonly ends: 'REAL' | 'ATTESTED' | undefined;
  /** Of real edges. */
  readonly bounds: Bounds;
}

export interface WorldDocument {
  readonly id: string;
  /** Absent: nobody knows. */
  readonly publishedOn: string | undefined;
  readonly publishedEarliest: string | null;
  readonly publishedLatest: string | null;
}

export interface WorldClaim {
  readonly id: string;
  readonly subject: string;
  readonly predicate: string;
  readonly object: string | undefined;
  readonly about: string | undefined;
  readonly participants: readonly string[];
  /** From the outlet to the origin: each step the actors who spoke jointly. */
  readonly attribution: readonly (readonly string[])[];
  readonly voice: Voice;
  readonly affirmed: boolean;
  readonly mode: 'ACTUAL' | 'FUTURE' | 'HYPOTHETICAL';
  readonly when: WorldTime | undefined;
  /** One or more. */
  readonly documents: readonly string[];
  /** Ids of claims. */
  readonly repeats: readonly string[];
}

export interface WorldContradiction {
  readonly id: string;
  /** Two or more, distinct. */
  readonly claims: readonly string[];
}

export interface World {
  readonly documents: readonly WorldDocument[];
  readonly claims: readonly WorldClaim[];
  readonly contradictions: readonly WorldContradiction[];
}

/** Everybody and everything that claims speak of. Ids begin with one another, so that an order of ids shows. */
export const ENTITIES: readonly WorldEntity[] = [
  { id: 'a', label: 'Person' },
  { id: 'a-b', label: 'Person' },
  { id: 'ab', label: 'Organization' },
  { id: 'b', label: 'Government' },
  { id: 'b-1', label: 'Militia' },
  { id: 'e', label: 'Event' },
  { id: 'e-2', label: 'Event' },
  { id: 'g', label: 'Agreement' },
  { id: 'outlet', label: 'Organization' },
  { id: 'p', label: 'Place' },
];

export interface WorldPredicate {
  readonly name: string;
  readonly symmetric: boolean;
  readonly state: boolean;
  readonly domain: readonly EntityLabel[];
  readonly range: readonly EntityLabel[];
}

const ACTORS: readonly EntityLabel[] = ['Person', 'Government', 'Militia', 'Organization'];
const ALL: readonly EntityLabel[] = [...ACTORS, 'Agreement', 'Event', 'Place'];

/** Of `seed/vocabulary.json`, whose rows the loader judges by. */
export const PREDICATES: readonly WorldPredicate[] = [
  { name: 'MET_WITH', symmetric: true, state: false, domain: ACTORS, range: ACTORS },
  { name: 'COOPERATES_WITH', symmetric: true, state: true, domain: ACTORS, range: ACTORS },
  { name: 'SAME_AS', symmetric: true, state: true, domain: ALL, range: ALL },
  { name: 'BACKS', symmetric: false, state: true, domain: ACTORS, range: ACTORS },
  { name: 'ATTACKED', symmetric: false, state: false, domain: ACTORS, range: [...ACTORS, 'Place'] },
  { name: 'OPPOSES', symmetric: false, state: true, domain: ACTORS, range: ALL },
  {
    name: 'PART_OF',
    symmetric: false,
    state: true,
    domain: [...ACTORS, 'Agreement', 'Event'],
    range: [...ACTORS, 'Agreement', 'Event'],
  },
  { name: 'LOCATED_IN', symmetric: false, state: true, domain: ALL, range: ['Place'] },
  {
    name: 'RESULTED_IN',
    symmetric: false,
    state: false,
    domain: ['Agreement', 'Event'],
    range: ['Agreement', 'Event'],
  },
];

export function labelOf(id: string): EntityLabel {
  return found(
    ENTITIES.find((entity) => entity.id === id),
    id,
  ).label;
}

export function predicateOf(name: string): WorldPredicate {
  return found(
    PREDICATES.find((predicate) => predicate.name === name),
    name,
  );
}

/** An absent edge is attested of a state, and real of an event. */
export function boundsOf({ when, predicate }: WorldClaim): Bounds {
  if (when === undefined) return { startEarliest: null, startLatest: null, endEarliest: null, endLatest: null };
  const usual = predicateOf(predicate).state ? 'ATTESTED' : 'REAL';
  return {
    ...when.bounds,
    ...((when.starts ?? usual) === 'ATTESTED' ? { startEarliest: null } : {}),
    ...((when.ends ?? usual) === 'ATTESTED' ? { endLatest: null } : {}),
  };
}

export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The world has no '${what}'.`);
  return value;
}

/** By code units, as Neo4j and JavaScript order strings. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
