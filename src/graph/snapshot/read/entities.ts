/** Reads the entities of a snapshot in the order of their ids. Relations and claims are read later and refer to their numbers. */
import { invariant, InvariantError } from '../../../errors.ts';
import type { EntityRecord, EntityRef } from '../../port.ts';
import { ENTITY_LABELS } from '../../../model/labels.ts';
import type { OfDossiers } from '../columns.ts';
import { namesOf } from '../../names-of.ts';
import { byId } from './by-id.ts';
import type { DossierSets } from './dossier-sets.ts';
import { NodeNumbers } from './node-numbers.ts';
import type { Rows } from './rows.ts';

interface EntityRow extends Omit<EntityRecord, 'label' | 'names'> {
  /** Null on entities of an older version. */
  readonly names: readonly string[] | null;
  readonly node: number;
  readonly labels: readonly string[];
  readonly [column: string]: unknown;
}

/** The numbers of entities, for the rows that name them. */
export interface EntityNumbers {
  readonly count: number;
  readonly nodes: NodeNumbers;
  /** @throws {InvariantError} if no entity has the id */
  readonly byId: (id: string) => EntityRef;
}

export interface ReadEntities extends EntityNumbers {
  readonly records: readonly EntityRecord[];
  readonly ofDossiers: OfDossiers;
}

interface NamedRow {
  readonly dossier: string;
  readonly entity: readonly number[];
  readonly [column: string]: unknown;
}

const NO_ALIASES: readonly string[] = [];

interface Read {
  readonly id: string;
  readonly node: number;
  readonly record: EntityRecord;
}

/** @throws {DatabaseUnavailableError | InvariantError} */
export async function readEntities(rows: Rows, sets: DossierSets): Promise<ReadEntities> {
  const read: Read[] = [];
  // Saves memory: the driver returns a new string for each entity, also if the kind is the same.
  const kinds = new Map<string, string>();
  const kindOf = (kind: string): string => kinds.get(kind) ?? kinds.set(kind, kind).get(kind) ?? kind;
  const keep = ({ node, labels, id, name, nameAr, names, aliases, kind, note }: EntityRow): void => {
    const label = ENTITY_LABELS.find((each) => labels.includes(each));
    invariant(label, `'${id}' has no label of an entity`);
    const record = {
      id,
      label,
      name,
      nameAr,
      names: namesOf({ name, nameAr, names }),
      aliases: aliases.length === 0 ? NO_ALIASES : aliases,
      kind: kind === null ? null : kindOf(kind),
      note,
    };
    read.push({ id, node, record });
  };
  const named: NamedRow[] = [];
  await Promise.all([rows.each('entities', keep), rows.each('dossier-entities', (row: NamedRow) => named.push(row))]);
  read.sort(byId);
  const nodes = new NodeNumbers();
  const numbers = new Map<string, EntityRef>();
  for (const [number, { id, node }] of read.entries()) {
    nodes.set(node, number);
    numbers.set(id, number);
  }
  const dossiers = read.map((): string[] => []);
  for (const { dossier, entity } of named.toSorted((a, b) => (a.dossier < b.dossier ? -1 : 1))) {
    for (const node of entity) dossiers[nodes.of(node)]?.push(dossier);
  }
  return {
    count: read.length,
    records: read.map(({ record }) => record),
    ofDossiers: sets.of(dossiers),
    nodes,
    byId: (id) => {
      const number = numbers.get(id);
      if (number === undefined) throw new InvariantError(`The entity '${id}' is named, and is not there`);
      return number;
    },
  };
}
