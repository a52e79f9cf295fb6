/**
 * What differs between two states of a dossier, row by row: added, removed, altered, renamed, and proposals that were accepted or rejected.
 * The order of rows, the files in which they stand and their form make no difference. A row that could not be read in one of the states is
 * left out: nobody knows whether it changed.
 */
import { createHash } from 'node:crypto';
import type { DossierPlace } from '../../errors.ts';
import { termKey } from '../../model/vocabulary.ts';
import { claimTexts } from '../compile/claim-texts.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import { positionOf, samePassages } from './same-passages.ts';

/** The tables in the order in which their changes are listed. */
export const COMPARED_TABLES = [
  'Claim',
  'Proposal',
  'Disagreement',
  'Entity',
  'Document',
  'Reason',
  'Dossier',
  'Term',
] as const;
export type ComparedTable = (typeof COMPARED_TABLES)[number];

/**
 * ACCEPTED: a claim that was a proposal. REJECTED: a proposal got `rejected`. RENAMED: a row with all values of one that is gone, under another
 * id. MOVED: its passages stand elsewhere in their files, and have the same words.
 */
export type RowChangeKind = 'ADDED' | 'REMOVED' | 'ALTERED' | 'MOVED' | 'RENAMED' | 'ACCEPTED' | 'REJECTED';

export interface RowChange {
  readonly table: ComparedTable;
  readonly kind: RowChangeKind;
  readonly id: string;
  /** The id before, of a row that was renamed. */
  readonly was?: string;
  /** In the state after; of a removed row in the state before. */
  readonly place: DossierPlace;
  /** The paraphrase, name, title or reason in the main language of its dossier. */
  readonly text: string;
  /** Of a row that stands in both states. Values are those of the row; undefined where a column is absent. */
  readonly columns: readonly ColumnChange[];
}

export interface ColumnChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Absent: the dossier did not exist, or does not any more. */
export type ComparedState = DossierReading | undefined;

interface Row {
  readonly [column: string]: unknown;
  readonly place: DossierPlace;
}

interface Table {
  readonly name: ComparedTable;
  readonly before: ReadonlyMap<string, Row>;
  readonly after: ReadonlyMap<string, Row>;
}

/**
 * Table by table, in the order of the files; what was removed comes last. It reads each table several times, and remembers only what was
 * added or removed.
 */
export function* compareDossiers(before: ComparedState, after: ComparedState): Generator<RowChange> {
  for (const table of COMPARED_TABLES) yield* new Comparison(before, after, table).changes();
}

class Comparison {
  readonly #states: { readonly before: ComparedState; readonly after: ComparedState };
  readonly #table: Table;

  constructor(before: ComparedState, after: ComparedState, name: ComparedTable) {
    this.#states = { before, after };
    this.#table = { name, before: rowsOf(before, name), after: rowsOf(after, name) };
  }

