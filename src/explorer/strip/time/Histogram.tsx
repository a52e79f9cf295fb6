/** The number of relations of the canvas by time: solid if certain, hatched if the dates are imprecise. */
import { type ReactNode, useMemo } from 'react';
import { isBefore } from '../../../model/calendar.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import { useWidth } from '../../parts/useWidth.ts';
import { useDispatch, useView } from '../../state/store.tsx';
import type { DayRange } from '../../state/view.ts';
import type { Bounds } from '../../text/bounds.ts';
import { useText } from '../../text/useText.ts';
import { type Bar, barsOf, binsInRange, widened } from './bins.ts';
import { Brush } from './Brush.tsx';
import { ticksOf } from './ticks.ts';
import type { HistogramState } from './useHistogram.ts';

/** About how wide a letter of the axis is, in CSS pixels. */
const LETTER_WIDTH = 7;

export function Histogram({
  spans,
  histogram,
}: {
  readonly spans: readonly Bounds[];
  readonly histogram: HistogramState;
}): ReactNode {
  const { filters } = useView();
  const dispatch = useDispatch();
  const { t, date, days, short } = useText();
  const { all, stretch, bins, picked, active, pick, done } = histogram;
  const [axis, width] = useWidth(600);
  const bars = useMemo(() => barsOf(spans, bins), [spans, bins]);
  const ticks = useMemo(
    () =>
      ticksOf(bins, LETTER_WIDTH / width, ({ unit, from }, withYear) => {
        const text = unit === 'day' ? from : unit === 'month' ? from.slice(0, -3) : from.slice(0, -6);
        return withYear || text === from.slice(0, -6) ? date(text) : short(text);
      }),
    [bins, width, date, short],
  );
  // That nothing is there, a notice says.
  if (spans.length === 0) return null;
  if (all === null || stretch === null) return <p className="small">{t('time.nothing')}</p>;

  const { asOf } = filters;
  const show = (next: DayRange | null): void => dispatch({ type: 'zoom', zoom: next });
  const [start, end] = [bins[picked.first], bins[picked.last]];
  const isFine = bins.slice(picked.first, picked.last + 1).every(({ unit }) => unit === 'day');
  const most = Math.max(1, ...bars.map(({ certain, possible }) => certain + possible));
  const asOfBin =
    asOf === null || isBefore(asOf, stretch.from) || isBefore(stretch.to, asOf)
      ? null
      : binsInRange(bins, asOf, asOf).first;
  return (
    <div className="histogram">
      <div className="bars">
        {bars.map((bar, index) => (
          <BarColumn
            key={bar.from}
            bar={bar}
            most={most}
            title={days(bar.from, bar.to)}
            begins={index > 0 && bins[index - 1]?.unit !== bins[index]?.unit}
            fine={bins[index]?.unit === 'day' || bins[index]?.unit === 'month'}
          />
        ))}
        {asOfBin !== null && (
          <span className="as-of" style={{ insetInlineStart: `${((asOfBin + 0.5) / bins.length) * 100}%` }} />
        )}
        <Brush bins={bins} picked={picked} active={active} onPick={pick} onDone={done} />
      </div>
      <div ref={axis} className="ticks" aria-hidden="true">
        {ticks.map(({ index, label }) => (
          <span key={index} style={{ insetInlineStart: `${(index / bins.length) * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
      <div className="zoom">
        <IconButton
          icon="plus"
          label={t('time.zoom')}
          disabled={!active || isFine || start === undefined || end === undefined}
          onClick={() =>
            start !== undefined && end !== undefined && show(widened({ from: start.from, to: end.to }, all))
          }
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
  begins,
  fine,
}: {
  readonly bar: Bar;
  readonly most: number;
  readonly title: string;
  /** The bars before it are of another unit. */
  readonly begins: boolean;
  /** Of a month or a day. */
  readonly fine: boolean;
}): ReactNode {
  const { t } = useText();
  const { certain, possible } = bar;
  const className = `${begins ? 'begins' : ''} ${fine ? 'fine' : ''}`.trim();
  if (certain + possible === 0) return <div className={className} title={title} />;
  return (
    <div className={className} title={t('time.bar', { date: title, certain, possible })}>
      {possible > 0 && <i className="possible" style={{ blockSize: `${(possible / most) * 100}%` }} />}
      {certain > 0 && <i className="certain" style={{ blockSize: `${(certain / most) * 100}%` }} />}
    </div>
  );
}
