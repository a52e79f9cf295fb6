/** Reads a dossier's tables from its files. Neo4j evaluates the rows; nothing is written. */
import { DossierError, invariant, type DossierFault } from '../../errors.ts';
import { visibleText } from '../../model/characters.ts';
import { Vocabulary, type VocabularyRow } from '../../model/vocabulary.ts';
import { withAddedLabels } from '../../model/added-labels.ts';
import { DiskTable, type RowTable } from '../rows/disk-table.ts';
import { RowList } from '../rows/row-list.ts';
import { LARGEST_IN_MEMORY_BYTES, Scratch, type ScratchSettings } from '../rows/scratch.ts';
import { StringIndex } from '../rows/string-index.ts';
import type { RowReader } from './evaluate-statement.ts';
import { evaluateFile, firstRowOf, type AuthoredRow } from './evaluate-file.ts';
import { localizeTerms, type LabelAddition } from './label-additions.ts';
import { readDossierFiles, type DossierFiles } from './read-dossier-files.ts';
import { readSharedVocabulary } from './read-shared-vocabulary.ts';
import { declaredLanguages, RowSorter, type DossierContent, type DossierTables } from './sort-rows.ts';
import type { SourceFile } from './source-file.ts';
import { SourceCollector } from './source-rows.ts';
import { documentFolders } from '../verify/find-document.ts';
import { type QuotedPassage, QuotedPassages } from '../words/quoted-passages.ts';

export interface ReadDossier {
  readonly folder: string;
  readonly content: DossierContent;
  /** The terms that all dossiers share, and the dossier's own terms. */
  readonly vocabulary: Vocabulary;
}

/**
 * ROWS: all rows could be read. IDS: the ids of all rows are known; the words of the rows that could not be read are in `unread`.
 * VOCABULARY: all rows of `vocabulary.json` could be read.
 */
export type DossierPart = 'ROWS' | 'IDS' | 'VOCABULARY';

/**
 * The parts of a dossier that could be read, and the faults of the rest. The tables of a large dossier are on disk: a row is a new object
 * each time it is read. Who calls `readAll` calls `close` at the end.
 */
export interface DossierReading extends DossierTables {
  readonly files: DossierFiles;
  readonly dossier: DossierContent['dossier'] | undefined;
  /** The languages of the dossier, the main one first. */
  readonly languages: readonly string[];
  /** Labels that the dossier adds to words of the shared vocabulary. */
  readonly additions: readonly LabelAddition[];
  readonly shared: readonly VocabularyRow[];
  /** The terms that all dossiers share, and the dossier's own terms. */
  readonly vocabulary: Vocabulary;
  /** First the faults of files, then of statements, then of rows. */
  readonly faults: Iterable<DossierFault> & { readonly length: number };
  /** Passages that have numbers in the rows of the tables, and words in the files. Words without numbers are faults of the rule passage-words. */
  readonly quoted: Iterable<QuotedPassage> & { readonly length: number };
  /** The parts of the dossier that are complete. A rule may report that something is missing only from a complete part. */
  readonly complete: ReadonlySet<DossierPart>;
  /** All words in the rows that could not be read. A rule must not report such a word as undefined. */
  readonly unread: { has(word: string): boolean };
  /** What a later load may know of each file, if that was wanted and the dossier is large. */
  readonly sources: Pick<SourceCollector, 'files' | 'references'> | undefined;
  /** Files for what does not fit into memory, until `close`. */
  readonly scratch: Scratch;
  /** Frees the files on disk. The tables and faults cannot be read any more. A second call does nothing. */
  close(): void;
}

/** How much of the files has been read: bytes of text, and claims. */
export interface ReadingProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly claims: number;
}

/** As a step of progress shows it. */
export function shownReading({ bytes, totalBytes, claims }: ReadingProgress): {
  readonly done: number;
  readonly total: number;
  readonly note: string;
} {
  const [done, total] = [bytes, totalBytes].map((each) => Math.ceil(each / 1_000_000));
  return { done: done ?? 0, total: total ?? 0, note: `MB read, ${claims} claims` };
}

