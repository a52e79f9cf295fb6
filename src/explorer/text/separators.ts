/** The separators between the items of a list, and between lists. */
import type { Language } from '../state/view.ts';

export const COMMA: Readonly<Record<Language, string>> = { en: ', ', ar: '، ' };
export const SEMICOLON: Readonly<Record<Language, string>> = { en: '; ', ar: '؛ ' };
