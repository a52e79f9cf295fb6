/** The tokens of Cypher text. */

export interface Token {
  /** `unread`: text that cannot be read, as one token: a row of `UNWIND [ … ]`, or a statement. The scanner reported its fault. */
  readonly kind: 'word' | 'text' | 'number' | 'sign' | 'unread';
  readonly text: string;
  /** Offsets in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The number of brackets that are open around the token. A bracket has the depth of the text outside its pair. */
  readonly depth: number;
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
