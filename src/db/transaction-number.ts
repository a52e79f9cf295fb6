/**
 * The number of the last transaction, from a bookmark of one database: each committed transaction has the number after that of the one
 * before. Neo4j documents no form of bookmarks; a bookmark of any other form gives no number.
 *
 * `FB:` and in base64: a list of one state (0x91), the 16 bytes of the database's id (0xCC 0x10 …), the number as a PackStream integer, and an
 * empty list (0x90), which would have the states of other databases.
 */
import { Buffer } from 'node:buffer';

export interface StateNumber {
  /** The id of the database, in hexadecimal. */
  readonly database: string;
  /** Of the last transaction; at most `Number.MAX_SAFE_INTEGER`. */
  readonly transaction: number;
}

const PREFIX = 'FB:';
const BEGIN = Buffer.from([0x91, 0xcc, 0x10]);
const ID_BYTES = 16;
const END = 0x90;

/** Returns undefined if the bookmark has another form, or names several states. */
export function stateNumberOf(bookmark: string): StateNumber | undefined {
  if (!/^FB:[A-Za-z0-9+/]+=*$/.test(bookmark)) return undefined;
  const bytes = Buffer.from(bookmark.slice(PREFIX.length), 'base64');
  const idEnd = BEGIN.length + ID_BYTES;
  if (!bytes.subarray(0, BEGIN.length).equals(BEGIN)) return undefined;
  const number = integerIn(bytes.subarray(idEnd));
  if (number === undefined || bytes.length !== idEnd + number.length + 1 || bytes.at(-1) !== END) return undefined;
  return { database: bytes.toString('hex', BEGIN.length, idEnd), transaction: number.value };
}

/** The PackStream integer at the beginning, if it is not negative, and how many bytes it has. */
function integerIn(bytes: Buffer): { readonly value: number; readonly length: number } | undefined {
  const mark = bytes[0];
  const length = mark === undefined ? 0 : (LENGTHS.get(mark) ?? 1);
  if (mark === undefined || bytes.length < length) return undefined;
  if (mark <= 0x7f) return { value: mark, length };
  if (length === 1) return undefined;
  const value = length === 9 ? Number(bytes.readBigInt64BE(1)) : bytes.readIntBE(1, length - 1);
  return Number.isSafeInteger(value) && value >= 0 ? { value, length } : undefined;
}

/** Bytes of the integers of 8, 16, 32 and 64 bits, with their mark. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [0xc8, 2],
  [0xc9, 3],
  [0xca, 5],
  [0xcb, 9],
]);
