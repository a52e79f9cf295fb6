/**
 * Splits the text of a file into pieces of whole statements, and scans each piece: memory holds the tokens of one piece. The tokens and faults are
 * those of a scan of the whole text. After a fault the scanner looks for the next row or statement, so a piece with a fault is scanned with
 * the text that follows it; where a fault needs more than `LOOK_AHEAD` characters, it ends there.
 */
import type { ScanFault } from './lex.ts';
import { scan } from './scan.ts';
import type { Token } from './token.ts';

export interface ScannedPiece {
  /** It begins a line. Offsets of tokens and faults are in this text. */
  readonly text: string;
  /** Lines of the file before the piece. */
  readonly linesBefore: number;
  readonly tokens: readonly Token[];
  readonly faults: readonly ScanFault[];
}

/** 2 Mi characters. */
const LOOK_AHEAD = 2 * 1024 * 1024;

/** @param parts the text of a file, in any parts */
export async function* scanPieces(parts: AsyncIterable<string>, lookAhead = LOOK_AHEAD): AsyncGenerator<ScannedPiece> {
  let [waiting, linesBefore, tried] = ['', 0, 0];
  for await (const part of parts) {
    waiting += part;
    // Text in which no statement ended is read again when there is twice as much.
    if (waiting.length < tried * 2) continue;
    const piece = beginning(waiting, linesBefore, lookAhead);
    tried = piece === undefined ? waiting.length : 0;
    if (piece === undefined) continue;
    yield piece;
    waiting = waiting.slice(piece.text.length);
    linesBefore += linesOf(piece.text);
    tried = piece.isSure ? 0 : waiting.length;
  }
  if (waiting !== '') yield { text: waiting, linesBefore, ...scanned(waiting) };
}

/** The statements at the beginning of a text that are certainly read as in the whole text; undefined if there is none. */
function beginning(
  text: string,
  linesBefore: number,
  lookAhead: number,
): (ScannedPiece & { readonly isSure: boolean }) | undefined {
  const candidate = text.slice(0, endOfLastStatement(text));
  if (candidate === '') return undefined;
  const { tokens, faults } = scan(candidate);
  const unread = tokens.find(({ kind }) => kind === 'unread')?.start ?? Infinity;
  const sure = faults.reduce((first, { offset }) => Math.min(first, offset), unread);
  const isLong = candidate.length >= lookAhead;
  const last =
    lastEnd(candidate, tokens, sure) ??
    (isLong ? (lastEnd(candidate, tokens, candidate.length / 2) ?? lastEnd(candidate, tokens, Infinity)) : undefined);
  if (last === undefined) return undefined;
  const { index, end } = last;
  return {
    text: candidate.slice(0, end),
    linesBefore,
    tokens: tokens.slice(0, index + 1),
    faults: faults.filter(({ offset }) => offset < end),
    isSure: sure === Infinity,
  };
}

/** The last semicolon between statements before an offset that ends its line, and where the next line begins. */
function lastEnd(
  text: string,
  tokens: readonly Token[],
  before: number,
): { readonly index: number; readonly end: number } | undefined {
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.depth !== 0 || token.text !== ';' || token.end > before) continue;
    const end = lineAfter(text, token.end);
    if (end !== undefined && end <= before) return { index, end };
  }
  return undefined;
}

/** Where the text ends after the last semicolon that ends a line; it may stand in a text or a comment. */
function endOfLastStatement(text: string): number {
  for (let at = text.lastIndexOf(';'); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(';', at - 1)) {
    const end = lineAfter(text, at + 1);
    if (end !== undefined) return end;
  }
  return 0;
}

/** Where the next line begins, if only white space stands before it. */
function lineAfter(text: string, offset: number): number | undefined {
  for (let at = offset; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\n') return at + 1;
    if (character !== ' ' && character !== '\r' && character !== '\t') return undefined;
  }
  return undefined;
}

function scanned(text: string): { tokens: readonly Token[]; faults: readonly ScanFault[] } {
  const { tokens, faults } = scan(text);
  return { tokens, faults };
}

function linesOf(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
