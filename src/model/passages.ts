/**
 * Passages of a text: slices by Unicode code points, 0-based, end exclusive (W3C Web Annotation TextPositionSelector),
 * and how one is found again by its length and hash where the text has changed.
 */
import { hash } from 'node:crypto';
import type { Passage } from './notation.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text addressed by code points, as what stands in a file. */
export class CodePoints {
  readonly text: string;
  readonly length: number;
  /** Where each code point begins, and the end; absent where each is one code unit. */
  readonly #offsets: Uint32Array | undefined;

  constructor(text: string) {
    this.text = text;
    const offsets = /[\u{10000}-\u{10ffff}]/u.test(text) ? offsetsOf(text) : undefined;
    this.#offsets = offsets;
    this.length = offsets === undefined ? text.length : offsets.length - 1;
  }

  /** What stands there; shorter where the text ends before. */
  slice(start: number, end: number): string {
    return this.text.slice(this.#offset(start), this.#offset(end));
  }

  /** The code point at a place, as a string; empty beyond the end. */
  at(index: number): string {
    return this.slice(index, index + 1);
  }

  #offset(index: number): number {
    const bounded = Math.min(Math.max(index, 0), this.length);
    return this.#offsets?.[bounded] ?? bounded;
  }
}

function offsetsOf(text: string): Uint32Array {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return Uint32Array.from([...offsets, at]);
}

/** Of a slice as UTF-8, as a passage carries it. */
export function sha256Of(slice: string | Uint8Array): string {
  return hash('sha256', slice, 'hex');
}

/** Does the slice have the passage's hash? */
export function holds(text: CodePoints, { start, end, sha256 }: Omit<Passage, 'document'>): boolean {
  return end <= text.length && sha256Of(text.slice(start, end)) === sha256;
}

/** Where passages are sought: the text as it is, or as a normalisation leaves it. */
interface View {
  readonly bytes: Uint8Array;
  /** Where each code point begins in `bytes`, and the end. */
  readonly offsets: Uint32Array;
  /** Where each code point begins in the text itself, and the end. */
  readonly origins: Uint32Array;
  /** How many code points before each are not those of the text. */
  readonly changes: Uint32Array;
  /** By length, then by where it begins: hashes of windows, as far as they were needed. */
  readonly hashes: Map<number, (string | undefined)[]>;
}

/**
 * How a view sees the text: each run becomes one character. White space is what Unicode calls White_Space: tabs, line
 * breaks of every kind, no-break spaces; not the zero-width joiners. Each run of it, also at the edges, becomes one U+0020.
 */
const VIEWS: readonly { readonly run: RegExp; readonly becomes: string }[] = [
  { run: /(?!)/gu, becomes: '' },
  { run: /\r\n?/gu, becomes: '\n' },
  { run: /\p{White_Space}+/gu, becomes: ' ' },
];

/**
 * Where each passage stands now: the window of its length that has its hash, in the text as it is, else with its line ends
 * as LF, else with its white space normalised. A passage was hashed as it stood in its own file: one that has other white
 * space within than single spaces is found by the first two views only. Of several windows the one nearest to where it
 * stood, of two as near the earlier. No window is hashed twice: O(n) hashes for each distinct length, and few for passages
 * that moved little.
 */
export function seek(text: CodePoints, wanted: readonly Omit<Passage, 'document'>[]): (Span | undefined)[] {
  const found: (Span | undefined)[] = wanted.map(() => undefined);
  for (const { run, becomes } of VIEWS) {
    if (found.every((span) => span !== undefined)) break;
    const view = viewOf(text.text, run, becomes);
    for (const [index, passage] of wanted.entries()) found[index] ??= seekIn(view, passage);
  }
  return found;
}

function seekIn(view: View, { start, end, sha256 }: Omit<Passage, 'document'>): Span | undefined {
  const length = end - start;
  const last = view.origins.length - 1 - length;
  // Where it would stand, if only white space changed before it.
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

/** The view of the text as it is has such windows too. */
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
