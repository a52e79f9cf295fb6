/** The time filters: a range, a day, a day of knowledge. Each has a button that clears it. The histogram shows the dates of the canvas. */
import { type ReactNode, useMemo, useState } from 'react';
import { useData } from '../../api/data.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Failure } from '../../parts/States.tsx';
import { useStore } from '../../state/store.tsx';
import { useText } from '../../text/useText.ts';
import { isOpenEnded, datedRangeOf } from './bins.ts';
import { Histogram } from './Histogram.tsx';
import { Player } from './Player.tsx';
import { Presets } from './Presets.tsx';
import { TimeChips } from './TimeChips.tsx';
import { TimeFields } from './TimeFields.tsx';
import { useHistogram } from './useHistogram.ts';
import { usePlay } from './usePlay.ts';
import { usePlayKeys } from './usePlayKeys.ts';
import { useRelationsOfAllTime } from './useRelationsOfAllTime.ts';
import './time.css';

export function TimeStrip(): ReactNode {
  const { view, dispatch } = useStore();
  const { canvas, pending, error: away } = useData();
  const { t } = useText();
  const { relations, error, retry } = useRelationsOfAllTime();
  const [open, setOpen] = useState(() => matchMedia('(min-width: 48em) and (min-height: 40em)').matches);
  const { filters } = view;
  const [undated, openEnded] = useMemo(
    () => [relations.filter((one) => datedRangeOf(one) === null).length, relations.filter(isOpenEnded).length],
    [relations],
  );
  const histogram = useHistogram(relations);
  const { bins, picked, active, pick, done } = histogram;
  const play = usePlay({ count: bins.length, picked, active, pending, onPick: pick, onDone: done });
  usePlayKeys(bins.length > 0 ? play : null);
  const timed = filters.from !== null || filters.to !== null || filters.asOf !== null;
  return (
    <section className="time" aria-label={t('time.label')}>
      <header>
        <button type="button" className="quiet-button time-open" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="clock" />
          {t('time.label')}
          <Icon name="chevron" size={12} />
        </button>
        {bins.length > 0 && (
          <>
            <Presets spans={relations} onPick={({ from, to }) => dispatch({ type: 'filter', filters: { from, to } })} />
            <Player play={play} />
          </>
        )}
        <TimeChips />
        {timed && (
          <span className="small" role="status">
            {t('time.left', { count: canvas.relations.length, all: relations.length })}
          </span>
        )}
      </header>
      {open && (
        <div className="time-body">
          <TimeFields near={histogram.stretch?.to ?? new Date().toISOString().slice(0, 10)} />
          {error === null || away !== null ? (
            <Histogram spans={relations} histogram={histogram} />
          ) : (
            <Failure error={error} retry={retry} />
          )}
          <ul className="time-signs small">
            <li>
              <i className="certain" aria-hidden="true" /> {t('time.sign.certain')}
            </li>
            <li>
              <i className="possible" aria-hidden="true" /> {t('time.sign.possible')}
            </li>
            {openEnded > 0 && <li>{t('time.open', { count: openEnded })}</li>}
            {undated > 0 && <li>{t('time.undated', { count: undated })}</li>}
          </ul>
        </div>
      )}
    </section>
  );
}
