/** Reads the files of a dossier's folder. */
import { createHash, type Hash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { DossierError, type DossierFault, type DossierPlace } from '../../errors.ts';
import { visibleText } from '../../model/characters.ts';
import type { VocabularyRow } from '../../model/vocabulary.ts';
import { LARGEST_FILE_BYTES, openFileBelow, readFileBelow } from './read-file-below.ts';
import { NO_TERMS, readOwnTerms, type OwnTerms } from './read-own-terms.ts';
import { readSharedVocabularyText } from './read-shared-vocabulary.ts';
import { firstReading, sourceOf, sourceOnDisk, type SourceFile } from './source-file.ts';
import { LARGEST_IN_MEMORY_BYTES } from '../rows/scratch.ts';

export interface DossierFiles {
  readonly folder: string;
  /** Sorted by name. */
  readonly cypher: readonly SourceFile[];
  /** The rows that this dossier adds to the vocabulary. */
  readonly terms: readonly VocabularyRow[];
  readonly termPlaces: ReadonlyMap<VocabularyRow, DossierPlace>;
  /** The rows of `terms` that have codes of the older form in the file; they are read without these codes. */
  readonly olderTerms: readonly VocabularyRow[];
  /** The rows that only add labels to words of the shared vocabulary. */
  readonly labelRows: OwnTerms['labelRows'];
  /** False if `vocabulary.json`, or one of its rows, cannot be read. */
  readonly termsComplete: boolean;
  /** Files and rows of the vocabulary that cannot be read. They are missing from `cypher` and `terms`. */
  readonly faults: readonly DossierFault[];
  /** A hash of everything that determines what a load writes: loader version, vocabulary and files. */
  readonly checksum: string;
  /**
   * A hash of the loader version and the vocabulary. If it changes, relations and contradictions are derived again even
   * from equal claims.
   */
  readonly derivation: string;
}

/** Increase it if a load of the same files would write different data. A Sanad with a lower version refuses such data. */
export const LOADER_VERSION = 19;

/**
 * Reads `vocabulary.json`, and each other file once, for the checksum. The texts of a small dossier stay in memory.
 * @param largestInMemoryBytes a dossier with more bytes of text is read from the disk again, in parts. Default: 8 MiB
 * @throws {DossierError} if the folder cannot be read or is not a dossier
 */
export async function readDossierFiles(
  folder: string,
  largestInMemoryBytes = LARGEST_IN_MEMORY_BYTES,
): Promise<DossierFiles> {
  const names = await listFolder(folder);
  const faults: DossierFault[] = [];
  const vocabularyName = shownName(folder, 'vocabulary.json');
  const vocabulary = names.includes('vocabulary.json')
    ? // JSON allows a reader to ignore a byte order mark. Neo4j refuses it, and the scanner reports it.
      (await readText(folder, 'vocabulary.json', vocabularyName, faults))?.replace(/^\uFEFF/, '')
    : undefined;
  const own = vocabulary === undefined ? NO_TERMS : readOwnTerms(vocabularyName, vocabulary);
  const derivation = createHash('sha256')
    .update(`${LOADER_VERSION}\n${await readSharedVocabularyText()}\n${vocabulary ?? ''}\n`)
    .digest('hex');
  const cypherNames = names.filter((each) => each.endsWith('.cypher'));
  const source = new SourceReading(folder, createHash('sha256').update(derivation), faults);
  await source.read(cypherNames, largestInMemoryBytes);
  if (source.files.length === 0 && faults.length === 0) {
    throw new DossierError(
      { file: folder },
      'expected a dossier, a folder of .cypher files, and found none there. docs/dossier.md shows how to write one.',
    );
  }
  const inOrder = faults.toSorted((a, b) => (a.place.file < b.place.file ? -1 : 1));
  return {
    folder,
    cypher: source.files,
    terms: own.rows,
    termPlaces: own.places,
    olderTerms: own.older,
    labelRows: own.labelRows,
    termsComplete: own.faults.length === 0 && (vocabulary !== undefined || !names.includes('vocabulary.json')),
    faults: [...own.faults, ...inOrder],
    checksum: source.checksum(),
    derivation,
  };
}

/** The first reading of the `.cypher` files. */
class SourceReading {
  readonly files: SourceFile[] = [];
  readonly #folder: string;
  readonly #faults: DossierFault[];
  #hash: Hash;

  constructor(folder: string, hash: Hash, faults: DossierFault[]) {
    this.#folder = folder;
    this.#hash = hash;
    this.#faults = faults;
  }

  async read(names: readonly string[], largestInMemoryBytes: number): Promise<void> {
    let bytes = 0;
    for (const name of names) bytes += await sizeOf(this.#folder, name);
    for (const name of names) {
      const shown = shownName(this.#folder, name);
      if (bytes <= largestInMemoryBytes) await this.#readWhole(name, shown);
      else await this.#readInParts(name, shown);
    }
  }

  checksum(): string {
    return this.#hash.digest('hex');
  }

  async #readWhole(name: string, shown: string): Promise<void> {
    const text = await readText(this.#folder, name, shown, this.#faults);
    if (text === undefined) return;
    this.#hash.update(`${shown}\n${text}\n`);
    this.files.push(sourceOf({ name: shown, text }));
  }

  async #readInParts(name: string, shown: string): Promise<void> {
    const opened = await openFileBelow(this.#folder, name);
    if ('fault' in opened) {
      this.#fault(shown, `${opened.fault}: put a regular file of text in its place.`, opened);
      return;
    }
    // A file that cannot be read is no part of the checksum.
    const hash = this.#hash.copy().update(`${shown}\n`);
    try {
      const first = await firstReading(opened.handle, hash);
      if (!first.isUtf8) return this.#fault(shown, NO_UTF_8);
      if (first.largestStatementBytes > LARGEST_FILE_BYTES) {
        const reason = `has a statement of ${first.largestStatementBytes} bytes; the largest that Sanad reads has ${LARGEST_FILE_BYTES}: write several statements of about 1,000 rows each.`;
        return this.#fault(shown, reason);
      }
      this.#hash = hash.update('\n');
      this.files.push(sourceOnDisk(this.#folder, name, shown, first));
    } catch (cause) {
      this.#fault(shown, 'cannot be read: put a regular file of text in its place.', { cause });
    } finally {
      await opened.handle.close();
    }
  }

  #fault(shown: string, reason: string, { cause }: { readonly cause?: unknown } = {}): void {
    this.#faults.push({ rule: 'readable-file', place: { file: shown }, reason, cause });
  }
}

const NO_UTF_8 = 'cannot be read as UTF-8 text: save it as UTF-8.';

/** 0 if there is no such file: reading it reports why. */
async function sizeOf(folder: string, name: string): Promise<number> {
  try {
    return (await stat(join(folder, name))).size;
  } catch {
    return 0;
  }
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (cause) {
    throw new DossierError(
      { file: folder },
      'expected a dossier, a folder of .cypher files, and cannot read it. Check SANAD_DOSSIERS or the path given.',
      { cause },
    );
  }
}

/** Returns undefined and adds a fault if the file cannot be read. */
async function readText(
  folder: string,
  name: string,
  shown: string,
  faults: DossierFault[],
): Promise<string | undefined> {
  const fault = (reason: string, cause?: unknown): undefined => {
    faults.push({ rule: 'readable-file', place: { file: shown }, reason, cause });
  };
  const read = await readFileBelow(folder, name);
  if ('fault' in read) return fault(`${read.fault}: put a regular file of text in its place.`, read.cause);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(read.bytes);
  } catch (cause) {
    return fault(NO_UTF_8, cause);
  }
}

function shownName(folder: string, name: string): string {
  return visibleText(join(basename(folder), relative(folder, join(folder, name))));
}
