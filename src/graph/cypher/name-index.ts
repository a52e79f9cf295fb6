/** The index of names in Neo4j. One statement queries two full-text indexes: our keys, and names by Neo4j's Arabic analyzer. */
import { invariant } from '../../errors.ts';
import type { EntityRecord } from '../port.ts';
import { isEntityLabel } from '../../model/labels.ts';
import { labelKey, type Sought } from '../../names/sought.ts';
import type { NameIndex } from '../name-index.ts';
import { namesOf } from '../names-of.ts';
import { alternatives, escaped, LONGEST_TERM } from './lucene.ts';
import type { EntityRow } from './rows.ts';
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';

/** The largest numbers of terms in one query, so that it stays below the 1,024 clauses that Lucene allows. */
const MOST = {
  keys: 150,
  prefixes: 12,
  /** Lucene expands each to up to fifty clauses. */
  fuzzy: 12,
  words: 50,
} as const;
const KEY_LIMIT = 250;
const WORD_LIMIT = 50;
/**
 * Limits if the search is for some labels or dossiers: the index of names holds no labels, and neither index holds dossiers, so
 * that other entities are removed after the query.
 */
const LIMIT_OF_SOME = 1_000;

export class Neo4jNameIndex implements NameIndex {
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

  async candidates(
    sought: Sought,
    dossiers: readonly string[] | undefined,
    deadlineMillis: number,
  ): Promise<EntityRecord[]> {
    const { labels = [] } = sought;
    const parameters = {
      keys: keysQuery(sought),
      keyLimit: dossiers === undefined ? KEY_LIMIT : LIMIT_OF_SOME,
      words: alternatives(take('words', sought.words)),
      wordLimit: labels.length === 0 && dossiers === undefined ? WORD_LIMIT : LIMIT_OF_SOME,
      labels,
      dossiers: dossiers ?? null,
    };
    if (parameters.keys === '' && parameters.words === '') return [];
    this.#gate();
    const rows = await this.#database.readMany<EntityRow>(statement('graph/candidates'), parameters, {
      deadlineMillis,
      signal: this.#signal,
    });
    return rows.map(recordOf);
  }
}

/** Returns a query in the syntax of Lucene's classic query parser; empty if there are no terms. */
function keysQuery({ keys, prefixes, fuzzy, labels = [] }: Sought): string {
  const names = alternatives([
    ...take('keys', keys),
    ...take('prefixes', prefixes).map((key) => `${key}*`),
    ...take('fuzzy', fuzzy).map((key) => `${key}~1`),
  ]);
  if (names === '' || labels.length === 0) return names;
  return `+(${names}) +(${alternatives(labels.map((label) => escaped(labelKey(label))))})`;
}

function take(what: keyof typeof MOST, terms: readonly string[]): string[] {
  return terms
    .filter(({ length }) => length <= LONGEST_TERM)
    .slice(0, MOST[what])
    .map(escaped);
}

function recordOf({ labels, id, name, nameAr, names, aliases, kind, note }: EntityRow): EntityRecord {
  const label = labels.find(isEntityLabel);
  invariant(label, `'${id}' has no label of an entity`);
  return { id, label, name, nameAr, names: namesOf({ name, nameAr, names }), aliases, kind, note };
}
