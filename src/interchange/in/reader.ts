/**
 * What each format of an import has in common. A reader turns a file into drafts: rows of the tables of docs/dossier.md, which become a dossier of
 * text. It writes nothing and reads no database; what it cannot read or has no place for it reports to the account of the import.
 */
import type { EntityLabel } from '../../model/labels.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import type { Bindings } from './bindings.ts';
import type { ImportAccount } from './import-account.ts';

export type Value = string | number | boolean | readonly string[];

/**
 * The columns of a row by name, as an author writes them. Undefined: the row has no such column. Ids of entities are global: an id that a reader makes
 * begins with that of the dossier (`entityIdOf`), so that nothing is taken for a thing of another dossier by its name.
 */
export type DraftRow = Readonly<Record<string, Value | undefined>> & { readonly id: string };

export type DraftLabel = EntityLabel | 'Dossier' | 'Document' | 'Claim' | 'Disagreement' | 'Reason' | 'Proposal';

/** A row of a table of a dossier. An id comes once. */
export interface Draft {
  readonly label: DraftLabel;
  readonly row: DraftRow;
}

/** A row of the dossier's own vocabulary.json. */
export interface DraftTerm {
  readonly label: 'Term';
  readonly row: Readonly<Record<string, unknown>> & { readonly term: string; readonly name: string };
}

export interface Reading {
  /** The file, or the folder for a format of several files. */
  readonly path: string;
  /** Of the import, kebab-case: the next one of this name replaces it. */
  readonly name: string;
  /** The id of the dossier into which it is imported: ids that a reader makes begin with it where the format has none that are stable. */
  readonly dossier: string;
  /** The words of Sanad and of the dossier. */
  readonly vocabulary: Vocabulary;
  /** What the user decided: which thing of the file is which entity, kind or predicate. */
  readonly bindings: Bindings;
  /** The whole of `imports/NAME.json`, which has the bindings too; undefined if there is none. A reader of tables finds its columns there. */
  readonly mapping: unknown;
  readonly account: ImportAccount;
  /** To be called now and then, with the records that were read and the part of the file, from 0 to 1. */
  readonly told: (records: number, part: number) => void;
}

/** A mapping that a reader proposes, for review. */
export interface ProposedMapping {
  /** For `imports/NAME.json`. */
  readonly mapping: unknown;
  /** What a person must decide or compare, a line each. */
  readonly remarks: readonly string[];
}

/** What a user says of a file for which a mapping is proposed; the mapping has it afterwards. */
export interface SeenAs {
  /** As WHATWG names it. */
  readonly encoding?: string | undefined;
  /** Of a workbook, by its name. */
  readonly sheet?: string | undefined;
}

export interface Reader {
  /** As a user names it: `--as stix`. */
  readonly name: string;
  /** The standard and its version, for people. */
  readonly standard: string;
  /**
   * True if each record of the file becomes claims of its own: then the file is the document of the dossier, and its records are passages. False
   * if the file holds documents and claims of Sanad, as our own lossless formats do.
   */
  readonly isSource: boolean;
  /** For a format whose meaning a mapping gives: without `imports/NAME.json` the import writes what this returns, and ends. */
  readonly propose?: (path: string, vocabulary: Vocabulary, seen: SeenAs) => Promise<ProposedMapping>;
  /**
   * For a source whose records no passage can name: writes a copy of which one can, and returns its path. `read` gets this path.
   * @param folder an empty one
   * @param account of the import: values that the copy does not have are reported
   */
  readonly document?: (path: string, mapping: unknown, folder: string, account: ImportAccount) => Promise<string>;
  /**
   * Reads the file in parts. Memory does not grow with the number of claims; it may with that of entities (100 bytes each).
   * @throws {BadInputError} if the file cannot be read; it names the record and the reason
   */
  read(reading: Reading): AsyncIterable<Draft | DraftTerm>;
}
