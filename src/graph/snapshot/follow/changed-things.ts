/** Dossiers, documents and entities that changed, with the numbers that they have from now on. */
import type { Row } from '../../../db/database.ts';
import { InvariantError, invariant } from '../../../errors.ts';
import type { EntityRecord, EntityRef } from '../../port.ts';
import { NONE } from '../../judge/claim-columns.ts';
import { at } from '../columns.ts';
import type { FlatGraph } from '../flat-graph.ts';
import { DossierSets } from '../read/dossier-sets.ts';
import { readEntities } from '../read/entities.ts';
import type { Rows } from '../read/rows.ts';
import type { Changes } from './change-records.ts';
import { FollowedEntities } from './followed-entities.ts';
import { FollowedIds } from './followed-ids.ts';

/** A row that changed or is new; `set` is a number of `sets`. */
interface InDossiers {
  readonly number: number;
  readonly set: number;
}

export interface ChangedDocument extends InDossiers {
  readonly publishedEarliest: number;
  readonly publishedLatest: number;
}

export interface ChangedThings {
  readonly dossierIds: FollowedIds;
  readonly documentIds: FollowedIds;
  readonly documents: readonly ChangedDocument[];
  readonly entities: FollowedEntities;
  readonly changedEntities: readonly (InDossiers & { readonly record: EntityRecord })[];
  readonly goneEntities: readonly EntityRef[];
  readonly goneDocuments: readonly number[];
  /** Lists of numbers of dossiers. */
  readonly sets: readonly (readonly number[])[];
  /** How many more there are than before. */
  readonly more: Readonly<Record<'dossiers' | 'documents' | 'entities', number>>;
}

export interface DocumentRow extends Row {
  readonly id: string;
  readonly publishedEarliest: number | null;
  readonly publishedLatest: number | null;
  readonly dossiers: readonly string[];
}

/** The documents that these dossiers held: they may have changed, or be gone. */
export function documentsOf(parts: FlatGraph, dossiers: ReadonlySet<string>): string[] {
  const { documents, dossierSets, dossiersOfSets } = parts.sections;
  const asked = new Set([...dossiers].map((id) => parts.dossierIds.numberOf(id)));
  const starts = dossierSets.dossiers;
  const isAsked = Array.from({ length: starts.length - 1 }, (_, set) =>
    dossiersOfSets.dossier.subarray(at(starts, set), at(starts, set + 1)).some((dossier) => asked.has(dossier)),
  );
  const ids: string[] = [];
  for (let document = 0; document < parts.documentIds.length; document += 1) {
    if (isAsked[at(documents.dossierSet, document)] === true) ids.push(parts.documentIds.at(document));
  }
  return ids;
}

/**
 * @param rows of the documents and entities that may have changed
 * @param asked the ids of these documents
 * @throws {InvariantError} if an entity has other labels: claims that did not change may date it now
 */
export async function readChangedThings(
  parts: FlatGraph,
  rows: Rows,
  { entities: changed }: Changes,
  dossiers: readonly string[],
  asked: readonly string[],
): Promise<ChangedThings> {
  const dossiersBefore = FollowedIds.of(parts.dossierIds);
  const dossierIds = idsAfter(dossiersBefore, dossiers, undefined);
  const sets = new DossierSets((id) => numberIn(dossierIds, id));
  const [documentRows, read] = await Promise.all([rows.many<DocumentRow>('documents'), readEntities(rows, sets)]);
  const documentsBefore = FollowedIds.of(parts.documentIds);
  const documentIds = idsAfter(
    documentsBefore,
    documentRows.map(({ id }) => id),
    asked,
  );
  const ofDocuments = sets.of(documentRows.map((row) => row.dossiers));
  const before = FollowedEntities.of(parts.entities);
  const entityIds = idsAfter(
    before.ids,
    read.records.map(({ id }) => id),
    [...changed],
  );
  const changedEntities = read.records.map((record, index) => {
    const number = numberIn(entityIds, record.id);
    const isKnown = number < before.length;
    if (isKnown && before.labelOf(number) !== record.label) {
      throw new InvariantError(`'${record.id}' has another label: the whole graph is read`);
    }
    return { number, record, set: at(read.ofDossiers.set, index) };
  });
  return {
    dossierIds,
    documentIds,
    documents: documentRows.map(({ id, publishedEarliest, publishedLatest }, index) => ({
      number: numberIn(documentIds, id),
      publishedEarliest: publishedEarliest ?? NONE,
      publishedLatest: publishedLatest ?? NONE,
      set: at(ofDocuments.set, index),
    })),
    entities: before.with(
      entityIds,
      changedEntities.map(({ number, record }) => [number, record]),
    ),
    changedEntities,
    goneEntities: goneOf(entityIds, [...changed]),
    goneDocuments: goneOf(documentIds, asked),
    sets: ofDocuments.sets,
    more: {
      dossiers: dossierIds.count - dossiersBefore.count,
      documents: documentIds.count - documentsBefore.count,
      entities: entityIds.count - before.ids.count,
    },
  };
}

/**
 * @param there ids of rows that are there now
 * @param asked ids of rows that are gone if they are not among these; undefined: all
 */
function idsAfter(before: FollowedIds, there: readonly string[], asked: readonly string[] | undefined): FollowedIds {
  const isThere = new Set(there);
  const all = asked ?? Array.from({ length: before.length }, (_, row) => before.at(row));
  const numbers = (ids: readonly string[]): number[] =>
    ids.map((id) => before.rowOf(id)).filter((row) => row !== undefined);
  return before.with({
    appended: there.filter((id) => before.rowOf(id) === undefined),
    gone: numbers(all.filter((id) => !isThere.has(id))),
    back: numbers(there),
  });
}

function goneOf(ids: FollowedIds, asked: readonly string[]): number[] {
  return asked.map((id) => ids.rowOf(id)).filter((row): row is number => row !== undefined && ids.isGone(row));
}

function numberIn(ids: FollowedIds, id: string): number {
  const number = ids.numberOf(id);
  invariant(number !== undefined, `'${id}' is named, and is not there`);
  return number;
}
