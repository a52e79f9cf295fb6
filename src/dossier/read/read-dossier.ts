/** Reads a dossier's tables from its files. Neo4j evaluates the rows; nothing is written. */
import type { Database } from '../../db/database.ts';
import { DossierError, invariant, type DossierFault } from '../../errors.ts';
import { visibleText } from '../../model/characters.ts';
import { Vocabulary, type VocabularyRow } from '../../model/vocabulary.ts';
import { sortRows, type DossierContent, type DossierTables, type SortedRows } from './sort-rows.ts';
import { evaluateFile, type AuthoredRow } from './evaluate-file.ts';
import { readDossierFiles, type DossierFiles } from './read-dossier-files.ts';
import { readSharedVocabulary } from './read-shared-vocabulary.ts';
import { localizeTerms, type LabelAddition } from './label-additions.ts';
import { withAddedLabels } from '../../model/added-labels.ts';
import { readParts, type ClaimParts } from './claim-parts.ts';

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

/** The parts of a dossier that could be read, and the faults of the rest. */
export interface DossierReading extends DossierTables {
  readonly files: DossierFiles;
  readonly dossier: SortedRows['dossier'];
  /** The languages of the dossier, the main one first. */
  readonly languages: readonly string[];
  /** Labels that the dossier adds to words of the shared vocabulary. */
  readonly additions: readonly LabelAddition[];
  readonly parts: ReadonlyMap<string, ClaimParts>;
  readonly shared: readonly VocabularyRow[];
  /** The terms that all dossiers share, and the dossier's own terms. */
  readonly vocabulary: Vocabulary;
  /** First the faults of files, then of statements, then of rows. */
  readonly faults: readonly DossierFault[];
  /** The parts of the dossier that are complete. A rule may report that something is missing only from a complete part. */
  readonly complete: ReadonlySet<DossierPart>;
  /** All words in the rows that could not be read. A rule must not report such a word as undefined. */
  readonly unread: ReadonlySet<string>;
}

/** @throws {DossierError} if a file or a row cannot be read */
export async function readDossier(database: Database, folder: string): Promise<ReadDossier> {
  const reading = await readAll(database, await readDossierFiles(folder));
  if (reading.faults.length > 0) throw DossierError.of(reading.faults);
  return { folder, content: contentOf(reading), vocabulary: reading.vocabulary };
}

/**
 * Reads all files. A fault in a file, statement or row does not stop the reading. `told` receives the number of files
 * read so far.
 */
export async function readAll(
  database: Database,
  files: DossierFiles,
  told: (done: number, total: number) => void = () => {},
): Promise<DossierReading> {
  const shared = await readSharedVocabulary();
  const rows: AuthoredRow[] = [];
  const faults: DossierFault[] = [...files.faults];
  const isFileLost = files.faults.some(({ place }) => place.file.endsWith('.cypher'));
  const complete = new Set<DossierPart>(isFileLost ? [] : ['ROWS', 'IDS']);
  if (files.termsComplete) complete.add('VOCABULARY');
  const lostWords: string[] = [];
  for (const [index, file] of files.cypher.entries()) {
    told(index, files.cypher.length);
    const evaluated = await evaluateFile(database, file);
    for (const row of evaluated.rows) rows.push(row);
    faults.push(...evaluated.faults);
    if (!evaluated.whole) complete.delete('ROWS');
    if (evaluated.lostRows === undefined) complete.delete('IDS');
    else for (const row of evaluated.lostRows) lostWords.push(...(row.match(/[\p{L}\p{N}_-]+/gu) ?? []));
  }
  const sorted = sortRows(files.folder, rows, complete.has('ROWS'));
  const { dossier, tables, faults: rowFaults, languages, unread } = sorted;
  const localized = localizeTerms(files, shared, languages);
  return {
    ...tables,
    files: localized.files,
    dossier,
    languages,
    additions: localized.additions,
    parts: new Map([...tables.claims.values()].map((claim) => [claim.id, readParts(claim)])),
    shared,
    vocabulary: new Vocabulary([...withAddedLabels(shared, localized.additions), ...localized.files.terms]),
    // A reason may quote the text of a file.
    faults: [...faults, ...localized.faults, ...rowFaults].map((fault) => ({
      ...fault,
      reason: visibleText(fault.reason),
    })),
    complete,
    unread: new Set([...lostWords, ...unread.flatMap(({ columns }) => wordsOf(columns))]),
  };
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
