/** Reads passages, and the documents that contain them, for the server: from documents in the server's folders, never from the graph. */
import { stat } from 'node:fs/promises';
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

/** 1_000 (one second): how often a file is looked at that may have been edited. */
const CHECK_MILLIS = 1_000;
/** 10_000 (ten seconds): how long another file than that of the dossier is used before all folders are searched again. */
const AGE_MILLIS = 10_000;
/** The largest number of documents kept in memory. */
const MOST_DOCUMENTS = 64;
/**
 * The most code points of a changed document in which passages are searched. A search computes as many hashes as the
 * document has code points.
 */
const LONGEST_SOUGHT = 500_000;

interface Kept {
  /** When its file is looked at again. */
  checkAt: number;
  readonly until: number;
  /** Resolves to a text that differs if the file was written since it was read; undefined if that is not certain. */
  readonly version: Promise<string | undefined>;
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
    const kept = await this.#document({ file, fileSha256 });
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
    const document = await (await this.#document({ file, fileSha256 })).found;
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

  async #document({ file, fileSha256 }: SoughtFile): Promise<Kept> {
    const key = `${fileSha256} ${file}`;
    const before = this.#kept.get(key);
    const now = Date.now();
    if (before !== undefined && before.checkAt > now) return before;
    if (before !== undefined) {
      before.checkAt = now + CHECK_MILLIS;
      if (await isAsRead(before, now)) return before;
    }
    this.#kept.delete(key);
    const found = this.#find({ file, sha256: fileSha256 });
    const version = found.then(async (document) => await versionOf(document, now));
    const kept: Kept = { checkAt: now + CHECK_MILLIS, until: now + AGE_MILLIS, version, found, moved: new Map() };
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

/** A file with the hash of the dossier is used until it is written; another one may be replaced by the right one in another folder. */
async function isAsRead({ found, version, until }: Kept, now: number): Promise<boolean> {
  const document = await found;
  const former = await version;
  if (former === undefined || (document.state !== 'SAME' && until <= now)) return false;
  return former === (await versionOf(document, Infinity));
}

/** @param readAt when the reading began: undefined is returned if the file may have been written since */
async function versionOf(document: FoundDocument, readAt: number): Promise<string | undefined> {
  if (!('path' in document)) return undefined;
  try {
    const { ino, size, mtimeMs } = await stat(document.path);
    return mtimeMs < readAt - CHECK_MILLIS ? `${ino} ${size} ${mtimeMs}` : undefined;
  } catch {
    return undefined;
  }
}
