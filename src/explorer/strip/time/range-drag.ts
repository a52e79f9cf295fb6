/** Computes the selected bins after a drag or a key. Plain functions. */

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

export function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
