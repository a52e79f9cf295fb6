/** What an import of rows takes, and what became of them. */
import { BadInputError } from '../../errors.ts';
import type { ReadingSettings } from '../read/read-dossier.ts';
import type { ChangedClaim } from './changes-file.ts';
import type { RowChange } from './row-digests.ts';
import type { Columns, WrittenRow, WrittenTerm } from './row-line.ts';

export interface ImportOfRows {
  /** Of the dossier: its name is the id. It need not exist. */
  readonly folder: string;
  /** Kebab-case. The files of an import have it in their names, and the next import of this name replaces them. */
  readonly name: string;
  /** From what the rows come, for people. */
  readonly source: string;
  /** Called once; each id comes once. */
  readonly rows: AsyncIterable<WrittenRow | WrittenTerm>;
  /** A file that becomes the file of each Document row without a file, a url and a citation. */
  readonly document?: string | undefined;
  /** Columns of the row of a new dossier that `rows` have not. */
  readonly dossier: Columns;
  /** Replace files of the import that a person has edited. */
  readonly force: boolean;
  readonly scratch: ReadingSettings;
}

/** Rows that lint refuses, by rule. */
export interface LeftOut {
  readonly rule: string;
  readonly rows: number;
  /** In all columns of these rows. */
  readonly values: number;
  /** What lint says of the first. */
  readonly first: string;
}

export interface ImportedRows {
  /** The number of claims and proposals by what became of them since the last import. */
  readonly claims: Readonly<Record<RowChange | 'GONE', number>>;
  /** The first thousand of each kind that are not the same; `imports/NAME.changes.csv` has all. */
  readonly changed: readonly ChangedClaim[];
  readonly entities: number;
  readonly documents: number;
  readonly leftOut: readonly LeftOut[];
  /** Rows that other files of the dossier have, and which stand. */
  readonly taken: number;
}

/** No row is left that is a claim or a proposal: nothing was written. */
export class NoClaimsError extends BadInputError {
  readonly leftOut: readonly LeftOut[];

  constructor(source: string, leftOut: readonly LeftOut[]) {
    super(`${source} makes no claim, so nothing was imported, and the dossier is as it was.`);
    this.leftOut = leftOut;
  }
}
