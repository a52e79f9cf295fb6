/**
 * Evaluates the rows of a dossier's statements in Neo4j. Nothing is written: statements run without MERGE and SET, in
 * READ sessions.
 */
import type { Database } from '../../db/database.ts';
import type { DossierFault, DossierPlace } from '../../errors.ts';
import { evaluateStatement } from './evaluate-statement.ts';
import { linesOf, placeOf } from './places-of-offsets.ts';
import type { SourceFile } from './read-dossier-files.ts';
import { readStatement, type StatementFault, type TableStatement } from './read-statement.ts';
import { scan } from './scan.ts';
import { splitStatements } from './split-statements.ts';
import type { Token } from './token.ts';

/** One row as its author wrote it, not yet checked. */
export interface AuthoredRow {
  readonly label: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly place: DossierPlace;
}

/** The rows that could be read from a file, and the faults of the rest. */
export interface EvaluatedFile {
  readonly rows: AuthoredRow[];
  readonly faults: DossierFault[];
  /** False if a row or a statement could not be read. A comma too many is a fault, and all rows are read. */
  readonly whole: boolean;
  /** The texts of the rows that could not be read; undefined if a whole statement, or a row without its id, could not be read. */
  readonly lostRows: readonly string[] | undefined;
}

const WRITTEN_ID = /\bid\s*:\s*(['"])[a-z0-9-]+\1/;

/** Evaluates all statements of a file. A fault in one statement or row does not stop the others. */
export async function evaluateFile(database: Database, file: SourceFile): Promise<EvaluatedFile> {
  const { text, name } = file;
  const { tokens, faults: scanFaults } = scan(text);
  const placeAt = (offset: number): DossierPlace => ({ file: name, ...placeOf(text, offset) });
  const rows: AuthoredRow[] = [];
  const faults: DossierFault[] = scanFaults.map(({ offset, reason }) => ({
    rule: 'readable-file',
    place: placeAt(offset),
    reason,
  }));
  const lost: (string | undefined)[] = tokens
    .filter(({ kind }) => kind === 'unread')
    .map(({ depth, start, end }) => (depth === 0 ? undefined : text.slice(start, end)));
  for (const statementTokens of splitStatements(tokens)) {
    const statement = readStatement(statementTokens);
    if (isUnread(statementTokens, statement)) continue;
    if ('reason' in statement) {
      faults.push({ rule: 'allowed-statement', place: placeAt(statement.offset), reason: statement.reason });
      lost.push(undefined);
      continue;
    }
    const evaluated = await evaluateStatement(database, text, statement);
    for (const { offset, reason, cause, row } of evaluated.faults) {
      lost.push(row && text.slice(row.start, row.end));
      faults.push({ rule: 'readable-file', place: placeAt(offset), reason, cause });
    }
    const lines = linesOf(
      text,
      evaluated.rows.map(({ start }) => start),
    );
    for (const [index, { result }] of evaluated.rows.entries()) {
      const place = { file: name, line: lines[index] ?? 1 };
      const columns = columnsOf(statement, result);
      if ('reason' in columns) {
        lost.push(undefined);
        faults.push({ rule: 'allowed-statement', place, reason: columns.reason });
      } else rows.push({ label: statement.label, columns: columns.ok, place });
    }
  }
  const lostRows = lost.filter((row) => row !== undefined && WRITTEN_ID.test(row)) as string[];
  return { rows, faults, whole: lost.length === 0, lostRows: lostRows.length === lost.length ? lostRows : undefined };
}

/** Returns true if the scanner reported a fault of the statement outside of the rows of its list. */
function isUnread(tokens: readonly Token[], statement: TableStatement | StatementFault): boolean {
  const unread = tokens.filter(({ kind }) => kind === 'unread');
  if (unread.some(({ depth }) => depth === 0)) return true;
  if ('reason' in statement) return false;
  const { list } = statement;
  return !unread.every(({ start, end }) => list !== undefined && list.start < start && end < list.end);
}

/**
 * Returns the columns that the node would have after SET: a later assignment overrides an earlier one, and null removes
 * a column.
 */
function columnsOf(
  statement: TableStatement,
  result: Readonly<Record<string, unknown>>,
): { ok: Record<string, unknown> } | { reason: string } {
  const columns: Record<string, unknown> = { id: result['id'] };
  for (const [index, { key }] of statement.assignments.entries()) {
    const value = result[`value${index}`];
    if (key !== undefined) columns[key] = value;
    else if (value !== null && typeof value === 'object' && !Array.isArray(value)) Object.assign(columns, value);
    else return { reason: 'SET x += … takes a map, and this is none' };
  }
  if (columns['id'] !== result['id']) {
    return { reason: `SET changes the id '${String(result['id'])}' that MERGE found` };
  }
  return { ok: Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null)) };
}
