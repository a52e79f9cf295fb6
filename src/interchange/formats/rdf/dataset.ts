/** A file of RDF: what it says of itself, and the statements of all records. */
import { DataFactory } from 'n3';
import { RECORD_KINDS, type RecordKind, type Records } from '../../../records/record.ts';
import type { Account, Taken } from '../../account/account.ts';
import { describe, Statements } from './describe.ts';
import { sayMoreOfEntity, sayMoreOfWord } from './further-statements.ts';
import { baseOf, Iris } from './iris.ts';
import type { AnyDescription } from './mapping.ts';
import { nanopublication, type OfDossier } from './nanopublication.ts';
import { DESCRIPTIONS } from './records.ts';
import { term, TYPE } from './vocabularies.ts';

/** Of what a file says of itself. A reader refuses another version. */
export const FILE = {
  type: term('sanad:File'),
  version: term('sanad:version'),
  base: term('sanad:base'),
  records: term('sanad:records'),
  currentVersion: '1',
} as const;

export async function irisOf(account: Account): Promise<Iris> {
  const dossiers: Parameters<typeof baseOf>[0][number][] = [];
  for await (const { id, iri } of account.again('dossier')) dossiers.push({ id, iri });
  return new Iris(baseOf(dossiers));
}

/** What a file says of itself at its start. */
export function headOf(iris: Iris): Statements {
  const head = new Statements();
  head.add(iris.file, TYPE, FILE.type.value);
  head.add(iris.file, FILE.version, DataFactory.literal(FILE.currentVersion));
  head.add(iris.file, FILE.base, DataFactory.literal(iris.base));
  return head;
}

/** What a file says of itself at its end, without which it was cut. */
export function endOf(iris: Iris, records: number): Statements {
  const end = new Statements();
  end.add(iris.file, FILE.records, DataFactory.literal(String(records), term('xsd:integer')));
  return end;
}

/** The statements of each record, in the order of `RECORD_KINDS`. Those of one are in memory, and of each dossier who coded it. */
export async function* statementsOf(account: Account, iris: Iris): AsyncGenerator<Statements> {
  const dossiers = new Map<string, OfDossier>();
  for await (const { id, codedBy, licence } of account.again('dossier')) dossiers.set(id, { codedBy, licence });
  for (const kind of RECORD_KINDS) {
    for await (const record of account.take(kind)) {
      yield kind === 'claim'
        ? claimOf(record as Taken<Records['claim']>, iris, dossiers)
        : recordOf(kind, record, iris);
    }
  }
}

function claimOf(claim: Taken<Records['claim']>, iris: Iris, dossiers: ReadonlyMap<string, OfDossier>): Statements {
  return nanopublication(claim, iris, dossiers.get(claim.peek('dossier')));
}

function recordOf(kind: RecordKind, record: Taken<object>, iris: Iris): Statements {
  const statements = new Statements();
  const node = nodeOf(kind, record, iris);
  const description: AnyDescription = DESCRIPTIONS[kind];
  for (const type of description.types) statements.add(node, TYPE, type.value);
  describe(record, description, { statements, iris, node });
  if (kind === 'entity') sayMoreOfEntity(record as Taken<Records['entity']>, node, statements);
  if (kind === 'term') sayMoreOfWord(record as Taken<Records['term']>, node, statements);
  return statements;
}

function nodeOf(kind: RecordKind, record: Taken<object>, iris: Iris): string {
  if (kind !== 'term') return iris.record(kind, (record as Taken<{ id: string }>).peek('id'));
  const word = record as Taken<Records['term']>;
  return iris.word(word.peek('term'), word.peek('name'));
}
