/**
 * Evaluates the rows of a dossier's statements in Neo4j. Nothing is written: statements run without MERGE and SET, in
 * READ sessions.
 */
import type { Database, Parameters } from '../../db/database.ts';
import { faultPosition } from '../../db/translate.ts';
import { DatabaseStatementError, type DossierFault, type DossierPlace } from '../../errors.ts';
import type { SourceFile } from './read-dossier-files.ts';
import { linesOf, placeOf } from './places-of-offsets.ts';
import { scan } from './scan.ts';
import { readStatement, type TableStatement } from './read-statement.ts';
import { splitStatements } from './split-statements.ts';
import { listWithParameters } from './written-list.ts';

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
}

/** Evaluates all statements of a file. A fault in one statement does not stop the others. */
export async function evaluateFile(database: Database, file: SourceFile): Promise<EvaluatedFile> {
  const { tokens, fault } = scan(file.text);
  if (fault !== undefined) {
    const place = { file: file.name, ...placeOf(file.text, fault.offset) };
    return { rows: [], faults: [{ rule: 'readable-file', place, reason: fault.reason }] };
  }
  const rows: AuthoredRow[] = [];
  const faults: DossierFault[] = [];
  for (const statementTokens of splitStatements(tokens)) {
    const statement = readStatement(file.text, statementTokens);
    if ('reason' in statement) {
      const place = { file: file.name, ...placeOf(file.text, statement.offset) };
      faults.push({ rule: 'allowed-statement', place, reason: statement.reason });
      continue;
    }
    const evaluated = await evaluateStatement(database, file, statement);
    for (const row of evaluated.rows) rows.push(row);
    for (const each of evaluated.faults) faults.push(each);
  }
  return { rows, faults };
}

async function evaluateStatement(
  database: Database,
  file: SourceFile,
  statement: TableStatement,
): Promise<EvaluatedFile> {
  const begin = placeOf(file.text, statement.start);
  const { query, parameters } = queryOf(file.text, statement, begin.line);
  let results: Record<string, unknown>[];
  try {
    results = await database.readMany(query, parameters, { deadlineMillis: 60_000 });
  } catch (cause) {
    if (!(cause instanceof DatabaseStatementError)) throw cause;
    const position = faultPosition(cause);
    const line = Math.min(position?.line ?? begin.line, file.text.split('\n').length);
    const reason = position?.message ?? 'Neo4j cannot read this statement.';
    return { rows: [], faults: [{ rule: 'readable-file', place: { file: file.name, line }, reason, cause }] };
  }
  const lines = linesOf(file.text, statement.list?.rows.map((row) => row.start) ?? []);
  const evaluated: EvaluatedFile = { rows: [], faults: [] };
  for (const [index, result] of results.entries()) {
    const line = (lines.length === results.length ? lines[index] : undefined) ?? begin.line;
    const place = { file: file.name, line };
    const columns = columnsOf(statement, result);
    if ('reason' in columns) evaluated.faults.push({ rule: 'allowed-statement', place, reason: columns.reason });
    else evaluated.rows.push({ label: statement.label, columns: columns.ok, place });
  }
  return evaluated;
}

/** Returns the statement without MERGE and SET. It returns the id of each node and the values that SET would assign. */
function queryOf(source: string, statement: TableStatement, line: number): { query: string; parameters: Parameters } {
  const { start, list, prefixEnd } = statement;
  const values = statement.assignments.map(({ expression }, index) => `(${expression}\n) AS value${index}`);
  const asked = `RETURN ${[`(${statement.idExpression}) AS id`, ...values].join(', ')}`;
  // With leading line breaks, Neo4j's line numbers are those of the file.
  const before = '\n'.repeat(line - 1);
  if (list === undefined) return { query: `${before}${source.slice(start, prefixEnd)}\n${asked}`, parameters: {} };
  const { text, parameters } = listWithParameters(source, list);
  return {
    query: `${before}${source.slice(start, list.start)}${text}${source.slice(list.end, prefixEnd)}\n${asked}`,
    parameters,
  };
}

/**
 * Returns the columns that the node would have after SET: a later assignment overrides an earlier one, and null removes
 * a column.
 */
function columnsOf(
  statement: TableStatement,
  result: Record<string, unknown>,
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
