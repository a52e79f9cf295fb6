/**
 * What a load keeps of each file of a large dossier: its digest, and the id and a digest of each claim. A later load reads only the files
 * that were edited, and finds in them the claims that were edited (decision 58).
 */
import { createHash, hash, type Hash } from 'node:crypto';
import { RowFile } from '../rows/row-file.ts';
import type { Scratch } from '../rows/scratch.ts';
import type { SourceFile } from './source-file.ts';
import type { ClaimRow, DocumentRow, ProposalRow } from './table-schema.ts';

export interface SourceRows {
  /** As errors show it. */
  readonly name: string;
  /** Of the bytes of the file. */
  readonly digest: string;
  /** The number of its claims. */
  readonly claims: number;
  /** The number of claims of each predicate. */
  readonly predicates: Readonly<Record<string, number>>;
  /** A digest of all rows that are no claims; empty if there are none. */
  readonly others: string;
  /** Lines of the ids of claims, each with the digest of its row after a space, in the order of the file. */
  readonly rows: string;
}

/** What of a dossier refers to other rows, so that these cannot be judged or compiled without it. */
export interface SourceReferences {
  /** Claims and documents that claims retract. */
  readonly retracted: readonly string[];
  /** Claims and documents that proposals name. */
  readonly proposed: readonly string[];
  /** Whether a document supersedes another. */
  readonly hasSuccessions: boolean;
}

/** Digits of the digest of a row, in base 64: 96 bits. */
const DIGITS = 16;

/** Collects them while the files are read; on the disk if they are many. */
export class SourceCollector {
  readonly files: RowFile<SourceRows>;
  readonly #retracted = new Set<string>();
  readonly #proposed = new Set<string>();
  #hasSuccessions = false;
  #rows: string[] = [];
  #predicates = new Map<string, number>();
  #others: Hash | undefined;

  constructor(scratch: Scratch) {
    this.files = new RowFile(scratch);
  }

  get references(): SourceReferences {
    return {
      retracted: [...this.#retracted],
      proposed: [...this.#proposed],
      hasSuccessions: this.#hasSuccessions,
    };
  }

  /** Called for each row of the file, in its order. */
  add(label: string, row: Readonly<Record<string, unknown>>): void {
    if (label === 'Claim') return this.#addClaim(row as ClaimRow);
    this.#others ??= createHash('sha256');
    this.#others.update(`${label} ${JSON.stringify(row)}\n`);
    if (label === 'Document') this.#hasSuccessions ||= (row as DocumentRow).supersedes !== undefined;
    if (label !== 'Proposal') return undefined;
    const { content, repeats, retracts = [] } = row as ProposalRow;
    for (const id of [...(content === undefined ? [] : [content]), ...repeats, ...retracts]) this.#proposed.add(id);
  }

  endFile({ name, digest }: SourceFile): void {
    this.files.append({
      ...{ name, digest, claims: this.#rows.length },
      predicates: Object.fromEntries(this.#predicates),
      others: this.#others?.digest('hex') ?? '',
      rows: this.#rows.join('\n'),
    });
    this.#rows = [];
    this.#predicates = new Map();
    this.#others = undefined;
  }

  #addClaim(row: ClaimRow): void {
    this.#rows.push(`${row.id} ${hash('sha256', JSON.stringify(row), 'base64url').slice(0, DIGITS)}`);
    this.#predicates.set(row.predicate, (this.#predicates.get(row.predicate) ?? 0) + 1);
    for (const id of row.retracts ?? []) this.#retracted.add(id);
  }
}

/** The digest of each claim in `rows`, by its id. */
export function rowDigests({ rows }: Pick<SourceRows, 'rows'>): Map<string, string> {
  const digests = new Map<string, string>();
  if (rows === '') return digests;
  for (const line of rows.split('\n')) {
    const space = line.indexOf(' ');
    digests.set(line.slice(0, space), line.slice(space + 1));
  }
  return digests;
}
