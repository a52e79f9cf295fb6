/** `sanad propose`: reads documents by rules, and writes what they may claim as proposals into a dossier. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { readDossierFiles } from '../dossier/read/read-dossier-files.ts';
import { type DossierReading, readAll } from '../dossier/read/read-dossier.ts';
import {
  proposalsFile,
  type ProposedBy,
  writeProposalsFile,
  type WrittenProposals,
} from '../dossier/write/proposals-file.ts';
import type { Columns } from '../dossier/write/row-line.ts';
import { BadInputError, ConfigError, DossierError } from '../errors.ts';
import type { ModelRow } from '../language-model/row-of-claim.ts';
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
import { rowsByModel } from './propose-by-model.ts';

export interface ProposeOptions {
  /** The folder of the dossier that has the documents. */
  readonly into: string;
  /** Write nothing, and print what would be written. */
  readonly dryRun?: boolean;
  /** Print sentences, names, speech, dates and rows as JSON. */
  readonly json?: boolean;
  /** Ask the language model of SANAD_MODEL_URL in place of the rules. */
  readonly model?: boolean;
}

/** A larger file is no text that a person reads. */
const MOST_BYTES = 64 * 1024 * 1024;

type Document = DossierReading['documents'] extends ReadonlyMap<string, infer One> ? One : never;

/** @throws {BadInputError | ConfigError | DossierError} nothing was written of the file that is faulty, and of those after it */
export async function propose(
  config: Config,
  progress: Progress,
  log: Log,
  files: readonly string[],
  { into, dryRun = false, json = false, model = false }: ProposeOptions,
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
      const reading = { own, ...rules, ...readDocument(own, file), proposedOn: new Date().toISOString().slice(0, 10) };
      const step = progress.step(`Reading ${basename(file)}`);
      const told = (share: number): void => step.update({ done: Math.round(100 * share), total: 100, note: '% read' });
      const proposed = await (model ? byModel(config, reading, told) : byRules(reading, told)).catch(
        (error: unknown) => {
          step.fail();
          throw error;
        },
      );
      step.done();
      const { id: document } = reading.document;
      const by = model ? 'model' : 'rules';
      const written = writeProposalsFile({
        ...{ folder, document, dryRun, by },
        rows: ofOthers(proposed.rows, own, document, by),
        before: before(own, document, by),
      });
      if (json) printed.push(proposed.json);
      else process.stdout.write(proposed.shown(`${what(written, dryRun)} ${written.file}`, written));
    }
    if (json) process.stdout.write(`${JSON.stringify(printed, null, 2)}\n`);
  } finally {
    for (const reading of readings) reading.close();
    await open.close();
  }
}

interface Reading {
  readonly own: DossierReading;
  readonly entities: readonly NamedEntity[];
  readonly triggers: ProposalRequest['triggers'];
  readonly text: CodePoints;
  readonly document: Document;
  readonly proposedOn: string;
}

type Row = Columns & { readonly id: string };

/** The rows for one document, and how they are shown. */
interface Proposed {
  readonly rows: readonly Row[];
  readonly json: unknown;
  shown(where: string, written: WrittenProposals): string;
}

async function byRules({ own, text, document, ...rest }: Reading, told: (share: number) => void): Promise<Proposed> {
  const sentences = proposeRows({
    ...{ text, document, ...rest, ...knownIn(own, document.id) },
    proposedBy: `sanad propose ${packageVersion()}`,
    told: (units) => told(units / text.text.length),
  });
  const proposing = sentences.filter(({ rows }) => rows.length > 0).length;
  return await Promise.resolve({
    rows: sentences.flatMap(({ rows }) => rows) as unknown as Row[],
    json: asJson(document.id, text, sentences),
    shown: (where, { added, kept, removed }) =>
      `${proposing} of ${sentences.length} sentences may hold claims: ${added} new proposals, ${kept} as before, ${removed} gone, ${where}\n`,
  });
}

async function byModel(config: Config, reading: Reading, told: (share: number) => void): Promise<Proposed> {
  const { own, document } = reading;
  const { rows, unsupported } = await rowsByModel(config, { ...reading, told });
  const { covered } = knownIn(own, document.id);
  const open = rows.filter((row) => !isCovered(row, covered));
  return {
    rows: open,
    json: { document: document.id, proposals: open, unsupported },
    shown: (where, { added, kept, removed }) => {
      const lines = unsupported.map((line) => `  ${line}\n`).join('');
      return `${lines}${rows.length} claims of the model are proven, ${unsupported.length} are not: ${added} new proposals, ${kept} as before, ${removed} gone, ${where}\n`;
    },
  };
}

/** A claim has its words and its predicate already, or somebody has rejected it. */
function isCovered(row: ModelRow, covered: ProposalRequest['covered']): boolean {
  const [passage = ''] = (row['passages'] ?? []) as readonly string[];
  const read = readPassage(passage);
  if ('fault' in read || !('start' in read.ok)) return false;
  const { start, end } = read.ok;
  return covered.some(({ span, predicate }) => predicate === row['predicate'] && span.start < end && start < span.end);
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
function ofOthers(
  rows: readonly Row[],
  { claims, proposals }: DossierReading,
  document: string,
  by: ProposedBy,
): Row[] {
  return rows.filter(({ id }) => {
    const proposal = proposals.get(id);
    const isElsewhere = proposal !== undefined && basename(proposal.place.file) !== proposalsFile(document, by);
    return !claims.has(id) && !isElsewhere;
  });
}

/** The rows of the file of an earlier run. */
function before({ proposals }: DossierReading, document: string, by: ProposedBy): Row[] {
  return [...proposals.values()]
    .filter(({ place }) => basename(place.file) === proposalsFile(document, by))
    .map((row) => {
      const { place: _place, label: _label, ...columns } = row as typeof row & { label?: unknown };
      return columns;
    });
}

function what({ isChanged }: WrittenProposals, dryRun: boolean): string {
  if (dryRun) return 'would be written to';
  return isChanged ? 'written to' : 'unchanged in';
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
