/**
 * Reads the records of some dossiers from the database, a page at a time: memory does not grow with their size. Relations come from the Graph
 * port, as the claims of these dossiers alone draw them; all else from the statements of `cypher/records/`.
 */
import type { Database, Parameters, Row } from '../db/database.ts';
import { statement } from '../db/statements.ts';
import { readVocabulary } from '../db/vocabulary.ts';
import { BadInputError, DatabaseBusyError, EmptyDatabaseError } from '../errors.ts';
import type { DayBounds, GraphSource, RelationRecord as Drawn, Through } from '../graph/port.ts';
import { dayText } from '../model/calendar.ts';
import type { Bounds } from '../model/dates.ts';
import { termKey } from '../model/vocabulary.ts';
import {
  claimRecord,
  type ClaimColumns,
  type Columns,
  disagreementRecord,
  documentRecord,
  dossierRecord,
  entityRecord,
  proposalRecord,
  termRecord,
} from './convert.ts';
import { DatabaseGraph, type StoredGraph } from './stored-graph.ts';
import type { DisagreementRecord, RecordKind, Records, RecordSource, RelationRecord } from './record.ts';

/** Things that one statement returns. */
const PAGE = 500;
/** 600_000 (ten minutes). */
const DEADLINE_MILLIS = 600_000;

/** A relation is drawn by the first of these that its claims pass. */
const DRAWN_BY: readonly Through[] = [
  {},
  { modes: ['FUTURE'] },
  { includeWithdrawn: true },
  { modes: ['FUTURE'], includeWithdrawn: true },
];

type Ids = readonly string[];

export class DatabaseRecords implements RecordSource {
  readonly #database: Database;
  readonly #graph: GraphSource;
  readonly #dossiers: Ids;
  readonly #bookmark: string;

  private constructor(database: Database, graph: GraphSource, dossiers: Ids, bookmark: string) {
    this.#database = database;
    this.#graph = graph;
    this.#dossiers = dossiers;
    this.#bookmark = bookmark;
  }

  /**
   * @param dossiers ids, at least one
   * @throws {EmptyDatabaseError} if no dossier is loaded
   * @throws {BadInputError} if one of them is not loaded
   * @throws {DatabaseBusyError} while the database is written to
   */
  static async open(database: Database, graph: GraphSource, dossiers: Ids): Promise<DatabaseRecords> {
    const { bookmark, isWriting } = await database.writing();
    if (isWriting) throw writtenTo();
    const loaded = (await readDossiers(database)).map(({ id }) => String(id));
    if (loaded.length === 0) {
      throw new EmptyDatabaseError('The database holds no dossier yet. Load one: sanad load FOLDER.');
    }
    for (const id of dossiers) {
      if (loaded.includes(id)) continue;
      throw new BadInputError(`The database holds no dossier '${id}'. It holds: ${loaded.join(', ')}.`);
    }
    return new DatabaseRecords(database, graph, [...new Set(dossiers)].toSorted(), bookmark);
  }

