/**
 * The turns of traversals that run at once. In each round of the event loop only one of them continues: other requests and
 * `/healthz` wait for one piece of work, and not for one of each traversal.
 */

const waiting: (() => void)[] = [];

/** Resolves when it is the caller's turn, after the event loop has run its other work. */
export async function nextTurn(): Promise<void> {
  await new Promise<void>((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(startNext);
  });
}

function startNext(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(startNext);
}
