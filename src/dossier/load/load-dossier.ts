/**
 * Loads a dossier: reads, checks and compiles it, and writes what changed, in one transaction. A large dossier is written in small
 * transactions into a copy of the database, which then takes its place. If a load fails or its process is killed, the graph stays as it was.
 */
import type { Database, Row, WriteTransaction } from '../../db/database.ts';
import type { ImportFiles } from '../../db/local/index.ts';
import { statement } from '../../db/statements.ts';
import { DossierError, invariant, LimitError } from '../../errors.ts';
import type { Progress, ProgressStep } from '../../progress.ts';
import { refusals } from '../check/refusals.ts';
import { type CompiledClaim, compileEach } from '../compile/compile-claims.ts';
import { type DossierFiles, LOADER_VERSION, readDossierFiles } from '../read/read-dossier-files.ts';
import {
  contentOf,
  readAll,
  shownReading,
  type DossierReading,
  type ReadingProgress,
  type ReadingSettings,
} from '../read/read-dossier.ts';
import { sharedDifferences, type SharedDifference, type SharedRow } from '../../model/shared-differences.ts';
import { inPieces } from './derive-all.ts';
import { isEmpty } from './empty-database.ts';
import { findEdits } from './find-edits.ts';
import { keepWhole } from './keep-whole.ts';
import { type LeftProperty, writeImportFiles } from './import-files.ts';
import { refuseTooLarge, ROWS_OF_TRANSACTION, rowsToWrite } from './load-size.ts';
import { prepareDatabase, refuseForeign } from './prepare-database.ts';
import { refuseNewer } from './refuse-newer.ts';
import { folderName, type SourceState, validStates } from './source-state.ts';
import { writeChangeRecord } from './write-change-record.ts';
import { type CompiledDossier, writeDossier } from './write-dossier.ts';
import { EditsOutdated, writeEdits } from './write-edits.ts';
import { writeInPieces } from './write-in-pieces.ts';

export interface LoadResult {
  readonly dossier: string;
  readonly changed: boolean;
  /** False: only the files that were edited since the last load were read. */
  readonly isWhole: boolean;
  readonly claims: number;
  readonly entities: number;
  /** Where this dossier and others give one thing different values. Empty if nothing was loaded. */
  readonly differences: readonly SharedDifference[];
}

export interface LoadOptions {
  /**
   * Load even if the checksum is unchanged. It repairs what the dossier's own statements changed when they ran in
   * cypher-shell.
   */
  readonly force?: boolean;
  /** Load into a database that holds nodes that Sanad did not write. */
  readonly adopt?: boolean;
  /** Who loads it; stored with the dossier. Default: unknown. */
  readonly by?: string;
  /** Runs the part of a load that reads and writes the database. Default: at once. */
  readonly writing?: <T>(work: () => Promise<T>) => Promise<T>;
  /**
   * Runs a large load on a copy of the database that nobody reads, and then puts the copy in its place. Absent: every load is one transaction.
   */
  readonly beside?: (load: LargeLoad) => Promise<void>;
  /** The most rows that a load writes in one transaction. Default: `ROWS_OF_TRANSACTION`. */
  readonly rowsOfTransaction?: number;
  /** Where a dossier that does not fit into memory is kept meanwhile. */
  readonly scratch?: ReadingSettings;
  /** Throws if the disk of the database has no room for what a load of so many bytes of source writes. */
  readonly requireRoom?: (sourceBytes: number) => Promise<void>;
}

/** A dossier that was read and checked, and is too large for one transaction. */
export interface LargeLoad {
  /** Bytes of text. */
  readonly sourceBytes: number;
  /** The database has no nodes. */
  isEmpty(): Promise<boolean>;
  /** Writes files with which the offline importer may fill an empty copy of an empty database. */
  writeImportFiles(folder: string): Promise<ImportFiles>;
  /** @param isImported the importer has filled the copy with these files */
  write(copy: Database, isImported: boolean): Promise<void>;
}

