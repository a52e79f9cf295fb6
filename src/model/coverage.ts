/** Which parts of a text are covered by passages. The text is cut wherever a passage begins or ends. */
import { groupBy } from './group-by.ts';
import type { CodePoints } from './code-points.ts';
import type { Span } from './passages.ts';

/** A part of the text in which no passage begins or ends. */
export interface Stretch extends Span {
  /** Indices of the passages that cover it, ascending; empty if none does. */
  readonly passages: readonly number[];
}

/** Cuts the whole text into stretches, in order, and also at the offsets in `cuts`, such as line ends. */
export function stretchesOf(length: number, passages: readonly Span[], cuts: readonly number[] = []): Stretch[] {
  const edges = [0, length, ...cuts, ...passages.flatMap(({ start, end }) => [start, end])];
  const sorted = [...new Set(edges)].filter((edge) => edge >= 0 && edge <= length).toSorted((a, b) => a - b);
  const begins = groupBy(passages.keys(), (index) => passages[index]?.start);
  const finishes = groupBy(passages.keys(), (index) => passages[index]?.end);
  const open = new Set<number>();
  const stretches: Stretch[] = [];
  for (const [position, start] of sorted.entries()) {
    for (const index of finishes.get(start) ?? []) open.delete(index);
    for (const index of begins.get(start) ?? []) open.add(index);
    const end = sorted[position + 1];
    if (end !== undefined) stretches.push({ start, end, passages: [...open].toSorted((a, b) => a - b) });
  }
  return stretches;
}

export interface Coverage {
  readonly codePoints: number;
  readonly covered: number;
  /** The same counts for letters, marks and digits only: spaces and punctuation carry no claim. */
  readonly letters: number;
  readonly lettersCovered: number;
}

export function coverageOf(text: CodePoints, stretches: readonly Stretch[]): Coverage {
  const coverage = { codePoints: text.length, covered: 0, letters: 0, lettersCovered: 0 };
  for (const { start, end, passages } of stretches) {
    const letters = text.slice(start, end).match(/[\p{L}\p{M}\p{N}]/gu)?.length ?? 0;
    coverage.letters += letters;
    if (passages.length === 0) continue;
    coverage.covered += end - start;
    coverage.lettersCovered += letters;
  }
  return coverage;
}
