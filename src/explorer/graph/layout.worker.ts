/** The worker that computes layouts. It answers each message with the positions and the ticket of that message. */
import { arrange, type ToArrange } from './arrange.ts';

addEventListener('message', ({ data }: MessageEvent<{ readonly ticket: number; readonly wanted: ToArrange }>) => {
  // The same graph gets the same layout each time. No other code in this worker uses Math.random.
  Math.random = seededRandom(data.wanted.nodes.length);
  postMessage({ ticket: data.ticket, places: arrange(data.wanted) });
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
