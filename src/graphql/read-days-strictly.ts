/**
 * Reads and writes `Date` strictly: YYYY-MM-DD or -YYYY-MM-DD of a day that exists, in the years -9999 to 9999. The scalar of
 * `@neo4j/graphql` 7 reads 30 February as 2 March, reads midnight UTC as a local time, so that in a time zone west of Greenwich
 * it returns the day before, and refuses or wraps years before 0.
 */
import { GraphQLError, isScalarType, Kind, type GraphQLSchema } from 'graphql';
import { invariant } from '../errors.ts';
import { isDay, javascriptDay, sanadDay } from '../model/calendar.ts';

export function readDaysStrictly(schema: GraphQLSchema): void {
  const scalar = schema.getType('Date');
  invariant(isScalarType(scalar), 'The schema has a scalar Date');
  scalar.description =
    'A day that exists, as "2021-07-26" or "-0044-03-15". Years run from -9999 to 9999; the year 0 is 1 BCE.';
  const generated = scalar.parseValue;
  // Noon without a zone is a local time, and falls on the right day in every time zone.
  const read = (given: unknown): unknown => generated(`${javascriptDay(dayOf(given))}T12:00:00`);
  scalar.parseValue = read;
  scalar.parseLiteral = (node) => read(node.kind === Kind.STRING ? node.value : undefined);
  // A text of a traversal, or a date of the driver, which writes years before 0 in six digits.
  scalar.serialize = (day) => sanadDay(String(day));
}

/** @throws {GraphQLError} if the value is not a string of a day that exists */
function dayOf(given: unknown): string {
  // Only strings are accepted: a client could send an object that imitates a date of the driver.
  if (typeof given === 'string' && isDay(given)) return given;
  const came = given === undefined ? 'something else than a string' : JSON.stringify(given).slice(0, 60);
  throw new GraphQLError(
    `Expected a day that exists, as "2021-07-26" or "-0044-03-15", in the years -9999 to 9999, and got ${came}.`,
  );
}
