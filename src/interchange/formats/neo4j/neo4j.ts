/**
 * The files of Neo4j's offline importer: the graph as it is stored, so that the imported one answers as this one does. `import.args` holds the
 * arguments of `neo4j-admin database import full`. Indexes are no part of it: a Sanad that starts on the imported graph creates them.
 */
import { invariant } from '../../../errors.ts';
import {
  LINK_TABLES,
  NODE_TABLES,
  STORED_TABLES,
  type LinkTable,
  type NodeTable,
  type StoredLink,
  type StoredNode,
  type StoredProperties,
  type StoredTypes,
} from '../../../records/stored-graph.ts';
import type { Account } from '../../account/account.ts';
import type { Format, Piece } from '../format.ts';
import { Columns } from './columns.ts';
import { EmptyLists, quoted } from './empty-lists.ts';

/** The names of the files by table. */
export const FILES: Readonly<Record<NodeTable | LinkTable, string>> = {
  Dossier: 'dossiers.csv',
  Term: 'words.csv',
  Scheme: 'schemes.csv',
  Entity: 'entities.csv',
  Document: 'documents.csv',
  Claim: 'claims.csv',
  Quantity: 'quantities.csv',
  Disagreement: 'disagreements.csv',
  Proposal: 'proposals.csv',
  Definition: 'definitions.csv',
  SchemeDefinition: 'scheme-definitions.csv',
  Link: 'relationships.csv',
};
const ARGUMENTS = 'import.args';
/** To be run after the import. */
const AFTERWARDS = 'after-import.cypher';

export const neo4j: Format = {
  name: 'neo4j',
  standard: "Files of Neo4j's offline importer (neo4j-admin database import full, 5.26)",
  copiesGraph: true,
  files: [
    ...Object.values(FILES).map((name) => ({ name, type: 'text/csv; charset=utf-8' })),
    ...[ARGUMENTS, AFTERWARDS].map((name) => ({ name, type: 'text/plain; charset=utf-8' })),
  ],
  async *write(account) {
    const graph = await account.takeStored();
    const types = new Map<string, StoredTypes>([...(await graph.nodeTypes()), ...(await graph.linkTypes())]);
    const writer = new Writer(account, types);
    for (const table of NODE_TABLES) yield writer.head(table, [':ID', ':LABEL']);
    for (const table of LINK_TABLES) yield writer.head(table, [':START_ID', ':END_ID', ':TYPE']);
    for (const table of STORED_TABLES) {
      for await (const node of graph.nodes(table)) {
        const { key, labels, properties, links } = node;
        const isScheme = table === 'Term' && properties['term'] === 'SCHEME';
        yield writer.node(isScheme ? 'Scheme' : table, `${table} ${key}`, labels, properties);
        for (const link of links) yield writer.link(link);
        yield* quantityPieces(writer, node);
      }
    }
    yield { file: AFTERWARDS, text: writer.afterwards() };
    yield { file: ARGUMENTS, text: ARGUMENT_LINES.map((line) => `${line}\n`).join('') };
  },
};

const ARGUMENT_LINES = [
  ...NODE_TABLES.map((table) => `--nodes=${FILES[table]}`),
  ...LINK_TABLES.map((table) => `--relationships=${FILES[table]}`),
  '--id-type=string',
  '--array-delimiter=U+001F',
  '--multiline-fields=true',
];

class Writer {
  readonly #account: Account;
  readonly #columns: ReadonlyMap<string, Columns>;
  readonly #emptyLists = new EmptyLists();

  constructor(account: Account, types: ReadonlyMap<string, StoredTypes>) {
    this.#account = account;
    this.#columns = new Map([...types].map(([table, found]) => [table, new Columns(found)]));
  }

  head(table: NodeTable | LinkTable, first: readonly string[]): Piece {
    return { file: FILES[table], text: this.#of(table).head(first) };
  }

  /** @param id unique among all nodes */
  node(table: NodeTable, id: string, labels: readonly string[], properties: StoredProperties): Piece {
    const isWord = table === 'Term' || table === 'Scheme';
    this.#count(table, properties, isWord ? `(x:Term {key: ${quoted(keyOf(id))}})` : undefined);
    return { file: FILES[table], text: this.#of(table).row([id, labels], properties) };
  }

  link({ type, properties, from, to }: StoredLink): Piece {
    const ends = `(:Dossier {id: ${quoted(keyOf(from))}})-[x:DEFINES]->(:Term {key: ${quoted(keyOf(to))}})`;
    this.#count(type, properties, type === 'DEFINES' ? ends : undefined);
    const isScheme = properties['term'] === 'SCHEME';
    const table = type !== 'DEFINES' ? 'Link' : isScheme ? 'SchemeDefinition' : 'Definition';
    return { file: FILES[table], text: this.#of(table).row([from, to, type], properties) };
  }

  afterwards(): string {
    return this.#emptyLists.statements((name) => name in FILES);
  }

  #count(name: string, properties: StoredProperties, pattern?: string): void {
    this.#emptyLists.count(name, properties, pattern);
    for (const [key, value] of Object.entries(properties)) this.#account.keptProperty(`${name}.${key}`, value);
  }

  #of(table: NodeTable | LinkTable): Columns {
    const columns = this.#columns.get(table);
    invariant(columns, `No file holds ${table}`);
    return columns;
  }
}

/** `Term ACT SAID` → `ACT SAID` */
function keyOf(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}

function* quantityPieces(writer: Writer, { key, quantities = [] }: StoredNode): Generator<Piece> {
  for (const { properties, of } of quantities) {
    const id = `Quantity ${key} ${String(properties['position'])}`;
    yield writer.node('Quantity', id, ['Quantity'], properties);
    yield writer.link({ type: 'QUANTITY', properties: {}, from: `Claim ${key}`, to: id });
    if (of !== null) yield writer.link({ type: 'OF', properties: {}, from: id, to: `Entity ${of}` });
  }
}
