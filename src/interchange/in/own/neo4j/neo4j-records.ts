/**
 * The records of a graph that `sanad export --as neo4j` wrote. Relationships are in the order of the nodes to which they belong, so that nodes and
 * their relationships are read side by side, and nothing but one node is in memory.
 */
import { BadInputError } from '../../../../errors.ts';
import type { VocabularyRow } from '../../../../model/vocabulary.ts';
import {
  claimRecord,
  disagreementRecord,
  documentRecord,
  dossierRecord,
  entityRecord,
  proposalRecord,
  termRecord,
  type Columns,
} from '../../../../records/convert.ts';
import type { AttributionRecord, RecordKind, Records, RecordSource } from '../../../../records/record.ts';
import { STORED_TABLES, type StoredTable } from '../../../../records/stored-graph.ts';
import { FILES } from '../../../formats/neo4j/neo4j.ts';
import { importerRows, type ImporterRow } from './csv-rows.ts';

interface Link {
  readonly type: string;
  readonly from: string;
  /** Without the label. */
  readonly to: string;
  readonly properties: Columns;
}

interface Node {
  readonly key: string;
  readonly properties: Columns;
  readonly links: readonly Link[];
}

export class Neo4jRecords implements RecordSource {
  readonly #folder: string;

  /** @param folder with the files of the format */
  constructor(folder: string) {
    this.#folder = folder;
  }

  read<K extends RecordKind>(kind: K): AsyncIterable<Records[K]> {
    return this.#readers[kind]();
  }

  readonly #readers: { readonly [K in RecordKind]: () => AsyncIterable<Records[K]> } = {
    dossier: () => this.#each('Dossier', ({ properties }) => dossierRecord(properties)),
    term: () => this.#terms(),
    entity: () =>
      this.#each('Entity', ({ key, links }) =>
        entityRecord(
          key,
          links.filter(isOf('NAMES')).map((link) => link.properties),
        ),
      ),
    document: () =>
      this.#each('Document', ({ key, links }) => {
        const dossiers = links.filter(isOf('IN'));
        return documentRecord(
          key,
          dossiers.map(({ to }) => to),
          dossiers.map((link) => link.properties),
        );
      }),
    claim: () => this.#claims(),
    relation: () => none(),
    disagreement: () => this.#each('Disagreement', ({ properties }) => disagreementRecord(properties)),
    proposal: () =>
      this.#each('Proposal', ({ properties, links }) => proposalRecord(properties, links.find(isOf('IN'))?.to ?? '')),
  };

  async *#each<T>(table: StoredTable, toRecord: (node: Node) => T): AsyncGenerator<T> {
    for await (const node of this.#nodes(table)) yield toRecord(node);
  }

  async *#terms(): AsyncGenerator<Records['term']> {
    for (const file of [FILES.Term, FILES.Scheme]) {
      for await (const { properties } of importerRows(this.#folder, file)) {
        yield termRecord(JSON.parse(String(properties['json'])) as VocabularyRow);
      }
    }
  }

  async *#nodes(table: StoredTable): AsyncGenerator<Node> {
    const links = new LinkCursor(importerRows(this.#folder, FILES.Link));
    try {
      for await (const { special, properties } of importerRows(this.#folder, FILES[table])) {
        const id = special['ID'] ?? '';
        yield { key: keyOf(id), properties, links: await links.take(id) };
      }
    } finally {
      await links.close();
    }
  }

  async *#claims(): AsyncGenerator<Records['claim']> {
    const quantities = importerRows(this.#folder, FILES.Quantity);
    try {
      for await (const { key, properties: claim, links } of this.#nodes('Claim')) {
        const to = (type: string): string | null => links.find(isOf(type))?.to ?? null;
        const all = (type: string): Link[] => links.filter(isOf(type));
        const own: Columns[] = [];
        for (const quantity of all('QUANTITY')) {
          const { value: row } = await quantities.next();
          if (row === undefined || keyOf(row.special['ID'] ?? '') !== quantity.to) {
            throw new BadInputError(
              `${this.#folder}/${FILES.Quantity}: expected the quantity '${quantity.to}' of the claim ${key}.`,
            );
          }
          const of = links.find((link) => link.type === 'OF' && link.from === `Quantity ${quantity.to}`)?.to ?? null;
          own.push({ ...row.properties, of });
        }
        yield claimRecord({
          ...{ claim, subject: to('SUBJECT'), object: to('OBJECT'), about: to('ABOUT'), content: to('CONTENT') },
          repeats: all('REPEATS').map((link) => link.to),
          withdraws: all('WITHDRAWS').map((link) => link.to),
          participants: all('PARTICIPANT')
            .map((link) => ({ role: String(link.properties['role']), entity: link.to }))
            .toSorted((a, b) => compare(`${a.role} ${a.entity}`, `${b.role} ${b.entity}`)),
          attribution: all('ATTRIBUTED_TO').map(attributionOf),
          passages: all('REPORTED_IN').map((link) => ({ ...link.properties, document: link.to })),
          quantities: own,
        });
      }
    } finally {
      await quantities.return(undefined);
    }
  }
}

async function* none(): AsyncGenerator<never> {
  // What a load derives is no record of a file.
}

function attributionOf({ properties, to }: Link): AttributionRecord {
  const text = (key: string): string | null => {
    const value = properties[key];
    return typeof value === 'string' ? value : null;
  };
  return {
    ...{
      position: Number(properties['position']),
      actor: to,
      act: String(properties['act']),
      through: text('through'),
    },
    ...{ on: text('on'), saidEarliest: text('saidEarliest'), saidLatest: text('saidLatest') },
  };
}

function isOf(type: string): (link: Link) => boolean {
  return (link) => link.type === type;
}

/** `Claim us-iraq-000-01` → `us-iraq-000-01` */
function keyOf(id: string): string {
  return id.slice(id.indexOf(' ') + 1);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Reads relationships forward. */
class LinkCursor {
  readonly #rows: AsyncGenerator<ImporterRow, undefined>;
  #next: Link | undefined;
  #isAtEnd = false;

  constructor(rows: AsyncGenerator<ImporterRow, undefined>) {
    this.#rows = rows;
  }

  /** The relationships that belong to a node. Nodes are to be asked for in the order of the files. */
  async take(owner: string): Promise<Link[]> {
    const found: Link[] = [];
    const place = placeOf(owner);
    for (;;) {
      const link = await this.#peek();
      if (link === undefined) return found;
      const linkOwner = ownerOf(link);
      if (linkOwner === owner) found.push({ ...link, to: keyOf(link.to) });
      else if (placeOf(linkOwner) >= place) return found;
      this.#next = undefined;
    }
  }

  async close(): Promise<void> {
    await this.#rows.return(undefined);
  }

  async #peek(): Promise<Link | undefined> {
    if (this.#next !== undefined || this.#isAtEnd) return this.#next;
    const { value } = await this.#rows.next();
    if (value === undefined) {
      this.#isAtEnd = true;
      return undefined;
    }
    const { special, properties } = value;
    const { START_ID: from = '', END_ID: to = '', TYPE: type = '' } = special;
    this.#next = { type, from, to, properties };
    return this.#next;
  }
}

/** The place of its table in the file. */
function placeOf(id: string): number {
  return STORED_TABLES.indexOf(id.slice(0, id.indexOf(' ')) as StoredTable);
}

/** The node to which the exporter counts a relationship. */
function ownerOf({ type, from, to }: Link): string {
  if (type === 'NAMES') return to;
  return from.startsWith('Quantity ') ? `Claim ${keyOf(from).slice(0, keyOf(from).lastIndexOf(' '))}` : from;
}
