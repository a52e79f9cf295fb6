/** A look is the language, the window size and the tone (light or dark) in which a reader opens the page. */
import { partOfToday } from '../property.ts';

export interface Look {
  readonly language: 'ar' | 'en';
  readonly size: { readonly width: number; readonly height: number };
  readonly tone: 'light' | 'dark';
}

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** Each language in each width. Both tones occur, for each language and for each width. */
export const LOOKS = [
  { language: 'ar', size: WIDE, tone: 'dark' },
  { language: 'ar', size: NARROW, tone: 'light' },
  { language: 'en', size: WIDE, tone: 'light' },
  { language: 'en', size: NARROW, tone: 'dark' },
] as const satisfies readonly Look[];

/** Each language once and each width once, for scenes in which the language has no effect on the width. */
export const BOTH = [LOOKS[1], LOOKS[2]] as const;

/** How many entities the first view shows in this look. */
export function firstShown({ size }: Look): number {
  return size.width < 768 ? 8 : 14;
}

let shift = 0;

/**
 * The look in which a scene plays today: another one each day, and in `npm run test:long` all of them. The scenes of a file take the
 * looks in turn, so that each file has both languages and both widths each day. Call it where the tests are declared: the order of
 * the calls then does not depend on which tests run.
 */
export function lookOfToday<Chosen extends Look>(looks: readonly Chosen[]): readonly Chosen[] {
  shift += 1;
  return partOfToday(looks, looks.length, shift);
}

/** The rows of `test.each`, each with the look in which it plays today; the rows take the looks in turn. */
export function inLookOfToday<Row extends readonly unknown[]>(
  rows: readonly Row[],
  looks: readonly Look[],
): readonly (readonly [...row: Row, look: Look])[] {
  return rows.flatMap((row) => lookOfToday(looks).map((look) => [...row, look] as const));
}

/** The look with this language and this window size, in the light tone. */
export function lookOf(language: Look['language'], size: Look['size']): Look {
  return { language, size, tone: 'light' };
}
