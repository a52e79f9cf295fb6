/** The files of a dossier's folder, as they lie there. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DossierError } from '../errors.ts';
import { readVocabularyRows, type VocabularyRow } from '../model/vocabulary.ts';

export interface DossierFiles {
  readonly folder: string;
  /** In order of name. `name` is how errors call it: the folder's own name and the path below. */
  readonly cypher: readonly SourceFile[];
  /** The rows that this dossier adds to the vocabulary. */
  readonly terms: readonly VocabularyRow[];
  /** Of all that a load depends on: two equal checksums load the same. */
  readonly checksum: string;
}

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** Raised when a load would write something else from the same files. */
const LOADER_VERSION = 1;

const SHARED_VOCABULARY = fileURLToPath(new URL('../../seed/vocabulary.json', import.meta.url));

/** @throws {DossierError} where the folder is no dossier or its vocabulary is faulty */
export async function readDossierFiles(folder: string): Promise<DossierFiles> {
  const names = await listFolder(folder);
  const cypher: SourceFile[] = [];
  for (const name of names.filter((each) => each.endsWith('.cypher'))) {
    cypher.push({ name: shownName(folder, name), text: await readText(join(folder, name), shownName(folder, name)) });
  }
  if (cypher.length === 0) {
    throw new DossierError({ file: folder }, 'expected a dossier, a folder of .cypher files, and found none there. docs/dossier.md shows how to write one.');
  }
  const vocabulary = names.includes('vocabulary.json') ? await readText(join(folder, 'vocabulary.json'), shownName(folder, 'vocabulary.json')) : undefined;
  const terms = vocabulary === undefined ? [] : readTerms(shownName(folder, 'vocabulary.json'), vocabulary);
  const hash = createHash('sha256').update(`${LOADER_VERSION}\n${await readText(SHARED_VOCABULARY, 'seed/vocabulary.json')}\n${vocabulary ?? ''}\n`);
  for (const file of cypher) hash.update(`${file.name}\n${file.text}\n`);
  return { folder, cypher, terms, checksum: hash.digest('hex') };
}

/** The vocabulary that every dossier has. */
export async function readSharedVocabulary(): Promise<VocabularyRow[]> {
  return readTerms('seed/vocabulary.json', await readText(SHARED_VOCABULARY, 'seed/vocabulary.json'));
}

function readTerms(file: string, text: string): VocabularyRow[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new DossierError({ file }, `is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
  const { rows, faults } = readVocabularyRows(json);
  const [fault] = faults;
  if (fault !== undefined) throw new DossierError({ file }, `row ${fault.index + 1}: ${fault.reason}`);
  return rows;
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (cause) {
    throw new DossierError({ file: folder }, 'expected a dossier, a folder of .cypher files, and cannot read it. Check SANAD_DOSSIERS or the path given.', { cause });
  }
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (cause) {
    throw new DossierError({ file: shown }, 'cannot be read as UTF-8 text.', { cause });
  }
}

function shownName(folder: string, name: string): string {
  return join(basename(folder), relative(folder, join(folder, name)));
}
