/** Lines of JSON (jsonlines.org), one record a line. Empty lines are none. A file of any size is read in parts. */
import { copyFile, stat } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { basename, join } from 'node:path';
import { BadInputError } from '../../../errors.ts';
import { endingOf } from '../../../model/records.ts';

export interface JsonLine {
  /** Counts from 1, as a passage does. */
  readonly record: number;
  readonly value: unknown;
}

/** 67_108_864 (64 MiB): no record of a register is longer. */
const LONGEST_LINE = 67_108_864;
/** 64: entities of FollowTheMoney have 3. */
const DEEPEST = 64;

/** Says how far a reading is: the records that were read, and the part of the file from 0 to 1. */
export type Told = (records: number, part: number) => void;

const TOLD_EVERY = 5_000;

/** @throws {BadInputError} at bytes that are not UTF-8, a line that is no JSON, one that is too long or too deep */
export async function* jsonLines(path: string, told: Told): AsyncGenerator<JsonLine> {
  const { size } = await stat(path);
  if (size === 0) throw new BadInputError(`${path}: the file is empty`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (cause) {
      const at = (rest + (chunk?.toString('latin1') ?? ''))
        .split('\n')
        .findIndex((line, index) => isBroken(line, index));
      throw new BadInputError(`${path}: record ${record + 1 + Math.max(at, 0)} is not UTF-8`, { cause });
    }
  };
  let [record, bytes] = [0, 0];
  let rest = '';
  // The first line may begin with text that was decoded before.
  const isBroken = (line: string, index: number): boolean =>
    !isUtf8(Buffer.from(index === 0 ? line.slice(rest.length) : line, 'latin1'));
  const read = (line: string): JsonLine[] => {
    if (line.trim() === '') return [];
    record += 1;
    if (record % TOLD_EVERY === 0) told(record, bytes / size);
    return [{ record, value: parsed(line, `${path}: record ${record}`) }];
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    const lines = (rest + decode(chunk)).split('\n');
    bytes += chunk.length;
    rest = lines.pop() ?? '';
    if (rest.length > LONGEST_LINE) {
      throw new BadInputError(`${path}: record ${record + 1} is longer than ${LONGEST_LINE} characters`);
    }
    for (const line of lines) yield* read(line);
  }
  yield* read(rest + decode());
}

/** @throws {BadInputError} if the text is no JSON, or nested more deeply than any record is */
export function parsed(text: string, place: string): unknown {
  if (depthOf(text) > DEEPEST) throw new BadInputError(`${place} is nested more than ${DEEPEST} deep`);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new BadInputError(`${place} is no JSON: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** How deeply brackets are nested, those in texts left out. */
function depthOf(text: string): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (isText) {
      if (sign === BACKSLASH) at += 1;
      else if (sign === QUOTE) isText = false;
    } else if (sign === QUOTE) isText = true;
    else if (sign === BRACE || sign === BRACKET) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (sign === BRACE + 2 || sign === BRACKET + 2) depth -= 1;
  }
  return deepest;
}

const [BACKSLASH, QUOTE, BRACE, BRACKET] = [0x5c, 0x22, 0x7b, 0x5b];

/** A copy with the ending by which passages know lines of JSON; the file itself if it has such an ending. */
export async function asJsonLines(path: string, folder: string): Promise<string> {
  if (['jsonl', 'ndjson', 'csv'].includes(endingOf(path))) return path;
  const copy = join(folder, `${basename(path).replace(/\.[a-z0-9]+$/i, '')}.jsonl`);
  await copyFile(path, copy);
  return copy;
}
