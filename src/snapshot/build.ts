/** Reads a snapshot from Neo4j. Neo4j reads committed rows, not a snapshot: if the bookmark moved meanwhile, the work is repeated. */
import type { Database } from '../db/database.ts';
import { statement } from '../db/statements.ts';
import { DatabaseUnavailableError, invariant } from '../errors.ts';
import type { EntityRecord, GraphCounts, RelationStatus } from '../model/graph.ts';
import { isEntityLabel } from '../model/labels.ts';
import { readVocabularyRows, Vocabulary } from '../model/vocabulary.ts';
import { NONE, Snapshot, STATUSES, type RelationColumns } from './snapshot.ts';

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
  readonly status: RelationStatus;
  readonly origins: number;
  readonly occasion: string | null;
  readonly startEarliest: number | null;
  readonly startLatest: number | null;
  readonly endEarliest: number | null;
  readonly endLatest: number | null;
  readonly claims: readonly string[];
  readonly [column: string]: unknown;
}

/** @throws {DatabaseUnavailableError} where the database does not answer, or is written to without pause */
export async function buildSnapshot(database: Database): Promise<Snapshot> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const bookmark = await database.bookmark();
    const readAt = new Date();
    const all = { deadlineMillis: READ_DEADLINE_MILLIS };
    const [entityRows, relationRows, [counts], vocabulary] = await Promise.all([
      database.readMany<EntityRow>(statement('graph/entities'), {}, all),
      database.readMany<RelationRow>(statement('graph/relations'), {}, all),
      database.readMany<GraphCounts & Record<string, unknown>>(statement('graph/counts'), {}, all),
      readVocabulary(database),
    ]);
    if ((await database.bookmark()) !== bookmark) continue;
    invariant(counts, 'Counting answers with one row');
    const entities = entityRows.map(entityRecord).toSorted((a, b) => compareIds(a.id, b.id));
    const numbers = new Map(entities.map(({ id }, number) => [id, number]));
    const sorted = relationRows.toSorted((a, b) => compareIds(a.id, b.id));
    const types = [...new Set(sorted.map(({ type }) => type))].toSorted();
    const symmetric = types.map((type) => vocabulary.predicate(type)?.symmetric ?? false);
    return new Snapshot({
      bookmark,
      readAt,
      entities,
      relations: relationColumns(sorted, numbers, types),
      types,
      symmetric,
      counts,
    });
  }
  throw new DatabaseUnavailableError(
    'The database is written to without pause: no state of it could be read whole. Try again when the load is over.',
  );
}

/** @throws {DatabaseUnavailableError} */
export async function readVocabulary(database: Database): Promise<Vocabulary> {
  const json = await database.readMany<{ json: string }>(statement('graph/vocabulary'));
  const { rows, faults } = readVocabularyRows(json.map((row) => JSON.parse(row.json) as unknown));
  invariant(faults.length === 0, `The vocabulary in the database cannot be read: ${faults[0]?.reason ?? ''}`);
  return new Vocabulary(rows);
}

function entityRecord({ labels, id, name, nameAr, aliases, kind, note }: EntityRow): EntityRecord {
  const label = labels.find(isEntityLabel);
  invariant(label, `'${id}' has no label of an entity`);
  return { id, label, name, nameAr, aliases, kind, note };
}

function relationColumns(
  rows: readonly RelationRow[],
  numbers: ReadonlyMap<string, number>,
  types: readonly string[],
): RelationColumns {
  const typeNumbers = new Map(types.map((type, number) => [type, number]));
  const days = (column: 'startEarliest' | 'startLatest' | 'endEarliest' | 'endLatest'): Int32Array =>
    Int32Array.from(rows, (row) => row[column] ?? NONE);
  return {
    id: rows.map(({ id }) => id),
    from: Uint32Array.from(rows, ({ from }) => numbers.get(from) ?? 0),
    to: Uint32Array.from(rows, ({ to }) => numbers.get(to) ?? 0),
    type: Uint16Array.from(rows, ({ type }) => typeNumbers.get(type) ?? 0),
    status: Uint8Array.from(rows, ({ status }) => STATUSES.indexOf(status)),
    origins: Uint16Array.from(rows, ({ origins }) => origins),
    occasion: Int32Array.from(rows, ({ occasion }) => (occasion === null ? NONE : (numbers.get(occasion) ?? NONE))),
    startEarliest: days('startEarliest'),
    startLatest: days('startLatest'),
    endEarliest: days('endEarliest'),
    endLatest: days('endLatest'),
    claims: rows.map(({ claims }) => claims),
  };
}

/** Ids are ASCII: the order of code units is their order in Neo4j too. */
function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
