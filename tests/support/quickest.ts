/** How fast something is, on a machine that may be busy: what waits for a timer is slow each time, what is merely held up is not. */

/** The least time of several tries, in milliseconds. */
export async function quickestMillis(work: () => Promise<unknown>, tries = 5): Promise<number> {
  const took: number[] = [];
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return Math.min(...took);
}
