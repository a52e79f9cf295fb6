/** The dates below the bars: at the start of each run of equal bins, and at round dates, none over another. Plain functions. */
import type { UnitBin } from './density.ts';

export interface Tick {
  readonly index: number;
  readonly label: string;
}

/** Writes the date of a bin. `withYear` is false where a label before it has the year. */
export type WriteTick = (bin: UnitBin, withYear: boolean) => string;

/**
 * Each run of bins of one unit is named once, at the first place where its date fits.
 * @param letter about how much of the axis a letter takes, as a share of it
 */
export function ticksOf(bins: readonly UnitBin[], letter: number, write: WriteTick): readonly Tick[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  const ticks: Tick[] = [];
  const place = (index: number, withYear: boolean): boolean => {
    const bin = bins[index];
    if (bin === undefined) return false;
    const label = write(bin, withYear);
    const from = index / bins.length;
    // Two letters between two labels. A long date does not fit at the end of the axis.
    const to = from + (label.length + 2) * letter;
    if (to - 2 * letter > 1 || taken.some((other) => from < other.to && to > other.from)) return false;
    taken.push({ from, to });
    ticks.push({ index, label });
    return true;
  };
  for (const run of runsOf(bins)) run.some((index) => place(index, true));
  const ranked = bins.map((bin, index) => ({ index, rank: rankOf(bin) }));
  for (const { index, rank } of ranked.toSorted((a, b) => a.rank - b.rank || a.index - b.index)) {
    place(index, rank === BEGINS_YEAR);
  }
  return ticks.toSorted((a, b) => a.index - b.index);
}

/** The indexes of bins of one unit that follow one another, run by run. */
function runsOf(bins: readonly UnitBin[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const [index, { unit }] of bins.entries()) {
    if (bins[index - 1]?.unit === unit) runs.at(-1)?.push(index);
    else runs.push([index]);
  }
  return runs;
}

const BEGINS_YEAR = 1;

/** How much a label is wanted: the lower, the more. */
function rankOf({ unit, from }: UnitBin): number {
  const [year, month, day] = [Number(from.slice(0, -6)), Number(from.slice(-5, -3)), Number(from.slice(-2))];
  if (unit === 'day') {
    if (day === 1) return month === 1 ? BEGINS_YEAR : 2;
    return day === 15 ? 3 : day % 10 === 0 ? 4 : 5;
  }
  if (unit === 'month') return month === 1 ? BEGINS_YEAR : month === 7 ? 3 : month % 3 === 1 ? 4 : 5;
  const rounds = [1000, 500, 100, 50, 20, 10, 5, 2].findIndex((step) => year % step === 0);
  return rounds === -1 ? 10 : 2 + rounds;
}