/** Until a load has made its index, `load/dossiers` reads all claims. With millions of claims this takes longer than the default deadline of a read. */
const ALL_CLAIMS_DEADLINE_MILLIS = 300_000;

/**
 * Loads the dossier in one folder. A load does not write what has not changed since the last load.
 * @throws {DossierError} with file, line and reason; the graph stays as it was
 * @throws {DossierTooLargeError} if it does not fit into one transaction, and `beside` is absent
 * @throws {NewerDataError} if a newer Sanad has loaded into the database
 * @throws {ForeignDatabaseError} if the database holds nodes that Sanad did not write and `adopt` is not set
 */
export async function loadDossier(
  database: Database,
  folder: string,
  progress: Progress,
  options: LoadOptions = {},
): Promise<LoadResult> {
  const { writing = async (work) => await work(), beside } = options;
  const load = new Load(database, folder, progress, options);
  try {
    const result = await writing(async () => await load.unlessLarge());
    if (result !== undefined) return result;
    invariant(beside, 'A load was left to be done beside the database, which has no copy');
    await beside(load);
    return await load.result();
  } finally {
    load.close();
  }
}

const LOADED = { changed: true } as const;

/** A dossier that was read, checked and found to be new or changed. */
interface ReadToLoad {
  readonly dossier: Omit<CompiledDossier, 'claims'>;
  /** Compiles the claims again at each call. */
  readonly claims: () => Iterable<CompiledClaim>;
  /** Bytes of text. */
  readonly sourceBytes: number;
}

class Load implements LargeLoad {
  readonly #database: Database;
  readonly #folder: string;
  readonly #progress: Progress;
  readonly #options: LoadOptions;
  #loaded: readonly LoadedDossier[] = [];
  #wasEmpty = false;
  #read: ReadToLoad | undefined;
  #left: readonly LeftProperty[] = [];
  #reading: DossierReading | undefined;
  /** What earlier loads have kept of files, if only loads have written since. */
  #states: readonly SourceState[] = [];

  constructor(database: Database, folder: string, progress: Progress, options: LoadOptions) {
    this.#database = database;
    this.#folder = folder;
    this.#progress = progress;
    this.#options = options;
  }

  get sourceBytes(): number {
    return this.#toLoad.sourceBytes;
  }

