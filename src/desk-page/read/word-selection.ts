/** What the reader has selected of a text: whole words, in one piece or several. Plain functions. */
import type { DeskSpan } from '../../desk/contract.ts';
import { indexAt, isWithin, overlaps, type TextMap } from './text-map.ts';

export interface WordSelection {
  /** Pieces that were selected before. */
  readonly kept: readonly DeskSpan[];
  /** Indexes of words: where the last piece began, and where it ends; either may be the first. */
  readonly anchor: number;
  readonly focus: number;
}

/** The pieces in the order of the text; those that touch or overlap are one. */
export function spansOf(map: TextMap, { kept, anchor, focus }: WordSelection): DeskSpan[] {
  const [first, last] = [map.words[Math.min(anchor, focus)], map.words[Math.max(anchor, focus)]];
  const own = first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  const joined: DeskSpan[] = [];
  for (const span of [...kept, ...own].toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const before = joined.at(-1);
    if (before === undefined || span.start > before.end) joined.push(span);
    else joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
  }
  return joined;
}

/**
 * The words that a range of code points touches.
 * @returns null if it touches none
 */
export function selectRange(
  map: TextMap,
  range: DeskSpan,
  kept: readonly DeskSpan[] = [],
  isBackward = false,
): WordSelection | null {
  const first = map.words.findIndex((word) => overlaps(word, range));
  const last = map.words.findLastIndex((word) => overlaps(word, range));
  if (first < 0) return null;
  return isBackward ? { kept, anchor: last, focus: first } : { kept, anchor: first, focus: last };
}

/** The word, clause or sentence after the selection, or before it. */
export function step(
  map: TextMap,
  unit: 'words' | 'clauses' | 'sentences',
  by: 1 | -1,
  selection: WordSelection | null,
): WordSelection | null {
  const units = map[unit];
  if (selection === null) {
    const first = units[by === 1 ? 0 : units.length - 1];
    return first === undefined ? null : selectRange(map, first);
  }
  const own = bounds(map, selection);
  const next =
    (unit === 'clauses' && by === 1 ? clauseAt(map, own) : undefined) ??
    (by === 1 ? units.find(({ start }) => start >= own.end) : units.findLast(({ end }) => end <= own.start));
  return next === undefined ? selection : selectRange(map, next, selection.kept);
}

/** Of a whole sentence, its first clause, as the smallest clause that carries a claim is within it; of a part of a clause, that clause. */
function clauseAt(map: TextMap, own: DeskSpan): DeskSpan | undefined {
  const clause = map.clauses.find(({ end }) => end > own.start);
  if (clause === undefined) return undefined;
  const size = ({ start, end }: DeskSpan): number => end - start;
  if (isWithin(own, clause)) return size(own) < size(clause) ? clause : undefined;
  const sentence = map.sentences.find((span) => isWithin(own, span));
  const words = map.words.filter((word) => sentence !== undefined && isWithin(word, sentence));
  const isWhole = words[0]?.start === own.start && words.at(-1)?.end === own.end;
  return isWhole ? clause : undefined;
}

/** The selection with its end moved by a word, or to the next edge of a clause. */
export function extend(
  map: TextMap,
  unit: 'words' | 'clauses',
  by: 1 | -1,
  selection: WordSelection | null,
): WordSelection | null {
  if (selection === null) return step(map, unit, by, null);
  const { anchor, focus } = selection;
  if (unit === 'words') return { ...selection, focus: Math.min(Math.max(focus + by, 0), map.words.length - 1) };
  // Edges on the side of the anchor: with these the piece is of whole clauses.
  const edges = map.clauses.flatMap((clause) => {
    const range = selectRange(map, clause);
    return range === null ? [] : [range.focus >= anchor ? range.focus : range.anchor];
  });
  const next = by === 1 ? edges.find((edge) => edge > focus) : edges.findLast((edge) => edge < focus);
  return next === undefined ? selection : { ...selection, focus: next };
}

/** Keeps the piece, and begins another one at the next word. */
export function keepPiece(map: TextMap, selection: WordSelection): WordSelection {
  const next = Math.min(Math.max(selection.anchor, selection.focus) + 1, map.words.length - 1);
  return { kept: spansOf(map, selection), anchor: next, focus: next };
}

/** The index of the sentence with the last end of the selection. */
export function sentenceOf(map: TextMap, selection: WordSelection): number {
  return indexAt(map.sentences, map.words[selection.focus]?.start ?? 0);
}

function bounds(map: TextMap, { anchor, focus }: WordSelection): DeskSpan {
  return {
    start: map.words[Math.min(anchor, focus)]?.start ?? 0,
    end: map.words[Math.max(anchor, focus)]?.end ?? 0,
  };
}