export interface ReadingSettings extends ScratchSettings {
  /** The folder in which documents are searched before the dossier's own. Only words of passages need them. */
  readonly documents?: string | undefined;
}

export interface ReadingOptions {
  /** Notes in `sources` what a later load may know of the files, if the dossier is large. */
  readonly notesSources?: boolean;
  /** The languages of the dossier, if `files` are only some of its files: then no row of a Dossier is expected. */
  readonly languages?: readonly string[];
}

/** @throws {DossierError} if a file or a row cannot be read */
export async function readDossier(
  database: RowReader,
  folder: string,
  settings: ReadingSettings = {},
): Promise<ReadDossier & { close(): void }> {
  const reading = await readAll(database, await readDossierFiles(folder, settings.largestInMemoryBytes), settings);
  if (reading.faults.length > 0) {
    const error = DossierError.of(reading.faults);
    reading.close();
    throw error;
  }
  return { folder, content: contentOf(reading), vocabulary: reading.vocabulary, close: () => reading.close() };
}

/**
 * Reads all files. A fault in a file, statement or row does not stop the reading. Memory does not grow with the text of a dossier
 * that is larger than `largestInMemoryBytes`, apart from about 50 bytes a row.
 * @param told receives how much has been read
 * @throws {DossierError} if there is no room for the tables on disk
 */
export async function readAll(
  database: RowReader,
  files: DossierFiles,
  { folder, largestInMemoryBytes = LARGEST_IN_MEMORY_BYTES, documents }: ReadingSettings = {},
  told: (progress: ReadingProgress) => void = () => {},
  options: ReadingOptions = {},
): Promise<DossierReading> {
  const scratch = new Scratch(folder);
  try {
    const totalBytes = files.cypher.reduce((sum, { bytes }) => sum + bytes, 0);
    const isLarge = totalBytes > largestInMemoryBytes;
    if (isLarge) scratch.prepare(totalBytes);
    const makeTable = <V>(): RowTable<V> => (isLarge ? new DiskTable<V>(scratch) : new Map<string, V>());
    const { languages, notesSources = false } = options;
    const sources = notesSources && (isLarge || languages !== undefined) ? new SourceCollector(scratch) : undefined;
    return await new Reader(database, files, scratch, { told, sources, languages, documents }).read(makeTable);
  } catch (error) {
    scratch.close();
    throw error;
  }
}

interface ReaderOptions {
  readonly told: (progress: ReadingProgress) => void;
  readonly sources: SourceCollector | undefined;
  readonly languages: readonly string[] | undefined;
  readonly documents: string | undefined;
}

class Reader {
  readonly #database: RowReader;
  readonly #files: DossierFiles;
  readonly #scratch: Scratch;
  readonly #told: (progress: ReadingProgress) => void;
  readonly #sources: SourceCollector | undefined;
  /** Set if only some files are read. */
  readonly #languages: readonly string[] | undefined;
  readonly #documents: string | undefined;
  readonly #quoted: QuotedPassages;
  readonly #complete: Set<DossierPart>;
  readonly #unread = new StringIndex();

  constructor(database: RowReader, files: DossierFiles, scratch: Scratch, options: ReaderOptions) {
    this.#database = database;
    this.#files = files;
    this.#scratch = scratch;
    this.#told = options.told;
    this.#sources = options.sources;
    this.#languages = options.languages;
    this.#documents = options.documents;
    this.#quoted = new QuotedPassages(scratch);
    const isFileLost = files.faults.some(({ place }) => place.file.endsWith('.cypher'));
    this.#complete = new Set<DossierPart>(isFileLost ? [] : ['ROWS', 'IDS']);
    if (files.termsComplete) this.#complete.add('VOCABULARY');
  }