  *changes(): Generator<RowChange> {
    const { name, before, after } = this.#table;
    const renamed = this.#renamed();
    for (const [id, row] of after) {
      const old = before.get(id);
      const was = renamed.get(id);
      if (old === undefined && was === undefined && !isKnownToLack(this.#states.before, name, id)) continue;
      if (old !== undefined) yield* this.#altered(id, old, row);
      else if (was === undefined) yield this.#new(id, row);
      else yield { ...this.#change('RENAMED', id, row), was };
    }
    const renamedFrom = new Set(renamed.values());
    for (const [id, row] of before) {
      if (after.has(id) || renamedFrom.has(id) || (name === 'Proposal' && this.#wasAccepted(id))) continue;
      if (!isKnownToLack(this.#states.after, name, id)) continue;
      yield {
        ...{ table: name, kind: 'REMOVED', id, place: row.place, columns: [] },
        text: textOf(this.#states.before, name, row),
      };
    }
  }

  *#altered(id: string, old: Row, row: Row): Generator<RowChange> {
    const columns = columnChanges(old, row);
    if (columns.length === 0) {
      if (positionOf(old) !== positionOf(row)) yield this.#change('MOVED', id, row);
      return;
    }
    const isRejected =
      this.#table.name === 'Proposal' && old['rejected'] === undefined && row['rejected'] !== undefined;
    yield this.#change(isRejected ? 'REJECTED' : 'ALTERED', id, row, columns);
  }

  #new(id: string, row: Row): RowChange {
    const proposal = this.#table.name === 'Claim' ? this.#states.before?.proposals.get(id) : undefined;
    if (proposal === undefined) return this.#change('ADDED', id, row);
    return this.#change('ACCEPTED', id, row, columnChanges({ ...proposal }, row));
  }

  #wasAccepted(id: string): boolean {
    return this.#states.after?.claims.has(id) ?? false;
  }

  #change(kind: RowChangeKind, id: string, row: Row, columns: readonly ColumnChange[] = []): RowChange {
    const { name } = this.#table;
    return { table: name, kind, id, place: row.place, text: textOf(this.#states.after, name, row), columns };
  }

  /** New ids, each with the id of a row that is gone and had all its values. */
  #renamed(): ReadonlyMap<string, string> {
    const { before, after } = this.#table;
    const gone = new Map<string, string>();
    for (const [id, row] of before) if (!after.has(id)) gone.set(contentHash(row), id);
    const renamed = new Map<string, string>();
    if (gone.size === 0) return renamed;
    for (const [id, row] of after) {
      if (before.has(id)) continue;
      const hash = contentHash(row);
      const was = gone.get(hash);
      if (was === undefined) continue;
      renamed.set(id, was);
      gone.delete(hash);
    }
    return renamed;
  }
}

/** False if a row of this id may be among those that could not be read. */
function isKnownToLack(state: ComparedState, name: ComparedTable, id: string): boolean {
  if (state === undefined) return true;
  if (name === 'Term') return state.complete.has('VOCABULARY');
  return (state.complete.has('ROWS') || state.complete.has('IDS')) && !state.unread.has(id);
}

/** What reading a file adds to a row. An entity's label says what it is, and that of a word is a text. */
function isColumn(column: string, value: unknown): boolean {
  return column !== 'place' && !(column === 'label' && (value === 'Claim' || value === 'Proposal'));
}

function columnChanges(old: Row, row: Row): ColumnChange[] {
  const columns = [...new Set([...Object.keys(row), ...Object.keys(old)])].filter((column) =>
    isColumn(column, row[column]),
  );
  return columns.flatMap((column) => {
    const [before, after] = [old[column], row[column]];
    return isSame(column, before, after, old, row) ? [] : [{ column, before, after }];
  });
}

function isSame(column: string, before: unknown, after: unknown, old: Row, row: Row): boolean {
  if (column === 'passages') return samePassages(old, row);
  return JSON.stringify(present(before)) === JSON.stringify(present(after));
}

/** An empty list says what an absent column says. */
function present(value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function contentHash(row: Row): string {
  const columns = Object.entries(row)
    .filter(([column, value]) => column !== 'id' && isColumn(column, value) && present(value) !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(columns)).digest('base64url');
}

const NO_ROWS: ReadonlyMap<string, Row> = new Map();

function rowsOf(state: ComparedState, name: ComparedTable): ReadonlyMap<string, Row> {
  if (state === undefined) return NO_ROWS;
  if (name === 'Dossier') return state.dossier === undefined ? NO_ROWS : new Map([[state.dossier.id, state.dossier]]);
  if (name === 'Term') return termsOf(state);
  const tables = {
    Claim: state.claims,
    Proposal: state.proposals,
    Disagreement: state.disagreements,
    Entity: state.entities,
    Document: state.documents,
    Reason: state.reasons,
  };
  return tables[name];
}

/** The rows of `vocabulary.json`; those that only add labels too. */
function termsOf({ files }: DossierReading): ReadonlyMap<string, Row> {
  const own = files.terms.map((row): [string, Row] => [
    termKey(row),
    { ...row, place: files.termPlaces.get(row) ?? { file: files.folder } },
  ]);
  const labels = files.labelRows.map(({ row, place }): [string, Row] => [
    `labels of ${[row.term, row.of, row.name].filter((each) => each !== undefined).join(' ')}`,
    { ...row, place },
  ]);
  return new Map([...own, ...labels]);
}

function textOf(state: ComparedState, name: ComparedTable, row: Row): string {
  if ((name === 'Claim' || name === 'Proposal') && state !== undefined) {
    const claim = state.claims.get(String(row['id'])) ?? state.proposals.get(String(row['id']));
    if (claim !== undefined) return claimTexts(claim, state, state.vocabulary)[0]?.text ?? '';
  }
  const { name: named, title, reason, label } = row;
  return [named, title, reason, label].find((each) => typeof each === 'string') ?? '';
}
