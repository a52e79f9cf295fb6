/** What was typed into the card and is no part of the claim yet: letters that nothing was chosen for, and forms that were not closed. */

/** So long letters after Enter may wait for their answer. */
const WAIT_MILLIS = 20_000;
const STEP_MILLIS = 50;

/** Waits for letters whose answer is on its way; returns the first part of the card that is left, or null if all of it is in the claim. */
export async function unfinished(card: HTMLElement | null): Promise<HTMLElement | null> {
  const find = (what: string): HTMLElement | null => card?.querySelector<HTMLElement>(what) ?? null;
  // What the key has just chosen is drawn first.
  await new Promise((resolve) => setTimeout(resolve, STEP_MILLIS));
  for (let waited = 0; find('[data-unfinished="AWAITED"]') !== null && waited < WAIT_MILLIS; waited += STEP_MILLIS) {
    await new Promise((resolve) => setTimeout(resolve, STEP_MILLIS));
  }
  return find('[data-unfinished]');
}
