/** Reads the files of a dossier's folder. */
import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { DossierError, type DossierFault, type DossierPlace } from '../../errors.ts';
import { visibleText } from '../../model/characters.ts';
import type { VocabularyRow } from '../../model/vocabulary.ts';
import { readFileBelow } from './read-file-below.ts';
import { NO_TERMS, readOwnTerms, type OwnTerms } from './read-own-terms.ts';
import { readSharedVocabularyText } from './read-shared-vocabulary.ts';

export interface DossierFiles {
  readonly folder: string;
  /** Sorted by name. `name` is the path that errors show: the folder's own name and the path below it. */
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

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Increase it if a load of the same files would write different data. A Sanad with a lower version refuses such data. */
export const LOADER_VERSION = 17;

/** @throws {DossierError} if the folder cannot be read or is not a dossier */
export async function readDossierFiles(folder: string): Promise<DossierFiles> {
  const names = await listFolder(folder);
  const faults: DossierFault[] = [];
  const cypher: SourceFile[] = [];
  let vocabulary: string | undefined;
  for (const name of names.filter((each) => each.endsWith('.cypher') || each === 'vocabulary.json')) {
    const shown = shownName(folder, name);
    const text = await readText(folder, name, shown, faults);
    if (text === undefined) continue;
    // JSON allows a reader to ignore a byte order mark. Neo4j refuses it, and the scanner reports it.
    if (name === 'vocabulary.json') vocabulary = text.replace(/^\uFEFF/, '');
    else cypher.push({ name: shown, text });
  }
  if (cypher.length === 0 && faults.length === 0) {
    throw new DossierError(
      { file: folder },
      'expected a dossier, a folder of .cypher files, and found none there. docs/dossier.md shows how to write one.',
    );
  }
  const own = vocabulary === undefined ? NO_TERMS : readOwnTerms(shownName(folder, 'vocabulary.json'), vocabulary);
  const derivation = createHash('sha256')
    .update(`${LOADER_VERSION}\n${await readSharedVocabularyText()}\n${vocabulary ?? ''}\n`)
    .digest('hex');
  const hash = createHash('sha256').update(derivation);
  for (const file of cypher) hash.update(`${file.name}\n${file.text}\n`);
  const all = [...own.faults, ...faults];
  return {
    folder,
    cypher,
    terms: own.rows,
    termPlaces: own.places,
    olderTerms: own.older,
    labelRows: own.labelRows,
    termsComplete: own.faults.length === 0 && (vocabulary !== undefined || !names.includes('vocabulary.json')),
    faults: all,
    checksum: hash.digest('hex'),
    derivation,
  };
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
    return fault('cannot be read as UTF-8 text: save it as UTF-8.', cause);
  }
}

function shownName(folder: string, name: string): string {
  return visibleText(join(basename(folder), relative(folder, join(folder, name))));
}
