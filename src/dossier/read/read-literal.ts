/**
 * Reads plain literals: strings, numbers, booleans, null, and lists and maps of literals. Neo4j would read the same
 * values, but it takes ten milliseconds to plan each row. So plain rows are sent as parameters, and Neo4j evaluates
 * only the other expressions.
 */
import { remembered } from '../../model/remembered.ts';
import type { Token } from './token.ts';

export type Literal =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly Literal[]
  | { readonly [key: string]: Literal };

const ESCAPED: Readonly<Record<string, string>> = {
  t: '\t',
  b: '\b',
  n: '\n',
  r: '\r',
  f: '\f',
  "'": "'",
  '"': '"',
  '\\': '\\',
};
const WORDS: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null };

/** The keys that Neo4j surely reads as they are written. */
const PLAIN_KEY = /^(?:[A-Za-z_\u0621-\u064A][\w\u0621-\u064A]*|`(?:[^`\\]|``)+`)$/;

/** The key as Neo4j reads it; an empty text if Neo4j must read it. */
const nameOfKey = remembered((text) => {
  if (!PLAIN_KEY.test(text)) return '';
  return text.startsWith('`') ? text.slice(1, -1).replaceAll('``', '`') : text;
});

/** Returns the value of an expression, or undefined if it is not a plain literal and Neo4j must evaluate it. */
export function readLiteral(tokens: readonly Token[]): Literal | undefined {
  const reader = new LiteralReader(tokens);
  const value = reader.value();
  return reader.atEnd ? value : undefined;
}

class LiteralReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  value(): Literal | undefined {
    const token = this.#tokens[this.#at++];
    if (token?.kind === 'text') return unescape(token.text.slice(1, -1));
    if (token?.kind === 'number') return numberOf(token.text);
    if (token?.kind === 'word') return WORDS[token.text.toUpperCase()];
    if (token?.text === '[') return this.#list();
    if (token?.text === '{') return this.#map();
    return undefined;
  }

  #list(): Literal[] | undefined {
    const list: Literal[] = [];
    if (this.#takes(']')) return list;
    do {
      const value = this.value();
      if (value === undefined) return undefined;
      list.push(value);
    } while (this.#takes(','));
    return this.#takes(']') ? list : undefined;
  }

  #map(): { [key: string]: Literal } | undefined {
    const map: { [key: string]: Literal } = {};
    if (this.#takes('}')) return map;
    do {
      const key = this.#tokens[this.#at++];
      const name = key?.kind === 'word' ? nameOfKey(key.text) : '';
      if (name === '' || !this.#takes(':')) return undefined;
      const value = this.value();
      if (value === undefined) return undefined;
      if (name === '__proto__') Object.defineProperty(map, name, { value, enumerable: true, writable: true });
      else map[name] = value;
    } while (this.#takes(','));
    return this.#takes('}') ? map : undefined;
  }

  #takes(sign: string): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'sign' || next.text !== sign) return false;
    this.#at += 1;
    return true;
  }
}

function unescape(text: string): string | undefined {
  if (!text.includes('\\')) return text;
  const escapes = text.match(/\\[\s\S]/g) ?? [];
  if (escapes.some((escape) => ESCAPED[escape.slice(1)] === undefined)) return undefined;
  return text.replaceAll(/\\([\s\S])/g, (_, letter: string) => ESCAPED[letter] ?? letter);
}

function numberOf(text: string): number | bigint | undefined {
  if (/^\d{1,15}\.\d{1,20}$/.test(text)) return Number(text);
  return /^(?:0|[1-9]\d{0,14})$/.test(text) ? BigInt(text) : undefined;
}
