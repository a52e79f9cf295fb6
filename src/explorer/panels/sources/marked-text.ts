/** A part of a text in pieces: each piece is covered by the same claims from its first character to its last. */
import type { PlacedClaim } from '../../api/sources.ts';

export interface Piece {
  /** The first code point, counted from the beginning of the document. */
  readonly start: number;
  readonly text: string;
  /** Ids of the claims whose passages cover the piece, in the order of their places; empty if none does. */
  readonly claims: readonly string[];
}

/** Code points of one page of the reader. The API gives up to 50,000 at once. */
export const PAGE_LENGTH = 40_000;

/**
 * @param text the code points from `from` on
 * @param claims in the order of their places; those without numbers are left out
 */
export function piecesOf(text: string, from: number, claims: readonly PlacedClaim[]): readonly Piece[] {
  const characters = unwrapped(Array.from(text));
  const to = from + characters.length;
  const here = claims.flatMap(({ claim, start, end }) =>
    start === null || end === null || end <= from || start >= to || end <= start
      ? []
      : [{ claim, start: Math.max(start, from), end: Math.min(end, to) }],
  );
  const edges = [...new Set([from, to, ...here.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => ({
    start,
    text: characters.slice(start - from, (edges[index + 1] ?? to) - from).join(''),
    claims: [...new Set(here.filter((span) => span.start <= start && start < span.end).map(({ claim }) => claim))],
  }));
}

/** The number of the page, from 0, that shows the claim; the first page if no page does. */
export function pageOfClaim(claim: string | null, claims: readonly PlacedClaim[]): number {
  const start = claims.find((each) => each.claim === claim && each.start !== null)?.start ?? 0;
  return Math.floor(start / PAGE_LENGTH);
}

/** A text whose lines end at a fixed width would have ragged lines in a narrow panel. */
const WIDEST_LINE = 100;
const NARROWEST_LINE = 40;
const FEWEST_LINES = 8;

/** Single line breaks become spaces, if the text was wrapped at a width. No character is added or removed. */
export function unwrapped(characters: readonly string[]): readonly string[] {
  const isBreak = (index: number): boolean => characters[index] === '\n';
  const within = characters.flatMap((_, index) =>
    isBreak(index) && index > 0 && index < characters.length - 1 && !isBreak(index - 1) && !isBreak(index + 1)
      ? [index]
      : [],
  );
  const lines = characters.join('').split('\n');
  const long = within.filter((index) => lengthBefore(characters, index) >= NARROWEST_LINE).length;
  const isWrapped =
    within.length >= FEWEST_LINES &&
    long * 10 >= within.length * 8 &&
    lines.every((line) => line.length <= WIDEST_LINE);
  if (!isWrapped) return characters;
  const joined = [...characters];
  for (const index of within) joined[index] = ' ';
  return joined;
}

/** The length of the line that ends at this break. */
function lengthBefore(characters: readonly string[], index: number): number {
  let at = index;
  while (at > 0 && characters[at - 1] !== '\n') at -= 1;
  return index - at;
}
