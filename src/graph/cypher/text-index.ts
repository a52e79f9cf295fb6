/** The index of texts in Neo4j: full-text indexes of claims and of documents, by Neo4j's Arabic analyzer, which also reads other scripts. */
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import type { SoughtWord } from '../../texts/sought-words.ts';
import type { ClaimRow, DocumentRow, SoughtTexts, TextIndex } from '../text-index.ts';
import { alternatives, escaped, LONGEST_TERM } from './lucene.ts';

/** Rows of one answer. Lucene returns the best first. */
const LIMIT = 200;
/** Neither index holds dossiers, so that rows of others are removed after the query. */
const LIMIT_OF_SOME = 1_000;
/** With more words, not each must be in the text. */
const MOST_REQUIRED = 2;
/** Lucene expands each to up to fifty clauses, and allows 1,024. */
const MOST_FUZZY = 12;

type Rows<T> = T & { readonly [column: string]: unknown };

export class Neo4jTextIndex implements TextIndex {
  readonly #database: Database;
  readonly #gate: () => void;
  readonly #signal: AbortSignal | undefined;

  /**
   * @param gate throws while the database is known to be unavailable
   * @param signal the request of these searches; it ends them, and they take turns with other requests
   */
  constructor(database: Database, gate: () => void, signal?: AbortSignal) {
    this.#database = database;
    this.#gate = gate;
    this.#signal = signal;
  }

  async claims({ words, dossiers }: SoughtTexts, deadlineMillis: number): Promise<readonly ClaimRow[]> {
    const query = queryOf(words);
    return query === '' ? [] : await this.#read('graph/claim-texts', { query, ...among(dossiers) }, deadlineMillis);
  }

  async documents(
    { words, dossiers, publishers }: Parameters<TextIndex['documents']>[0],
    deadlineMillis: number,
  ): Promise<readonly DocumentRow[]> {
    const query = queryOf(words);
    if (query === '' && publishers.length === 0) return [];
    return await this.#read('graph/document-titles', { query, publishers, ...among(dossiers) }, deadlineMillis);
  }

  async #read<R>(name: string, parameters: Record<string, unknown>, deadlineMillis: number): Promise<readonly R[]> {
    this.#gate();
    return await this.#database.readMany<Rows<R>>(statement(name), parameters, {
      deadlineMillis,
      signal: this.#signal,
    });
  }
}

function among(dossiers: readonly string[] | undefined): { dossiers: readonly string[] | null; limit: number } {
  return { dossiers: dossiers ?? null, limit: dossiers === undefined ? LIMIT : LIMIT_OF_SOME };
}

/** Returns a query in the syntax of Lucene's classic query parser; empty if there are no terms. */
function queryOf(words: readonly SoughtWord[]): string {
  let fuzzyLeft = MOST_FUZZY;
  const groups = words.map(({ words: whole, prefixes, fuzzy }) => {
    const slips = taken(fuzzy).slice(0, fuzzyLeft);
    fuzzyLeft -= slips.length;
    return alternatives([
      ...taken(whole),
      ...taken(prefixes).map((term) => `${term}*`),
      ...slips.map((term) => `${term}~1`),
    ]);
  });
  const required = words.length <= MOST_REQUIRED ? '+' : '';
  return groups
    .filter((group) => group !== '')
    .map((group) => `${required}(${group})`)
    .join(' ');
}

function taken(terms: readonly string[]): string[] {
  return terms.filter(({ length }) => length <= LONGEST_TERM).map(escaped);
}
