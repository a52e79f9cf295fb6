/** Terms of Lucene's classic query parser, made from text that people type. */

/** In characters. Lucene builds an automaton for a prefix or a fuzzy term, and refuses much longer terms. */
export const LONGEST_TERM = 100;

/** One of the terms must match. Empty if there are none. */
export function alternatives(terms: readonly string[]): string {
  return [...new Set(terms)].join(' ');
}

/** Escapes a term, so that Lucene reads no character or word of it as syntax. */
export function escaped(term: string): string {
  const plain = term.replaceAll(/[+\-!(){}[\]^"~*?:\\/&|<>=]/g, String.raw`\$&`);
  return /^(AND|OR|NOT|TO)$/.test(plain) ? `\\${plain}` : plain;
}
