/**
 * Loads a dossier: reads, checks and compiles it, and writes what changed. Each dossier has one transaction. If a load
 * fails or its process is killed, the graph stays as it was.
 */
import type { Database, Row } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { DossierError } from '../../errors.ts';
import type { Progress } from '../../progress.ts';
import { refusals } from '../check/refusals.ts';
import { compileClaims } from '../compile/compile-claims.ts';
import { type DossierFiles, LOADER_VERSION, readDossierFiles } from '../read/read-dossier-files.ts';
import { contentOf, readAll } from '../read/read-dossier.ts';
import { sharedDifferences, type SharedDifference, type SharedRow } from '../../model/shared-differences.ts';
import { isEmpty } from './empty-database.ts';
import { prepareDatabase } from './prepare-database.ts';
import { refuseNewer } from './refuse-newer.ts';
import { writeDossier } from './write-dossier.ts';

export interface LoadResult {
  readonly dossier: string;
  readonly changed: boolean;
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
  /** Throws if the disk of the database has no room for what a load of so many bytes of source writes. */
  readonly requireRoom?: (sourceBytes: number) => Promise<void>;
}

/** `load/dossiers` reads all claims. With millions of claims this takes longer than the default deadline of a read. */
const ALL_CLAIMS_DEADLINE_MILLIS = 300_000;

/**
 * Loads the dossier in one folder. A load does not write what has not changed since the last load.
 * @throws {DossierError} with file, line and reason; the graph stays as it was
 * @throws {NewerDataError} if a newer Sanad has loaded into the database
 * @throws {ForeignDatabaseError} if the database holds nodes that Sanad did not write and `adopt` is not set
 */
export async function loadDossier(
  database: Database,
  folder: string,
  progress: Progress,
  options: LoadOptions = {},
): Promise<LoadResult> {
  const files = await readDossierFiles(folder);
  const wasEmpty = await isEmpty({ run: async (cypher) => await database.readMany(cypher) });
  const loaded = wasEmpty ? [] : await loadedDossiers(database);
  refuseNewer(loaded);
  const same = loaded.find(({ checksum }) => checksum === files.checksum);
  if (same !== undefined && files.faults.length === 0 && options.force !== true) {
    return { dossier: same.id, changed: false, claims: 0, entities: 0, differences: [] };
  }
  const requireRoom = async (): Promise<void> => await options.requireRoom?.(sourceBytesOf(files));
  await requireRoom();
  const hasOlder = loaded.some(({ loaderVersion }) => loaderVersion !== LOADER_VERSION);
  await prepareDatabase(database, options.adopt ?? false, { isEmpty: wasEmpty, hasOlder });
  const step = progress.step(`Loading ${folder.split(/[\\/]/).at(-1) ?? folder}`);
  try {
    const reading = await readAll(database, files, (done, total) => step.update({ done, total, note: 'files' }));
    const faults = refusals(reading);
    if (faults.length > 0) throw DossierError.of(faults);
    const { shared, vocabulary, additions } = reading;
    const content = contentOf(reading);
    const claims = compileClaims(content, vocabulary);
    const { force = false, by = 'unknown' } = options;
    await database.write(async (tx) => {
      await writeDossier(tx, { files: reading.files, content, claims, shared, additions, force, by });
      // Neo4j writes the transaction when it is committed. Another process may have filled the disk since the first check.
      await requireRoom();
    });
    const { id } = content.dossier;
    const isAlone = loaded.every((each) => each.id === id);
    const differences = isAlone ? [] : await differencesOfDossier(database, id);
    step.done(`Loaded ${id}: ${content.entities.size} entities, ${claims.length} claims`);
    return { dossier: id, changed: true, claims: claims.length, entities: content.entities.size, differences };
  } catch (error) {
    step.fail();
    throw error;
  }
}

interface LoadedDossier extends Row {
  readonly id: string;
  readonly checksum: string | null;
  readonly loaderVersion: number | null;
}

async function loadedDossiers(database: Database): Promise<LoadedDossier[]> {
  return await database.readMany(statement('load/dossiers'), {}, { deadlineMillis: ALL_CLAIMS_DEADLINE_MILLIS });
}

function sourceBytesOf({ cypher, terms }: DossierFiles): number {
  return cypher.reduce((sum, { text }) => sum + Buffer.byteLength(text), Buffer.byteLength(JSON.stringify(terms)));
}

async function differencesOfDossier(database: Database, dossier: string): Promise<SharedDifference[]> {
  const rows = await database.readMany<SharedRow & Record<string, unknown>>(statement('load/shared-rows'), { dossier });
  return sharedDifferences(rows);
}
