/** Identifiers of other registers: `'wikidata:Q796'`. A scheme is a row of the vocabulary. */
import type { Read } from './notation.ts';
import type { SchemeRow } from './vocabulary.ts';

export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** Longer values are refused: a pattern is not tried on them. */
const LONGEST_VALUE = 200;
const IDENTIFIER = /^([a-z0-9]+(?:-[a-z0-9]+)*):(\S+)$/;

/** `'wikidata:Q796'`, `'doi:10.1000/182'` */
export function readIdentifier(text: string): Read<Identifier> {
  const [, scheme, value] = IDENTIFIER.exec(text) ?? [];
  if (scheme === undefined || value === undefined || value.length > LONGEST_VALUE) {
    return {
      fault: `'${text}' is not an identifier: 'scheme:value', like 'wikidata:Q796', without spaces and with at most ${LONGEST_VALUE} characters in its value`,
    };
  }
  return { ok: { scheme, value } };
}

/** Returns whether a value has the form that the scheme gives. */
export function fitsScheme({ pattern }: Pick<SchemeRow, 'pattern'>, value: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(value);
}

/** The page of a value in its register; null if the scheme has no such pages, or if the value would not stay as it is in an address. */
export function identifierUrl({ url }: Pick<SchemeRow, 'url'>, value: string): string | null {
  // A browser resolves `.` and `..` between slashes, and an address has no half of a character.
  if (url === undefined || /\p{Surrogate}/u.test(value) || /(^|\/)\.{0,2}(\/|$)/.test(value)) return null;
  // A slash belongs to the value of a DOI.
  return url.replace('{}', () => encodeURIComponent(value).replaceAll('%2F', '/'));
}
