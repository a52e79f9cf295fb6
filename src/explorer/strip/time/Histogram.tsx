/** The number of relations of the canvas by time: solid if certain, hatched if the dates are imprecise. */
import { type ReactNode, useMemo } from 'react';
import { isBefore } from '../../../model/calendar.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { useMedia } from '../../parts/useTone.ts';
import { useStore } from '../../state/store.tsx';
import type { DayRange } from '../../state/view.ts';
import type { Bounds } from '../../text/bounds.ts';
import { useText } from '../../text/useText.ts';
import { widened, type Bar, barsOf, binsOf, binDate, hullOf, ticksOf, binsInRange, unitFor, within } from './bins.ts';
import { Brush } from './Brush.tsx';
import type { SelectedBins } from './range-drag.ts';

/** How many bars and ticks fit in each width. */
const MOST_BARS = { wide: 240, narrow: 72 };
const MOST_TICKS = { wide: 9, narrow: 4 };
/** About how much of the axis a letter takes, in per cent. */
const LETTER = { wide: 0.8, narrow: 2.2 };

export function Histogram({ spans }: { readonly spans: readonly Bounds[] }): ReactNode {
  const { view, dispatch } = useStore();
  const { t, date } = useText();
  const room = useMedia('(max-width: 48em)') ? 'narrow' : 'wide';
  const { from, to, asOf } = view.filters;
  const all = useMemo(() => hullOf(spans), [spans]);
  const { zoom } = view;
  const stretch = useMemo(() => (all === null || zoom === null ? all : within(zoom, all)), [all, zoom]);
  const unit = stretch === null ? 'year' : unitFor(stretch, MOST_BARS[room]);
  const bins = useMemo(() => (stretch === null ? [] : binsOf(stretch, unit)), [stretch, unit]);
  const bars = useMemo(() => barsOf(spans, bins), [spans, bins]);
  if (all === null || stretch === null) return <p className="small">{t('time.nothing')}</p>;

  const active = from !== null || to !== null;
  const picked = binsInRange(bins, from, to);
  const onPick = ({ first, last }: SelectedBins): void => {
    const whole = stretch.from === all.from && stretch.to === all.to;
    dispatch({
      type: 'filter',
      filters: {
        from: whole && first === 0 ? null : (bins[first]?.from ?? null),
        to: whole && last === bins.length - 1 ? null : (bins[last]?.to ?? null),
      },
      live: true,
    });
  };
  const show = (next: DayRange | null): void => dispatch({ type: 'zoom', zoom: next });
  const [start, end] = [bins[picked.first]?.from, bins[picked.last]?.to];
  const most = Math.max(1, ...bars.map(({ certain, possible }) => certain + possible));
  const asOfBin =
    asOf === null || isBefore(asOf, stretch.from) || isBefore(stretch.to, asOf)
      ? null
      : binsInRange(bins, asOf, asOf).first;
  return (
    <div className="histogram">
      <div className="bars">
        {bars.map((bar) => (
          <BarColumn key={bar.from} bar={bar} most={most} title={date(binDate(unit, bar.from))} />
        ))}
        {asOfBin !== null && (
          <span className="as-of" style={{ insetInlineStart: `${((asOfBin + 0.5) / bins.length) * 100}%` }} />
        )}
        <Brush
          bins={bins}
          unit={unit}
          picked={picked}
          active={active}
          onPick={onPick}
          onDone={() => dispatch({ type: 'filter', filters: {} })}
        />
      </div>
      <div className="ticks" aria-hidden="true">
        {ticksOf(bins, unit, MOST_TICKS[room]).map((index) => {
          const along = (index / bins.length) * 100;
          const label = date(binDate(unit, bins[index]?.from ?? ''));
          // A long date does not fit at the end of the axis.
          return (
            <span key={index} style={{ insetInlineStart: `${along}%` }}>
              {along + label.length * LETTER[room] <= 100 && label}
            </span>
          );
        })}
      </div>
      <div className="zoom">
        <IconButton
          icon="plus"
          label={t('time.zoom')}
          disabled={!active || unit === 'day' || start === undefined || end === undefined}
          onClick={() => start !== undefined && end !== undefined && show(widened({ from: start, to: end }, all))}
        />
        <IconButton
          icon="fit"
          label={t('time.whole')}
          disabled={stretch.from === all.from && stretch.to === all.to}
          onClick={() => show(null)}
        />
      </div>
    </div>
  );
}

function BarColumn({
  bar,
  most,
  title,
}: {
  readonly bar: Bar;
  readonly most: number;
  readonly title: string;
}): ReactNode {
  const { t } = useText();
  const { certain, possible } = bar;
  if (certain + possible === 0) return <div />;
  return (
    <div title={t('time.bar', { date: title, certain, possible })}>
      {possible > 0 && <i className="possible" style={{ blockSize: `${(possible / most) * 100}%` }} />}
      {certain > 0 && <i className="certain" style={{ blockSize: `${(certain / most) * 100}%` }} />}
    </div>
  );
}
