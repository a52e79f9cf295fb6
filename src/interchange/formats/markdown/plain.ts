/**
 * Texts within Markdown (CommonMark 0.31, and what GitHub adds: tables, footnotes, formulas, links without brackets). Nothing in a text is read as
 * Markdown or HTML: a reader sees the same characters, except that a run of blanks is one.
 */
import { visibleText } from '../../../model/characters.ts';

/** Characters that begin something anywhere in a line. */
const ANYWHERE = /[\\`*_{}[\]<>&~|$^#@]/g;
/** Addresses become links also without brackets, and words between colons pictures. */
const COLON = /:(?=\S)/g;
const DOT_OF_ADDRESS = /(?<=[a-z0-9-])\.(?=[a-z]{2})/gi;
/** A line that begins so is a list, a heading or a rule. */
const AT_START = /^([-+=]|\d{1,9}(?=[.)]))/;

/** The directions of characters by Unicode: letters from right to left, and Latin, Greek and Cyrillic ones. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

export type Plain = (text: string) => string;

/**
 * Returns what writes a text into a line of Markdown. A text in which letters of the other direction stand is isolated from the words around it (Unicode
 * UAX 9: FSI, PDI), so that its blanks and numbers stay on its side.
 */
export function plainIn(direction: 'ltr' | 'rtl'): Plain {
  const isOther = (line: string): boolean =>
    direction === 'ltr'
      ? RIGHT_TO_LEFT.test(line)
      : // Of a day without letters, 2021-07-26, the parts would change their places.
        LEFT_TO_RIGHT.test(line) || (/\d/.test(line) && !RIGHT_TO_LEFT.test(line));
  return (text) => {
    const line = escaped(text);
    return isOther(line) ? `\u2068${line}\u2069` : line;
  };
}

export function escaped(text: string): string {
  const line = visibleText(text.replaceAll(/\s+/g, ' ').trim());
  return line
    .replaceAll(ANYWHERE, String.raw`\$&`)
    .replaceAll(COLON, String.raw`\:`)
    .replaceAll(DOT_OF_ADDRESS, String.raw`\.`)
    .replace(AT_START, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

/** An id or a code. */
export function code(text: string): string {
  return /^[!-_a-~]+$/.test(text) ? `\`${text}\`` : escaped(text);
}

/** An address as a link that shows itself; as text if it is none. */
export function link(address: string): string {
  return URL.canParse(address) && /^https?:\/\/[!-;=?-~]+$/.test(address) ? `<${address}>` : escaped(address);
}
