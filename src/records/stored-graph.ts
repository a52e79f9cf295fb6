/** The graph of a database as it is stored, node by node: what a copy of it in another Neo4j needs. Nothing is computed. */
import type { Database, Row } from '../db/database.ts';
import { statement } from '../db/statements.ts';
import { invariant } from '../errors.ts';

/** The tables of nodes, in the order in which they are read. Quantities come with their claims. */
export const STORED_TABLES = ['Dossier', 'Term', 'Entity', 'Document', 'Claim', 'Disagreement', 'Proposal'] as const;
export type StoredTable = (typeof STORED_TABLES)[number];

export type StoredProperties = Readonly<Record<string, unknown>>;

export interface StoredLink {
  readonly type: string;
  readonly properties: StoredProperties;
  /** `Label key` */
  readonly from: string;
  readonly to: string;
}

export interface StoredNode {
  /** The id, or of a word its key. */
  readonly key: string;
  readonly labels: readonly string[];
  readonly properties: StoredProperties;
  /** Each relationship belongs to one node. */
  readonly links: readonly StoredLink[];
  /** Of a claim, in their order. */
  readonly quantities?: readonly { readonly properties: StoredProperties; readonly of: string | null }[];
}

/**
 * Nodes whose properties have the same types. A Scheme is a Term: the `of` of a scheme of identifiers is a list, and a text in other words. Quantities
 * come with their claims.
 */
export const NODE_TABLES = [...STORED_TABLES, 'Scheme', 'Quantity'] as const;
export type NodeTable = (typeof NODE_TABLES)[number];

/** Relationships whose properties have the same types: how dossiers define words, schemes, and all others. */
export const LINK_TABLES = ['Definition', 'SchemeDefinition', 'Link'] as const;
export type LinkTable = (typeof LINK_TABLES)[number];

/** The types of the values of a property as `valueType()` of Cypher names them: `LIST<STRING NOT NULL> NOT NULL`. */
export type StoredTypes = ReadonlyMap<string, readonly string[]>;

export interface StoredGraph {
  nodeTypes(): Promise<ReadonlyMap<NodeTable, StoredTypes>>;
  linkTypes(): Promise<ReadonlyMap<LinkTable, StoredTypes>>;
  /** In the order of their keys. */
  nodes(table: StoredTable): AsyncIterable<StoredNode>;
}

/** Nodes that one statement returns. */
const PAGE = 500;
const NAMES: Readonly<Record<StoredTable, string>> = {
  Dossier: 'dossiers',
  Term: 'terms',
  Entity: 'entities',
  Document: 'documents',
  Claim: 'claims',
  Disagreement: 'disagreements',
  Proposal: 'proposals',
};

export class DatabaseGraph implements StoredGraph {
  readonly #database: Database;
  readonly #options: { readonly deadlineMillis: number };

  /** @param deadlineMillis of one statement */
  constructor(database: Database, deadlineMillis: number) {
    this.#database = database;
    this.#options = { deadlineMillis };
  }

  async nodeTypes(): Promise<ReadonlyMap<NodeTable, StoredTypes>> {
    return await this.#types('types-of-nodes', NODE_TABLES);
  }

  async linkTypes(): Promise<ReadonlyMap<LinkTable, StoredTypes>> {
    return await this.#types('types-of-relationships', LINK_TABLES);
  }

  async #types<T extends string>(name: string, tables: readonly T[]): Promise<Map<T, Map<string, readonly string[]>>> {
    const rows = await this.#many<{ label: T; key: string; types: string[] }>(name, {});
    const found = new Map(tables.map((table) => [table, new Map<string, readonly string[]>()]));
    for (const { label, key, types } of rows) {
      const table = found.get(label);
      invariant(table, `The database has ${label}, of which an export knows nothing`);
      table.set(key, types);
    }
    return found;
  }

  async *nodes(table: StoredTable): AsyncGenerator<StoredNode> {
    for (let after = ''; ;) {
      const rows = await this.#many<StoredNode>(NAMES[table], { after, count: PAGE });
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = last.key;
    }
  }

  async #many<R extends object>(name: string, parameters: Readonly<Record<string, unknown>>): Promise<R[]> {
    return await this.#database.readMany<R & Row>(statement(`records/stored-${name}`), parameters, this.#options);
  }
}
