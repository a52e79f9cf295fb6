/** What each format of an export has in common. */
import type { Account } from '../account/account.ts';

export interface FormatFile {
  readonly name: string;
  /** As `Content-Type` has it. */
  readonly type: string;
}

/** A part of one of the files of a format. */
export interface Piece {
  /** The name of the file. */
  readonly file: string;
  readonly text: string;
}

/** How a reader wants a file. */
export interface Shown {
  /** BCP 47: the language of names and labels where a format holds only one. A thing without a name in it has its first. */
  readonly language: string;
}

export interface Format {
  /** As a user names it: `--as gexf`. */
  readonly name: string;
  /** The standard and its version, for people. */
  readonly standard: string;
  /** One, or several that stand in a folder. */
  readonly files: readonly FormatFile[];
  /** True if it copies the graph as it is stored, and writes no records. */
  readonly copiesGraph?: boolean;
  /**
   * Writes the records in parts. Memory does not grow with their number, apart from what the format says.
   * @throws {InvariantError} if it does not account for a value
   */
  write(account: Account, shown: Shown): AsyncIterable<Piece>;
}
