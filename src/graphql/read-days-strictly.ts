/**
 * Reads a `Date` argument strictly: YYYY-MM-DD of a day that exists. The scalar of `@neo4j/graphql` 7 reads 30 February
 * as 2 March. It also reads midnight UTC as a local time, so in a time zone west of Greenwich it returns the day
 * before.
 */
import { GraphQLError, isScalarType, Kind, type GraphQLSchema } from 'graphql';
import { invariant } from '../errors.ts';

export function readDaysStrictly(schema: GraphQLSchema): void {
  const scalar = schema.getType('Date');
  invariant(isScalarType(scalar), 'The schema has a scalar Date');
  const generated = scalar.parseValue;
  // Noon without a zone is a local time, and falls on the right day in every time zone.
  const read = (given: unknown): unknown => generated(`${dayOf(given)}T12:00:00`);
  scalar.parseValue = read;
  scalar.parseLiteral = (node) => read(node.kind === Kind.STRING ? node.value : undefined);
}

/** @throws {GraphQLError} if the value is not a string of a day that exists */
function dayOf(given: unknown): string {
  // Only strings are accepted: a client could send an object that imitates a date of the driver.
  if (typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) && exists(given)) return given;
  const came = given === undefined ? 'something else than a string' : JSON.stringify(given).slice(0, 60);
  throw new GraphQLError(`Expected a day that exists, as "2021-07-26", and got ${came}.`);
}

function exists(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
