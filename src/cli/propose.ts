/** `sanad propose`: reads documents by rules, and writes what they may claim as proposals into a dossier. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { readDossierFiles } from '../dossier/read/read-dossier-files.ts';
import { type DossierReading, readAll } from '../dossier/read/read-dossier.ts';
import { proposalsFile, writeProposalsFile, type WrittenProposals } from '../dossier/write/proposals-file.ts';
import type { Columns } from '../dossier/write/row-line.ts';
import { BadInputError, ConfigError, DossierError } from '../errors.ts';
import type { Log } from '../log.ts';
import { CodePoints } from '../model/code-points.ts';
import { readPassage } from '../model/notation.ts';
import { sha256Of } from '../model/passages.ts';
import { readingOf } from '../open.ts';
import type { Progress } from '../progress.ts';
import type { NamedEntity } from '../propose/names/known-names.ts';
import { readTriggers } from '../propose/predicates/read-triggers.ts';
import type { ProposalRequest } from '../propose/rows/proposed-row.ts';
import { type ProposedSentence, proposeRows } from '../propose/rows/propose-rows.ts';
import { openEvaluator } from './evaluator.ts';
import { packageVersion } from './package-file.ts';

export interface ProposeOptions {
  /** The folder of the dossier that has the documents. */
  readonly into: string;
  /** Write nothing, and print what would be written. */
  readonly dryRun?: boolean;
  /** Print sentences, names, speech, dates and rows as JSON. */
  readonly json?: boolean;
}

/** A larger file is no text that a person reads. */
const MOST_BYTES = 64 * 1024 * 1024;

type Document = DossierReading['documents'] extends ReadonlyMap<string, infer Row> ? Row : never;

/** @throws {BadInputError | ConfigError | DossierError} nothing was written of the file that is faulty, and of those after it */
export async function propose(
  config: Config,
  progress: Progress,
  log: Log,
  files: readonly string[],
  { into, dryRun = false, json = false }: ProposeOptions,
): Promise<void> {
  const folder = resolve(into);
  const open = openEvaluator(config, progress, log);
  const readings: DossierReading[] = [];
  try {
    for (const each of new Set([folder, ...config.dossiers.map((one) => resolve(one))])) {
      const reading = await readAll(open.database, await readDossierFiles(each), readingOf(config));
      readings.push(reading);
      if (reading.faults.length > 0) throw DossierError.of(reading.faults);
    }
    const [own] = readings;
    if (own === undefined) return;
    const rules = { entities: readings.flatMap(entitiesOf), triggers: readTriggers([folder]) };
    const printed: unknown[] = [];
    for (const file of files) {
      const { text, document } = readDocument(own, file);
      const step = progress.step(`Reading ${basename(file)}`);
      const sentences = proposeRows({
        ...{ text, document, ...rules, ...knownIn(own, document.id) },
        proposedBy: `sanad propose ${packageVersion()}`,
        proposedOn: new Date().toISOString().slice(0, 10),
        told: (units) =>
          step.update({ done: Math.round((100 * units) / text.text.length), total: 100, note: '% read' }),
      });
      step.done();
      const written = writeProposalsFile({
        ...{ folder, document: document.id, dryRun },
        rows: ofOthers(
          sentences.flatMap(({ rows }) => rows),
          own,
          document.id,
        ) as unknown as (Columns & { id: string })[],
        before: before(own, document.id),
      });
      if (json) printed.push(asJson(document.id, text, sentences));
      else process.stdout.write(summary(sentences, written, dryRun));
    }
    if (json) process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  } finally {
    for (const reading of readings) reading.close();
    await open.close();
  }
}

function readDocument(
  { documents }: DossierReading,
  file: string,
): { readonly text: CodePoints; readonly document: Document } {
  const path = resolve(file);
  if (!existsSync(path) || !statSync(path).isFile()) throw new ConfigError(`There is no file ${file}.`);
  if (statSync(path).size > MOST_BYTES) {
    throw new BadInputError(
      `${file} has more than ${MOST_BYTES / 1024 / 1024} MiB, and is no text that a person reads. Cut it into documents.`,
    );
  }
  const bytes = readFileSync(path);
  const sha256 = sha256Of(bytes);
  const document = [...documents.values()].find((row) => row.sha256 === sha256);
  if (document === undefined) {
    const named = [...documents.values()].find(
      (row) => row.file !== undefined && basename(row.file) === basename(path),
    );
    throw new BadInputError(
      named === undefined
        ? `No document of the dossier has the file ${file}. Write its row first, with this sha256: ${sha256}.`
        : `${file} has changed: the document '${named.id}' has another sha256. Run 'sanad verify --fix' first, or correct the row: ${sha256}.`,
    );
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { text: new CodePoints(text), document };
  } catch (cause) {
    throw new BadInputError(`${file} is no text in UTF-8.`, { cause });
  }
}

