/**
 * How far two words are apart by sound: an alignment of their units (Needleman and Wunsch 1970, with a state for the last gap as
 * Gotoh 1982) in which consonants must agree, and vowels too where both sides write them. Salim is not Salam.
 */
import { C, type Unit } from './phonemes.ts';

export interface Sound {
  readonly arabic: boolean;
  readonly units: readonly Unit[];
}

const WEAK = 0.25;
/** Two Arabic words differ by a letter that foreign sounds are written with: أنغيلا, أنجيلا. */
const ARABIC_WEAK = 0.4;
/** Hamza on another seat, and ت for ة. */
const ORTHOGRAPHIC = 0.1;
const SECOND_UNWRITTEN = 0.5;

function substitution(one: Unit, other: Unit, bothArabic: boolean): number {
  if (one === other) return 0;
  const agree = (one.strong & other.strong) !== 0 || (one.vowel & other.vowel) !== 0;
  if (bothArabic) {
    if ((one.strong & other.strong & C.HAMZA) !== 0) return ORTHOGRAPHIC;
    if ((one.strong & other.strong & C.T) !== 0 && (one.isVowel || other.isVowel)) return ORTHOGRAPHIC;
    return agree ? ARABIC_WEAK : Infinity;
  }
  if (agree) return 0;
  const weak =
    (one.strong & other.weak) !== 0 ||
    (one.weak & other.strong) !== 0 ||
    (one.vowel & other.weakVowel) !== 0 ||
    (one.weakVowel & other.vowel) !== 0;
  return weak ? WEAK : Infinity;
}

/** What leaving out `unit` costs where the other side is Arabic or not, after another that was left out or not. */
function gapPrice(unit: Unit, own: Sound, other: Sound, again: boolean): number {
  if (own.arabic || !other.arabic) return unit.gap;
  return again ? Math.max(SECOND_UNWRITTEN, unit.unwritten) : unit.unwritten;
}

/** Longer than any word; the rest is not heard. */
const MOST_UNITS = 40;
/** Two rows, used again by each call: a search compares some ten thousand words. */
const ROWS = [new Float64Array((MOST_UNITS + 1) * 3), new Float64Array((MOST_UNITS + 1) * 3)] as const;

const least = (cells: Float64Array, from: number): number =>
  Math.min(cells[from] ?? FAR, cells[from + 1] ?? FAR, cells[from + 2] ?? FAR);

/** No alignment within this is worth to be told from none. */
const FAR = 9;

/**
 * The price of the best alignment of all of `one` with all of `other`, or with a beginning of `other`; at least 9 where there
 * is none. States: 0 both matched last, 1 a vowel of `one` was left out last, 2 a vowel of `other`.
 */
export function soundDistance(one: Sound, other: Sound, to: 'END' | 'ANYWHERE' = 'END'): number {
  const bothArabic = one.arabic && other.arabic;
  const rows = Math.min(one.units.length, MOST_UNITS);
  const columns = Math.min(other.units.length, MOST_UNITS) + 1;
  let [above, here]: readonly [Float64Array, Float64Array] = ROWS;
  let best = FAR;
  for (let row = 0; row <= rows; row += 1) {
    here.fill(FAR, 0, columns * 3);
    const unit = one.units[row - 1];
    for (let column = 0; column < columns; column += 1) {
      const facing = other.units[column - 1];
      const at = column * 3;
      if (row === 0 && column === 0) {
        here[0] = 0;
        continue;
      }
      if (unit !== undefined && facing !== undefined) {
        here[at] = Math.min(FAR, least(above, at - 3) + substitution(unit, facing, bothArabic));
      }
      if (unit !== undefined) {
        skip(above, at, here, at, 1, unit, gapPrice(unit, one, other, false), gapPrice(unit, one, other, true));
      }
      if (facing !== undefined) {
        skip(
          here,
          at - 3,
          here,
          at,
          2,
          facing,
          gapPrice(facing, other, one, false),
          gapPrice(facing, other, one, true),
        );
      }
    }
    [above, here] = [here, above];
  }
  if (to === 'END') return least(above, (columns - 1) * 3);
  for (let column = 0; column < columns; column += 1) best = Math.min(best, least(above, column * 3));
  return best;
}

/** Leaves `unit` out. A vowel left out on one side right after one on the other would be one vowel taken for another. */
function skip(
  from: Float64Array,
  fromAt: number,
  to: Float64Array,
  toAt: number,
  state: 1 | 2,
  unit: Unit,
  first: number,
  again: number,
): void {
  const matched = from[fromAt] ?? FAR;
  const same = from[fromAt + state] ?? FAR;
  const crossed = from[fromAt + 3 - state] ?? FAR;
  if (unit.isVowel) {
    const price = Math.min(matched + first, same + again);
    if (price < (to[toAt + state] ?? FAR)) to[toAt + state] = price;
    return;
  }
  const price = Math.min(matched, same, crossed) + first;
  if (price < (to[toAt] ?? FAR)) to[toAt] = price;
}
