/**
 * Records of FollowTheMoney: entities as lines of JSON, or statements as lines of JSON or CSV, of which those that follow each other with one entity are one
 * record. `ftm` itself sorts statements so.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import Papa from 'papaparse';
import { z } from 'zod';
import { FTM } from '../../../dossier/check/standards/standards.ts';
import { BadInputError } from '../../../errors.ts';
import { endingOf } from '../../../model/records.ts';
import { SeenKeys } from '../tables/seen-keys.ts';
import { jsonLines, type Told } from '../sourced/json-lines.ts';

export interface FtmRecord {
  readonly id: string;
  readonly schema: string;
  readonly properties: ReadonlyMap<string, readonly string[]>;
  /** Each speaks of its own; empty if none is named. */
  readonly datasets: readonly string[];
  /** The numbers of the lines. */
  readonly records: readonly number[];
}

const text = z.string().min(1).max(1_000);
const ENTITY = z.looseObject({
  id: text,
  schema: text,
  /** A value may be a nested entity, which is reported as unread. */
  properties: z.record(z.string(), z.array(z.unknown())).default({}),
  datasets: z.array(text).default([]),
});
const STATEMENT = z.looseObject({
  canonical_id: z.string().optional(),
  entity_id: text,
  prop: text,
  schema: text,
  value: z.string(),
  dataset: text,
});

type Statement = z.infer<typeof STATEMENT>;

/** Reports a value that is no text. */
export type Unread = (property: string, record: number) => void;

/** @throws {BadInputError} that names the record and the reason */
export async function* ftmRecords(path: string, told: Told, unread: Unread): AsyncGenerator<FtmRecord> {
  const lines = endingOf(path) === 'csv' ? csvLines(path, told) : jsonLines(path, told);
  const begun = new SeenKeys();
  let open: Group | undefined;
  for await (const { record, value } of lines) {
    const place = `${path}: record ${record}`;
    const isStatement = typeof value === 'object' && value !== null && 'prop' in value;
    if (!isStatement) {
      yield entityOf(checked(ENTITY, value, place), record, unread);
      continue;
    }
    const statement = checked(STATEMENT, value, place);
    const id =
      statement.canonical_id === undefined || statement.canonical_id === ''
        ? statement.entity_id
        : statement.canonical_id;
    if (open?.id !== id) {
      if (open !== undefined) {
        yield open.end();
      }
      if (begun.add(id, record) !== undefined) {
        throw new BadInputError(`${place}: statements of ${id} stand apart. Sort the file by canonical_id`);
      }
      open = new Group(id);
    }
    open.add(statement, record);
  }
  if (open !== undefined) yield open.end();
}

function checked<T extends z.ZodType>(form: T, value: unknown, place: string): z.infer<T> {
  const { success, data, error } = form.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  const where = (issue?.path ?? []).map(String).join('.');
  throw new BadInputError(`${place} is no entity or statement of FollowTheMoney: ${where}: ${issue?.message ?? ''}`);
}

function entityOf(
  { id, schema, properties, datasets }: z.infer<typeof ENTITY>,
  record: number,
  unread: Unread,
): FtmRecord {
  const read = new Map<string, string[]>();
  for (const [property, values] of Object.entries(properties)) {
    const texts = values.flatMap((value) => (typeof value === 'string' && value.trim() !== '' ? [value] : []));
    for (const value of values) if (typeof value !== 'string') unread(`${schema}.${property}`, record);
    if (texts.length > 0) read.set(property, [...new Set(texts)]);
  }
  return { id, schema, properties: read, datasets: [...new Set(datasets)], records: [record] };
}

/** The statements of one entity. */
class Group {
  readonly id: string;
  readonly #properties = new Map<string, Set<string>>();
  readonly #datasets = new Set<string>();
  readonly #records: number[] = [];
  #schema: string | undefined;

  constructor(id: string) {
    this.id = id;
  }

  add({ prop, schema, value, dataset }: Statement, record: number): void {
    this.#schema = narrower(this.#schema, schema);
    this.#datasets.add(dataset);
    this.#records.push(record);
    // Says only that the entity exists.
    if (prop === 'id') return;
    const values = this.#properties.get(prop) ?? new Set();
    this.#properties.set(prop, values);
    if (value.trim() !== '') values.add(value);
  }

  end(): FtmRecord {
    return {
      id: this.id,
      schema: this.#schema ?? '',
      properties: new Map([...this.#properties].map(([property, values]) => [property, [...values]])),
      datasets: [...this.#datasets],
      records: this.#records,
    };
  }
}

/** Datasets may know an entity more or less exactly: a company is a legal entity, too. */
function narrower(before: string | undefined, schema: string): string {
  if (before === undefined) return schema;
  const above = (name: string): string[] =>
    (FTM.schemata[name]?.extends ?? []).flatMap((each) => [each, ...above(each)]);
  return above(before).includes(schema) ? before : schema;
}

/** The lines of a table with headings (RFC 4180). */
async function* csvLines(path: string, told: Told): AsyncGenerator<{ record: number; value: unknown }> {
  const { size } = await stat(path);
  const file = createReadStream(path);
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { header: true, skipEmptyLines: true });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  file.on('data', (chunk) => {
    try {
      decoder.decode(chunk as Buffer, { stream: true });
    } catch (cause) {
      parser.destroy(new BadInputError(`${path}: record ${record + 1} or one after it is not UTF-8`, { cause }));
    }
  });
  file.on('error', (error) => parser.destroy(error));
  let record = 0;
  file.pipe(parser);
  for await (const value of parser as AsyncIterable<Readonly<Record<string, unknown>>>) {
    record += 1;
    if ('__parsed_extra' in value) {
      throw new BadInputError(`${path}: record ${record} has more cells than the table has headings`);
    }
    if (record % 5_000 === 0) told(record, file.bytesRead / size);
    yield { record, value };
  }
}
