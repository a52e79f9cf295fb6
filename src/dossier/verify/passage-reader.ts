/** The words of passages, for whoever serves them: read from the documents that the user has, never from the graph. */
import { setImmediate } from 'node:timers/promises';
import { holds, seek, type Span } from '../../model/passages.ts';
import { findDocument, type FoundDocument } from './find-document.ts';

/** A passage, and the file that it points into. */
export interface SoughtPassage extends Span {
  readonly sha256: string;
  readonly file: string;
  /** Of the file. */
  readonly fileSha256: string;
}

/** 10_000: a document that is put there, or mended, is seen that soon. */
const AGE_MILLIS = 10_000;
/** So many documents are kept at a time. */
const MOST_DOCUMENTS = 64;
/** Passages of a changed document longer than this are not sought: each costs as many hashes as it has code points. */
const LONGEST_SOUGHT = 500_000;

interface Kept {
  readonly until: number;
  readonly found: Promise<FoundDocument>;
  /** Where passages stand that are not where the claim says, as far as they were asked for. */
  readonly moved: Map<string, Span | undefined>;
}

export class PassageReader {
  readonly #folders: readonly string[];
  readonly #kept = new Map<string, Kept>();

  /** @param folders where documents lie, the first one first */
  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  /** The passage as it stands in the document; null where the document is not here, or does not hold it. */
  async read(passage: SoughtPassage): Promise<string | null> {
    const kept = this.#document(passage);
    const document = await kept.found;
    if (!('text' in document)) return null;
    const { text } = document;
    if (holds(text, passage)) return text.slice(passage.start, passage.end);
    if (document.state === 'SAME' || text.length > LONGEST_SOUGHT) return null;
    const key = `${passage.start} ${passage.end} ${passage.sha256}`;
    if (!kept.moved.has(key)) {
      // One passage at a time: others are answered in between.
      await setImmediate();
      kept.moved.set(key, seek(text, [passage])[0]);
    }
    const at = kept.moved.get(key);
    return at === undefined ? null : text.slice(at.start, at.end);
  }

  #document({ file, fileSha256 }: SoughtPassage): Kept {
    const key = `${fileSha256} ${file}`;
    const before = this.#kept.get(key);
    if (before !== undefined && before.until > Date.now()) return before;
    this.#kept.delete(key);
    const found = this.#find({ file, sha256: fileSha256 });
    const kept = { until: Date.now() + AGE_MILLIS, found, moved: new Map() };
    this.#kept.set(key, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_DOCUMENTS && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }

  /** Files of two dossiers may be called alike: the one whose bytes are those of the dossier is meant. */
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
