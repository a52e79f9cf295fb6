/** Names as Neo4j indexes them: two full-text indexes, one of our keys and one of Neo4j's Arabic analyzer, asked at once. */
import { invariant } from '../../errors.ts';
import type { EntityRecord } from '../port.ts';
import { isEntityLabel } from '../../model/labels.ts';
import { labelKey, type Sought } from '../../names/sought.ts';
import type { NameIndex } from '../name-index.ts';
import type { EntityRow } from './rows.ts';
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';

/** The most of each that one question asks for, so that Lucene, which takes 1,024 clauses, takes them all. */
const MOST = {
  keys: 150,
  prefixes: 12,
  /** Each becomes up to fifty. */
  fuzzy: 12,
  words: 50,
} as const;
/** Lucene builds an automaton for a beginning or a slip, and takes none much longer. */
const LONGEST_TERM = 100;
const KEY_LIMIT = 250;
const WORD_LIMIT = 50;
/** The index of names knows no labels: where some are asked for, the others are taken out afterwards. */
const WORD_LIMIT_OF_SOME = 1_000;

export class Neo4jNameIndex implements NameIndex {
  readonly #database: Database;
  readonly #gate: () => void;

  /** @param gate throws while the database is known to be away */
  constructor(database: Database, gate: () => void) {
    this.#database = database;
    this.#gate = gate;
  }

  async candidates(sought: Sought, deadlineMillis: number): Promise<EntityRecord[]> {
    const { labels = [] } = sought;
    const parameters = {
      keys: keysQuery(sought),
      keyLimit: KEY_LIMIT,
      words: alternatives(take('words', sought.words)),
      wordLimit: labels.length === 0 ? WORD_LIMIT : WORD_LIMIT_OF_SOME,
      labels,
    };
    if (parameters.keys === '' && parameters.words === '') return [];
    this.#gate();
    const rows = await this.#database.readMany<EntityRow>(statement('graph/candidates'), parameters, {
      deadlineMillis,
    });
    return rows.map(recordOf);
  }
}

/** In the syntax of Lucene's classic query parser; empty where nothing is sought. */
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

function alternatives(terms: readonly string[]): string {
  return [...new Set(terms)].join(' ');
}

/** A term that means itself: without Lucene's syntax, and none of its words. */
function escaped(term: string): string {
  const plain = term.replaceAll(/[+\-!(){}[\]^"~*?:\\/&|<>=]/g, String.raw`\$&`);
  return /^(AND|OR|NOT|TO)$/.test(plain) ? `\\${plain}` : plain;
}

function recordOf({ labels, id, name, nameAr, aliases, kind, note }: EntityRow): EntityRecord {
  const label = labels.find(isEntityLabel);
  invariant(label, `'${id}' has no label of an entity`);
  return { id, label, name, nameAr, aliases, kind, note };
}
