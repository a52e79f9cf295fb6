/** Compares the passages of claims with their document. */
import { Records } from '../../model/records.ts';
import type { CodePoints } from '../../model/code-points.ts';
import { holds, seek, sha256Of, type Span } from '../../model/passages.ts';
import type { FoundDocument } from './find-document.ts';
import type { ClaimPassage } from './passages-of.ts';

export type Verdict =
  /** The document has the passage at its offsets, or has the record. `at` is undefined for the whole document. */
  | { readonly verdict: 'RIGHT'; readonly at: Span | undefined }
  /** The document has another hash than in the dossier, and has the passage at other offsets. */
  | { readonly verdict: 'MOVED'; readonly at: Span }
  /**
   * The passage is not at its place. `at`: other offsets where the document has it. `reason`: what is there instead, and where the
   * passage may be.
   */
  | { readonly verdict: 'WRONG'; readonly at: Span | undefined; readonly reason: string }
  /** The document was not found or cannot be read. */
  | { readonly verdict: 'UNSEEN'; readonly at: undefined }
  /** The place is given in words, or the document has no file: only a reader can compare it. */
  | { readonly verdict: 'UNCHECKED'; readonly at: undefined };

export type JudgedPassage = ClaimPassage & Verdict;

/** Compares passages with their document and returns them in the same order. */
export function judgePassages(document: FoundDocument, passages: readonly ClaimPassage[]): JudgedPassage[] {
  const verdicts = verdictsOf(document, passages);
  return passages.map((passage, index) => ({ ...passage, ...(verdicts[index] ?? UNSEEN) }));
}

const UNSEEN: Verdict = { verdict: 'UNSEEN', at: undefined };
const UNCHECKED: Verdict = { verdict: 'UNCHECKED', at: undefined };

function verdictsOf(document: FoundDocument, passages: readonly ClaimPassage[]): Verdict[] {
  if (document.state === 'NO_FILE') return passages.map(() => UNCHECKED);
  if (!('text' in document)) return passages.map(({ passage }) => ('words' in passage ? UNCHECKED : UNSEEN));
  const { text, state, path } = document;
  const placed = passages.flatMap(({ passage }) => ('start' in passage ? [passage] : []));
  const astray = placed.filter((passage) => !holds(text, passage));
  const places = seek(text, astray);
  const numbers = new Map(astray.map((passage, index) => [passage, index]));
  const records = new Records(text, path);
  return passages.map(({ passage }): Verdict => {
    if ('words' in passage) return UNCHECKED;
    if ('whole' in passage) {
      return state === 'SAME' ? { verdict: 'RIGHT', at: undefined } : otherFile(undefined);
    }
    if ('record' in passage) {
      const found = records.find(passage);
      if ('fault' in found) return { verdict: 'WRONG', at: undefined, reason: found.fault };
      return state === 'SAME' ? { verdict: 'RIGHT', at: found.span } : otherFile(found.span);
    }
    const { start, end } = passage;
    const index = numbers.get(passage);
    if (index === undefined) return { verdict: 'RIGHT', at: { start, end } };
    const at = places[index];
    return at !== undefined && state === 'CHANGED'
      ? { verdict: 'MOVED', at }
      : { verdict: 'WRONG', at, reason: reasonOf(text, passage, at) };
  });
}

/** Only the hash of the file pins a record: in another file, the record of this number may be another one. */
function otherFile(at: Span | undefined): Verdict {
  return {
    verdict: 'WRONG',
    at,
    reason: 'the file is not the one of the dossier, and a record has no hash of its own',
  };
}

function reasonOf(
  text: CodePoints,
  { start, end, sha256 }: Span & { readonly sha256: string },
  at: Span | undefined,
): string {
  const instead =
    end > text.length ? 'the document ends before' : `the text there has sha256 ${sha256Of(text.slice(start, end))}`;
  const hint = at === undefined ? 'no passage of this length has it' : `the passage is at ${at.start}-${at.end}`;
  return `expected sha256 ${sha256}; ${instead}; ${hint}`;
}
