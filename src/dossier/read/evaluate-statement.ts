/**
 * Evaluates one statement: without Neo4j if all its values are plain, else in Neo4j. First Neo4j checks the statement as it is written, with a parameter in place of its rows; then
 * it evaluates the rows. A row that Neo4j refuses does not stop the others.
 */
import type { Database } from '../../db/database.ts';
import { statementFault } from '../../db/translate.ts';
import { DatabaseStatementError } from '../../errors.ts';
import { evaluatePlainly, type EvaluatedRow } from './evaluate-plainly.ts';
import type { ScanFault } from './lex.ts';
import { QueryText } from './query-text.ts';
import type { TableStatement } from './read-statement.ts';
import { rowsExpression, type WrittenRow } from './written-list.ts';

/** What evaluates rows that are no plain literals. It is called only for such rows. */
export type RowReader = Pick<Database, 'readMany'>;

export interface StatementFaultCause extends ScanFault {
  readonly cause: unknown;
  /** The row that Neo4j refused; absent if the whole statement, or more than one row, could not be read. */
  readonly row?: WrittenRow | undefined;
}

export interface EvaluatedStatement {
  readonly rows: EvaluatedRow[];
  readonly faults: StatementFaultCause[];
}

const DEADLINE = { deadlineMillis: 60_000 };
/** Each row that Neo4j refuses costs a query. */
const MOST_FAULTS = 20;
/** Neo4j lists everything that it expected; the first few are what an author needs. */
const LONGEST_REASON = 240;

export async function evaluateStatement(
  database: RowReader,
  source: string,
  statement: TableStatement,
): Promise<EvaluatedStatement> {
  const rows = evaluatePlainly(statement);
  return rows === undefined ? await evaluateInNeo4j(database, source, statement) : { rows, faults: [] };
}

export async function evaluateInNeo4j(
  database: RowReader,
  source: string,
  statement: TableStatement,
): Promise<EvaluatedStatement> {
  const evaluation = new Evaluation(database, source, statement);
  await evaluation.run();
  return evaluation;
}

class Evaluation implements EvaluatedStatement {
  readonly rows: EvaluatedRow[] = [];
  readonly faults: StatementFaultCause[] = [];
  readonly #database: RowReader;
  readonly #source: string;
  readonly #statement: TableStatement;

  constructor(database: RowReader, source: string, statement: TableStatement) {
    this.#database = database;
    this.#source = source;
    this.#statement = statement;
  }

  async run(): Promise<void> {
    const { list } = this.#statement;
    if (await this.#isRefused()) return;
    await this.#evaluate(list?.rows);
  }

  /** Lets Neo4j check the whole statement without running it. */
  async #isRefused(): Promise<boolean> {
    const { start, end, list } = this.#statement;
    const query = new QueryText(this.#source).generated('EXPLAIN ');
    if (list === undefined) query.source(start, end);
    else query.source(start, list.start).generated('$rows').source(list.end, end);
    const asked = await this.#ask(query, { rows: [] });
    if ('fault' in asked) this.faults.push(asked.fault);
    return 'fault' in asked;
  }

  /** @param rows the rows of the list; undefined if the statement has no written list */
  async #evaluate(rows: readonly WrittenRow[] | undefined): Promise<void> {
    const { start } = this.#statement;
    const { query, parameters } = this.#queryOf(rows);
    const asked = await this.#ask(query, parameters);
    if ('results' in asked) {
      const { results } = asked;
      const isOneEach = rows !== undefined && rows.length === results.length;
      for (const [index, result] of results.entries()) {
        this.rows.push({ start: (isOneEach ? rows[index]?.start : undefined) ?? start, result });
      }
      return;
    }
    const { fault } = asked;
    if (rows === undefined || rows.length < 2 || this.faults.length >= MOST_FAULTS) {
      const others =
        rows !== undefined && rows.length > 1 ? ' (and other rows of this statement were not evaluated)' : '';
      const offset = fault.hasPlace ? fault.offset : (rows?.[0]?.start ?? start);
      const row = rows?.length === 1 ? rows[0] : undefined;
      this.faults.push({ ...fault, offset, reason: `${fault.reason}${others}`, row });
      return;
    }
    const refused = fault.hasPlace ? rows.findIndex((row) => row.start <= fault.offset && fault.offset <= row.end) : -1;
    if (refused >= 0) this.faults.push({ ...fault, row: rows[refused] });
    // Neo4j does not say in which row a fault is that shows only when the row is evaluated.
    const middle = refused < 0 ? Math.floor(rows.length / 2) : refused;
    for (const part of [rows.slice(0, middle), rows.slice(refused < 0 ? middle : refused + 1)]) {
      if (part.length > 0) await this.#evaluate(part);
    }
  }

  async #ask(
    query: QueryText,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<
    | { readonly results: readonly Record<string, unknown>[] }
    | { readonly fault: StatementFaultCause & { readonly hasPlace: boolean } }
  > {
    try {
      return { results: await this.#database.readMany(query.text, parameters, DEADLINE) };
    } catch (cause) {
      if (!(cause instanceof DatabaseStatementError)) throw cause;
      const { message = 'Neo4j cannot read this statement.', offset } = statementFault(cause) ?? {};
      const place = offset === undefined ? undefined : query.sourceOffset(offset);
      const reason = message.length <= LONGEST_REASON ? message : `${message.slice(0, LONGEST_REASON)} …`;
      return { fault: { offset: place ?? this.#statement.start, reason, cause, hasPlace: place !== undefined } };
    }
  }

  /** Returns the statement without MERGE and SET. It returns the id of each node and the values that SET would assign. */
  #queryOf(rows: readonly WrittenRow[] | undefined): {
    query: QueryText;
    parameters: Readonly<Record<string, unknown>>;
  } {
    const { start, list, prefixEnd, id, assignments } = this.#statement;
    const query = new QueryText(this.#source);
    const { parts, parameters } = rowsExpression(rows ?? []);
    if (list === undefined) query.source(start, prefixEnd);
    else {
      query.source(start, list.start);
      for (const part of parts) {
        if (typeof part === 'string') query.generated(part);
        else query.source(part.start, part.end);
      }
      query.source(list.end, prefixEnd);
    }
    query.generated('\nRETURN (').source(id.start, id.end).generated('\n) AS id');
    for (const [index, { value }] of assignments.entries()) {
      query.generated(', (').source(value.start, value.end).generated(`\n) AS value${index}`);
    }
    return { query, parameters: list === undefined ? {} : parameters };
  }
}
