/** The direction of text, and the characters of Unicode that keep it apart from its surroundings (UAX #9). */
import { RIGHT_TO_LEFT } from '../../model/languages.ts';

/** A browser may not know each script of Unicode. */
const KNOWN = [...RIGHT_TO_LEFT].map((script) => `\\p{Script=${script}}`).filter(isPattern);
const RIGHT_TO_LEFT_LETTER = new RegExp(`[${KNOWN.join('')}]`, 'u');

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').unicode;
  } catch {
    return false;
  }
}

/** The first letter decides, as in a browser's `dir="auto"`. */
export function directionOf(text: string): 'rtl' | 'ltr' {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return RIGHT_TO_LEFT_LETTER.test(letter) ? 'rtl' : 'ltr';
}

/** The text in isolates; without a direction, its first letter decides. */
export function isolated(text: string, direction: 'rtl' | 'ltr' | 'auto' = 'auto'): string {
  return `${{ rtl: '\u2067', ltr: '\u2066', auto: '\u2068' }[direction]}${text}\u2069`;
}

export function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u2066-\u2069]/g, '');
}
