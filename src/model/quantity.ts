/**
 * Quantities of a claim: `'MEASURE number unit ROLE [of entity]'`. The number is a range, which may be open at an end, or a word
 * such as `most`.
 */
import type { Read } from './notation.ts';

export const QUANTITY_ROLES = ['TOTAL', 'FROM', 'TO', 'CHANGE', 'PART'] as const;
/** The words that stand for a number. */
export const EXTENTS = ['all', 'most', 'many', 'some', 'few'] as const;

export type Extent = (typeof EXTENTS)[number];

/** The range of numbers that a figure allows. */
export interface FigureRange {
  /** The smallest number; null if the range is open, or the figure is a word. */
  readonly low: number | null;
  readonly high: number | null;
  /** True: the number is more than `low`, not equal to it. */
  readonly lowOpen: boolean;
  /** True: the number is less than `high`, not equal to it. */
  readonly highOpen: boolean;
  /** True for `~`. */
  readonly approximate: boolean;
}

export interface Figure extends FigureRange {
  /** The one number that the source gives: the number itself, or the best estimate within a range. */
  readonly value: number | null;
  /** A word in place of a number. */
  readonly extent: Extent | null;
}

export interface Quantity extends Figure {
  readonly measure: string;
  /** The number as written: `~10`, `2500..3500`, `most`. */
  readonly figure: string;
  readonly unit: string;
  readonly role: (typeof QUANTITY_ROLES)[number];
  /** The id of the entity that the number is about, if it is neither the subject nor the object as a whole. */
  readonly of: string | null;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const EXACT = new RegExp(`^(~?)(${NUMBER})$`);
const RANGE = new RegExp(`^(~?)(${NUMBER})?\\.\\.(${NUMBER})?$`);
const BEYOND = new RegExp(`^([<>])(${NUMBER})$`);
const ESTIMATE = /^(\S+) in (\S+)$/;
const QUANTITY = /^([A-Z][A-Z0-9_]*) (\S+(?: in \S+)?) (\S+) ([A-Z]+)(?: of ([a-z0-9]+(?:-[a-z0-9]+)*))?$/;

/** The figure that excludes no number. */
export const ALL_NUMBERS: Figure = {
  value: null,
  low: null,
  high: null,
  lowOpen: false,
  highOpen: false,
  approximate: false,
  extent: null,
};

const EXPECTED = `a quantity: 'MEASURE number unit ROLE', like 'TROOPS 2500 persons TOTAL', its role one of ${QUANTITY_ROLES.join(', ')}, and 'of entity' after it if the number is about one entity. A number is 5200, -2700, ~10, 2500..3500, 200.., ..10, >1100, <10, 3 in 2..3 or one of the words ${EXTENTS.join(', ')}`;

/** `'TROOPS 5200 persons FROM'`, `'KILLED ~10 persons TOTAL'`, `'SHARE >50 percent TOTAL of delta-mining'` */
export function readQuantity(text: string): Read<Quantity> {
  const [, measure, figure, unit, roleName, of] = QUANTITY.exec(text) ?? [];
  const role = QUANTITY_ROLES.find((each) => each === roleName);
  const read = figure === undefined ? undefined : readFigure(figure);
  if (measure === undefined || figure === undefined || unit === undefined || role === undefined || read === undefined) {
    return { fault: `'${text}' is not ${EXPECTED}` };
  }
  if ('fault' in read) return { fault: `'${text}' is not ${EXPECTED}: ${read.fault}` };
  return { ok: { measure, figure, ...read.ok, unit, role, of: of ?? null } };
}

/** Returns undefined if the text has none of the forms of a number, and a fault if its numbers are in no order. */
function readFigure(text: string): Read<Figure> | undefined {
  const [, best, within] = ESTIMATE.exec(text) ?? [];
  if (best !== undefined && within !== undefined) return readEstimate(best, within);
  const extent = EXTENTS.find((word) => word === text);
  const range = extent === undefined ? readRange(text) : { ...ALL_NUMBERS, extent };
  if (range === undefined) return undefined;
  if ([range.low, range.high].some((bound) => bound !== null && !Number.isFinite(bound))) {
    return { fault: 'the number is too large' };
  }
  if (range.low !== null && range.high !== null && range.high < range.low) {
    return { fault: `the range ends before it begins; write ${range.high}..${range.low}` };
  }
  return { ok: range };
}

function readRange(text: string): Figure | undefined {
  const [, aboutOne, one] = EXACT.exec(text) ?? [];
  if (one !== undefined) {
    const value = numberOf(one);
    return { ...ALL_NUMBERS, value, low: value, high: value, approximate: aboutOne === '~' };
  }
  const [, sign, beyond] = BEYOND.exec(text) ?? [];
  if (beyond !== undefined) {
    const bound = numberOf(beyond);
    return sign === '>'
      ? { ...ALL_NUMBERS, low: bound, lowOpen: true }
      : { ...ALL_NUMBERS, high: bound, highOpen: true };
  }
  const [, about, low, high] = RANGE.exec(text) ?? [];
  if (low === undefined && high === undefined) return undefined;
  return {
    ...ALL_NUMBERS,
    low: low === undefined ? null : numberOf(low),
    high: high === undefined ? null : numberOf(high),
    approximate: about === '~',
  };
}

/** `3 in 2..3`: the best estimate, and the range in which it lies. */
function readEstimate(best: string, within: string): Read<Figure> | undefined {
  const [estimate, range] = [readFigure(best), RANGE.test(within) ? readFigure(within) : undefined];
  if (estimate === undefined || range === undefined || !EXACT.test(best) || best.startsWith('~')) return undefined;
  if ('fault' in estimate) return estimate;
  if ('fault' in range) return range;
  const { value } = estimate.ok;
  const { low, high } = range.ok;
  if (value === null || (low !== null && value < low) || (high !== null && value > high)) {
    return { fault: `the estimate ${best} lies outside of its range ${within}` };
  }
  return { ok: { ...range.ok, value } };
}

/** -0 is 0. */
function numberOf(text: string): number {
  return Number(text) + 0;
}
