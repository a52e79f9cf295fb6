/** Spans of time to choose from: years and months of the canvas with their counts, and the time around an event. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useData } from '../../api/data.tsx';
import { EventTimesDocument, type EventTimesQuery } from '../../api/documents.ts';
import { sendQuery } from '../../api/send-query.ts';
import { timelessOf } from '../../api/through.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Popover } from '../../parts/Popover.tsx';
import { Select } from '../../parts/Select.tsx';
import { useView } from '../../state/store.tsx';
import type { DayRange } from '../../state/view.ts';
import { type Bounds, drawnDays } from '../../text/bounds.ts';
import { useText } from '../../text/useText.ts';
import { around, busyPeriods, WINDOWS, type Window } from './presets.ts';
import { dayNumber, firstOf } from '../../../model/calendar.ts';

/** The most years and months that the list has. */
const MOST_YEARS = 24;
const MOST_MONTHS = 12;
/** The API's bound for the ids of one query. */
const MOST_EVENTS = 100;

interface PresetsProps {
  readonly spans: readonly Bounds[];
  readonly onPick: (range: DayRange) => void;
}

export function Presets({ spans, onPick }: PresetsProps): ReactNode {
  const { t } = useText();
  return (
    <Popover
      label={t('time.presets')}
      className="button presets-open"
      trigger={
        <>
          {t('time.presets')}
          <Icon name="chevron" size={12} />
        </>
      }
    >
      {(close) => (
        <PresetList
          spans={spans}
          onPick={(range) => {
            onPick(range);
            close();
          }}
        />
      )}
    </Popover>
  );
}

function PresetList({ spans, onPick }: PresetsProps): ReactNode {
  const { t, date, number } = useText();
  const groups = useMemo(
    () => [
      { key: 'years' as const, cut: -6, periods: busyPeriods(spans, 'year', MOST_YEARS) },
      { key: 'busy' as const, cut: -3, periods: busyPeriods(spans, 'month', MOST_MONTHS) },
    ],
    [spans],
  );
  return (
    <div className="presets">
      {groups.map(({ key, cut, periods }) => (
        <section key={key}>
          <h3>{t(`time.presets.${key}`)}</h3>
          {periods.length === 0 && <p className="small">{t('time.nothing')}</p>}
          <ul>
            {periods.map(({ from, to, count }) => (
              <li key={from}>
                <button type="button" onClick={() => onPick({ from, to })}>
                  {date(from.slice(0, cut))} <small title={t('time.presets.count', { count })}>{number(count)}</small>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Around onPick={onPick} />
    </div>
  );
}

/** The time around an event or an agreement of the canvas; the selected one first. */
function Around({ onPick }: { readonly onPick: (range: DayRange) => void }): ReactNode {
  const { selection } = useView();
  const { t, name, bounds } = useText();
  const { events, pending } = useEventTimes();
  const [window, setWindow] = useState<Window>(1);
  const chosen = selection?.kind === 'entity' ? selection.id : null;
  const ordered = useMemo(
    () =>
      events
        .map((event) => ({ event, day: firstOf(drawnDays(event)) }))
        .flatMap(({ event, day }) => (day === null ? [] : [{ event, day: dayNumber(day) }]))
        .toSorted((a, b) => Number(b.event.id === chosen) - Number(a.event.id === chosen) || a.day - b.day),
    [events, chosen],
  );
  return (
    <section>
      <h3>{t('time.presets.around')}</h3>
      {pending && <p className="busy">{t('graph.busy')}</p>}
      {!pending && ordered.length === 0 && <p className="small">{t('time.presets.noEvents')}</p>}
      {ordered.length > 0 && (
        <>
          <Select
            label={t('time.presets.window')}
            value={String(window)}
            options={WINDOWS.map((each) => ({ value: String(each), label: t('time.presets.months', { count: each }) }))}
            onChange={(value) => setWindow(WINDOWS.find((each) => String(each) === value) ?? 1)}
          />
          <ul className="presets-events">
            {ordered.map(({ event }) => (
              <li key={event.id}>
                <button
                  type="button"
                  onClick={() => {
                    const range = around(event, window);
                    if (range !== null) onPick(range);
                  }}
                >
                  <bdi>{name(event)}</bdi> <small>{bounds(event)}</small>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type DatedEvent = EventTimesQuery['events'][number];

function useEventTimes(): { readonly events: readonly DatedEvent[]; readonly pending: boolean } {
  const { canvas, through } = useData();
  const ids = useMemo(
    () =>
      [...canvas.entities.values()]
        .filter(({ __typename }) => __typename === 'Event' || __typename === 'Agreement')
        .map(({ id }) => id)
        .slice(0, MOST_EVENTS),
    [canvas],
  );
  const timeless = timelessOf(through);
  const { data, isFetching } = useQuery({
    queryKey: ['event-times', ids, timeless],
    queryFn: async ({ signal }) =>
      await sendQuery(EventTimesDocument, { ids, through: timeless, first: MOST_EVENTS }, signal),
    enabled: ids.length > 0,
  });
  const events = useMemo(() => [...(data?.events ?? []), ...(data?.agreements ?? [])], [data]);
  return { events, pending: isFetching && data === undefined };
}
