/** Converts the `through` argument of a client to the form that traversals take. */
import type { Through } from '../graph/port.ts';
import { sanadDay } from '../model/calendar.ts';

/** A date is an object of the Neo4j driver. Its text is the ISO date, with a year before 0 in six digits. */
export interface GivenDate {
  toString(): string;
}

export interface GivenThrough extends Omit<Through, 'during' | 'asOf' | 'publishedBy'> {
  readonly during?: { readonly from?: GivenDate | null; readonly to?: GivenDate | null } | null;
  readonly asOf?: GivenDate | null;
  readonly publishedBy?: GivenDate | null;
}

export function givenDay(date: GivenDate): string {
  return sanadDay(date.toString());
}

/** Removes nulls, which GraphQL allows for omitted values, and converts dates to text. */
export function given(through: GivenThrough | null | undefined): Through {
  if (through === null || through === undefined) return {};
  const { during, asOf, publishedBy, ...rest } = through;
  return {
    ...(withoutNulls(rest) as Omit<Through, 'during' | 'asOf' | 'publishedBy'>),
    ...dates({ asOf, publishedBy }),
    ...(during === null || during === undefined ? {} : { during: dates({ from: during.from, to: during.to }) }),
  };
}

function dates(values: Readonly<Record<string, GivenDate | null | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, givenDay(value)]],
    ),
  );
}

function withoutNulls(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}
