/** The file of the proposals that a program makes for one document. Rows of before stay as they are in it; a rejected one stays in any case. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../errors.ts';
import { type Columns, rowText } from './row-line.ts';

/** What became of the rows of a document. */
export interface WrittenProposals {
  readonly file: string;
  readonly added: number;
  readonly kept: number;
  readonly removed: number;
  /** False if the file was as it would be written. */
  readonly isChanged: boolean;
}

type Row = Columns & { readonly id: string };

export interface ProposalsOfDocument {
  /** Of the dossier. */
  readonly folder: string;
  readonly document: string;
  readonly by: ProposedBy;
  /** As the program proposes them now. */
  readonly rows: readonly Row[];
  /** The rows of the file as they were read, without place and label. */
  readonly before: readonly Row[];
  readonly dryRun: boolean;
}

/** What proposes: each has files of its own. */
export type ProposedBy = 'rules' | 'model';

/** The name of the file, by which a later run finds its rows again. */
export function proposalsFile(document: string, by: ProposedBy): string {
  return `proposals-by-${by}-${document}.cypher`;
}

/** @throws {ConfigError} if the file cannot be written */
export function writeProposalsFile({
  folder,
  document,
  by,
  rows,
  before,
  dryRun,
}: ProposalsOfDocument): WrittenProposals {
  const path = join(folder, proposalsFile(document, by));
  const known = new Map(before.map((row) => [row.id, row]));
  const now = new Set(rows.map(({ id }) => id));
  // What a person wrote into a row stays; its words may have moved.
  const renewed = rows.map((row) => {
    const earlier = known.get(row.id);
    return earlier === undefined ? row : { ...earlier, passages: row['passages'], because: row['because'] };
  });
  const rejected = before.filter((row) => !now.has(row.id) && row['rejected'] !== undefined);
  const all = [...renewed, ...rejected];
  const added = rows.filter(({ id }) => !known.has(id)).length;
  const text = all.length === 0 ? undefined : textOf(document, all);
  const old = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  const isChanged = text !== undefined ? text !== old : old !== undefined;
  if (isChanged && !dryRun) replace(path, text ?? textOf(document, []));
  const kept = rows.length - added;
  return { file: path, added, kept, removed: before.length - kept - rejected.length, isChanged };
}

function textOf(document: string, rows: readonly Row[]): string {
  const head = `// Proposals of a program for ${document}: no claims. docs/proposing.md says how to accept and reject them.\n`;
  if (rows.length === 0) return head;
  const lines = rows.map((row) => `  ${rowText('Proposal', row)}`).join(',\n');
  return `${head}UNWIND [\n${lines}\n] AS row\nMERGE (p:Proposal {id: row.id})\nSET p += row;\n`;
}

/** A reader of the folder sees the file of before or the new one. */
function replace(path: string, text: string): void {
  try {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  } catch (cause) {
    throw new ConfigError(`${path} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
