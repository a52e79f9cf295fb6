/** What a report is made of: for each document its claims in order of passage, numbered, and its text where it is at hand. */
import { coverageOf, stretchesOf, type Coverage } from '../../model/coverage.ts';
import type { Bounds } from '../../model/dates.ts';
import { groupBy } from '../../model/group-by.ts';
import type { DossierContent, Placed } from '../read/sort-rows.ts';
import { documentFolders, findDocument, type FoundDocument } from '../verify/find-document.ts';
import { boundsOfClaim } from '../read/claim-parts.ts';
import { judgePassages, type JudgedPassage } from '../verify/judge-passages.ts';
import { passagesOf } from '../verify/passages-of.ts';
import type { ReadDossier } from '../read/read-dossier.ts';
import type { ClaimRow, DocumentRow } from '../read/table-schema.ts';
import { Words } from './words.tsx';

export type Claim = Placed<ClaimRow>;

export interface DocumentPage {
  readonly document: Placed<DocumentRow>;
  readonly found: FoundDocument;
  /** All that have a passage here, in order of the beginning of the first, then of row. */
  readonly claims: readonly Claim[];
  /** The number of each of them, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** In this document, by claim. */
  readonly passages: ReadonlyMap<string, readonly JudgedPassage[]>;
  /** Absent without the text. */
  readonly coverage: Coverage | undefined;
}

export interface DossierReport {
  readonly content: DossierContent;
  readonly words: Words;
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly folders: readonly string[];
  /** By document. */
  readonly pages: ReadonlyMap<string, DocumentPage>;
}

/** Reads the documents, and compares the passages with them. */
export async function gather(
  { content, vocabulary, folder }: ReadDossier,
  given: string | undefined,
): Promise<DossierReport> {
  const bounds = new Map(
    [...content.claims.values()].map((claim) => [
      claim.id,
      boundsOfClaim(claim, vocabulary.predicate(claim.predicate)),
    ]),
  );
  const folders = documentFolders(folder, given);
  const byDocument = groupBy(passagesOf(content).passages, ({ document }) => document);
  const pages = new Map<string, DocumentPage>();
  for (const document of content.documents.values()) {
    const found = await findDocument(folders, document);
    pages.set(document.id, pageOf(content, document, found, judgePassages(found, byDocument.get(document.id) ?? [])));
  }
  return { content, words: new Words(vocabulary, content), bounds, folders, pages };
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
    return (first?.at ?? first)?.start ?? 0;
  };
  // Rows that begin at one place stay as their author ordered them.
  const claims = [...content.claims.values()].filter(({ id }) => passages.has(id));
  const ordered = claims.toSorted((a, b) => startOf(a) - startOf(b));
  const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]));
  const covered = judged.flatMap(({ at }) => at ?? []);
  const coverage = 'text' in found ? coverageOf(found.text, stretchesOf(found.text.length, covered)) : undefined;
  return { document, found, claims: ordered, numbers, passages, coverage };
}
