/** Goes to any year of the timeline; items that are not there yet are loaded first. */
import { type ReactNode, useEffect, useState } from 'react';
import { Select } from '../../parts/Select.tsx';
import { useText } from '../../text/useText.ts';
import { type Heading, headingId } from './headings.ts';
import { useTimelineYears } from './useTimelineYears.ts';

export function YearJump({
  ids,
  loaded,
  all,
  groups,
  pending,
  more,
}: {
  /** The entities of the timeline. */
  readonly ids: readonly string[];
  /** How many of all items are there. */
  readonly loaded: number;
  readonly all: number;
  readonly groups: readonly { readonly heading: Heading; readonly items: readonly unknown[] }[];
  readonly pending: boolean;
  readonly more: (() => void) | null;
}): ReactNode {
  const { t, date } = useText();
  const counted = useTimelineYears(ids, loaded < all);
  const [wanted, setWanted] = useState<number | null>(null);
  const years =
    counted ??
    groups.map(({ heading, items }, index) => ({
      heading,
      count: items.length,
      first: groups.slice(0, index).reduce((sum, group) => sum + group.items.length, 0),
    }));
  const goal = years.find(({ first }) => first === wanted);
  useEffect(() => {
    if (goal === undefined) return;
    if (goal.first >= loaded) {
      if (!pending) more?.();
      return;
    }
    const heading = document.getElementById(headingId(goal.heading));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
    setWanted(null);
  }, [goal, loaded, pending, more]);
  if (years.length < 2) return null;
  const write = (heading: Heading): string => (heading === null ? t('timeline.undated') : date(heading));
  return (
    <Select
      label={t('timeline.year')}
      value={wanted === null ? '' : String(wanted)}
      options={[
        { value: '', label: '…' },
        ...years.map(({ heading, count, first }) => ({
          value: String(first),
          label: t('timeline.year.count', { year: write(heading), count }),
        })),
      ]}
      onChange={(value) => setWanted(value === '' ? null : Number(value))}
    />
  );
}
