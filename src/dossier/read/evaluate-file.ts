/** Asks Neo4j for the rows of a dossier's statements. Nothing is written: the statements run without their MERGE and SET, in READ sessions. */
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

/** What a file holds, as far as it can be read, and what is wrong with the rest. */
export interface EvaluatedFile {
  readonly rows: AuthoredRow[];
  readonly faults: DossierFault[];
}

/** All statements of a file are read, whatever is wrong with one of them. */
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

/** The statement without its MERGE and SET, asked for what these would take. */
function queryOf(source: string, statement: TableStatement, line: number): { query: string; parameters: Parameters } {
  const { start, list, prefixEnd } = statement;
  const values = statement.assignments.map(({ expression }, index) => `(${expression}\n) AS value${index}`);
  const asked = `RETURN ${[`(${statement.idExpression}) AS id`, ...values].join(', ')}`;
  // Leading line breaks make Neo4j's line numbers those of the file.
  const before = '\n'.repeat(line - 1);
  if (list === undefined) return { query: `${before}${source.slice(start, prefixEnd)}\n${asked}`, parameters: {} };
  const { text, parameters } = listWithParameters(source, list);
  return {
    query: `${before}${source.slice(start, list.start)}${text}${source.slice(list.end, prefixEnd)}\n${asked}`,
    parameters,
  };
}

/** What the node would hold after SET: later assignments win, and null takes a column away. */
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