function entitiesOf({ entities }: DossierReading): NamedEntity[] {
  return Array.from(entities.values(), (row) => {
    const names = Object.entries(row).flatMap(([column, value]) =>
      /^name([A-Z]|$)/.test(column) && typeof value === 'string' ? [value] : [],
    );
    return { id: row.id, label: row.label, forms: [...names, ...row.aliases] };
  });
}

/** What a dossier has already on a document, and the words that its rows may use. */
function knownIn(
  { claims, proposals, entities, vocabulary }: DossierReading,
  document: string,
): Pick<ProposalRequest, 'covered' | 'own' | 'predicates'> {
  const rejected = [...proposals.values()].filter((row) => row.rejected !== undefined);
  const rows = [
    ...Array.from(claims.values(), (row) => ({ row, isClaim: true })),
    ...rejected.map((row) => ({ row, isClaim: false })),
  ];
  const covered = rows.flatMap(({ row, isClaim }) =>
    row.passages.flatMap((passage) => {
      const read = readPassage(passage);
      if ('fault' in read || !('start' in read.ok)) return [];
      const { start, end } = read.ok;
      const isHere = (read.ok.document ?? row.document) === document;
      return isHere ? [{ predicate: row.predicate, span: { start, end }, isClaim }] : [];
    }),
  );
  const predicates = vocabulary.rows.flatMap((row) =>
    row.term === 'PREDICATE'
      ? [[row.name, { holdsPost: row.holdsPost === true, isEvent: row.aspect === 'EVENT' }] as const]
      : [],
  );
  return {
    covered,
    own: new Map(Array.from(entities.values(), ({ id, label }) => [id, label])),
    predicates: new Map(predicates),
  };
}

/** Without rows that another file has: a proposal that was moved, or one that became a claim. */
function ofOthers<Row extends { readonly id: string }>(
  rows: readonly Row[],
  { claims, proposals }: DossierReading,
  document: string,
): Row[] {
  return rows.filter(({ id }) => {
    const proposal = proposals.get(id);
    const isElsewhere = proposal !== undefined && basename(proposal.place.file) !== proposalsFile(document);
    return !claims.has(id) && !isElsewhere;
  });
}

/** The rows of the file of an earlier run. */
function before({ proposals }: DossierReading, document: string): (Columns & { id: string })[] {
  return [...proposals.values()]
    .filter(({ place }) => basename(place.file) === proposalsFile(document))
    .map((row) => {
      const { place: _place, label: _label, ...columns } = row as typeof row & { label?: unknown };
      return columns;
    });
}

function summary(sentences: readonly ProposedSentence[], written: WrittenProposals, dryRun: boolean): string {
  const proposing = sentences.filter(({ rows }) => rows.length > 0).length;
  const what = dryRun ? 'would be written to' : written.isChanged ? 'written to' : 'unchanged in';
  return `${proposing} of ${sentences.length} sentences may hold claims: ${written.added} new proposals, ${written.kept} as before, ${written.removed} gone, ${what} ${written.file}\n`;
}

function asJson(document: string, text: CodePoints, sentences: readonly ProposedSentence[]): unknown {
  const at = ({ start, end }: { start: number; end: number }) => ({
    start: text.codePointAt(start),
    end: text.codePointAt(end),
  });
  return {
    document,
    sentences: sentences.map(({ read, rows }) => ({
      ...at(read.sentence),
      kind: read.sentence.kind,
      names: [
        ...read.mentions.map((mention) => ({
          ...at(mention),
          text: mention.text,
          entities: mention.entities.map(({ id }) => id),
        })),
        ...read.unknown.map((name) => ({ ...at(name), text: name.text, entities: [], by: name.by })),
      ],
      speech: read.speech.map(({ act, speaker, content, use, by }) => ({
        ...{ act, use, by },
        speaker: speaker === undefined ? null : { ...at(speaker), text: speaker.text },
        content: content.map(at),
      })),
      dates: read.dates.map((date) => ({ ...at(date), text: date.text, edtf: date.edtf, reason: date.reason })),
      numbers: read.amounts.map((amount) => ({ ...at(amount), text: amount.text, quantity: amount.quantity ?? null })),
      proposals: rows,
    })),
  };
}
