/** The rows of which a snapshot consists: of the whole graph, or of what changed. The statements of both return the same columns. */
import type { Database, Parameters, Row } from '../../../db/database.ts';
import { statement } from '../../../db/statements.ts';

/** 600_000 (ten minutes). */
const READ_DEADLINE_MILLIS = 600_000;
/** 60_000 (a minute): the rows of what changed are few. */
const FOLLOW_DEADLINE_MILLIS = 60_000;

export interface Rows {
  /** Runs the statement with this name in the folder of the rows, and passes on each of its rows. */
  each(name: string, keep: (row: never) => void): Promise<void>;
  many<R extends Row>(name: string): Promise<R[]>;
}

/** The rows of the whole graph: `cypher/graph/`. */
export function wholeRows(database: Database): Rows {
  const options = { deadlineMillis: READ_DEADLINE_MILLIS };
  return {
    each: async (name, keep) => await database.readEach(statement(`graph/${name}`), keep, options),
    many: async (name) => await database.readMany(statement(`graph/${name}`), {}, options),
  };
}

/**
 * The rows of what changed: `cypher/follow/`. The lists are in one map, because Neo4j plans a statement again if a list that is a parameter of its
 * own has ten times as many values.
 */
export function changedRows(database: Database, changed: Parameters): Rows {
  const parameters = { changed };
  const options = { deadlineMillis: FOLLOW_DEADLINE_MILLIS };
  return {
    each: async (name, keep) => await database.readEach(statement(`follow/${name}`), keep, { ...options, parameters }),
    many: async (name) => await database.readMany(statement(`follow/${name}`), parameters, options),
  };
}
