/** The year under which an item of the timeline stands. Plain functions. */
import type { Bounds } from '../../text/bounds.ts';

/** A year, `2021` or `-0044`; null: without a date. */
export type Heading = string | null;

/** By the day by which the API sorts the timeline: the first that is known. */
export function headingOf({
  startDrawn,
  startEarliest,
  startLatest,
  endEarliest,
  endDrawn,
  endLatest,
}: Bounds): Heading {
  const day = startDrawn ?? startEarliest ?? startLatest ?? endEarliest ?? endDrawn ?? endLatest;
  return day === null ? null : day.slice(0, -6);
}

/** The id of its heading on the page. */
export function headingId(heading: Heading): string {
  return `year-${heading ?? 'none'}`;
}
