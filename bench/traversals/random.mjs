/** Seeded random numbers: mulberry32, after Tommy Ettinger. The same seed gives the same graph and the same questions. */

/** @returns a function that returns numbers from 0 to below 1 */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A random member of a list; all are equally likely. */
export function oneOf(random, list) {
  return list[Math.floor(random() * list.length)];
}
