/** Reads a snapshot from Neo4j. Neo4j reads committed rows, not a snapshot: if the bookmark moved meanwhile, the work is repeated. */
import type { Database } from '../db/database.ts';
import { statement } from '../db/statements.ts';
import { readVocabulary } from '../db/vocabulary.ts';
import { DatabaseUnavailableError, invariant, InvariantError } from '../errors.ts';
import type { EntityRecord, GraphCounts, Voice } from '../model/graph.ts';
import { isEntityLabel } from '../model/labels.ts';
import { NONE, VOICES, type ClaimColumns, type Lists } from '../model/selection.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { at, type ContradictionRow, type OtherClaims, type RelationColumns, type SnapshotParts } from './columns.ts';
import { Snapshot } from './snapshot.ts';

/** How often a build is repeated while somebody writes without pause. */
const ATTEMPTS = 5;
const READ_DEADLINE_MILLIS = 600_000;

interface EntityRow extends Omit<EntityRecord, 'label'> {
  readonly labels: readonly string[];
  readonly [column: string]: unknown;
}

interface RelationRow {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly occasion: string | null;
  readonly [column: string]: unknown;
}

interface ClaimRow {
  readonly id: string;
  readonly relation: string | null;
  readonly actual: boolean;
  readonly affirmed: boolean;
  readonly voice: Voice;
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
  readonly origin: string;
  readonly documents: readonly string[];
  readonly speakers: readonly string[];
  readonly originators: number;
  readonly other: {
    readonly predicate: string;
    readonly subject: string;
    readonly object: string | null;
    readonly occasion: string | null;
  };
  readonly [column: string]: unknown;
}

interface DocumentRow {
  readonly id: string;
  readonly publishedEarliest: number | null;
  readonly publishedLatest: number | null;
  readonly [column: string]: unknown;
}

interface ContradictionRead extends Omit<ContradictionRow, 'about'> {
  readonly about: readonly string[];
  readonly [column: string]: unknown;
}

/** @throws {DatabaseUnavailableError} where the database does not answer, or is written to without pause */
export async function buildSnapshot(database: Database): Promise<Snapshot> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const bookmark = await database.bookmark();
    const readAt = new Date();
    const all = { deadlineMillis: READ_DEADLINE_MILLIS };
    const [entities, relations, claims, documents, contradictions, [counts], vocabulary] = await Promise.all([
      database.readMany<EntityRow>(statement('graph/entities'), {}, all),
      database.readMany<RelationRow>(statement('graph/relations'), {}, all),
      database.readMany<ClaimRow>(statement('graph/claims'), {}, all),
      database.readMany<DocumentRow>(statement('graph/documents'), {}, all),
      database.readMany<ContradictionRead>(statement('graph/contradictions'), {}, all),
      database.readMany<GraphCounts & Record<string, unknown>>(statement('graph/counts'), {}, all),
      // Beside the long ones, a short read waits too.
      readVocabulary(database, all),
    ]);
    if ((await database.bookmark()) !== bookmark) continue;
    invariant(counts, 'Counting answers with one row');
    const parts = partsOf({ entities, relations, claims, documents, contradictions }, vocabulary);
    return new Snapshot({ ...parts, bookmark, readAt, counts });
  }
  throw new DatabaseUnavailableError(
    'The database is written to without pause: no state of it could be read whole. Try again when the load is over.',
  );
}

function entityRecord({ labels, id, name, nameAr, aliases, kind, note }: EntityRow): EntityRecord {
  const label = labels.find(isEntityLabel);
  invariant(label, `'${id}' has no label of an entity`);
  return { id, label, name, nameAr, aliases, kind, note };
}

interface Read {
  readonly entities: readonly EntityRow[];
  readonly relations: readonly RelationRow[];
  readonly claims: readonly ClaimRow[];
  readonly documents: readonly DocumentRow[];
  readonly contradictions: readonly ContradictionRead[];
}

function partsOf(read: Read, vocabulary: Vocabulary): Omit<SnapshotParts, 'bookmark' | 'readAt' | 'counts'> {
  const entities = read.entities.map(entityRecord).toSorted(byId);
  const entityNumbers = numbersOf(entities);
  const documents = read.documents.toSorted(byId);
  const relations = read.relations.toSorted(byId);
  const relationNumbers = numbersOf(relations);
  const drawn = new Map<string, number>();
  for (const { id, relation, actual } of read.claims) {
    const number = actual && relation !== null ? relationNumbers.get(relation) : undefined;
    if (number !== undefined) drawn.set(id, number);
  }
  const inRelations = read.claims
    .filter(({ id }) => drawn.has(id))
    .toSorted((a, b) => numberOf(drawn, a.id) - numberOf(drawn, b.id) || byId(a, b));
  const others = read.claims.filter(({ id }) => !drawn.has(id)).toSorted(byId);
  const ordered = [...inRelations, ...others];
  const types = [
    ...new Set([...relations.map(({ type }) => type), ...others.map(({ other }) => other.predicate)]),
  ].toSorted();
  return {
    entities,
    relations: relationColumns(relations, entityNumbers, types, countBy(inRelations, drawn, relations.length)),
    claims: claimColumns(ordered, entityNumbers, numbersOf(documents)),
    originators: Uint8Array.from(ordered, ({ originators }) => originators),
    others: otherClaims(others, entityNumbers),
    documentIds: documents.map(({ id }) => id),
    documents: {
      publishedEarliest: days(documents, 'publishedEarliest'),
      publishedLatest: days(documents, 'publishedLatest'),
    },
    contradictions: read.contradictions.toSorted(byId).map(({ about, ...row }) => ({
      ...row,
      about: about.map((id) => numberOf(entityNumbers, id)),
    })),
    types,
    symmetric: types.map((type) => vocabulary.predicate(type)?.symmetric ?? false),
  };
}

