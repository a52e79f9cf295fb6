/** A look is the language, the window size and the tone (light or dark) in which a reader opens the page. */

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

/** The look with this language and this window size, in the light tone. */
export function lookOf(language: Look['language'], size: Look['size']): Look {
  return { language, size, tone: 'light' };
}
