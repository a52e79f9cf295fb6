/** Removes a dossier from the graph, with all data that only this dossier holds. */
import type { Database, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { DossierError, LimitError } from '../../errors.ts';
import { readSharedVocabulary } from '../read/read-shared-vocabulary.ts';
import { type Progress, type ProgressStep, silent } from '../../progress.ts';
import { deriveAll, inPieces, pages } from './derive-all.ts';
import { derive } from './derive.ts';
import { refuseTooLarge, ROWS_OF_TRANSACTION } from './load-size.ts';
import { refuseNewer } from './refuse-newer.ts';
import { CHUNK, runInChunks } from './run-in-chunks.ts';
import { settleDocuments } from './settle-documents.ts';
import { settleEntities } from './settle-entities.ts';
import { Touched } from './touched.ts';
import { writeChangeRecord } from './write-change-record.ts';
import { writeTerms } from './write-terms.ts';

export interface RemoveOptions {
  /** Default: reports nothing. */
  readonly progress?: Progress;
  /** Runs what reads and writes the database. Default: at once. */
  readonly writing?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs a large removal on a copy of the database, as for a large load. Absent: it is one transaction. */
  readonly beside?: (remove: (copy: Database) => Promise<void>) => Promise<void>;
  /** The most claims that are removed in one transaction. Default: `ROWS_OF_TRANSACTION`. */
  readonly rowsOfTransaction?: number;
}

/**
 * Removes the whole dossier, or nothing.
 * @throws {DossierError} if no dossier with this id is loaded
 * @throws {DossierTooLargeError} if it does not fit into one transaction, and `beside` is absent
 */
export async function removeDossier(database: Database, dossier: string, options: RemoveOptions = {}): Promise<void> {
  const { progress = silent, writing = async (work) => await work(), beside } = options;
  const { rowsOfTransaction = ROWS_OF_TRANSACTION } = options;
  const isLeft = await writing(async () => {
    const [size] = await database.readMany<{ claims: number }>(statement('load/claims-of-dossier'), { dossier });
    const rows = size?.claims ?? 0;
    if (rows > rowsOfTransaction && beside !== undefined) return true;
    if (rows > rowsOfTransaction) await refuseTooLarge(database, dossier, rows);
    try {
      await removeInOneTransaction(database, dossier);
      return false;
    } catch (error) {
      if (!(error instanceof LimitError) || beside === undefined) throw error;
      return true;
    }
  });
  if (!isLeft || beside === undefined) return;
  await beside(async (copy) => {
    const step = progress.step(`Removing ${dossier}`);
    try {
      await removeInPieces(copy, dossier, step);
      step.done();
    } catch (error) {
      step.fail();
      throw error;
    }
  });
}

async function removeInOneTransaction(database: Database, dossier: string): Promise<void> {
  const shared = await readSharedVocabulary();
  await database.write(async (tx) => {
    await requireLoaded(tx, dossier);
    const claims = await tx.run<{ id: string; relation: string | null }>(statement('load/existing-claims'), {
      dossier,
    });
    const gone = claims.map(({ id }) => id);
    const touched = new Touched();
    touched.add([...claims, ...(await writeTerms(tx, dossier, NO_WORDS, shared))]);
    await touched.addWithRepeats(tx, gone);
    await tx.run(statement('load/forget-disagreements'), { dossier, kept: [] });
    await tx.run(statement('load/forget-proposals'), { dossier, kept: [] });
    const relations = await derive(tx, touched, gone);
    await settleDocuments(tx, dossier, []);
    const entities = await settleEntities(tx, dossier, [], []);
    await runInChunks(tx, 'load/forget-claims', 'ids', gone);
    await tx.run(statement('load/forget-sources'), { dossier });
    await tx.run(statement('load/forget-dossier'), { dossier });
    const changes = { dossier, claims: touched.claimIds, gone, relations, entities };
    await writeChangeRecord(tx, database, dossier, changes);
  });
}

const NO_WORDS = { terms: [], additions: [] };

/** Removes it in many small transactions. If one fails, the copy holds a part of the dossier. */
async function removeInPieces(copy: Database, dossier: string, step: ProgressStep): Promise<void> {
  const tx = inPieces(copy);
  await requireLoaded(tx, dossier);
  await writeTerms(tx, dossier, NO_WORDS, await readSharedVocabulary());
  await tx.run(statement('load/forget-disagreements'), { dossier, kept: [] });
  await tx.run(statement('load/forget-proposals'), { dossier, kept: [] });
  let removed = 0;
  for await (const rows of pages(tx, 'load/own-claims-after', { dossier })) {
    const ids = rows.map(({ id }) => id);
    await tx.run(statement('load/silence-claims'), { ids });
    await tx.run(statement('load/forget-claims'), { ids });
    step.update({ done: (removed += ids.length), note: 'claims removed' });
  }
  await deriveAll(tx, undefined, step);
  for await (const rows of removedThings(tx, 'load/forget-some-documents', dossier)) {
    const ids = rows.filter(({ isHeld }) => isHeld).map(({ id }) => id);
    await runInChunks(tx, 'load/settle-documents', 'ids', ids);
  }
  for await (const rows of removedThings(tx, 'load/forget-some-entities', dossier)) {
    const ids = rows.map(({ id }) => id);
    await tx.run(statement('load/sweep-entities'), { ids });
    await tx.run(statement('derive/entities'), { ids });
  }
  await tx.run(statement('load/forget-sources'), { dossier });
  await tx.run(statement('load/forget-dossier'), { dossier });
}

interface RemovedRow extends Record<string, unknown> {
  readonly id: string;
  readonly isHeld?: boolean;
}

async function* removedThings(tx: WriteTransaction, name: string, dossier: string): AsyncGenerator<RemovedRow[]> {
  for (;;) {
    const rows = await tx.run<RemovedRow>(statement(name), { dossier, limit: CHUNK });
    if (rows.length === 0) return;
    yield rows;
  }
}

async function requireLoaded(tx: WriteTransaction, dossier: string): Promise<void> {
  const loaded = await tx.run<{ id: string; loaderVersion: number | null }>(statement('load/dossiers'));
  refuseNewer(loaded);
  if (loaded.some(({ id }) => id === dossier)) return;
  throw new DossierError(
    { file: dossier },
    `expected the id of a loaded dossier; loaded are: ${loaded.map(({ id }) => id).join(', ') || 'none'}`,
  );
}
