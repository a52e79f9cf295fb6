/** The state of the desk, and one document of it, as the page receives them. */
import type { Finding } from '../dossier/check/lint-dossier.ts';
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import type { DocumentRow, ProposalRow } from '../dossier/read/table-schema.ts';
import { groupBy } from '../model/group-by.ts';
import type { DeskDocument, DeskDocumentLine, DeskFinding, DeskRow, DeskState } from './contract.ts';
import { describeRow } from './describe-row.ts';
import { entityFound, wordsOf } from './describe-words.ts';
import type { DocumentTexts } from './document-texts.ts';
import type { FolderState } from './read-folder.ts';
import { coverage } from './sentences.ts';
import { isAbout, spansIn } from './spans-of.ts';

/** The most findings that the page receives. */
const MOST_FINDINGS = 2_000;

/** Who uses the desk, and what the session knows beside the files. */
export type BesideFiles = Pick<DeskState, 'folder' | 'reviewer' | 'undoes' | 'loading'> & {
  /** Findings of the rules that take long. */
  readonly slowFindings: readonly Finding[];
};

export async function describeState(
  state: FolderState,
  texts: DocumentTexts,
  { slowFindings, ...beside }: BesideFiles,
): Promise<DeskState> {
  const { reading } = state;
  const documents: DeskDocumentLine[] = [];
  const citing = rowsByDocument(reading);
  for (const document of reading.documents.values()) documents.push(await lineOf(document, citing, texts));
  return {
    ...beside,
    dossier: dossierIdOf(reading),
    title: reading.dossier?.title ?? dossierIdOf(reading),
    languages: reading.languages,
    documents,
    entities: [...reading.entities.values()].map((row) =>
      entityFound(row, reading.languages, { dossiers: [dossierIdOf(reading)], own: true }),
    ),
    vocabulary: wordsOf(reading),
    findings: describeFindings([...state.findings, ...slowFindings], reading),
  };
}

/** The name of the folder if its Dossier cannot be read. */
export function dossierIdOf({ dossier, files }: DossierReading): string {
  return dossier?.id ?? files.folder.split(/[\\/]/).findLast((part) => part !== '') ?? files.folder;
}

/** The columns of a claim that rules judge whose messages name none. */
const COLUMNS_OF_RULES: Readonly<Record<string, string>> = {
  'known-act': 'attribution',
  'known-medium': 'attribution',
  'known-role': 'participants',
  'known-measure': 'quantities',
  'said-after-report': 'attribution',
  'published-before-event': 'when',
};

/** `claim 'a', when: …` is about the column `when`. */
function columnOf({ rule, message }: Finding): string | undefined {
  return /^(?:claim|proposal) '[^']*', ([a-zA-Z]+)[:,]/i.exec(message)?.[1] ?? COLUMNS_OF_RULES[rule];
}

const LEVELS = ['ERROR', 'WARNING', 'NOTE'] as const;

/** Errors first; within a level by place. */
export function describeFindings(findings: readonly Finding[], reading: DossierReading): DeskFinding[] {
  const idsByPlace = new Map<string, string>();
  for (const table of [reading.proposals, reading.claims]) {
    for (const { id, place } of table.values()) idsByPlace.set(`${place.file}:${place.line}`, id);
  }
  return findings
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
    .slice(0, MOST_FINDINGS)
    .map((finding) => {
      const { level, rule, message, place } = finding;
      const { file, line } = place;
      const field = columnOf(finding);
      const of = idsByPlace.get(`${file}:${line}`);
      return {
        level,
        rule,
        message,
        file,
        ...(field !== undefined && { field }),
        ...(line !== undefined && { line }),
        ...(of !== undefined && { of }),
      };
    });
}

interface Citing {
  readonly id: string;
  readonly document: string;
  readonly passages: readonly string[];
}

/** The claims, and the open proposals, whose own document it is. */
interface RowsByDocument {
  readonly claims: ReadonlyMap<string, readonly Citing[]>;
  readonly proposals: ReadonlyMap<string, readonly Citing[]>;
}

function rowsByDocument({ claims, proposals }: DossierReading): RowsByDocument {
  return {
    claims: groupBy(claims.values(), ({ document }) => document),
    proposals: groupBy([...proposals.values()].filter(isOpen), ({ document }) => document),
  };
}

function isOpen({ rejected }: Pick<ProposalRow, 'rejected'>): boolean {
  return rejected === undefined;
}

async function lineOf(document: DocumentRow, citing: RowsByDocument, texts: DocumentTexts): Promise<DeskDocumentLine> {
  const { id, title, language } = document;
  const claims = citing.claims.get(id) ?? [];
  const found = await texts.read(document);
  const spans = claims.flatMap((row) => spansIn(row, id, found.text));
  const covered = found.text === undefined ? undefined : coverage(found.sentences, spans);
  const proposals = citing.proposals.get(id)?.length ?? 0;
  return { id, title, language, ...publishing(document), claims: claims.length, proposals, covered };
}

function publishing({ publishedBy, publishedOn }: DocumentRow): Pick<DeskDocumentLine, 'publishedBy' | 'publishedOn'> {
  return { ...(publishedBy !== undefined && { publishedBy }), ...(publishedOn !== undefined && { publishedOn }) };
}

/** Undefined if the dossier has no such document. */
export async function describeDocument(
  id: string,
  state: FolderState,
  texts: DocumentTexts,
): Promise<DeskDocument | undefined> {
  const { reading } = state;
  const document = reading.documents.get(id);
  if (document === undefined) return undefined;
  const found = await texts.read(document);
  const claims = [...reading.claims.values()].filter((row) => isAbout(row, id));
  const proposals = [...reading.proposals.values()].filter((row) => isOpen(row) && isAbout(row, id));
  const sentences = found.text === undefined ? [] : found.sentences;
  const spans = claims.flatMap((row) => spansIn(row, id, found.text));
  return {
    id,
    title: document.title,
    language: document.language,
    ...publishing(document),
    covered: found.text === undefined ? undefined : coverage(sentences, spans),
    text: found.text?.text,
    ...(found.text === undefined && { missing: found.missing }),
    sentences,
    claims: claims.map((row) => describeRow(row, 'Claim', { id, text: found.text }, state)).toSorted(byPlace),
    proposals: proposals.map((row) => describeRow(row, 'Proposal', { id, text: found.text }, state)).toSorted(byPlace),
  };
}

/** In the order of the text; rows without a place come last, in the order of the files. */
function byPlace(a: DeskRow, b: DeskRow): number {
  return (a.spans[0]?.start ?? Infinity) - (b.spans[0]?.start ?? Infinity) || 0;
}
