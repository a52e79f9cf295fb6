/** How a reader opens the page: in a language, in a window of a size, in a tone. */

export interface Look {
  readonly language: 'ar' | 'en';
  readonly size: { readonly width: number; readonly height: number };
  readonly tone: 'light' | 'dark';
}

export const WIDE = { width: 1440, height: 900 };
export const NARROW = { width: 390, height: 844 };

/** Each language in each width, in both tones. */
export const LOOKS = [
  { language: 'ar', size: WIDE, tone: 'dark' },
  { language: 'ar', size: NARROW, tone: 'light' },
  { language: 'en', size: WIDE, tone: 'light' },
  { language: 'en', size: NARROW, tone: 'dark' },
] as const satisfies readonly Look[];

/** Each language and each width once: where the one does not change what the other does. */
export const BOTH = [LOOKS[1], LOOKS[2]] as const;

/** The look of a language in a width. */
export function lookOf(language: Look['language'], size: Look['size']): Look {
  return { language, size, tone: 'light' };
}
