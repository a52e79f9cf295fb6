/**
 * The records of a TriG or JSON-LD file that Sanad wrote. The file is read from its start for each kind of records; one record is in memory, of
 * JSON-LD also what its parser holds of a line.
 */
import type { Quad } from 'n3';
import { BadInputError } from '../../../../errors.ts';
import { RECORD_KINDS, type RecordKind, type Records, type RecordSource } from '../../../../records/record.ts';
import { FILE } from '../dataset.ts';
import { Iris } from '../iris.ts';
import { DESCRIPTIONS } from '../records.ts';
import { TYPE } from '../vocabularies.ts';
import { type Parse, parseJsonLd, parseTrig } from './parse.ts';
import { Nodes, restore } from './restore.ts';

const PARSERS = { trig: parseTrig, jsonld: parseJsonLd } as const;

/** The kind of a record by the first of its types, which is its first statement. */
const KINDS = new Map<string, RecordKind>(
  RECORD_KINDS.map((kind) => [DESCRIPTIONS[kind].types[0]?.value ?? '', kind] as const),
);

interface Group {
  readonly kind: RecordKind;
  readonly node: string;
  readonly nodes: Nodes;
  readonly line: number;
}

interface AnyRecord {
  readonly kind: RecordKind;
  readonly record: object;
}

export class RdfRecords implements RecordSource {
  readonly #format: keyof typeof PARSERS;
  readonly #open: () => AsyncIterable<string>;

  private constructor(format: keyof typeof PARSERS, open: () => AsyncIterable<string>) {
    this.#format = format;
    this.#open = open;
  }

  /**
   * Reads the whole file once, so that a fault at its end is known before the first record is used.
   * @param open returns the text of the file from its start, in pieces
   * @throws {BadInputError} if it is damaged, was cut, or was not written by Sanad; the message names the line
   */
  static async open(format: keyof typeof PARSERS, open: () => AsyncIterable<string>): Promise<RdfRecords> {
    const records = new RdfRecords(format, open);
    for await (const each of recordsOf(PARSERS[format], format, open())) void each;
    return records;
  }

  async *read<K extends RecordKind>(kind: K): AsyncGenerator<Records[K]> {
    const last = RECORD_KINDS.indexOf(kind);
    for await (const each of recordsOf(PARSERS[this.#format], this.#format, this.#open(), kind)) {
      if (RECORD_KINDS.indexOf(each.kind) > last) return;
      yield each.record as Records[K];
    }
  }
}

/** @param wanted absent: all kinds */
async function* recordsOf(
  parse: Parse,
  format: string,
  texts: AsyncIterable<string>,
  wanted?: RecordKind,
): AsyncGenerator<AnyRecord> {
  const reading = new Reading(format);
  let iris: Iris | undefined;
  let count = 0;
  for await (const { quad, line } of parse(texts)) {
    const group = reading.add(quad, line);
    if (group === undefined) continue;
    count += 1;
    iris ??= reading.iris();
    const isPast = wanted !== undefined && RECORD_KINDS.indexOf(group.kind) > RECORD_KINDS.indexOf(wanted);
    if (wanted !== undefined && group.kind !== wanted && !isPast) continue;
    yield { kind: group.kind, record: recordOf(group, iris) };
  }
  reading.end(count);
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
  #line = 0;

  constructor(format: string) {
    this.#format = format;
  }

  /** @returns the record before, if this statement is the first one after it */
  add(quad: Quad, line: number): Group | undefined {
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
      this.#group = { kind, node: subject.value, nodes: new Nodes(), line };
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

  iris(): Iris {
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
    const statement = `<${subject.value}> <${predicate.value}> '${object.value}'`;
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
