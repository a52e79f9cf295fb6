/** Computes the selected bins after a drag, a key or a step of the window that plays. Plain functions. */

/** Bins, both included. */
export interface SelectedBins {
  readonly first: number;
  readonly last: number;
}

export interface Drag {
  readonly what: 'first' | 'last' | 'both' | 'new';
  /** The bin under the pointer, and the selected bins, at the start of the drag. */
  readonly at: number;
  readonly begun: SelectedBins;
}

/** The selected bins while the pointer is over the bin `now`. */
export function dragged({ what, at, begun }: Drag, now: number, last: number): SelectedBins {
  if (what === 'first') return { first: Math.min(now, begun.last), last: begun.last };
  if (what === 'last') return { first: begun.first, last: Math.max(now, begun.first) };
  if (what === 'new') return { first: Math.min(at, now), last: Math.max(at, now) };
  const by = clamp(now - at, -begun.first, last - begun.last);
  return { first: begun.first + by, last: begun.last + by };
}

/** Where a key moves a slider to; undefined for a key that means nothing to it. */
export function stepped(key: string, value: number, last: number, rightToLeft: boolean): number | undefined {
  const page = Math.max(2, Math.round((last + 1) / 12));
  const steps: Readonly<Record<string, number>> = {
    [rightToLeft ? 'ArrowLeft' : 'ArrowRight']: 1,
    [rightToLeft ? 'ArrowRight' : 'ArrowLeft']: -1,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: page,
    PageDown: -page,
    Home: -last,
    End: last,
  };
  const step = steps[key];
  return step === undefined ? undefined : clamp(value + step, 0, last);
}

/** A window of all bins begins as the first tenth of them. */
const PARTS = 10;

/** The window one step further, of the same size, within the bins. A step is a quarter of the window. */
export function steppedWindow(window: SelectedBins | null, count: number, by: 1 | -1): SelectedBins {
  if (window === null) {
    const size = Math.max(1, Math.round(count / PARTS));
    return by === 1 ? { first: 0, last: size - 1 } : { first: count - size, last: count - 1 };
  }
  const size = window.last - window.first + 1;
  const step = Math.max(1, Math.round(size / 4)) * by;
  const first = Math.min(Math.max(0, window.first + step), Math.max(0, count - size));
  return { first, last: Math.min(count - 1, first + size - 1) };
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
