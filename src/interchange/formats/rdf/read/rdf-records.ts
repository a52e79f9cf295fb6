/**
 * The records of a TriG or JSON-LD file that Sanad wrote. The file is read once as a whole, and then for each kind its part of it; one record is in memory,
 * of JSON-LD also what its parser holds of the last lines.
 */
import type { Quad } from 'n3';
import { BadInputError } from '../../../../errors.ts';
import { RECORD_KINDS, type RecordKind, type Records, type RecordSource } from '../../../../records/record.ts';
import { FILE } from '../dataset.ts';
import { shortened } from '../forms.ts';
import { Iris } from '../iris.ts';
import { DESCRIPTIONS } from '../records.ts';
import { TYPE } from '../vocabularies.ts';
import { type NumberedQuad, type Parse, parseJsonLd, parseTrig, type Part } from './parse.ts';
import { Nodes, restore } from './restore.ts';

const PARSERS: Readonly<Record<'trig' | 'jsonld', Parse>> = { trig: parseTrig, jsonld: parseJsonLd };

/** The kind of a record by the first of its types, which is its first statement. */
const KINDS = new Map<string, RecordKind>(
  RECORD_KINDS.map((kind) => [DESCRIPTIONS[kind].types[0]?.value ?? '', kind] as const),
);

interface Group {
  readonly kind: RecordKind;
  /** The line with which it begins; undefined if a reader cannot begin there. */
  readonly start: number | undefined;
  readonly node: string;
  readonly nodes: Nodes;
  readonly line: number;
}

/** Where the records of each kind begin. A kind without records is not in it. */
type Starts = ReadonlyMap<RecordKind, number | undefined>;

export class RdfRecords implements RecordSource {
  readonly #format: keyof typeof PARSERS;
  readonly #open: () => AsyncIterable<string>;
  readonly #starts: Starts;

  private constructor(format: keyof typeof PARSERS, open: () => AsyncIterable<string>, starts: Starts) {
    this.#format = format;
    this.#open = open;
    this.#starts = starts;
  }

  /**
   * Reads the whole file once, so that a fault at its end is known before the first record is used.
   * @param open returns the text of the file from its start, in pieces
   * @throws {BadInputError} if it is damaged, was cut, or was not written by Sanad; the message names the line
   */
  static async open(format: keyof typeof PARSERS, open: () => AsyncIterable<string>): Promise<RdfRecords> {
    const reading = new Reading(format);
    const starts = new Map<RecordKind, number | undefined>();
    let records = 0;
    for await (const group of groupsOf(PARSERS[format](open()), reading)) {
      recordOf(group, reading.iris);
      records += 1;
      if (!starts.has(group.kind)) starts.set(group.kind, group.start);
    }
    reading.end(records);
    return new RdfRecords(format, open, starts);
  }

