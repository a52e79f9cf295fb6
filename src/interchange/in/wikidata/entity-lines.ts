/**
 * The entities of a file of Wikidata, one after the other: of `Special:EntityData/Q42.json`, of a dump (a list with an entity a line), or of
 * JSON lines. The last two are read line by line.
 */
import { open as openFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { z } from 'zod';
import { BadInputError } from '../../../errors.ts';
import { openText } from '../tables/decoded-text.ts';
import { wikidataEntity, type WikidataEntity } from './entity.ts';

export interface FoundEntity {
  readonly entity: WikidataEntity;
  /** Its place, as a passage begins: `record 17 ` or `/entities/Q42`. */
  readonly place: string;
  /** Counts from 1. */
  readonly record: number;
}

/** 67_108_864 (64 MiB): a file that is one JSON value is read as a whole. */
const LARGEST_WHOLE_BYTES = 64 * 1024 ** 2;
/** 33_554_432 (UTF-16 code units). */
const LONGEST_LINE = 32 * 1024 ** 2;

/** True if the file has an entity a line, by the end of its name. */
export function hasLines(path: string): boolean {
  return ['.jsonl', '.ndjson'].includes(extname(path).toLowerCase());
}

/** True if the file is a dump: a list whose entities stand on lines of their own. */
export async function isDump(path: string): Promise<boolean> {
  const file = await openFile(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    return buffer.subarray(0, bytesRead).toString('utf8').trimStart().startsWith('[');
  } finally {
    await file.close();
  }
}

/** @throws {BadInputError} at the first entity that cannot be read; it names the record */
export async function* entitiesOf(path: string): AsyncGenerator<FoundEntity> {
  if (!hasLines(path)) {
    yield* entitiesOfWhole(path);
    return;
  }
  let record = 0;
  for await (const line of linesOf(path)) {
    record++;
    yield {
      entity: entityOf(parsed(line, `${path}: record ${record}`), `${path}: record ${record}`),
      place: `record ${record} `,
      record,
    };
  }
}

/** The lines with text, of a dump without its brackets and commas. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const { parts } = await openText(path, 'utf-8');
  let begun = '';
  for await (const part of parts) {
    const lines = (begun + part).split('\n');
    begun = lines.pop() ?? '';
    if (begun.length > LONGEST_LINE) {
      throw new BadInputError(`${path} has a line with more than ${LONGEST_LINE} characters`);
    }
    yield* lines.map(withoutList).filter((line) => line !== '');
  }
  const last = withoutList(begun);
  if (last !== '') yield last;
}

function withoutList(line: string): string {
  const text = line.trim().replace(/,$/, '');
  return text === '[' || text === ']' ? '' : text;
}

async function* entitiesOfWhole(path: string): AsyncGenerator<FoundEntity> {
  const { size } = await stat(path);
  if (size > LARGEST_WHOLE_BYTES) {
    throw new BadInputError(
      `${path} has ${size} bytes, and at most ${LARGEST_WHOLE_BYTES} are read as one JSON value: write an entity a line, in a file .jsonl`,
    );
  }
  const { parts } = await openText(path, 'utf-8');
  let text = '';
  for await (const part of parts) text += part;
  const json = parsed(text, path);
  const entities = json !== null && typeof json === 'object' && 'entities' in json ? json.entities : undefined;
  if (entities === null || typeof entities !== 'object') {
    throw new BadInputError(`${path} has no "entities": it is neither of Special:EntityData nor a dump of Wikidata`);
  }
  let record = 0;
  for (const [key, value] of Object.entries(entities)) {
    record++;
    yield { entity: entityOf(value, `${path}: the entity ${key}`), place: `/entities/${key}`, record };
  }
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new BadInputError(
      `${place} is no JSON: it is cut or damaged (${cause instanceof Error ? cause.message : ''})`,
      { cause },
    );
  }
}

function entityOf(json: unknown, place: string): WikidataEntity {
  const read = wikidataEntity.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BadInputError(`${place} is no entity of Wikidata: ${pathOf(issue)}${issue?.message ?? ''}`);
}

function pathOf(issue: z.core.$ZodIssue | undefined): string {
  const path = issue?.path.map(String).join('.') ?? '';
  return path === '' ? '' : `${path}: `;
}