  /** Loads the dossier in one transaction. Returns undefined if it is too large for that, and is read and checked now. */
  async unlessLarge(): Promise<LoadResult | undefined> {
    const { force = false, adopt = false, rowsOfTransaction = ROWS_OF_TRANSACTION, beside } = this.#options;
    const files = await readDossierFiles(this.#folder, this.#options.scratch?.largestInMemoryBytes);
    this.#wasEmpty = await this.isEmpty();
    if (!this.#wasEmpty) {
      this.#states = await validStates(this.#database);
      this.#loaded = await loadedDossiers(this.#database);
    }
    refuseNewer(this.#loaded);
    const same = this.#loaded.find(({ checksum }) => checksum === files.checksum);
    if (same !== undefined && files.faults.length === 0 && !force) {
      return { dossier: same.id, changed: false, isWhole: false, claims: 0, entities: 0, differences: [] };
    }
    if (!this.#wasEmpty && !adopt) await refuseForeign(this.#database);
    const step = this.#progress.step(`Loading ${this.#folder.split(/[\\/]/).at(-1) ?? this.#folder}`);
    try {
      const reloaded = await this.#reload(files, step);
      if (reloaded !== undefined) return reloaded;
      const read = await this.#readAndCheck(files, step);
      const { id } = read.dossier.content.dossier;
      const former = this.#loaded.find((each) => each.id === id);
      const rows = await rowsToWrite(this.#database, {
        ...{ content: read.dossier.content, claims: read.claims, isKnown: former !== undefined },
        ...{ all: force || former?.derivation !== files.derivation, limit: rowsOfTransaction },
      });
      if (rows > rowsOfTransaction && beside !== undefined) {
        step.done(`Read and checked ${this.#counted}`);
        return undefined;
      }
      if (rows > rowsOfTransaction) await refuseTooLarge(this.#database, id, rows);
      try {
        await this.#writeInOneTransaction();
      } catch (error) {
        // A row may take more memory than is expected of one, and what an edit touches may be more than what it changes.
        if (!(error instanceof LimitError) || beside === undefined) throw error;
        step.done(`Read and checked ${this.#counted}, which does not fit into one transaction`);
        return undefined;
      }
      const result = await this.result();
      step.done(`Loaded ${this.#counted}`);
      return result;
    } catch (error) {
      step.fail();
      throw error;
    }
  }

  async isEmpty(): Promise<boolean> {
    return await isEmpty({ run: async (cypher) => await this.#database.readMany(cypher) });
  }

  async writeImportFiles(folder: string): Promise<ImportFiles> {
    const { dossier, claims } = this.#toLoad;
    return await this.#during(`Writing the rows of ${dossier.content.dossier.id} for the importer`, async (step) => {
      const { left, ...files } = await writeImportFiles(folder, dossier.content, claims(), step);
      this.#left = left;
      return files;
    });
  }

  async write(copy: Database, isImported: boolean): Promise<void> {
    await this.#prepare(copy);
    const { dossier, claims } = this.#toLoad;
    await this.#during(`Writing ${dossier.content.dossier.id}`, async (step) => {
      await writeInPieces(copy, { ...dossier, claims, imported: isImported ? { left: this.#left } : undefined }, step);
      await this.#keepSources(inPieces(copy), copy);
    });
  }

  /** The result, when the database has the dossier. */
  async result(): Promise<LoadResult> {
    const { dossier, claims, entities } = this.#toLoad.dossier.content;
    const differences = await this.#differences(dossier.id);
    return { dossier: dossier.id, ...LOADED, isWhole: true, claims: claims.size, entities: entities.size, differences };
  }

  /** Frees the tables on disk. */
  close(): void {
    this.#reading?.close();
  }

  get #toLoad(): ReadToLoad {
    invariant(this.#read, 'The dossier was not read');
    return this.#read;
  }

  get #counted(): string {
    const { dossier, entities, claims } = this.#toLoad.dossier.content;
    return `${dossier.id}: ${entities.size} entities, ${claims.size} claims`;
  }

  async #differences(dossier: string): Promise<readonly SharedDifference[]> {
    const isAlone = this.#loaded.every(({ id }) => id === dossier);
    return isAlone ? [] : await differencesOfDossier(this.#database, dossier);
  }

  /** Loads only what was edited since the last load. Returns undefined if the dossier must be read as a whole. */
  async #reload(files: DossierFiles, step: ProgressStep): Promise<LoadResult | undefined> {
    const { force = false, by = 'unknown', scratch, rowsOfTransaction = ROWS_OF_TRANSACTION } = this.#options;
    const state = this.#states.find(
      (each) => each.folder === folderName(files) && each.derivation === files.derivation,
    );
    if (force || files.faults.length > 0 || state === undefined) return undefined;
    const told = (read: ReadingProgress): void => step.update(shownReading(read));
    const edits = await findEdits(this.#database, files, state, { scratch, limit: rowsOfTransaction, told });
    if (edits === undefined) return undefined;
    const bytes = edits.files.cypher.reduce((sum, each) => sum + each.bytes, 0);
    try {
      await this.#writeChecked(bytes, async (tx) => await writeEdits(tx, this.#database, edits, by));
    } catch (error) {
      // The whole dossier is read: it reports what stands against these edits; or they are more than what fits into one transaction.
      const isForWhole = [EditsOutdated, DossierError, LimitError].some((kind) => error instanceof kind);
      if (isForWhole) return undefined;
      throw error;
    }
    const { id, entities } = state;
    const { claims } = edits;
    const { length } = edits.files.cypher;
    step.done(
      `Loaded ${id}: ${entities} entities, ${claims} claims; read again: ${length} of ${files.cypher.length} files`,
    );
    return { dossier: id, ...LOADED, isWhole: false, claims, entities, differences: await this.#differences(id) };
  }

  async #during<T>(title: string, work: (step: ProgressStep) => Promise<T>): Promise<T> {
    const step = this.#progress.step(title);
    try {
      const result = await work(step);
      step.done();
      return result;
    } catch (error) {
      step.fail();
      throw error;
    }
  }

  async #readAndCheck(files: DossierFiles, step: ProgressStep): Promise<ReadToLoad> {
    const { force = false, by = 'unknown' } = this.#options;
    const told = (read: ReadingProgress): void => step.update(shownReading(read));
    const reading = await readAll(this.#database, files, this.#options.scratch, told, { notesSources: true });
    this.#reading = reading;
    const faults = refusals(reading, (checked) => step.update(checked));
    if (faults.length > 0) throw DossierError.of(faults);
    const { shared, vocabulary, additions, files: localized } = reading;
    const content = contentOf(reading);
    this.#read = {
      dossier: { files: localized, content, shared, additions, force, by },
      claims: () => compileEach(content, vocabulary),
      sourceBytes: sourceBytesOf(files),
    };
    return this.#read;
  }

  async #writeInOneTransaction(): Promise<void> {
    const { dossier, sourceBytes } = this.#toLoad;
    await this.#writeChecked(sourceBytes, async (tx) => {
      const { id } = dossier.content.dossier;
      const changes = await writeDossier(tx, { ...dossier, claims: this.#toLoad.claims() });
      // A forced load of what is loaded writes nothing, not even a record.
      if (dossier.force) return;
      await writeChangeRecord(tx, this.#database, id, changes);
      await this.#keepSources(tx, this.#database);
    });
  }

  async #keepSources(tx: WriteTransaction, database: Database): Promise<void> {
    const { content, files } = this.#toLoad.dossier;
    const state = this.#states.find(({ id }) => id === content.dossier.id);
    await keepWhole(tx, database, { content, files, sources: this.#reading?.sources, state });
  }

  /** Writes in one transaction, if the disk has room for so many bytes of text. */
  async #writeChecked(sourceBytes: number, work: (tx: WriteTransaction) => Promise<void>): Promise<void> {
    const requireRoom = async (): Promise<void> => await this.#options.requireRoom?.(sourceBytes);
    await requireRoom();
    await this.#prepare(this.#database);
    await this.#database.write(async (tx) => {
      // Neo4j may repeat the transaction.
      await work(tx);
      // Neo4j writes the transaction when it is committed. Another process may have filled the disk since the first check.
      await requireRoom();
    });
  }

  async #prepare(database: Database): Promise<void> {
    const hasOlder = this.#loaded.some(({ loaderVersion }) => loaderVersion !== LOADER_VERSION);
    await prepareDatabase(database, this.#options.adopt ?? false, { isEmpty: this.#wasEmpty, hasOlder });
  }
}

interface LoadedDossier extends Row {
  readonly id: string;
  readonly checksum: string | null;
  readonly loaderVersion: number | null;
  readonly derivation: string | null;
}

async function loadedDossiers(database: Database): Promise<LoadedDossier[]> {
  return await database.readMany(statement('load/dossiers'), {}, { deadlineMillis: ALL_CLAIMS_DEADLINE_MILLIS });
}

function sourceBytesOf({ cypher, terms }: DossierFiles): number {
  return cypher.reduce((sum, { bytes }) => sum + bytes, Buffer.byteLength(JSON.stringify(terms)));
}

async function differencesOfDossier(database: Database, dossier: string): Promise<SharedDifference[]> {
  const rows = await database.readMany<SharedRow & Record<string, unknown>>(statement('load/shared-rows'), { dossier });
  return sharedDifferences(rows);
}
