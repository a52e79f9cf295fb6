/** The years of the whole timeline with their counts, also of the items that were not loaded yet. */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useData } from '../../api/data.tsx';
import { TimelineDaysDocument } from '../../api/documents.ts';
import { sendQuery } from '../../api/send-query.ts';
import { headingOf, type Heading } from './headings.ts';

/** The API's bound for one page. */
const MOST = 5_000;

export interface CountedHeading {
  readonly heading: Heading;
  /** The index of its first item. */
  readonly first: number;
  readonly count: number;
}

/** @param all the number of items: a timeline of one page has no more to find */
export function useTimelineYears(of: readonly string[], enabled: boolean): readonly CountedHeading[] | undefined {
  const { through } = useData();
  const { data } = useQuery({
    queryKey: ['timeline-days', of, through],
    queryFn: async ({ signal }) =>
      (await sendQuery(TimelineDaysDocument, { of, through, first: MOST }, signal)).timeline.edges,
    enabled: enabled && of.length > 0,
  });
  return useMemo(() => data && countedHeadings(data.map(headingOf)), [data]);
}

function countedHeadings(headings: readonly Heading[]): readonly CountedHeading[] {
  const counted = new Map<Heading, CountedHeading>();
  for (const [index, heading] of headings.entries()) {
    const known = counted.get(heading) ?? { heading, first: index, count: 0 };
    counted.set(heading, { ...known, count: known.count + 1 });
  }
  return [...counted.values()];
}
