/**
 * The distance of two words by sound, from an alignment of their units (Needleman and Wunsch 1970, with a state for the last gap as
 * in Gotoh 1982). Consonants must agree. Vowels must agree if both words write them: Salim is not Salam.
 */
import { C, type Unit } from './phonemes.ts';

export interface Sound {
  readonly arabic: boolean;
  readonly units: readonly Unit[];
}

/** The cost of two letters that some spellings interchange. */
const WEAK = 0.25;
/** The cost of two Arabic letters that write the same foreign sound: أنغيلا, أنجيلا. */
const ARABIC_WEAK = 0.4;
/** The cost of hamza on another seat, and of ت for ة. */
const ORTHOGRAPHIC = 0.1;
/** The least cost of a vowel that Arabic does not write, if the vowel before it is not written either. */
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

/** The cost of leaving out `unit`. @param isSecond true if the unit before it was left out too */
function gapCost(unit: Unit, own: Sound, other: Sound, isSecond: boolean): number {
  if (own.arabic || !other.arabic) return unit.gap;
  return isSecond ? Math.max(SECOND_UNWRITTEN, unit.unwritten) : unit.unwritten;
}

/** No word is longer. Further units are ignored. */
const MAX_UNITS = 40;
/** Two rows that all calls share, because one search compares about ten thousand words. */
const ROWS = [new Float64Array((MAX_UNITS + 1) * 3), new Float64Array((MAX_UNITS + 1) * 3)] as const;

const least = (cells: Float64Array, from: number): number =>
  Math.min(cells[from] ?? FAR, cells[from + 1] ?? FAR, cells[from + 2] ?? FAR);

/** The distance of words that cannot be aligned. Greater distances are not distinguished. */
const FAR = 9;

/**
 * The cost of the best alignment of all of `one` with all of `other` (END) or with a beginning of `other` (ANYWHERE). It is at
 * least 9 if there is no alignment. Each cell has three states: 0 if the last units matched, 1 if the last unit was a vowel of
 * `one` that was left out, 2 if it was a vowel of `other` that was left out.
 */
export function soundDistance(one: Sound, other: Sound, alignedTo: 'END' | 'ANYWHERE' = 'END'): number {
  const bothArabic = one.arabic && other.arabic;
  const rows = Math.min(one.units.length, MAX_UNITS);
  const columns = Math.min(other.units.length, MAX_UNITS) + 1;
  let [above, here]: readonly [Float64Array, Float64Array] = ROWS;
  let best = FAR;
  for (let row = 0; row <= rows; row += 1) {
    here.fill(FAR, 0, columns * 3);
    const unit = one.units[row - 1];
    for (let column = 0; column < columns; column += 1) {
      const otherUnit = other.units[column - 1];
      const cell = column * 3;
      if (row === 0 && column === 0) {
        here[0] = 0;
        continue;
      }
      if (unit !== undefined && otherUnit !== undefined) {
        here[cell] = Math.min(FAR, least(above, cell - 3) + substitution(unit, otherUnit, bothArabic));
      }
      if (unit !== undefined) {
        skip(above, cell, here, cell, 1, unit, gapCost(unit, one, other, false), gapCost(unit, one, other, true));
      }
      if (otherUnit !== undefined) {
        skip(
          here,
          cell - 3,
          here,
          cell,
          2,
          otherUnit,
          gapCost(otherUnit, other, one, false),
          gapCost(otherUnit, other, one, true),
        );
      }
    }
    [above, here] = [here, above];
  }
  if (alignedTo === 'END') return least(above, (columns - 1) * 3);
  for (let column = 0; column < columns; column += 1) best = Math.min(best, least(above, column * 3));
  return best;
}

/**
 * Leaves out `unit`. A vowel may not be left out directly after a vowel of the other word: together they would replace one vowel by
 * another.
 */
function skip(
  from: Float64Array,
  fromCell: number,
  to: Float64Array,
  toCell: number,
  state: 1 | 2,
  unit: Unit,
  firstCost: number,
  secondCost: number,
): void {
  const afterMatch = from[fromCell] ?? FAR;
  const afterSameSide = from[fromCell + state] ?? FAR;
  const afterOtherSide = from[fromCell + 3 - state] ?? FAR;
  if (unit.isVowel) {
    const cost = Math.min(afterMatch + firstCost, afterSameSide + secondCost);
    if (cost < (to[toCell + state] ?? FAR)) to[toCell + state] = cost;
    return;
  }
  const cost = Math.min(afterMatch, afterSameSide, afterOtherSide) + firstCost;
  if (cost < (to[toCell] ?? FAR)) to[toCell] = cost;
}
