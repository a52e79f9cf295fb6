/**
 * Moves a window of bins through time. It waits for the answer before each step, stops at the end, and begins again from the start. If
 * the reader asked for less motion it does not run: there are only the steps.
 */
import { useEffect, useRef, useState } from 'react';
import { useMedia } from '../../parts/useTone.ts';
import { type SelectedBins, steppedWindow } from './range-drag.ts';

/** How long each step is shown, in milliseconds at speed 1; and the speeds. */
const STEP_MILLIS = 1_000;
export const SPEEDS = [0.5, 1, 2, 4] as const;
export type Speed = (typeof SPEEDS)[number];

export interface Play {
  readonly playing: boolean;
  /** The reader asked for less motion. */
  readonly still: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly toggle: () => void;
  /** One step forward (1) or back (-1). */
  readonly step: (by: 1 | -1) => void;
}

export function usePlay({
  count,
  picked,
  active,
  pending,
  onPick,
  onDone,
}: {
  /** The number of bins. */
  readonly count: number;
  readonly picked: SelectedBins;
  /** True if there is a range. */
  readonly active: boolean;
  /** True while the answer of the last step is on its way. */
  readonly pending: boolean;
  readonly onPick: (picked: SelectedBins) => void;
  readonly onDone: () => void;
}): Play {
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(1);
  const size = picked.last - picked.first + 1;
  // A window as wide as all bins cannot move.
  const window = active && size < count ? picked : null;
  const step = (by: 1 | -1): void => onPick(steppedWindow(window, count, by));
  const stop = (): void => {
    setPlaying(false);
    onDone();
  };
  const isOver = active && picked.last >= count - 1;
  const tick = useRef(() => {});
  tick.current = () => {
    if (isOver) stop();
    else step(1);
  };
  useEffect(() => {
    if (!playing || pending) return undefined;
    const timer = setTimeout(() => tick.current(), STEP_MILLIS / speed);
    return () => clearTimeout(timer);
  }, [playing, pending, speed, picked.first, picked.last]);
  return {
    playing,
    still,
    speed,
    setSpeed,
    step: (by) => {
      setPlaying(false);
      step(by);
      onDone();
    },
    toggle: () => {
      if (playing || still) {
        if (still) step(1);
        stop();
        return;
      }
      const fromStart = window === null ? steppedWindow(null, count, 1) : { first: 0, last: size - 1 };
      onPick(window === null || isOver ? fromStart : steppedWindow(window, count, 1));
      setPlaying(true);
    },
  };
}
