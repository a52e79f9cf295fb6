/** The texts of a dossier's documents, with their sentences. A text is read again when its file may have changed. */
import { documentFolders, findDocument, type FoundDocument } from '../dossier/verify/find-document.ts';
import type { CodePoints } from '../model/code-points.ts';
import type { DeskSpan } from './contract.ts';
import { sentencesOf } from './sentences.ts';

export type DocumentText =
  | { readonly text: CodePoints; readonly sentences: readonly DeskSpan[] }
  | {
      readonly text: undefined;
      /** Why there is no text, and what to do. */
      readonly missing: string;
    };

interface Sought {
  readonly file?: string | undefined;
  readonly sha256?: string | undefined;
  readonly language: string;
}

/** The most code points of a text that the desk shows. */
const LONGEST_TEXT = 4_000_000;

export class DocumentTexts {
  /** In the order of search. */
  readonly folders: readonly string[];
  readonly #known = new Map<string, Promise<DocumentText>>();

  /** @param given the folder of documents that the user names */
  constructor(folder: string, given: string | undefined) {
    this.folders = documentFolders(folder, given);
  }

  async read(document: Sought): Promise<DocumentText> {
    const key = JSON.stringify([document.file, document.sha256, document.language]);
    const known = this.#known.get(key) ?? this.#find(document);
    this.#known.set(key, known);
    return await known;
  }

  forget(): void {
    this.#known.clear();
  }

  async #find(document: Sought): Promise<DocumentText> {
    const found = await findDocument(this.folders, document);
    if (found.state !== 'SAME') return { text: undefined, missing: this.#reason(found, document) };
    const { text } = found;
    if (text.length <= LONGEST_TEXT) return { text, sentences: sentencesOf(text, document.language) };
    const missing = `The file has ${text.length} characters, and the desk shows at most ${LONGEST_TEXT}: write its claims by hand.`;
    return { text: undefined, missing };
  }

  #reason(found: Exclude<FoundDocument, { state: 'SAME' }>, { file = '' }: Sought): string {
    if (found.state === 'NO_FILE') {
      return 'The document has no file. Write its claims by hand, with passages in words: docs/dossier.md.';
    }
    if (found.state === 'MISSING') {
      return `The file '${file}' is not in ${this.folders.join(' or ')}. Put it there, or name its folder with --documents.`;
    }
    if (found.state === 'UNREADABLE') return `The file ${found.path} ${found.reason}.`;
    return `The file is not the one of the dossier: its sha256 is ${found.sha256}. Restore the file, or correct the row of the document; sanad verify shows what moved.`;
  }
}
