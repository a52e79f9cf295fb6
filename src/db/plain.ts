/** Converts Neo4j's values to plain ones: integers to numbers, dates to ISO strings. */
import neo4j from 'neo4j-driver';
import { invariant } from '../errors.ts';
import { sanadDay } from '../model/calendar.ts';

export function plain(value: unknown): unknown {
  if (neo4j.isInt(value)) {
    invariant(neo4j.integer.inSafeRange(value), `The integer ${value.toString()} is too large`);
    return value.toNumber();
  }
  if (Array.isArray(value)) return value.map(plain);
  if (neo4j.isDate(value)) return sanadDay(value.toString());
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  }
  return value;
}