function relationColumns(
  rows: readonly RelationRow[],
  entities: ReadonlyMap<string, number>,
  types: readonly string[],
  claimOffsets: Uint32Array,
): RelationColumns {
  const typeNumbers = new Map(types.map((type, number) => [type, number]));
  return {
    id: rows.map(({ id }) => id),
    from: Uint32Array.from(rows, ({ from }) => numberOf(entities, from)),
    to: Uint32Array.from(rows, ({ to }) => numberOf(entities, to)),
    type: Uint16Array.from(rows, ({ type }) => numberOf(typeNumbers, type)),
    occasion: maybeNumbers(rows, ({ occasion }) => occasion, entities),
    claimOffsets,
  };
}

function claimColumns(
  rows: readonly ClaimRow[],
  entities: ReadonlyMap<string, number>,
  documents: ReadonlyMap<string, number>,
): ClaimColumns {
  const origins = new Map<string, number>();
  return {
    id: rows.map(({ id }) => id),
    affirmed: Uint8Array.from(rows, ({ affirmed }) => (affirmed ? 1 : 0)),
    voice: Uint8Array.from(rows, ({ voice }) => VOICES.indexOf(voice)),
    startEarliest: days(rows, 'startEarliest'),
    startLatest: days(rows, 'startLatest'),
    endEarliest: days(rows, 'endEarliest'),
    endLatest: days(rows, 'endLatest'),
    origin: Uint32Array.from(rows, ({ origin }) => {
      const known = origins.get(origin);
      if (known === undefined) origins.set(origin, origins.size);
      return known ?? origins.size - 1;
    }),
    documents: lists(rows, (row) => row.documents, documents),
    speakers: lists(rows, (row) => row.speakers, entities),
  };
}

function otherClaims(rows: readonly ClaimRow[], entities: ReadonlyMap<string, number>): OtherClaims {
  return {
    predicate: rows.map(({ other }) => other.predicate),
    subject: maybeNumbers(rows, ({ other }) => other.subject, entities),
    object: maybeNumbers(rows, ({ other }) => other.object, entities),
    occasion: maybeNumbers(rows, ({ other }) => other.occasion, entities),
  };
}

function days<K extends string>(rows: readonly { readonly [key in K]: number | null }[], column: K): Int32Array {
  return Int32Array.from(rows, (row) => row[column] ?? NONE);
}

function maybeNumbers<R>(
  rows: readonly R[],
  idOf: (row: R) => string | null,
  numbers: ReadonlyMap<string, number>,
): Int32Array {
  return Int32Array.from(rows, (row) => {
    const id = idOf(row);
    return id === null ? NONE : (numbers.get(id) ?? NONE);
  });
}

function lists<R>(
  rows: readonly R[],
  idsOf: (row: R) => readonly string[],
  numbers: ReadonlyMap<string, number>,
): Lists {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => (offsets[index + 1] = at(offsets, index) + idsOf(row).length));
  const members = new Uint32Array(at(offsets, rows.length));
  rows.forEach((row, index) => {
    members.set(
      idsOf(row).map((id) => numberOf(numbers, id)),
      at(offsets, index),
    );
  });
  return { offsets, members };
}

/** Where the claims of each relation begin: they stand in the order of their relations. */
function countBy(claims: readonly ClaimRow[], drawn: ReadonlyMap<string, number>, relations: number): Uint32Array {
  const offsets = new Uint32Array(relations + 1);
  for (const { id } of claims) offsets[numberOf(drawn, id) + 1] = at(offsets, numberOf(drawn, id) + 1) + 1;
  for (let index = 0; index < relations; index += 1) offsets[index + 1] = at(offsets, index + 1) + at(offsets, index);
  return offsets;
}

function numbersOf(rows: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(rows.map(({ id }, number) => [id, number]));
}

function numberOf(numbers: ReadonlyMap<string, number>, id: string): number {
  const number = numbers.get(id);
  if (number === undefined) throw new InvariantError(`'${id}' is named, and is not there`);
  return number;
}

/** Ids are ASCII: the order of code units is their order in Neo4j too. */
function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
