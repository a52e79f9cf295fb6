/**
 * A world is a small graph before anything is derived: documents, claims and contradictions. The property tests make random
 * worlds. The reference reads a world directly; world-dossier.ts writes it as a dossier for the loader.
 */
import type { DrawnBounds } from '../../../src/model/dates.ts';
import type { Voice } from '../../../src/graph/port.ts';
import type { DisagreementKind, DisagreementMatter } from '../../../src/model/disagreement.ts';
import type { EntityLabel } from '../../../src/model/labels.ts';
import type { Mode } from '../../../src/model/mode.ts';

export interface WorldEntity {
  readonly id: string;
  readonly label: EntityLabel;
  readonly kind?: string;
}

/** An EDTF expression, and its bounds. The expression was made from the bounds, so that they are known. */
export interface WorldTime {
  readonly text: string;
  readonly starts: 'REAL' | 'ATTESTED' | undefined;
  readonly ends: 'REAL' | 'ATTESTED' | undefined;
  /** The bounds if both edges are REAL. */
  readonly bounds: DrawnBounds;
}

/** The day on which a step of an attribution spoke: an EDTF expression, and the days between which it certainly lies. */
export interface WorldSaying {
  readonly text: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

export interface WorldDocument {
  readonly id: string;
  /** Undefined: the day is unknown. */
  readonly publishedOn: string | undefined;
  readonly publishedEarliest: string | null;
  readonly publishedLatest: string | null;
  /** True if the day of publication is marked uncertain or approximate. */
  readonly isMarked?: boolean;
  readonly retrievedOn?: string | undefined;
}

export interface WorldClaim {
  readonly id: string;
  readonly dossier: string;
  /** Undefined: the source does not name it. */
  readonly subject: string | undefined;
  readonly predicate: string;
  readonly object: string | undefined;
  readonly about: string | undefined;
  readonly participants: readonly string[];
  /** From the outlet to the origin. Each step is a list of actors who spoke jointly. */
  readonly attribution: readonly (readonly string[])[];
  /** For each step the day on which it spoke; undefined if the claim gives none. */
  readonly on: readonly (WorldSaying | undefined)[];
  /** The first document of the claim, if its publication dates the claim. */
  readonly reportedIn: WorldDocument | undefined;
  readonly voice: Voice;
  /** True: a review fits its row. */
  readonly isReviewed: boolean;
  readonly affirmed: boolean;
  readonly mode: Mode;
  readonly when: WorldTime | undefined;
  /** The kind of the end of a claim without `when`; undefined if the claim gives none. */
  readonly ends: 'REAL' | 'ATTESTED' | undefined;
  /** One or more. */
  readonly documents: readonly string[];
  /** Ids of claims that it takes back. */
  readonly retracts?: readonly string[];
  /** Ids of claims. */
  readonly repeats: readonly string[];
  /** The id of the claim that stands in place of an object. */
  readonly content?: string | undefined;
}

export interface WorldDisagreement {
  readonly id: string;
  readonly kind: DisagreementKind;
  /** Null if the kind is not CONTRADICTION. */
  readonly over: DisagreementMatter | null;
  /** Ids of claims: two or more sides, no claim twice, all of one dossier if an author wrote it. */
  readonly sides: readonly (readonly string[])[];
}

export interface World {
  readonly documents: readonly WorldDocument[];
  readonly claims: readonly WorldClaim[];
  readonly disagreements: readonly WorldDisagreement[];
}

/** In the order of their ids. The second holds all documents and entities, the first those that its claims name. */
export const DOSSIERS = ['the-other-world', 'the-world'] as const;

/** All entities that claims name. Some ids begin with another id, so that tests notice a wrong order of ids. */
export const ENTITIES: readonly WorldEntity[] = [
  { id: 'a', label: 'Person' },
  { id: 'a-b', label: 'Person' },
  { id: 'ab', label: 'Organization' },
  { id: 'b', label: 'Government' },
  { id: 'b-1', label: 'Militia' },
  { id: 'c', label: 'Organization', kind: 'CLASS' },
  { id: 'e', label: 'Event' },
  { id: 'e-2', label: 'Event' },
  { id: 'g', label: 'Agreement' },
  { id: 'outlet', label: 'Organization' },
  { id: 'p', label: 'Place' },
  { id: 't', label: 'Thing' },
];

export interface WorldPredicate {
  readonly name: string;
  readonly symmetric: boolean;
  readonly state: boolean;
  readonly domain: readonly EntityLabel[];
  /** Empty: the predicate takes no object. */
  readonly range: readonly EntityLabel[];
  /** What its claims say about the time of the event at its end. */
  readonly dates?: 'WHOLE' | 'START' | 'END' | 'WITHIN';
  /** What its subject thinks of its object or content. */
  readonly stance?: 'IS YES' | 'SHOULD YES' | 'SHOULD NO';
  /** The object may be a claim. */
  readonly content?: boolean;
}

const ACTORS: readonly EntityLabel[] = ['Person', 'Government', 'Militia', 'Organization'];
const ALL: readonly EntityLabel[] = [...ACTORS, 'Agreement', 'Event', 'Place', 'Thing'];

/** Predicates of `seed/vocabulary.json`, because the loader uses its rows. */
export const PREDICATES: readonly WorldPredicate[] = [
  { name: 'MET_WITH', symmetric: true, state: false, domain: ACTORS, range: ACTORS },
  { name: 'COOPERATES_WITH', symmetric: true, state: true, domain: ACTORS, range: ACTORS },
  { name: 'SAME_AS', symmetric: true, state: true, domain: ALL, range: ALL },
  { name: 'BACKS', symmetric: false, state: true, domain: ACTORS, range: ACTORS },
  { name: 'ATTACKED', symmetric: false, state: false, domain: ACTORS, range: [...ACTORS, 'Place'] },
  { name: 'OPPOSES', symmetric: false, state: true, domain: ACTORS, range: ALL, stance: 'SHOULD NO' },
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
  {
    name: 'SEEKS',
    symmetric: false,
    state: true,
    domain: [...ACTORS, 'Event'],
    range: ['Event', 'Agreement'],
    stance: 'SHOULD YES',
    content: true,
  },
  {
    name: 'ACKNOWLEDGED',
    symmetric: false,
    state: false,
    domain: [...ACTORS, 'Event'],
    range: ['Event', 'Agreement'],
    stance: 'IS YES',
    content: true,
  },
  { name: 'TOOK_PLACE', symmetric: false, state: false, domain: ['Event'], range: [], dates: 'WHOLE' },
  { name: 'STARTED', symmetric: false, state: false, domain: ACTORS, range: ['Event'], dates: 'START' },
  { name: 'ENDED', symmetric: false, state: false, domain: ACTORS, range: ['Event'], dates: 'END' },
  { name: 'TOOK_PART_IN', symmetric: false, state: false, domain: ACTORS, range: ['Event'], dates: 'WITHIN' },
  { name: 'SIGNED', symmetric: false, state: false, domain: ACTORS, range: ['Agreement'], dates: 'WHOLE' },
];

export function labelOf(id: string): EntityLabel {
  return found(
    ENTITIES.find((entity) => entity.id === id),
    id,
  ).label;
}

/** A class ends a path and never lies within one. */
export function isClass(id: string): boolean {
  return ENTITIES.some((entity) => entity.id === id && entity.kind === 'CLASS');
}

export function predicateOf(name: string): WorldPredicate {
  return found(
    PREDICATES.find((predicate) => predicate.name === name),
    name,
  );
}

/** The properties of a claim that most tests leave alone: one outlet affirms it, in its own voice, as a fact. */
export const PLAIN_CLAIM: Omit<WorldClaim, 'id' | 'subject' | 'predicate' | 'object'> = {
  dossier: 'the-world',
  about: undefined,
  participants: [],
  attribution: [['outlet']],
  on: [],
  reportedIn: undefined,
  voice: 'OWN',
  isReviewed: false,
  affirmed: true,
  mode: 'ACTUAL',
  when: undefined,
  ends: undefined,
  documents: ['d'],
  repeats: [],
};

export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The world has no '${what}'.`);
  return value;
}

/** Compares code units, as Neo4j and JavaScript do. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
