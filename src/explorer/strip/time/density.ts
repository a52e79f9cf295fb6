/**
 * Bins by density: coarse where little happened, fine where much did. All bars have one width, so that a busy month is not three
 * pixels: a year with many dates becomes twelve months, a month with many of them its days. Plain functions.
 */
import { dayNumber } from '../../../model/calendar.ts';
import type { DayRange } from '../../state/view.ts';
import { type Bounds, coarseText } from '../../text/bounds.ts';
import { type Bin, binsOf, type Unit, unitFor, UNITS } from './bins.ts';

export interface UnitBin extends Bin {
  readonly unit: Unit;
}

/** 3: fewer dates than these are not drawn apart. */
const LEAST_DATES = 3;

/** The longest days of each unit. */
const DAYS: Readonly<Record<Unit, number>> = {
  day: 1,
  month: 31,
  year: 366,
  decade: 3_653,
  century: 36_525,
  millennium: 365_250,
};

/** The days between which something began or ended, as numbers; both included. */
interface Edge {
  readonly first: number;
  readonly last: number;
}

/** The bins that cover the range, at most `most`. */
export function binsByDensity(spans: readonly Bounds[], range: DayRange, most: number): readonly UnitBin[] {
  const within = { first: dayNumber(range.from), last: dayNumber(range.to) };
  const edges = spans.flatMap(edgesOf).filter(({ first, last }) => first <= within.last && last >= within.first);
  const finest = unitFor(range, most);
  // A quarter of the room for the whole range, the rest for what is dense. The calendar has twenty millennia.
  const fitting = finest === 'day' ? finest : unitFor(range, Math.max(20, Math.floor(most / 4)));
  const exactest = Math.min(...edges.map(({ first, last }) => last - first + 1));
  const unit = UNITS.slice(UNITS.indexOf(fitting)).find((each) => exactest <= DAYS[each]) ?? fitting;
  let parts = binsOf(range, unit).map((bin) => partOf({ ...bin, unit }, edges));
  const whole = new Set<Part>();
  for (;;) {
    const densest = parts
      .filter((part) => !whole.has(part) && part.gain >= LEAST_DATES)
      .reduce<Part | undefined>((best, part) => (best === undefined || part.gain > best.gain ? part : best), undefined);
    if (densest === undefined) return parts.map(({ bin }) => bin);
    const finer = finerThan(densest.bin.unit);
    const bins = finer === undefined ? [] : binsOf(densest.bin, finer);
    if (finer === undefined || parts.length + bins.length - 1 > most) {
      whole.add(densest);
      continue;
    }
    parts = parts.flatMap((part) =>
      part === densest ? bins.map((bin) => partOf({ ...bin, unit: finer }, part.edges)) : [part],
    );
  }
}

interface Part {
  readonly bin: UnitBin;
  /** Those that lie in the bin. */
  readonly edges: readonly Edge[];
  /** How many of them are exact enough to be drawn in a finer bin. */
  readonly gain: number;
}

function partOf(bin: UnitBin, edges: readonly Edge[]): Part {
  const [first, last] = [dayNumber(bin.from), dayNumber(bin.to)];
  const inside = edges.filter((edge) => edge.first >= first && edge.last <= last);
  const finer = finerThan(bin.unit);
  const days = finer === undefined ? 0 : DAYS[finer];
  return { bin, edges: inside, gain: inside.filter((edge) => edge.last - edge.first < days).length };
}

function finerThan(unit: Unit): Unit | undefined {
  return UNITS[UNITS.indexOf(unit) - 1];
}

/** Its beginning and its end; one of both if they are the same. */
function edgesOf({
  startDrawn,
  startEarliest,
  startLatest,
  endEarliest,
  endLatest,
  endDrawn,
}: Bounds): readonly Edge[] {
  const start = edgeOf(startDrawn ?? startEarliest, startLatest);
  const end = edgeOf(endEarliest, endDrawn ?? endLatest);
  const edges = [start, end].filter((edge) => edge !== undefined);
  return start?.first === end?.first && start?.last === end?.last ? edges.slice(0, 1) : edges;
}

/** Of a bound alone, the month or year that it may stand for: that of "by 1890" is 31 December, which nobody gave. */
function edgeOf(first: string | null, last: string | null): Edge | undefined {
  const alone = first ?? last;
  if (alone === null) return undefined;
  const [period] = first === null || last === null ? binsOfPeriod(coarseText(alone)) : [];
  const [from, to] = [first ?? period?.from ?? alone, last ?? period?.to ?? alone];
  const numbers = [dayNumber(from), dayNumber(to)];
  return { first: Math.min(...numbers), last: Math.max(...numbers) };
}

/** The days of a year, a month or a day: `1890`, `1890-12`, `1890-12-31`. */
function binsOfPeriod(text: string): readonly Bin[] {
  const parts = text.replace(/^-/, '').split('-').length;
  const [unit, day] =
    parts === 1
      ? (['year', `${text}-01-01`] as const)
      : parts === 2
        ? (['month', `${text}-01`] as const)
        : (['day', text] as const);
  return binsOf({ from: day, to: day }, unit);
}