  async read(makeTable: <V>() => RowTable<V>): Promise<DossierReading> {
    const files = this.#files;
    const shared = await readSharedVocabulary();
    // A reason may quote the text of a file.
    const shown = (fault: DossierFault): DossierFault => ({ ...fault, reason: visibleText(fault.reason) });
    const faults = new RowList<DossierFault>(this.#scratch);
    const rowFaults = new RowList<DossierFault>(this.#scratch);
    const languages = this.#languages ?? declaredLanguages(await this.#firstDossier());
    const sorter = new RowSorter(languages, makeTable, {
      fault: (fault) => rowFaults.push(shown(fault)),
      unread: ({ columns }) => {
        for (const word of wordsOf(columns)) this.#unread.add(word);
      },
      accepted: (label, row) => {
        this.#sources?.add(label, row);
        this.#quoted.add(label, row);
      },
    });
    for (const fault of files.faults) faults.push(shown(fault));
    await this.#readFiles(sorter, (fault) => faults.push(shown(fault)));
    sorter.end(files.folder, this.#complete.has('ROWS') && this.#languages === undefined);
    await this.#quoted.resolve(
      sorter.tables,
      {
        folders: documentFolders(files.folder, this.#documents),
        isUnread: (id) => this.#unread.has(id) || !this.#complete.has('IDS'),
      },
      (fault) => rowFaults.push(shown(fault)),
    );
    const localized = localizeTerms(files, shared, languages);
    for (const fault of localized.faults) faults.push(shown(fault));
    for (const fault of rowFaults) faults.push(fault);
    return {
      ...sorter.tables,
      files: localized.files,
      dossier: sorter.dossier,
      languages,
      additions: localized.additions,
      shared,
      vocabulary: new Vocabulary([...withAddedLabels(shared, localized.additions), ...localized.files.terms]),
      faults,
      quoted: this.#quoted.all,
      complete: this.#complete,
      unread: this.#unread,
      sources: this.#sources,
      scratch: this.#scratch,
      close: () => this.#scratch.close(),
    };
  }

  /** The first row of a Dossier: all other rows are checked by its languages. */
  async #firstDossier(): Promise<AuthoredRow | undefined> {
    for (const file of this.#files.cypher) {
      if (!(await contains(file, 'Dossier'))) continue;
      const row = await firstRowOf(this.#database, file, 'Dossier');
      if (row !== undefined) return row;
    }
    return undefined;
  }

  async #readFiles(sorter: RowSorter, addFault: (fault: DossierFault) => void): Promise<void> {
    const { cypher } = this.#files;
    const totalBytes = cypher.reduce((sum, { bytes }) => sum + bytes, 0);
    let bytes = 0;
    for (const file of cypher) {
      const before = bytes;
      const counted = countedSource(file, (count) => {
        bytes += count;
        this.#told({ bytes, totalBytes, claims: sorter.tables.claims.size });
      });
      const evaluated = await evaluateFile(this.#database, counted, (row) => sorter.add(row));
      bytes = before + file.bytes;
      this.#sources?.endFile(file);
      for (const fault of evaluated.faults) addFault(fault);
      if (!evaluated.whole) this.#complete.delete('ROWS');
      if (evaluated.lostRows === undefined) this.#complete.delete('IDS');
      for (const row of evaluated.lostRows ?? []) {
        for (const [word] of row.matchAll(/[\p{L}\p{N}_-]+/gu)) this.#unread.add(word);
      }
    }
  }
}

/** @param read receives the bytes of each part when the part has been processed */
function countedSource(file: SourceFile, read: (bytes: number) => void): SourceFile {
  async function* parts(): AsyncGenerator<string> {
    for await (const part of file.parts()) {
      yield part;
      read(Buffer.byteLength(part));
    }
  }
  return { ...file, parts };
}

async function contains({ parts }: SourceFile, word: string): Promise<boolean> {
  let before = '';
  for await (const part of parts()) {
    if ((before + part).includes(word)) return true;
    before = part.slice(-word.length);
  }
  return false;
}

/** Returns the content of a reading. The reading must have no faults. */
export function contentOf({
  dossier,
  entities,
  documents,
  claims,
  proposals,
  disagreements,
  reasons,
  languages,
}: DossierReading): DossierContent {
  invariant(dossier, 'A reading without faults and without a dossier');
  return { dossier, entities, documents, claims, proposals, disagreements, reasons, languages };
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\s+/);
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : [];
}
