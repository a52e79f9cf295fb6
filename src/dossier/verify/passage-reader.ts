/** Reads passages, and the documents that contain them, for the server: from documents in the server's folders, never from the graph. */
import { setImmediate } from 'node:timers/promises';
import type { CodePoints } from '../../model/code-points.ts';
import { holds, seek, type Span } from '../../model/passages.ts';
import { Records } from '../../model/records.ts';
import { findDocument, type FoundDocument } from './find-document.ts';

/** A passage and the file that contains it; null if the document has no file. */
export type SoughtPassage = SoughtPlace & {
  readonly file: string | null;
  /** The hash of the whole file. */
  readonly fileSha256: string | null;
};

/** One form of a passage; the columns of the other forms are null. */
interface SoughtPlace {
  readonly start: number | null;
  readonly end: number | null;
  readonly sha256: string | null;
  readonly record?: number | null;
  readonly pointer?: string | null;
}

/** A file with the hash that a dossier gives. */
interface SoughtFile {
  readonly file: string;
  readonly fileSha256: string;
}

/** A record can be a whole file. Longer ones are not returned. */
const LONGEST_RECORD = 20_000;

/** 10_000 (ten seconds): how long a read document is used before its file is read again. */
const AGE_MILLIS = 10_000;
/** The largest number of documents kept in memory. */
const MOST_DOCUMENTS = 64;
/**
 * The most code points of a changed document in which passages are searched. A search computes as many hashes as the
 * document has code points.
 */
const LONGEST_SOUGHT = 500_000;

interface Kept {
  readonly until: number;
  readonly found: Promise<FoundDocument>;
  /** Results of searches for passages that are not at their offsets: the span found, or undefined if there is none. */
  readonly moved: Map<string, Span | undefined>;
  /** The records of the file, once a passage needed one. */
  records?: Records;
}

export class PassageReader {
  readonly #folders: readonly string[];
  readonly #kept = new Map<string, Kept>();

  /** @param folders the folders of documents, in the order in which they are searched */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /**
   * Returns the passage's text, or null if the document is missing or does not contain the passage, or if the place is given in words
   * or is the whole document.
   */
  async read({
    file,
    fileSha256,
    start,
    end,
    sha256,
    record = null,
    pointer = null,
  }: SoughtPassage): Promise<string | null> {
    if (file === null || fileSha256 === null) return null;
    const kept = this.#document({ file, fileSha256 });
    if (start !== null && end !== null && sha256 !== null) return await this.#slice(kept, { start, end, sha256 });
    if (record === null && pointer === null) return null;
    const document = await kept.found;
    // In another file, the record of this number may be another one.
    if (document.state !== 'SAME') return null;
    kept.records ??= new Records(document.text, file);
    const found = kept.records.find({ record, pointer });
    if ('fault' in found || found.span.end - found.span.start > LONGEST_RECORD) return null;
    return document.text.slice(found.span.start, found.span.end);
  }

  /** Returns the text of the file with this hash, or null if no folder has it. */
  async readDocument({ file, fileSha256 }: Pick<SoughtPassage, 'file' | 'fileSha256'>): Promise<CodePoints | null> {
    if (file === null || fileSha256 === null) return null;
    const document = await this.#document({ file, fileSha256 }).found;
    return document.state === 'SAME' ? document.text : null;
  }

  async #slice(kept: Kept, passage: Span & { readonly sha256: string }): Promise<string | null> {
    const document = await kept.found;
    if (!('text' in document)) return null;
    const { text } = document;
    if (holds(text, passage)) return text.slice(passage.start, passage.end);
    if (document.state === 'SAME' || text.length > LONGEST_SOUGHT) return null;
    const key = `${passage.start} ${passage.end} ${passage.sha256}`;
    if (!kept.moved.has(key)) {
      // A search blocks the process. Between two searches the server can answer other requests.
      await setImmediate();
      kept.moved.set(key, seek(text, [passage])[0]);
    }
    const at = kept.moved.get(key);
    return at === undefined ? null : text.slice(at.start, at.end);
  }

  #document({ file, fileSha256 }: SoughtFile): Kept {
    const key = `${fileSha256} ${file}`;
    const before = this.#kept.get(key);
    if (before !== undefined && before.until > Date.now()) return before;
    this.#kept.delete(key);
    const found = this.#find({ file, sha256: fileSha256 });
    const kept: Kept = { until: Date.now() + AGE_MILLIS, found, moved: new Map() };
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_DOCUMENTS && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  /** Files of two dossiers may have the same name: a file whose hash is that of the document comes first. */
  async #find(document: { readonly file: string; readonly sha256: string }): Promise<FoundDocument> {
    let first: FoundDocument = { state: 'MISSING' };
    for (const folder of this.#folders) {
      const found = await findDocument([folder], document);
      if (found.state === 'SAME') return found;
      if (first.state === 'MISSING') first = found;
    }
    return first;
  }
}