  /** @throws {DatabaseBusyError} if the database was written to since `open`: records that were read may be of several states */
  async requireOneState(): Promise<void> {
    const { bookmark, isWriting } = await this.#database.writing();
    if (isWriting || bookmark !== this.#bookmark) throw writtenTo();
  }

  readonly stored = async (): Promise<StoredGraph> => {
    const loaded = (await readDossiers(this.#database)).map(({ id }) => String(id));
    const others = loaded.filter((id) => !this.#dossiers.includes(id));
    if (others.length === 0) return new DatabaseGraph(this.#database, DEADLINE_MILLIS);
    throw new BadInputError(
      `This format copies the whole graph, and the database holds further dossiers: ${others.join(', ')}. Name them all, or load the ones that you want into a database of their own (SANAD_HOME).`,
    );
  };

  read<K extends RecordKind>(kind: K): AsyncIterable<Records[K]> {
    return this.#readers[kind]();
  }

  readonly #readers: { readonly [K in RecordKind]: () => AsyncIterable<Records[K]> } = {
    dossier: () => this.#dossierRecords(),
    term: () => this.#terms(),
    entity: () => this.#entities(),
    document: () => this.#documents(),
    claim: () => this.#claims(),
    relation: () => this.#relations(),
    disagreement: () => this.#disagreements(),
    proposal: () => this.#proposals(),
  };

  async *#dossierRecords(): AsyncGenerator<Records['dossier']> {
    for (const columns of await readDossiers(this.#database)) {
      if (this.#dossiers.includes(String(columns['id']))) yield dossierRecord(columns);
    }
  }

  async *#terms(): AsyncGenerator<Records['term']> {
    const [used] = await this.#many<{ keys: Ids }>('words', { dossiers: this.#dossiers });
    const keys = new Set(used?.keys);
    const { rows } = await readVocabulary(this.#database, { deadlineMillis: DEADLINE_MILLIS });
    for (const row of rows) if (keys.has(termKey(row))) yield termRecord(row);
  }

  async *#entities(): AsyncGenerator<Records['entity']> {
    const pages = this.#pages<{ id: string; rows: readonly Columns[] }>('entities', ({ id }) => id);
    for await (const { id, rows } of pages) yield entityRecord(id, rows);
  }

  async *#documents(): AsyncGenerator<Records['document']> {
    const pages = this.#pages<{ id: string; dossiers: Ids; rows: readonly Columns[] }>('documents', ({ id }) => id);
    for await (const { id, dossiers, rows } of pages) yield documentRecord(id, dossiers, rows);
  }

  async *#claims(): AsyncGenerator<Records['claim']> {
    const pages = this.#pages<ClaimColumns>('claims', ({ claim }) => String(claim['id']));
    for await (const columns of pages) yield claimRecord(columns);
  }

  async *#relations(): AsyncGenerator<RelationRecord> {
    const { rows } = await readVocabulary(this.#database, { deadlineMillis: DEADLINE_MILLIS });
    const symmetric = new Set(rows.flatMap((row) => (row.term === 'PREDICATE' && row.symmetric ? [row.name] : [])));
    let ids: string[] = [];
    for await (const { id } of this.#pages<{ id: string }>('relation-ids', (row) => row.id)) {
      if (ids.push(id) < PAGE) continue;
      yield* await this.#drawn(ids, symmetric);
      ids = [];
    }
    yield* await this.#drawn(ids, symmetric);
  }

  async #drawn(ids: Ids, symmetric: ReadonlySet<string>): Promise<RelationRecord[]> {
    const drawn = new Map<string, RelationRecord>();
    for (const through of DRAWN_BY) {
      const wanted = ids.filter((id) => !drawn.has(id));
      if (wanted.length === 0) break;
      const found = await this.#graph.answer(async (graph) => {
        const view = graph.view({ ...through, dossiers: this.#dossiers });
        return [...(await view.relationsById(wanted)).values()].map((relation) => {
          const each = view.relationRecord(relation);
          return relationRecord(each, symmetric.has(each.type), view.timesOf(relation));
        });
      });
      for (const each of found) drawn.set(each.id, each);
    }
    return ids.flatMap((id) => drawn.get(id) ?? []);
  }

  async *#disagreements(): AsyncGenerator<DisagreementRecord> {
    const curated = this.#pages<{ disagreement: Columns }>('disagreements', ({ disagreement }) =>
      String(disagreement['id']),
    );
    for await (const { disagreement } of curated) yield disagreementRecord(disagreement);
    const byRule = this.#pages<{ claim: string; found: readonly FoundContradiction[] }>(
      'contradictions',
      ({ claim }) => claim,
    );
    for await (const { claim, found } of byRule) for (const each of found) yield contradictionRecord(claim, each);
  }

  async *#proposals(): AsyncGenerator<Records['proposal']> {
    const pages = this.#pages<{ proposal: Columns; dossier: string }>('proposals', ({ proposal }) =>
      String(proposal['id']),
    );
    for await (const { proposal, dossier } of pages) yield proposalRecord(proposal, dossier);
  }

  /** @param idOf the id after which the next page begins */
  async *#pages<R extends object>(name: string, idOf: (row: R) => string): AsyncGenerator<R> {
    let after = '';
    for (;;) {
      const rows = await this.#many<R>(name, { dossiers: this.#dossiers, after, count: PAGE });
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = idOf(last);
    }
  }

  async #many<R extends object>(name: string, parameters: Parameters): Promise<R[]> {
    const options = { deadlineMillis: DEADLINE_MILLIS };
    return await this.#database.readMany<R & Row>(statement(`records/${name}`), parameters, options);
  }
}

async function readDossiers(database: Database): Promise<Columns[]> {
  const rows = await database.readMany<{ dossier: Columns }>(statement('records/dossiers'));
  return rows.map(({ dossier }) => dossier);
}

function writtenTo(): DatabaseBusyError {
  return new DatabaseBusyError('The database was written to meanwhile: export again when the load is over.');
}

function relationRecord(drawn: Drawn, symmetric: boolean, times: readonly DayBounds[]): RelationRecord {
  const { id, type, modes, status, withdrawn, origins, claims, against } = drawn;
  const { startEarliest, startLatest, endEarliest, endLatest, startDrawn, endDrawn } = drawn;
  return {
    ...{ id, type, symmetric, from: drawn.from.id, to: drawn.to.id, occasion: drawn.occasion?.id ?? null },
    ...{ modes, status, withdrawn, origins, claims, against, times: times.map(boundsOf) },
    ...{ startEarliest, startLatest, endEarliest, endLatest, startDrawn, endDrawn },
  };
}

function boundsOf({ startEarliest, startLatest, endEarliest, endLatest }: DayBounds): Bounds {
  const day = (number: number): string | null => (Number.isFinite(number) ? dayText(number) : null);
  return {
    startEarliest: day(startEarliest),
    startLatest: day(startLatest),
    endEarliest: day(endEarliest),
    endLatest: day(endLatest),
  };
}

interface FoundContradiction {
  readonly id: string;
  readonly over: string | null;
  readonly reason: string;
  readonly reasonAr: string | null;
  readonly other: string;
}

function contradictionRecord(claim: string, found: FoundContradiction): DisagreementRecord {
  const { id, over, reason, reasonAr, other } = found;
  return {
    ...{ id, kind: 'CONTRADICTION', over, by: 'RULE', sides: [{ claims: [claim] }, { claims: [other] }] },
    reasons: [{ language: 'en', text: reason }, ...(reasonAr === null ? [] : [{ language: 'ar', text: reasonAr }])],
    ...{ reconciliations: [], judgments: [] },
  };
}
