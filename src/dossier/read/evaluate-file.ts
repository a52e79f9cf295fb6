/**
 * Evaluates the rows of a dossier's statements in Neo4j. Nothing is written: statements run without MERGE and SET, in
 * READ sessions.
 */
import type { DossierFault, DossierPlace } from '../../errors.ts';
import { columnsOf } from './columns-of.ts';
import { evaluateStatement, type RowReader } from './evaluate-statement.ts';
import type { ScanFault } from './lex.ts';
import { Lines } from './places-of-offsets.ts';
import { readStatement, type StatementFault, type TableStatement } from './read-statement.ts';
import { scanPieces, type ScannedPiece } from './scan-pieces.ts';
import type { SourceFile } from './source-file.ts';
import { splitStatements } from './split-statements.ts';
import type { Token } from './token.ts';

/** One row as its author wrote it, not yet checked. */
export interface AuthoredRow {
  readonly label: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly place: DossierPlace;
}

/** What could not be read from a file. */
export interface EvaluatedFile {
  /** First the faults of the text, then those of statements. */
  readonly faults: readonly DossierFault[];
  /** False if a row or a statement could not be read. A comma too many is a fault, and all rows are read. */
  readonly whole: boolean;
  /** The texts of the rows that could not be read; undefined if a whole statement, or a row without its id, could not be read. */
  readonly lostRows: readonly string[] | undefined;
}

const WRITTEN_ID = /\bid\s*:\s*(['"])[a-z0-9-]+\1/;

/**
 * Evaluates all statements of a file. A fault in one statement or row does not stop the others.
 * @param add called for each row that could be read, in the order of the file
 */
export async function evaluateFile(
  database: RowReader,
  file: SourceFile,
  add: (row: AuthoredRow) => void,
): Promise<EvaluatedFile> {
  const evaluation = new FileEvaluation(database, file.name, add, () => true);
  for await (const piece of scanPieces(file.parts())) await evaluation.evaluate(piece);
  return evaluation.result();
}

/** Returns the first row of a file with a label; undefined if it has none that can be read. */
export async function firstRowOf(
  database: RowReader,
  file: SourceFile,
  label: string,
): Promise<AuthoredRow | undefined> {
  let first: AuthoredRow | undefined;
  const isWanted = (each: string): boolean => each === label && first === undefined;
  const evaluation = new FileEvaluation(database, file.name, (row) => (first ??= row), isWanted);
  for await (const piece of scanPieces(file.parts())) {
    if (piece.text.includes(label)) await evaluation.evaluate(piece);
    if (first !== undefined) return first;
  }
  return undefined;
}

class FileEvaluation {
  readonly #database: RowReader;
  readonly #name: string;
  readonly #add: (row: AuthoredRow) => void;
  readonly #isWanted: (label: string) => boolean;
  readonly #scanFaults: DossierFault[] = [];
  readonly #faults: DossierFault[] = [];
  readonly #lost: (string | undefined)[] = [];

  constructor(
    database: RowReader,
    name: string,
    add: (row: AuthoredRow) => void,
    isWanted: (label: string) => boolean,
  ) {
    this.#database = database;
    this.#name = name;
    this.#add = add;
    this.#isWanted = isWanted;
  }

  async evaluate({ text, linesBefore, tokens, faults }: ScannedPiece): Promise<void> {
    const lines = new Lines(text, linesBefore);
    const faultAt = (rule: string, { offset, reason }: ScanFault, cause?: unknown): DossierFault => {
      return { rule, place: { file: this.#name, ...lines.placeOf(offset) }, reason, cause };
    };
    for (const fault of faults) this.#scanFaults.push(faultAt('readable-file', fault));
    for (const { kind, depth, start, end } of tokens) {
      if (kind === 'unread') this.#lost.push(depth === 0 ? undefined : text.slice(start, end));
    }
    for (const statementTokens of splitStatements(tokens)) {
      const statement = readStatement(statementTokens);
      if (isUnread(statementTokens, statement)) continue;
      if ('reason' in statement) {
        this.#faults.push(faultAt('allowed-statement', statement));
        this.#lost.push(undefined);
        continue;
      }
      if (!this.#isWanted(statement.label)) continue;
      const evaluated = await evaluateStatement(this.#database, text, statement);
      for (const fault of evaluated.faults) {
        this.#lost.push(fault.row && text.slice(fault.row.start, fault.row.end));
        this.#faults.push(faultAt('readable-file', fault, fault.cause));
      }
      for (const { start, result } of evaluated.rows) {
        const place = { file: this.#name, line: lines.lineOf(start) };
        const columns = columnsOf(statement, result);
        if ('reason' in columns) {
          this.#lost.push(undefined);
          this.#faults.push({ rule: 'allowed-statement', place, reason: columns.reason });
        } else this.#add({ label: statement.label, columns: columns.ok, place });
      }
    }
  }

  result(): EvaluatedFile {
    const lost = this.#lost;
    const lostRows = lost.filter((row) => row !== undefined && WRITTEN_ID.test(row)) as string[];
    return {
      faults: [...this.#scanFaults, ...this.#faults],
      whole: lost.length === 0,
      lostRows: lostRows.length === lost.length ? lostRows : undefined,
    };
  }
}

/** Returns true if the scanner reported a fault of the statement outside of the rows of its list. */
function isUnread(tokens: readonly Token[], statement: TableStatement | StatementFault): boolean {
  const unread = tokens.filter(({ kind }) => kind === 'unread');
  if (unread.some(({ depth }) => depth === 0)) return true;
  if ('reason' in statement) return false;
  const { list } = statement;
  return !unread.every(({ start, end }) => list !== undefined && list.start < start && end < list.end);
}
