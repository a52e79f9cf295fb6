/** The time filters: a range, a day, a day of knowledge. Each has a button that clears it. The histogram shows the dates of the canvas. */
import { type ReactNode, useMemo, useState } from 'react';
import { useData } from '../../api/data.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Failure } from '../../parts/States.tsx';
import { useStore } from '../../state/store.tsx';
import type { Filters } from '../../state/view.ts';
import { useText } from '../../text/useText.ts';
import { isOpenEnded, datedRangeOf } from './bins.ts';
import { DayField } from './DayField.tsx';
import { Histogram } from './Histogram.tsx';
import { useRelationsOfAllTime } from './useRelationsOfAllTime.ts';
import './time.css';

export function TimeStrip(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas, error: away } = useData();
  const { t } = useText();
  const { relations, error, retry } = useRelationsOfAllTime();
  const [open, setOpen] = useState(() => matchMedia('(min-width: 48em) and (min-height: 40em)').matches);
  const { filters } = view;
  const [undated, openEnded] = useMemo(
    () => [relations.filter((one) => datedRangeOf(one) === null).length, relations.filter(isOpenEnded).length],
    [relations],
  );
  const set = (changed: Partial<Filters>): void => dispatch({ type: 'filter', filters: changed });
  const timed = filters.from !== null || filters.to !== null || filters.asOf !== null;
  return (
    <section className="time" aria-label={t('time.label')}>
      <header>
        <button type="button" className="quiet-button time-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="clock" />
          {t('time.label')}
          <Icon name="chevron" size={12} />
        </button>
        <Chips filters={filters} onClear={set} />
        {timed && (
          <span className="small" role="status">
            {t('time.left', { count: canvas.relations.length, all: relations.length })}
          </span>
        )}
      </header>
      {open && (
        <div className="time-body">
          <div className="time-fields">
            <DayField label={t('time.asOf')} value={filters.asOf} onChange={(asOf) => set({ asOf })} />
            <DayField
              label={t('time.knownOn')}
              hint={t('time.knownOn.hint')}
              value={filters.knownOn}
              onChange={(knownOn) => set({ knownOn })}
            />
            <div className="segments" role="group" aria-label={t('time.certainty')}>
              {[false, true].map((certain) => (
                <button
                  key={String(certain)}
                  type="button"
                  title={t(certain ? 'time.certain.hint' : 'time.possible.hint')}
                  aria-pressed={filters.certain === certain}
                  onClick={() => set({ certain })}
                >
                  {t(certain ? 'time.certain' : 'time.possible')}
                </button>
              ))}
            </div>
          </div>
          {error === null || away !== null ? <Histogram spans={relations} /> : <Failure error={error} retry={retry} />}
          <ul className="time-signs small">
            <li>
              <i className="certain" /> {t('time.sign.certain')}
            </li>
            <li>
              <i className="possible" /> {t('time.sign.possible')}
            </li>
            <li>{t('time.open', { count: openEnded })}</li>
            <li>{t('time.undated', { count: undated })}</li>
          </ul>
        </div>
      )}
    </section>
  );
}

/** The active time filters, each with a button that clears it. */
function Chips({
  filters,
  onClear,
}: {
  readonly filters: Filters;
  readonly onClear: (changed: Partial<Filters>) => void;
}): ReactNode {
  const { t, date } = useText();
  const { from, to, asOf, knownOn, certain } = filters;
  const chips: readonly (readonly [string, Partial<Filters>])[] = [
    ...(from !== null || to !== null ? [[rangeText(), { from: null, to: null }] as const] : []),
    ...(asOf !== null ? [[t('time.chip.asOf', { date: date(asOf) }), { asOf: null }] as const] : []),
    ...(knownOn !== null ? [[t('time.chip.knownOn', { date: date(knownOn) }), { knownOn: null }] as const] : []),
    ...(certain ? [[t('time.chip.certain'), { certain: false }] as const] : []),
  ];
  function rangeText(): string {
    if (from === null) return t('time.chip.to', { to: date(to ?? '') });
    if (to === null) return t('time.chip.from', { from: date(from) });
    return t('time.chip.range', { from: date(from), to: date(to) });
  }
  return (
    <ul className="chips" aria-label={t('time.chips')}>
      {chips.map(([text, cleared]) => (
        <li key={Object.keys(cleared).join()}>
          <bdi>{text}</bdi>
          <IconButton icon="close" label={t('time.clear', { name: text })} onClick={() => onClear(cleared)} />
        </li>
      ))}
    </ul>
  );
}
