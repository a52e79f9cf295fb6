/** The worker that computes layouts, bends lines and places names. It answers each message with the ticket of that message. */
import { arrangeWithGuides } from './arrange.ts';
import type { Arranged, ToArrange } from './to-arrange.ts';
import { bendLines } from './bend-lines.ts';
import type { Bend } from './geometry.ts';
import type { Guides } from './guides.ts';
import { type KeptPlaces, placeNames, type PlacedName, type ToName } from './place-names.ts';
import type { LineToRoute } from './route-lines.ts';

export interface Task {
  readonly ticket: number;
  readonly wanted: ToArrange;
  /** The nodes stay where they are: only lines are bent. */
  readonly isStill: boolean;
  /** The lines that this worker may bend. */
  readonly lines: readonly LineToRoute[];
  /** Where names are now. */
  readonly kept: KeptPlaces;
}

export interface Answer {
  readonly ticket: number;
  readonly places: Arranged;
  /** Null if the nodes stay. */
  readonly guides: Guides | null;
  /** Of the lines that are not straight, by id. */
  readonly bends: Readonly<Record<string, Bend>>;
  /** For which the layout made room. */
  readonly kept: KeptPlaces;
}

/** Names of so many entities that the page would stand still while it places them. */
export interface NamingTask {
  readonly ticket: number;
  readonly toName: ToName;
}

export interface NamingAnswer {
  readonly ticket: number;
  readonly names: readonly PlacedName[];
}

addEventListener('message', ({ data }: MessageEvent<Task | NamingTask>) => {
  if ('toName' in data) {
    postMessage({ ticket: data.ticket, names: placeNames(data.toName) } satisfies NamingAnswer);
    return;
  }
  const { ticket, wanted, isStill, lines, kept } = data;
  // The same graph gets the same layout each time. No other code in this worker uses Math.random.
  Math.random = seededRandom(wanted.nodes.length);
  const { places, guides } = isStill ? { places: {}, guides: null } : arrangeWithGuides(wanted);
  postMessage({ ticket, guides, ...bendLines(wanted, places, lines, kept) } satisfies Answer);
});

/** Numbers between 0 and 1 that follow from the seed (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
