/** Events and relations in the order of time, each with its certain core and possible halo on one axis. */
import { type ReactNode, useMemo } from 'react';
import { isBefore } from '../../../model/calendar.ts';
import { useData } from '../../api/data.tsx';
import { Failure } from '../../parts/States.tsx';
import { useView } from '../../state/store.tsx';
import type { DayRange } from '../../state/view.ts';
import { binDate, hullOf, unitFor } from '../../strip/time/bins.ts';
import { useText } from '../../text/useText.ts';
import { useNamed } from '../paths/usePaths.ts';
import { TimelineItem } from './TimelineItem.tsx';
import { useTimeline } from './useTimeline.ts';
import './timeline.css';

export function TimelinePanel(): ReactNode {
  const { edges, all, of, cut, pending, error, more, retry } = useTimeline();
  const { from, to } = useView().filters;
  const { pending: drawing } = useData();
  const { t, name } = useText();
  const entity = useNamed(of);
  const axis = useMemo(() => axisOf(hullOf(edges ?? []), from, to), [edges, from, to]);
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
        {edges.length === 0 ? t('timeline.none') : t('timeline.count', { count: all })}
        {cut !== null && ` ${t('timeline.first', { count: cut })}`}
      </p>
      {axis !== null && (
        <>
          <p className="small">{t('timeline.signs')}</p>
          <Axis axis={axis} />
        </>
      )}
      <ol>
        {edges.map((edge) => (
          <TimelineItem key={edge.cursor} edge={edge} axis={axis} />
        ))}
      </ol>
      {more !== null && (
        <button type="button" className="button" disabled={pending} onClick={more}>
          {t(pending ? 'graph.busy' : 'timeline.more')}
        </button>
      )}
    </div>
  );
}

/** All dates, or the range of the filters within them. */
function axisOf(all: DayRange | null, from: string | null, to: string | null): DayRange | null {
  if (all === null) return null;
  const axis = { from: from ?? all.from, to: to ?? all.to };
  return isBefore(axis.to, axis.from) ? all : axis;
}

function Axis({ axis }: { readonly axis: DayRange }): ReactNode {
  const { date } = useText();
  const unit = unitFor(axis, 60);
  // Unlike a tick, an end is a month or a day in January too.
  const end = (day: string): string => date(unit === 'month' ? day.slice(0, -3) : binDate(unit, day));
  return (
    <div className="timeline-axis small" aria-hidden="true">
      <span>{end(axis.from)}</span>
      <span>{end(axis.to)}</span>
    </div>
  );
}
