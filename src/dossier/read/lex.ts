/**
 * Reads the token at one offset of a Cypher text. White space, comments, strings and backticks are those of Neo4j 5.26:
 * tests/loaded/dossier-syntax.test.ts compares them.
 */
import type { Token } from './token.ts';

/** Text that the scanner cannot read; `offset` is where this text begins. */
export interface ScanFault {
  readonly offset: number;
  /** What is wrong, and what to write. */
  readonly reason: string;
}

export type Lexeme =
  | { readonly kind: Exclude<Token['kind'], 'unread'>; readonly text: string }
  /** `meant`: the sign that the author meant, or an empty text; absent: the row or statement cannot be read. */
  | { readonly fault: string; readonly meant?: string };

/** JavaScript's `\s` also has U+FEFF, and lacks the separators from U+001C to U+001F. */
const SPACE_OR_COMMENT =
  // oxlint-disable-next-line no-control-regex -- Neo4j skips these control characters.
  /(?:[\t-\r\x1C-\x20\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /\d[\w.]*?(?=\.\.|[^\w.]|$)/y;
const QUOTED = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y;
const BACKTICKED = /`(?:[^`\n\r]|``)*`/y;
const SIGN = /\+=|<=|>=|<>|=~|\.\.|[^\s]/uy;
/** Neo4j replaces these escapes before it reads strings, so such an escape inside a string would end the string. */
const ESCAPED_DELIMITER = /\\u+00(?:22|27|5c|60)/i;
const COMMENT_FAULTS = [
  {
    pattern: /\\u/,
    reason: 'an escape in a comment: Neo4j replaces it before it reads the comment. Write the character itself',
  },
  {
    // Neo4j ends the comment there, and cypher-shell does not.
    pattern: /(?<=\/\/[^\n\r]*)\r(?!\n|$)/,
    reason: 'a carriage return without a line feed ends this comment: write a line feed (LF)',
  },
];
/** Signs of other keyboards and of word processors, and what Cypher has in their place. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '،': ',',
  '，': ',',
  '؛': ';',
  '；': ';',
  '：': ':',
};
/** Control characters and invisible marks. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

function matchAt(pattern: RegExp, source: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(source)?.[0];
}

const NOTHING: { readonly text: string } = { text: '' };
const [TAB, LINE_FEED, CARRIAGE_RETURN, SPACE, SLASH] = [9, 10, 13, 32, 47];
const LAST_OF_ASCII = 127;

/** Returns the white space and comments at an offset, and the fault of a comment that Neo4j refuses. */
export function skipAt(source: string, offset: number): { readonly text: string; readonly fault?: ScanFault } {
  let end = offset;
  let code = source.charCodeAt(end);
  while (code === SPACE || code === LINE_FEED || code === CARRIAGE_RETURN || code === TAB) {
    code = source.charCodeAt(++end);
  }
  // Nearly always, a sign or a word follows: then there is no comment.
  if (code > SPACE && code < LAST_OF_ASCII && code !== SLASH) {
    return end === offset ? NOTHING : { text: source.slice(offset, end) };
  }
  const text = matchAt(SPACE_OR_COMMENT, source, offset) ?? '';
  const fault = COMMENT_FAULTS.flatMap(({ pattern, reason }) => {
    const index = (text + source.slice(offset + text.length, offset + text.length + 1)).search(pattern);
    return index < 0 ? [] : [{ offset: offset + index, reason }];
  })[0];
  return fault === undefined ? { text } : { text, fault };
}

/** Signs that are no part of a longer one. */
const SINGLE_SIGNS: ReadonlyMap<number, Lexeme> = new Map(
  Array.from('(){}[]:,;', (text) => [text.charCodeAt(0), { kind: 'sign', text }] as const),
);

/** The usual tokens, which need no regular expression: a single sign, a word of ASCII, a text without an escape. */
function usualLexeme(source: string, offset: number): Lexeme | undefined {
  const code = source.charCodeAt(offset);
  const sign = SINGLE_SIGNS.get(code);
  if (sign !== undefined) return sign;
  if (code === 39 || code === 34) {
    const close = source.indexOf(code === 39 ? "'" : '"', offset + 1);
    if (close < 0) return undefined;
    const text = source.slice(offset, close + 1);
    return text.includes('\\') ? undefined : { kind: 'text', text };
  }
  if (!isWordCode(code) || isDigit(code)) return undefined;
  let end = offset + 1;
  while (isWordCode(source.charCodeAt(end))) end += 1;
  return source.charCodeAt(end) > LAST_OF_ASCII ? undefined : { kind: 'word', text: source.slice(offset, end) };
}

/** A letter or digit of ASCII, `_` or `$`. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || isDigit(code) || code === 95 || code === 36;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Reads the token at an offset at which neither white space nor a comment begins. */
export function lexAt(source: string, offset: number): Lexeme {
  const usual = usualLexeme(source, offset);
  if (usual !== undefined) return usual;
  const text = matchAt(QUOTED, source, offset);
  if (text !== undefined) return ESCAPED_DELIMITER.test(text) ? { fault: ESCAPE } : { kind: 'text', text };
  const word = matchAt(WORD, source, offset) ?? matchAt(BACKTICKED, source, offset);
  if (word !== undefined) return ESCAPED_DELIMITER.test(word) ? { fault: ESCAPE } : { kind: 'word', text: word };
  const number = matchAt(NUMBER, source, offset);
  if (number !== undefined) return { kind: 'number', text: number };
  if (source.startsWith('/*', offset)) return { fault: 'a comment that is not closed: write */ at its end' };
  const sign = matchAt(SIGN, source, offset) ?? source.slice(offset, offset + 1);
  if (sign === '\\') return { fault: ESCAPE };
  if (sign === '`') return { fault: 'a ` that is not closed on its line: write ` at its end, and `` for a ` in it' };
  if (sign === "'" || sign === '"') return { fault: unclosedQuote(sign) };
  const meant = LOOKALIKES[sign];
  if (meant !== undefined) {
    const fault = `a ${sign} outside of a text: write ${meant}`;
    return `'"`.includes(meant) ? { fault } : { fault, meant };
  }
  if (INVISIBLE.test(sign)) {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const advice = code === 'FEFF' ? 'save the file as UTF-8 without a byte order mark' : 'delete it';
    return { fault: `the invisible character U+${code}, which Neo4j refuses outside of a text: ${advice}`, meant: '' };
  }
  return { kind: 'sign', text: sign };
}

export function unclosedQuote(quote: string): string {
  return `a ${quote} that is not closed: write ${quote} at the end of the text, and \\${quote} for a ${quote} in it`;
}

const ESCAPE =
  'an escape that Neo4j would read before the text around it: write \\\', \\" or \\\\ within a text, and no \\ outside of one';
