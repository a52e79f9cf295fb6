/** A part of a text in pieces: each is covered by the same claims, proposals and selections from its first character to its last. */
import type { DeskRow, DeskSpan } from '../../desk/contract.ts';
import { overlaps } from './text-map.ts';

/** SELECTED by the reader; PASSAGE of the claim that is being written; LIT: the words that led to a field; FOUND by a search. */
export type Light = 'SELECTED' | 'PASSAGE' | 'LIT' | 'FOUND';

export interface Overlay extends DeskSpan {
  readonly light: Light;
}

export interface Piece extends DeskSpan {
  /** Ids, in the order of the rows. */
  readonly claims: readonly string[];
  readonly proposals: readonly string[];
  readonly lights: readonly Light[];
}

export function piecesIn(
  part: DeskSpan,
  claims: readonly DeskRow[],
  proposals: readonly DeskRow[],
  overlays: readonly Overlay[],
): Piece[] {
  const spans = [...claims, ...proposals].flatMap((row) => row.spans).concat(overlays);
  const edges = [part.start, part.end, ...spans.flatMap(({ start, end }) => [start, end])]
    .filter((edge) => edge >= part.start && edge <= part.end)
    .toSorted((a, b) => a - b);
  const places = [...new Set(edges)];
  return places.slice(0, -1).map((start, index) => {
    const piece = { start, end: places[index + 1] ?? part.end };
    const has = (row: DeskRow): boolean => row.spans.some((span) => overlaps(span, piece));
    return {
      ...piece,
      claims: claims.filter(has).map(({ id }) => id),
      proposals: proposals.filter(has).map(({ id }) => id),
      lights: [...new Set(overlays.filter((each) => overlaps(each, piece)).map(({ light }) => light))],
    };
  });
}

/** The rows with a passage in the part. */
export function rowsIn(part: DeskSpan, rows: readonly DeskRow[]): DeskRow[] {
  return rows.filter(({ spans }) => spans.some((span) => overlaps(span, part)));
}

/** The part and what is between it and the next one: a text as a whole in sentences. */
export function parts(
  sentences: readonly DeskSpan[],
  length: number,
): { readonly span: DeskSpan; readonly sentence: number }[] {
  const all: { span: DeskSpan; sentence: number }[] = [];
  let at = 0;
  for (const [sentence, span] of sentences.entries()) {
    if (span.start > at) all.push({ span: { start: at, end: span.start }, sentence: -1 });
    all.push({ span, sentence });
    at = span.end;
  }
  if (at < length) all.push({ span: { start: at, end: length }, sentence: -1 });
  return all;
}
