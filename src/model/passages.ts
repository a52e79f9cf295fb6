/**
 * Passages of a text: slices by Unicode code points, 0-based, end exclusive (W3C Web Annotation TextPositionSelector),
 * and the search for a passage by its length and hash in a text that has changed.
 */
import { hash } from 'node:crypto';
import type { CodePoints } from './code-points.ts';
import type { TextPassage } from './notation.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** SHA-256 of a slice in UTF-8, as 64 hexadecimal digits. */
export function sha256Of(slice: string | Uint8Array): string {
  return hash('sha256', slice, 'hex');
}

/** Returns whether the slice at the passage's offsets has the passage's hash. */
export function holds(text: CodePoints, { start, end, sha256 }: Omit<TextPassage, 'document'>): boolean {
  return end <= text.length && sha256Of(text.slice(start, end)) === sha256;
}

/** The text in which passages are searched: unchanged, or normalised. */
interface View {
  readonly bytes: Uint8Array;
  /** Byte of `bytes` at which each code point begins, then the end. */
  readonly offsets: Uint32Array;
  /** Code point of the original text at which each begins, then the end. */
  readonly origins: Uint32Array;
  /** For each code point, how many before it were changed by the normalisation. */
  readonly changes: Uint32Array;
  /** Hashes of windows by length, then by start; computed when needed. */
  readonly hashes: Map<number, (string | undefined)[]>;
}

/**
 * The normalisations, in the order in which they are tried: each match of `run` becomes `becomes`. White space has the Unicode
 * property White_Space: tabs, all line breaks, no-break spaces, but not zero-width joiners. A run of it becomes one U+0020.
 */
const VIEWS: readonly { readonly run: RegExp; readonly becomes: string }[] = [
  { run: /(?!)/gu, becomes: '' },
  { run: /\r\n?/gu, becomes: '\n' },
  { run: /\p{White_Space}+/gu, becomes: ' ' },
];

/**
 * Finds each passage by its length and hash: in the unchanged text, else with line ends as LF, else with white space
 * normalised. A passage that contains other white space than single spaces can be found by the first two only, because its
 * hash is of its own file's text. Of several matches it returns the nearest to the old start, and the earlier of two equally
 * near. No window is hashed twice: at most O(n) hashes for each distinct length, and few if passages moved little.
 */
export function seek(text: CodePoints, wanted: readonly Omit<TextPassage, 'document'>[]): (Span | undefined)[] {
  const found: (Span | undefined)[] = wanted.map(() => undefined);
  for (const { run, becomes } of VIEWS) {
    if (found.every((span) => span !== undefined)) break;
    const view = viewOf(text.text, run, becomes);
    for (const [index, passage] of wanted.entries()) found[index] ??= seekIn(view, passage);
  }
  return found;
}

function seekIn(view: View, { start, end, sha256 }: Omit<TextPassage, 'document'>): Span | undefined {
  const length = end - start;
  const last = view.origins.length - 1 - length;
  // The start, if only white space before it changed.
  const near = Math.min(firstAtOrAfter(view.origins, start), Math.max(last, 0));
  const hashes = view.hashes.get(length) ?? [];
  view.hashes.set(length, hashes);
  for (let distance = 0; near - distance >= 0 || near + distance <= last; distance += 1) {
    for (const first of distance === 0 ? [near] : [near - distance, near + distance]) {
      if (first < 0 || first > last || isAsInText(view, first, length)) continue;
      hashes[first] ??= sha256Of(view.bytes.subarray(view.offsets[first], view.offsets[first + length]));
      if (hashes[first] === sha256) return { start: view.origins[first] ?? 0, end: view.origins[first + length] ?? 0 };
    }
  }
  return undefined;
}

/** True if the window was not changed by the normalisation: the search in the unchanged text already covered it. */
function isAsInText({ changes }: View, first: number, length: number): boolean {
  return changes.length > 0 && changes[first] === changes[first + length];
}

function firstAtOrAfter(ascending: Uint32Array, value: number): number {
  const index = ascending.findIndex((each) => each >= value);
  return index < 0 ? ascending.length - 1 : index;
}

function viewOf(text: string, run: RegExp, becomes: string): View {
  const offsets: number[] = [0];
  const origins: number[] = [0];
  const changes: number[] = [0];
  const add = (shown: string, length: number, isChanged: boolean): void => {
    offsets.push((offsets.at(-1) ?? 0) + Buffer.byteLength(shown));
    origins.push((origins.at(-1) ?? 0) + length);
    changes.push((changes.at(-1) ?? 0) + (isChanged ? 1 : 0));
  };
  let at = 0;
  for (const match of text.matchAll(run)) {
    for (const character of text.slice(at, match.index)) add(character, 1, false);
    add(becomes, match[0].length, match[0] !== becomes);
    at = match.index + match[0].length;
  }
  for (const character of text.slice(at)) add(character, 1, false);
  return {
    bytes: Buffer.from(text.replaceAll(run, becomes)),
    offsets: Uint32Array.from(offsets),
    origins: Uint32Array.from(origins),
    changes: becomes === '' ? new Uint32Array() : Uint32Array.from(changes),
    hashes: new Map(),
  };
}
