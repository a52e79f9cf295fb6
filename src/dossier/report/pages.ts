/** The data of a report: for each document its claims, numbered in order of passage, and its text if the file was found. */
import { coverageOf, stretchesOf, type Coverage } from '../../model/coverage.ts';
import { groupBy } from '../../model/group-by.ts';
import type { DossierContent, Placed } from '../read/sort-rows.ts';
import { documentFolders, findDocument, type FoundDocument } from '../verify/find-document.ts';
import { readParts } from '../read/claim-parts.ts';
import { claimTime, type ClaimTime } from '../read/claim-time.ts';
import { judgePassages, type JudgedPassage } from '../verify/judge-passages.ts';
import { passagesOf } from '../verify/passages-of.ts';
import type { ReadDossier } from '../read/read-dossier.ts';
import type { ClaimRow, DocumentRow } from '../read/table-schema.ts';
import { Words } from './words.tsx';

export type Claim = Placed<ClaimRow>;

export interface DocumentPage {
  readonly document: Placed<DocumentRow>;
  readonly found: FoundDocument;
  /** All claims with a passage in this document, ordered by the start of their first passage, then by row. */
  readonly claims: readonly Claim[];
  /** The number of each claim, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The passages in this document, by claim id. */
  readonly passages: ReadonlyMap<string, readonly JudgedPassage[]>;
  /** Undefined if the text was not found. */
  readonly coverage: Coverage | undefined;
}

export interface DossierReport {
  readonly content: DossierContent;
  readonly words: Words;
  /** By claim id. */
  readonly times: ReadonlyMap<string, ClaimTime>;
  readonly folders: readonly string[];
  /** By document id. */
  readonly pages: ReadonlyMap<string, DocumentPage>;
}

/** Reads the documents and compares the passages with them. */
export async function gather(
  { content, vocabulary, folder }: ReadDossier,
  given: string | undefined,
): Promise<DossierReport> {
  const times = new Map([...content.claims.values()].map((claim) => [claim.id, timeOf(claim)]));
  const folders = documentFolders(folder, given);
  const byDocument = groupBy(passagesOf(content).passages, ({ document }) => document);
  const pages = new Map<string, DocumentPage>();
  for (const document of content.documents.values()) {
    const found = await findDocument(folders, document);
    pages.set(document.id, pageOf(content, document, found, judgePassages(found, byDocument.get(document.id) ?? [])));
  }
  return { content, words: new Words(vocabulary, content), times, folders, pages };

  function timeOf(claim: Claim): ClaimTime {
    const { attribution } = readParts(claim);
    return claimTime(claim, vocabulary.predicate(claim.predicate), attribution, content.documents.get(claim.document));
  }
}

function pageOf(
  content: DossierContent,
  document: Placed<DocumentRow>,
  found: FoundDocument,
  judged: readonly JudgedPassage[],
): DocumentPage {
  const passages = groupBy(judged, ({ claim }) => claim);
  const startOf = ({ id }: Claim): number => {
    const [first] = passages.get(id) ?? [];
    return (first?.at ?? (first !== undefined && 'start' in first.passage ? first.passage : undefined))?.start ?? 0;
  };
  // The sort is stable: claims whose passages begin at the same offset keep their author's order.
  const claims = [...content.claims.values()].filter(({ id }) => passages.has(id));
  const ordered = claims.toSorted((a, b) => startOf(a) - startOf(b));
  const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const covered = judged.flatMap(({ at }) => at ?? []);
  const coverage = 'text' in found ? coverageOf(found.text, stretchesOf(found.text.length, covered)) : undefined;
  return { document, found, claims: ordered, numbers, passages, coverage };
}
