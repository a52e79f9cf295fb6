/** @throws Error if it is not so after `tries` pauses of 40 ms */
export async function waitUntil(isSo, what, tries = 50) {
  for (let tried = 0; tried < tries; tried += 1) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`Waited in vain for the ${what}.`);
}
