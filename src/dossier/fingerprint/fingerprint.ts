/**
 * The fingerprint of a database: two databases with equal fingerprints hold the same nodes and relationships, in any order in which
 * they were written. It is the sum of the SHA-256 of each, modulo 2^256 (Bellare and Micciancio's AdHash), so that millions of them need
 * neither memory nor an order.
 */
import { createHash } from 'node:crypto';
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';

export interface Fingerprint {
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  readonly nodes: number;
  readonly relationships: number;
}

interface NodeRow {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

interface RelationshipRow {
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly fromLabels: readonly string[];
  readonly from: unknown;
  readonly toLabels: readonly string[];
  readonly to: unknown;
}

/** Properties that say how the content was loaded, and not what it is. */
const LEFT_OUT = new Set(['checksum', 'derivation', 'loaderVersion', 'loadedOn', 'loadedBy']);
/** 600_000 (ten minutes). */
const DEADLINE_MILLIS = 600_000;
const MODULUS = 2n ** 256n;

/** Reads the whole database. A write of another process at the same time may be in it by half. */
export async function fingerprintOf(database: Database): Promise<Fingerprint> {
  const sum = new Sum();
  const options = { deadlineMillis: DEADLINE_MILLIS };
  await database.readEach(
    statement('fingerprint/nodes'),
    ({ labels, properties }: NodeRow) => sum.add(['node', labels.toSorted(), contentOf(properties)]),
    options,
  );
  const nodes = sum.count;
  await database.readEach(
    statement('fingerprint/relationships'),
    (row: RelationshipRow) => {
      const ends = [row.fromLabels.toSorted(), contentOf(row.from), row.toLabels.toSorted(), contentOf(row.to)];
      sum.add(['relationship', row.type, contentOf(row.properties), ...ends]);
    },
    options,
  );
  return { sha256: sum.hex, nodes, relationships: sum.count - nodes };
}

class Sum {
  #total = 0n;
  count = 0;

  add(content: readonly unknown[]): void {
    const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
    this.#total = (this.#total + BigInt(`0x${hash}`)) % MODULUS;
    this.count += 1;
  }

  get hex(): string {
    return this.#total.toString(16).padStart(64, '0');
  }
}

/** A value of the database in one form: keys in order, and values of Neo4j's own types with the name of the type. */
function contentOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(contentOf);
  if (typeof value === 'number' && !Number.isFinite(value)) return ['number', String(value)];
  if (typeof value === 'bigint') return ['bigint', String(value)];
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) === Object.prototype) {
    const entries = Object.entries(value).filter(([key]) => !LEFT_OUT.has(key));
    return ['map', ...entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, contentOf(each)])];
  }
  return [value.constructor.name, JSON.stringify(value)];
}
