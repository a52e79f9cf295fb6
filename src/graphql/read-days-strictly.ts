/**
 * `Date` as it is given: a day that exists, YYYY-MM-DD. That of `@neo4j/graphql` 7 takes 30 February for 2 March, and in a time zone
 * west of Greenwich each day for the one before: it reads midnight of Greenwich as a local time.
 */
import { GraphQLError, isScalarType, Kind, type GraphQLSchema } from 'graphql';
import { invariant } from '../errors.ts';

export function readDaysStrictly(schema: GraphQLSchema): void {
  const scalar = schema.getType('Date');
  invariant(isScalarType(scalar), 'The schema has a scalar Date');
  const generated = scalar.parseValue;
  // Noon without a zone is local, and of that day everywhere.
  const read = (given: unknown): unknown => generated(`${dayOf(given)}T12:00:00`);
  scalar.parseValue = read;
  scalar.parseLiteral = (node) => read(node.kind === Kind.STRING ? node.value : undefined);
}

/** @throws {GraphQLError} */
function dayOf(given: unknown): string {
  // An object from outside may call itself a date of the driver's: it is none.
  if (typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) && exists(given)) return given;
  const came = given === undefined ? 'something else than a string' : JSON.stringify(given).slice(0, 60);
  throw new GraphQLError(`Expected a day that exists, as "2021-07-26", and got ${came}.`);
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
