/** The bins of the canvas, the range over them, and what changes it: shared by the histogram and the buttons that play. */
import { useMemo } from 'react';
import { useMedia } from '../../parts/useTone.ts';
import { useStore } from '../../state/store.tsx';
import type { DayRange } from '../../state/view.ts';
import type { Bounds } from '../../text/bounds.ts';
import { binsInRange, hullOf, within } from './bins.ts';
import { binsByDensity, type UnitBin } from './density.ts';
import type { SelectedBins } from './range-drag.ts';

/** How many bars fit in each width. */
const MOST_BARS = { wide: 200, narrow: 72 };

export interface HistogramState {
  /** All dates of the canvas, and the part of them that is shown; null if nothing has a date. */
  readonly all: DayRange | null;
  readonly stretch: DayRange | null;
  readonly bins: readonly UnitBin[];
  readonly picked: SelectedBins;
  /** True if there is a range. */
  readonly active: boolean;
  /** Called during a change; `done` ends the step of undo. */
  readonly pick: (picked: SelectedBins) => void;
  readonly done: () => void;
}

export function useHistogram(spans: readonly Bounds[]): HistogramState {
  const { view, dispatch } = useStore();
  const { zoom } = view;
  const { from, to } = view.filters;
  const room = useMedia('(max-width: 48em)') ? 'narrow' : 'wide';
  const all = useMemo(() => hullOf(spans), [spans]);
  const stretch = useMemo(() => (all === null || zoom === null ? all : within(zoom, all)), [all, zoom]);
  const bins = useMemo(
    () => (stretch === null ? [] : binsByDensity(spans, stretch, MOST_BARS[room])),
    [spans, stretch, room],
  );
  const whole = all?.from === stretch?.from && all?.to === stretch?.to;
  return {
    all,
    stretch,
    bins,
    picked: binsInRange(bins, from, to),
    active: from !== null || to !== null,
    pick: ({ first, last }) =>
      dispatch({
        type: 'filter',
        filters: {
          from: whole && first === 0 ? null : (bins[first]?.from ?? null),
          to: whole && last === bins.length - 1 ? null : (bins[last]?.to ?? null),
        },
        live: true,
      }),
    done: () => dispatch({ type: 'filter', filters: {} }),
  };
}
