/** What a client gave as `through`, as traversals take it. */
import type { Through } from '../graph/port.ts';

/** A date arrives as a value of the driver's, whose text is the ISO date. */
export interface GivenDate {
  toString(): string;
}

export interface GivenThrough extends Omit<Through, 'during' | 'asOf' | 'publishedBy'> {
  readonly during?: { readonly from?: GivenDate | null; readonly to?: GivenDate | null } | null;
  readonly asOf?: GivenDate | null;
  readonly publishedBy?: GivenDate | null;
}

/** Without the nulls that GraphQL allows for what is left out. */
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
      value === null || value === undefined ? [] : [[name, value.toString()]],
    ),
  );
}

function withoutNulls(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));
}
