/** Converts the `through` argument of a client to the form that traversals take. */
import type { DateRange, Through } from '../graph/port.ts';
import { sanadDay } from '../model/calendar.ts';

/** A date is an object of the Neo4j driver. Its text is the ISO date, with a year before 0 in six digits. */
export interface GivenDate {
  toString(): string;
}

interface GivenRange {
  readonly from?: GivenDate | null;
  readonly to?: GivenDate | null;
}

export interface GivenThrough extends Omit<Through, 'during' | 'saidDuring' | 'asOf' | 'publishedBy'> {
  readonly during?: GivenRange | null;
  readonly saidDuring?: GivenRange | null;
  readonly asOf?: GivenDate | null;
  readonly publishedBy?: GivenDate | null;
}

export function givenDay(date: GivenDate): string {
  return sanadDay(date.toString());
}

/** Removes nulls, which GraphQL allows for omitted values, and converts dates to text. */
export function given(through: GivenThrough | null | undefined): Through {
  if (through === null || through === undefined) return {};
  const { during, saidDuring, asOf, publishedBy, ...rest } = through;
  return {
    ...(withoutNulls(rest) as Omit<Through, 'during' | 'saidDuring' | 'asOf' | 'publishedBy'>),
    ...dates({ asOf, publishedBy }),
    ...ranges({ during, saidDuring }),
  };
}

function ranges(values: Readonly<Record<string, GivenRange | null | undefined>>): Record<string, DateRange> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, range]) =>
      range === null || range === undefined ? [] : [[name, dates({ from: range.from, to: range.to })]],
    ),
  );
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
