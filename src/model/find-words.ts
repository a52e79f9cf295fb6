/**
 * Finds words in a text as an author copies them: white space, line breaks, kinds of quotation marks, compatibility forms (ﻻ, ﬁ) and marks
 * that nobody sees do not count; everything else does. Needs nothing of Node.
 */
import type { CodePoints } from './code-points.ts';

/** By code points, end exclusive. */
export interface FoundWords {
  readonly start: number;
  readonly end: number;
}

/** One character with its combining marks. A hostile text may have a million of them. */
const CLUSTER = /\P{M}\p{M}{0,30}|\p{M}{1,31}/gu;
const SINGLE_QUOTE = /^['‘’‚‛‹›＇ʼ`´]/;
const QUOTE = /^\p{Quotation_Mark}/u;
/** Soft hyphens, zero-width spaces, marks of direction and of byte order. Not the joiners, which Persian words need. */
const UNSEEN = /^[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+$/;
const BLANK = /^\p{White_Space}/u;

/** What the words are compared by. `origins`, if given, receives for each unit the code unit of the text at which its cluster begins. */
function folded(text: string, origins?: { push(origin: number): void }): string {
  const parts: string[] = [];
  let isBlank = false;
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    if (UNSEEN.test(cluster)) continue;
    const wasBlank = isBlank;
    isBlank = BLANK.test(cluster);
    if (isBlank && wasBlank) continue;
    const shown = shownAs(cluster, isBlank);
    parts.push(shown);
    if (origins !== undefined) for (let unit = 0; unit < shown.length; unit += 1) origins.push(index);
  }
  return parts.join('');
}

function shownAs(cluster: string, isBlank: boolean): string {
  if (isBlank) return ' ';
  const code = cluster.charCodeAt(0);
  if (cluster.length === 1 && code < 0x80 && code !== 0x22 && code !== 0x27 && code !== 0x60) return cluster;
  if (SINGLE_QUOTE.test(cluster)) return "'";
  return QUOTE.test(cluster) ? '"' : cluster.normalize('NFKC');
}

/** Numbers in a typed array that grows: a text may have 64 million characters. */
class Origins {
  #items = new Uint32Array(1024);
  length = 0;

  push(origin: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = origin;
  }

  at(index: number): number {
    return index < 0 || index >= this.length ? -1 : (this.#items[index] ?? -1);
  }
}

/** A text in which words are searched. */
export class WordSearch {
  readonly #text: CodePoints;
  readonly #origins = new Origins();
  readonly #folded: string;

  constructor(text: CodePoints) {
    this.#text = text;
    this.#folded = folded(text.text, this.#origins);
  }

  /** Yields each place of the words, in their order; places may overlap. Words without a letter or a sign have none. */
  *places(words: string): Generator<FoundWords, undefined, unknown> {
    const sought = folded(words).trim();
    if (sought === '') return undefined;
    for (let at = this.#folded.indexOf(sought); at >= 0; at = this.#folded.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      // The words may be a part of what one character stands for.
      const [first, last] = [this.#origins.at(at), this.#origins.at(end - 1)];
      if (first === this.#origins.at(at - 1) || last === this.#origins.at(end)) continue;
      yield { start: this.#text.codePointAt(first), end: this.#text.codePointAt(this.#endOf(last)) };
    }
    return undefined;
  }

  #endOf(start: number): number {
    const cluster = new RegExp(CLUSTER, 'uy');
    cluster.lastIndex = start;
    return start + (cluster.exec(this.#text.text)?.[0].length ?? 0);
  }
}
