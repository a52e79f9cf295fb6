/**
 * What a load keeps in the database of the files of a large dossier, in the transaction in which it writes the claims: so it is always of the
 * claims that the database holds, also after a crash, and in a copy. It counts only as long as nobody else has written: each transaction since
 * must have left a record (decision 53).
 */
import { createHash, randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Database, Row, WriteTransaction } from '../../db/database.ts';
import type { StateReader } from '../../db/probes.ts';
import { statement } from '../../db/statements.ts';
import { stateNumberOf } from '../../db/transaction-number.ts';
import { RULES } from '../check/rules/index.ts';
import type { DossierFiles } from '../read/read-dossier-files.ts';
import type { Placed } from '../read/sort-rows.ts';
import type { SourceReferences, SourceRows } from '../read/source-rows.ts';
import type { DossierRow } from '../read/table-schema.ts';

/** What is the same for all files of a dossier. */
interface Kept {
  /** Of the dossier. */
  readonly id: string;
  /** The name of the folder, without the path to it. */
  readonly folder: string;
  readonly checksum: string;
  readonly derivation: string;
  /** A digest of the rules that refuse a load: rows that were not edited are not judged again. */
  readonly rules: string;
  readonly languages: readonly string[];
  readonly entities: number;
  readonly references: SourceReferences;
  readonly row: Placed<DossierRow>;
}

export interface SourceState extends Kept {
  /** Differs after each load of the dossier. */
  readonly token: string;
  /** The properties of the node of the dossier. */
  readonly node: Row;
}

/** What is kept of a file, without the rows of its claims. */
export type KeptFile = Omit<SourceRows, 'rows'>;

/** Ids of rows that others name: with more of them a dossier is always read as a whole. */
const MOST_REFERENCES = 20_000;
/** Characters of rows that one statement writes. */
const STATEMENT_CHARACTERS = 1_000_000;
/** No state of a database has this number. */
const NO_NUMBER = -1;

/** A rule that is added, or holds something else, must judge all rows. */
const RULES_DIGEST = createHash('sha256')
  .update(JSON.stringify(RULES.flatMap(({ id, holds, refusesLoad }) => (refusesLoad === true ? [[id, holds]] : []))))
  .digest('hex');

/** The states of dossiers to which only recorded loads have written since. */
export async function validStates(database: Database): Promise<SourceState[]> {
  const rows = await database.readMany<{ state: StoredState; dossier: Row }>(statement('load/source-states'));
  const states = rows.filter(({ state }) => state.rules === RULES_DIGEST && state.after >= 0);
  if (states.length === 0) return [];
  // Of a load of the dossier since, the token shows it.
  const number = await lastTransaction(database);
  const after = Math.min(...states.map(({ state }) => state.after));
  const records = await database.readMany<{ after: number }>(statement('load/records-after'), { after });
  const recorded = new Set(records.map((record) => record.after));
  return states
    .filter(({ state }) => isRecorded(state.after + 1, number, recorded))
    .map(({ state, dossier }) => ({
      ...state,
      references: JSON.parse(state.references) as SourceReferences,
      row: JSON.parse(state.row) as Placed<DossierRow>,
      node: dossier,
    }));
}

/** Whether each transaction after number `first`, up to `last`, left a record that has the number before its own. */
function isRecorded(first: number, last: number, recorded: ReadonlySet<number>): boolean {
  if (last < first || last - first > recorded.size) return false;
  for (let number = first; number < last; number += 1) if (!recorded.has(number)) return false;
  return true;
}

type StoredState = Omit<SourceState, 'node' | 'references' | 'row'> & {
  readonly after: number;
  readonly references: string;
  readonly row: string;
};

export async function keptFiles(database: Database, dossier: string): Promise<Map<string, KeptFile>> {
  const rows = await database.readMany<Omit<KeptFile, 'predicates'> & { predicates: string }>(
    statement('load/source-files'),
    { dossier },
  );
  return new Map(
    rows.map((row) => [row.name, { ...row, predicates: JSON.parse(row.predicates) as KeptFile['predicates'] }]),
  );
}

export interface SourcesToKeep extends Omit<Kept, 'checksum' | 'derivation' | 'rules' | 'folder'> {
  readonly files: Pick<DossierFiles, 'folder' | 'checksum' | 'derivation'>;
  /** What is to be kept of all files; of those that were edited, if `goneFiles` is given. */
  readonly sources: Iterable<SourceRows>;
  /** The names of files that are gone. What is kept of all others stays. */
  readonly goneFiles?: readonly string[];
}

/**
 * Writes it as the last statements of a load. All that they create exists before they ask for the number of the last transaction, because
 * Neo4j writes each new label and key in a transaction of its own.
 * @param state `Database` itself, as for `writeChangeRecord`
 */
export async function keepSources(
  tx: WriteTransaction,
  state: Pick<StateReader, 'bookmark'>,
  { files, sources, goneFiles, references, row, ...properties }: SourcesToKeep,
): Promise<void> {
  const dossier = properties.id;
  const forget = async (names: readonly string[]): Promise<void> => {
    if (names.length > 0) await tx.run(statement('load/forget-source-files'), { dossier, names });
  };
  if (goneFiles === undefined) await tx.run(statement('load/forget-sources'), { dossier });
  else await forget(goneFiles);
  for (const batch of batchesOf(sources)) {
    if (goneFiles !== undefined) await forget(batch.map(({ name }) => name));
    const rows = batch.map((file) => ({ dossier, ...file, predicates: JSON.stringify(file.predicates) }));
    await tx.run(statement('load/write-source-files'), { files: rows });
  }
  const stored = {
    ...properties,
    dossier,
    folder: folderName(files),
    checksum: files.checksum,
    derivation: files.derivation,
    rules: RULES_DIGEST,
    references: JSON.stringify(references),
    row: JSON.stringify(row),
    token: randomUUID(),
  };
  await tx.run(statement('load/write-source-state'), { state: stored });
  await tx.run(statement('load/stamp-source-state'), { dossier, after: await lastTransaction(state) });
}

/** Whether this is still the state of the last load; other loads of the dossier wait until the transaction ends. */
export async function holdState(tx: WriteTransaction, { id, token }: SourceState): Promise<boolean> {
  const [held] = await tx.run<{ token: string }>(statement('load/hold-source-state'), { dossier: id });
  return held?.token === token;
}

/** The name of the folder, without the path to it. */
export function folderName({ folder }: Pick<DossierFiles, 'folder'>): string {
  return basename(resolve(folder));
}

/** Whether the rows that refer to others are few enough to be kept. */
export function areFew({ retracted, proposed }: SourceReferences): boolean {
  return retracted.length + proposed.length <= MOST_REFERENCES;
}

function* batchesOf(files: Iterable<SourceRows>): Generator<SourceRows[]> {
  let [batch, characters]: [SourceRows[], number] = [[], 0];
  for (const file of files) {
    batch.push(file);
    characters += file.rows.length;
    if (characters < STATEMENT_CHARACTERS) continue;
    yield batch;
    [batch, characters] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** A database that is too busy to tell its number must not end the load. */
async function lastTransaction(state: Pick<StateReader, 'bookmark'>): Promise<number> {
  const bookmark = await state.bookmark().catch(() => '');
  return stateNumberOf(bookmark)?.transaction ?? NO_NUMBER;
}
