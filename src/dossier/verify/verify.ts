/** Verifies a dossier against its documents: cuts each passage from the text again and compares its hash. */
import { groupBy } from '../../model/group-by.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import { documentFolders, findDocument, type FoundDocument } from './find-document.ts';
import { judgePassages, type JudgedPassage } from './judge-passages.ts';
import { passagesOf, type PassageFault } from './passages-of.ts';

export interface VerifiedDocument {
  readonly id: string;
  /** Undefined if the document has none. */
  readonly file: string | undefined;
  readonly found: FoundDocument;
  /** In order of claim and passage. */
  readonly passages: readonly JudgedPassage[];
}

export interface Verification {
  readonly dossier: string;
  /** The folders that were searched for documents. */
  readonly folders: readonly string[];
  /** In order of row. */
  readonly documents: readonly VerifiedDocument[];
  /** Passages that cannot be read or name no document. */
  readonly faults: readonly PassageFault[];
}

/** `folder` is the dossier's folder; `given` is the folder of documents that the user names. */
export async function verify(
  content: DossierContent,
  folder: string,
  given: string | undefined,
): Promise<Verification> {
  const folders = documentFolders(folder, given);
  const { passages, faults } = passagesOf(content);
  const byDocument = groupBy(passages, ({ document }) => document);
  const documents: VerifiedDocument[] = [];
  for (const row of content.documents.values()) {
    const found = await findDocument(folders, row);
    documents.push({ id: row.id, file: row.file, found, passages: judgePassages(found, byDocument.get(row.id) ?? []) });
  }
  return { dossier: content.dossier.id, folders, documents, faults };
}

/**
 * Returns true if the verification succeeds. It fails if a passage is wrong or has a fault, a document cannot be read,
 * or all documents with a file are missing. With `strict` it also fails if any document is missing.
 */
export function isSound({ documents, faults }: Verification, strict: boolean): boolean {
  if (faults.length > 0) return false;
  const states = documents.map(({ found }) => found.state).filter((state) => state !== 'NO_FILE');
  if (states.includes('UNREADABLE') || (strict && states.includes('MISSING'))) return false;
  if (states.length > 0 && states.every((state) => state === 'MISSING')) return false;
  return documents.every(({ passages }) => passages.every(({ verdict }) => verdict !== 'WRONG'));
}
