/**
 * Splits Cypher text into tokens, to find statements, clauses, rows and the places of faults. The scanner does not
 * parse expressions: Neo4j evaluates them. Comments, strings and backticks follow openCypher's lexical rules.
 */

export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'sign';
  readonly text: string;
  /** Offsets in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number of brackets that are open around the token. A bracket has the depth of the text outside its pair. */
  readonly depth: number;
}

/** Text that the scanner cannot read; `offset` is where this text begins. */
export interface ScanFault {
  readonly offset: number;
  readonly reason: string;
}

const SPACE_OR_COMMENT = /(?:\s+|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/y;
const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const NUMBER = /\d[\w.]*?(?=\.\.|[^\w.]|$)/y;
const QUOTED = /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y;
const BACKTICKED = /`(?:[^`]|``)*`/y;
/** Neo4j replaces these escapes before it reads strings, so such an escape inside a string would end the string. */
const ESCAPED_DELIMITER = /\\u+00(?:22|27|5c|60)/i;
const SIGN = /\+=|<=|>=|<>|=~|\.\.|[^\s]/uy;

/** Returns all tokens of a file. At a fault it stops, and returns the tokens up to there and the fault. */
export function scan(source: string): { tokens: Token[]; fault?: ScanFault } {
  const tokens: Token[] = [];
  const open: Token[] = [];
  const at = (pattern: RegExp, offset: number): string | undefined => {
    pattern.lastIndex = offset;
    return pattern.exec(source)?.[0];
  };
  let offset = 0;
  while (offset < source.length) {
    const skipped = at(SPACE_OR_COMMENT, offset);
    if (skipped !== undefined) {
      offset += skipped.length;
      continue;
    }
    const quoted = at(QUOTED, offset);
    const word = quoted === undefined ? (at(WORD, offset) ?? at(BACKTICKED, offset)) : undefined;
    const number = quoted === undefined && word === undefined ? at(NUMBER, offset) : undefined;
    const text = quoted ?? word ?? number ?? at(SIGN, offset) ?? '';
    if (
      quoted === undefined &&
      word === undefined &&
      /^['"`]$|^\/$/.test(text) &&
      (text !== '/' || source[offset + 1] === '*')
    ) {
      return {
        tokens,
        fault: { offset, reason: text === '/' ? 'a comment that does not end' : `a ${text} that is not closed` },
      };
    }
    if (text === '\\' || ESCAPED_DELIMITER.test(text)) {
      return {
        tokens,
        fault: {
          offset,
          reason: 'an escape that Neo4j would read before the text around it: write \\\', \\" or \\\\ within a string',
        },
      };
    }
    const kind = quoted !== undefined ? 'text' : word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign';
    if (kind === 'sign' && ')]}'.includes(text)) {
      const opening = open.pop();
      if (opening === undefined || '([{'.indexOf(opening.text) !== ')]}'.indexOf(text)) {
        return { tokens, fault: { offset, reason: `a '${text}' that closes nothing` } };
      }
    }
    const token: Token = { kind, text, start: offset, end: offset + text.length, depth: open.length };
    tokens.push(token);
    if (kind === 'sign' && '([{'.includes(text)) open.push(token);
    offset = token.end;
  }
  const unclosed = open.at(-1);
  return unclosed === undefined
    ? { tokens }
    : { tokens, fault: { offset: unclosed.start, reason: `a '${unclosed.text}' that is not closed` } };
}

export function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toUpperCase() === word;
}

/** Splits tokens at the separators of this depth. Without tokens it returns no parts. */
export function splitAt(tokens: readonly Token[], separator: string, depth = 0): Token[][] {
  const parts: Token[][] = tokens.length === 0 ? [] : [[]];
  for (const token of tokens) {
    if (token.depth === depth && token.text === separator) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}
