/** Events and relations in the order of time, each with its certain core and possible halo on one axis. */
import { type ReactNode, useMemo } from 'react';
import { isBefore } from '../../../model/calendar.ts';
import { useData } from '../../api/data.tsx';
import { Failure } from '../../parts/States.tsx';
import { useIsTold } from '../../parts/useNothing.ts';
import { useView } from '../../state/store.tsx';
import type { DayRange } from '../../state/view.ts';
import { hullOf } from '../../strip/time/bins.ts';
import { coarseText } from '../../text/bounds.ts';
import { useText } from '../../text/useText.ts';
import { useNamed } from '../paths/usePaths.ts';
import { type Heading, headingId, headingOf } from './headings.ts';
import { TimelineItem } from './TimelineItem.tsx';
import { type TimelineEdge, useTimeline } from './useTimeline.ts';
import { YearJump } from './YearJump.tsx';
import './timeline.css';

export function TimelinePanel(): ReactNode {
  const { edges, all, of, ids, cut, pending, error, more, retry } = useTimeline();
  const { from, to } = useView().filters;
  const { pending: drawing } = useData();
  const { t, name } = useText();
  const entity = useNamed(of);
  // A notice says so.
  const isTold = useIsTold() && of === null;
  const axis = useMemo(() => axisOf(hullOf(edges ?? []), from, to), [edges, from, to]);
  const years = useMemo(() => groupsOf(edges ?? []), [edges]);
  if (error !== null) return <Failure error={error} retry={retry} />;
  if (edges === undefined || (edges.length === 0 && drawing)) return <p className="busy">{t('graph.busy')}</p>;
  const title =
    entity === null || entity === undefined ? t('timeline.ofAll') : t('timeline.of', { name: name(entity) });
  return (
    <div className="timeline">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p className="small" role="status">
        {edges.length === 0 ? !isTold && t('timeline.none') : t('timeline.count', { count: all })}
        {cut !== null && ` ${t('timeline.first', { count: cut })}`}
      </p>
      <div className="timeline-head">
        <YearJump ids={ids} loaded={edges.length} all={all} groups={years} pending={pending} more={more} />
        {axis !== null && <Axis axis={axis} />}
      </div>
      {axis !== null && <p className="small">{t('timeline.signs')}</p>}
      {years.map(({ heading, items }) => (
        <section key={heading ?? 'undated'} aria-labelledby={headingId(heading)}>
          <YearHeading heading={heading} />
          <ol>
            {items.map((edge) => (
              <TimelineItem key={edge.cursor} edge={edge} axis={axis} />
            ))}
          </ol>
        </section>
      ))}
      {more !== null && (
        <button type="button" className="button" disabled={pending} onClick={more}>
          {t(pending ? 'graph.busy' : 'timeline.more')}
        </button>
      )}
    </div>
  );
}

function YearHeading({ heading }: { readonly heading: Heading }): ReactNode {
  const { t, date } = useText();
  return (
    <h3 id={headingId(heading)} tabIndex={-1}>
      {heading === null ? t('timeline.undated') : date(heading)}
    </h3>
  );
}

interface Group {
  readonly heading: Heading;
  readonly items: readonly TimelineEdge[];
}

/** The items by year. They come in the order of time, those without a date last. */
function groupsOf(edges: readonly TimelineEdge[]): readonly Group[] {
  const groups = new Map<Heading, TimelineEdge[]>();
  for (const edge of edges) {
    const heading = headingOf(edge);
    const items = groups.get(heading) ?? [];
    groups.set(heading, items);
    items.push(edge);
  }
  return [...groups].map(([heading, items]) => ({ heading, items }));
}

/** All dates, or the range of the filters within them. */
function axisOf(all: DayRange | null, from: string | null, to: string | null): DayRange | null {
  if (all === null) return null;
  const axis = { from: from ?? all.from, to: to ?? all.to };
  return isBefore(axis.to, axis.from) ? all : axis;
}

function Axis({ axis }: { readonly axis: DayRange }): ReactNode {
  const { date } = useText();
  return (
    <div className="timeline-axis small" aria-hidden="true">
      <span>{date(coarseText(axis.from))}</span>
      <span>{date(coarseText(axis.to))}</span>
    </div>
  );
}