  async *read<K extends RecordKind>(kind: K): AsyncGenerator<Records[K]> {
    if (!this.#starts.has(kind)) return;
    const reading = new Reading(this.#format);
    for await (const group of groupsOf(PARSERS[this.#format](this.#open(), this.#part(kind)), reading)) {
      if (group.kind === kind) yield recordOf(group, reading.iris) as Records[K];
    }
  }

  /** Undefined if one of the kinds does not begin with a line of its own: then all of the file is read. */
  #part(kind: RecordKind): Part | undefined {
    const kinds = [...this.#starts.keys()];
    const starts = [...this.#starts.values()];
    const isInOrder = starts.every((start, index) => start !== undefined && start > (starts[index - 1] ?? 1));
    const [first] = starts;
    const from = starts[kinds.indexOf(kind)];
    if (!isInOrder || first === undefined || from === undefined) return undefined;
    return { first, from, until: starts[kinds.indexOf(kind) + 1] };
  }
}

async function* groupsOf(quads: AsyncIterable<NumberedQuad>, reading: Reading): AsyncGenerator<Group> {
  for await (const numbered of quads) {
    const group = reading.add(numbered);
    if (group !== undefined) yield group;
  }
  if (reading.last !== undefined) yield reading.last;
}

function recordOf({ kind, node, nodes, line }: Group, iris: Iris): object {
  try {
    return restore(node, DESCRIPTIONS[kind], nodes, iris);
  } catch (error) {
    if (!(error instanceof BadInputError)) throw error;
    throw new BadInputError(`The ${kind} from line ${line} on cannot be read: ${error.message}`, { cause: error });
  }
}

/** Puts statements that follow each other together: what the file says of itself, and then record after record. */
class Reading {
  readonly #format: string;
  readonly #file = new Nodes();
  #fileNode: string | undefined;
  #group: Group | undefined;
  #iris: Iris | undefined;
  #line = 0;

  constructor(format: string) {
    this.#format = format;
  }

  /** @returns the record before, if this statement is the first one after it */
  add({ quad, line, start }: NumberedQuad): Group | undefined {
    this.#line = line;
    const { subject, predicate, object } = quad;
    if (this.#fileNode === undefined) {
      if (predicate.value !== TYPE.value || object.value !== FILE.type.value) throw this.#foreign(quad);
      this.#fileNode = subject.value;
    }
    const before = this.#group;
    if (subject.value === this.#fileNode) {
      this.#file.add(quad);
      this.#group = undefined;
      return before;
    }
    const kind = predicate.value === TYPE.value ? KINDS.get(object.value) : undefined;
    if (kind !== undefined) {
      this.#group = { kind, node: subject.value, nodes: new Nodes(), line, start };
      this.#group.nodes.add(quad);
      return before;
    }
    if (before === undefined || !isOf(before.node, quad)) {
      throw new BadInputError(
        `Line ${line}: a statement about <${subject.value}> does not follow the record to which it belongs. The records of a file can be read only in the order in which sanad export wrote them.`,
      );
    }
    before.nodes.add(quad);
    return undefined;
  }

  /** The record that no other statement follows: the last one of a part of the file. */
  get last(): Group | undefined {
    return this.#group;
  }

  /** @throws {BadInputError} if the file is of another version */
  get iris(): Iris {
    this.#iris ??= this.#readIris();
    return this.#iris;
  }

  #readIris(): Iris {
    const one = (property: string): string | undefined => this.#file.objects(this.#fileNode ?? '', property)[0]?.value;
    const version = one(FILE.version.value);
    if (version !== FILE.currentVersion) {
      throw new BadInputError(
        `The file is of version ${version ?? 'unknown'} of Sanad's mapping, and this Sanad reads version ${FILE.currentVersion}.`,
      );
    }
    return new Iris(one(FILE.base.value) ?? '');
  }

  /** @param count how many records the file had */
  end(count: number): void {
    if (this.#fileNode === undefined) {
      throw new BadInputError(`The file holds no statement of RDF. ${this.#expected()}`);
    }
    const [stated] = this.#file.objects(this.#fileNode, FILE.records.value);
    if (stated !== undefined && Number(stated.value) === count && this.#group === undefined) return;
    const missing = stated === undefined ? 'its last statement is missing' : `it should have ${stated.value}`;
    throw new BadInputError(
      `The file ends in line ${this.#line} after ${count} records, and ${missing}: it was cut or changed.`,
    );
  }

  #foreign({ subject, predicate, object }: Quad): BadInputError {
    const statement = shortened(`<${subject.value}> <${predicate.value}> '${object.value}'`);
    return new BadInputError(`Line ${this.#line}: the file begins with ${statement}. ${this.#expected()}`);
  }

  #expected(): string {
    return `Expected is a file as sanad export --as ${this.#format} writes it, whose first statement is that it is a <${FILE.type.value}>: other RDF cannot be read.`;
  }
}

/** Of the record itself or of a part of it; or in one of its graphs, where a claim states what it affirms. */
function isOf(node: string, { subject, graph }: Quad): boolean {
  return subject.value === node || subject.value.startsWith(`${node}_`) || graph.value.startsWith(`${node}_`);
}
