/** Asks Neo4j for the rows of a dossier's statements. Nothing is written: the statements run without their MERGE and SET, in READ sessions. */
import type { Database } from '../db/database.ts';
import { faultPosition } from '../db/translate.ts';
import { DatabaseStatementError, DossierError, type DossierPlace } from '../errors.ts';
import type { SourceFile } from './files.ts';
import { placeOf, scan } from './scan.ts';
import { readStatement, splitStatements, type TableStatement } from './statement.ts';

/** One row as its author wrote it, not yet checked. */
export interface AuthoredRow {
  readonly label: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly place: DossierPlace;
}

/** @throws {DossierError} at the first statement that is not allowed, or that Neo4j cannot read */
export async function evaluateFile(database: Database, file: SourceFile): Promise<AuthoredRow[]> {
  const { tokens, fault } = scan(file.text);
  if (fault !== undefined) throw new DossierError({ file: file.name, ...placeOf(file.text, fault.offset) }, fault.reason);
  const rows: AuthoredRow[] = [];
  for (const statementTokens of splitStatements(tokens)) {
    const statement = readStatement(file.text, statementTokens);
    if ('reason' in statement) throw new DossierError({ file: file.name, ...placeOf(file.text, statement.offset) }, statement.reason);
    rows.push(...(await evaluateStatement(database, file, statement)));
  }
  return rows;
}

async function evaluateStatement(database: Database, file: SourceFile, statement: TableStatement): Promise<AuthoredRow[]> {
  const begin = placeOf(file.text, statement.start);
  const values = statement.assignments.map(({ expression }, index) => `(${expression}\n) AS value${index}`);
  // Leading line breaks make Neo4j's line numbers those of the file.
  const query = `${'\n'.repeat(begin.line - 1)}${statement.prefix}\nRETURN ${[`(${statement.idExpression}) AS id`, ...values].join(', ')}`;
  let results: Record<string, unknown>[];
  try {
    results = await database.readMany(query, {}, { deadlineMillis: 60_000 });
  } catch (cause) {
    if (!(cause instanceof DatabaseStatementError)) throw cause;
    const position = faultPosition(cause);
    const line = Math.min(position?.line ?? begin.line, file.text.split('\n').length);
    throw new DossierError({ file: file.name, line }, position?.message ?? 'Neo4j cannot read this statement.', { cause });
  }
  const placeOfRow = (index: number): DossierPlace => {
    const offset = statement.rowStarts.length === results.length ? statement.rowStarts[index] : undefined;
    return { file: file.name, line: offset === undefined ? begin.line : placeOf(file.text, offset).line };
  };
  return results.map((result, index) => ({
    label: statement.label,
    columns: columnsOf(statement, result, placeOfRow(index)),
    place: placeOfRow(index),
  }));
}

/** What the node would hold after SET: later assignments win, and null takes a column away. */
function columnsOf(statement: TableStatement, result: Record<string, unknown>, place: DossierPlace): Record<string, unknown> {
  const columns: Record<string, unknown> = { id: result['id'] };
  statement.assignments.forEach(({ key }, index) => {
    const value = result[`value${index}`];
    if (key !== undefined) columns[key] = value;
    else if (value !== null && typeof value === 'object' && !Array.isArray(value)) Object.assign(columns, value);
    else throw new DossierError(place, 'SET x += … takes a map, and this is none');
  });
  if (columns['id'] !== result['id']) throw new DossierError(place, `SET changes the id '${String(result['id'])}' that MERGE found`);
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}
