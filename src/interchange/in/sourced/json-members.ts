/** The members of a list in a file of JSON, one after another: memory does not grow with their number. */
import { createReadStream } from 'node:fs';
import { copyFile, open, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';
import { BadInputError } from '../../../errors.ts';
import { endingOf } from '../../../model/records.ts';
import type { Told } from './json-lines.ts';

export interface JsonMember {
  /** The place of the member, as a JSON pointer (RFC 6901): `/objects/3`. */
  readonly pointer: string;
  readonly value: unknown;
}

/** 67_108_864 (64 MiB): no member is longer. */
const LONGEST = 67_108_864;
/** 64: objects of STIX and annotations have less than 10. */
const DEEPEST = 64;
const TOLD_EVERY = 5_000;

/**
 * @param lists ways to a list, of which the file has one: `objects`, `first.items`, or an empty text if the file itself is the list
 * @throws {BadInputError} if the file is no JSON, or a member is too long or too deep; it names the member
 */
export async function* jsonMembers(path: string, lists: readonly string[], told: Told): AsyncGenerator<JsonMember> {
  const { size } = await stat(path);
  if (size === 0) throw new BadInputError(`${path}: the file is empty`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const found: JsonMember[] = [];
  let [members, bytes, since, depth] = [0, 0, 0, 0];
  let fault: string | undefined;
  const last = (): string => (members === 0 ? 'before the first member' : `after member ${members}`);
  const tokenizer = new Tokenizer();
  // Of an object, a wildcard at the root would gather each list as a whole.
  const isList = await beginsWithBracket(path);
  const paths = lists.flatMap((list) => ((list === '') === isList ? [list === '' ? '$.*' : `$.${list}.*`] : []));
  if (paths.length === 0) return;
  const parser = new TokenParser({ paths, keepStack: false });
  tokenizer.onToken = (token) => {
    if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) depth += 1;
    if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) depth -= 1;
    if (depth > DEEPEST) fault ??= `is nested more than ${DEEPEST} deep`;
    if (fault === undefined) parser.write(token);
  };
  parser.onValue = ({ value, key, stack }) => {
    // A wildcard matches the members of an object, too.
    if (typeof key !== 'number') return;
    const way = stack.slice(1).map((each) => `/${String(each.key)}`);
    found.push({ pointer: `${way.join('')}/${key}`, value });
    members += 1;
    since = 0;
    if (members % TOLD_EVERY === 0) told(members, bytes / size);
  };
  const fail = (error: Error): void => {
    fault ??= `is no JSON: ${error.message}`;
  };
  tokenizer.onError = fail;
  parser.onError = fail;
  const write = (text: string): void => {
    if (text !== '') tokenizer.write(text);
    if (since > LONGEST) fault ??= `has a member of more than ${LONGEST} characters`;
    if (fault !== undefined) throw new BadInputError(`${path} ${last()} ${fault}`);
  };
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch (cause) {
      throw new BadInputError(`${path} ${last()} is not UTF-8`, { cause });
    }
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    since += chunk.length;
    write(decode(chunk));
    yield* found.splice(0);
  }
  write(decode());
  yield* found.splice(0);
  if (!parser.isEnded) throw new BadInputError(`${path} ${last()} ends too early: it is cut`);
}

/** A copy with the ending by which passages know JSON; the file itself if it has one of these endings. */
export async function asJson(path: string, folder: string, endings: readonly string[] = ['json']): Promise<string> {
  if (endings.includes(endingOf(path))) return path;
  const copy = join(folder, `${basename(path).replace(/\.[a-z0-9]+$/i, '')}.json`);
  await copyFile(path, copy);
  return copy;
}

async function beginsWithBracket(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1_024), 0, 1_024, 0);
    return /^\uFEFF?\s*\[/.test(buffer.subarray(0, bytesRead).toString());
  } finally {
    await file.close();
  }
}
