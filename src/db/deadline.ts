/** Adds a time limit to a promise, because a frozen database never answers. */

/**
 * @param errorOf creates the error that is thrown when the time is over
 * @throws that error, and what `work` throws; after the time `work` continues, and its result is ignored
 */
export async function withDeadline<T>(work: Promise<T>, millis: number, errorOf: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(errorOf()), millis);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Ends the waiting with the reason of the first signal that aborts; `work` continues, and its result is ignored. */
export async function unlessAborted<T>(work: Promise<T>, signals: readonly AbortSignal[]): Promise<T> {
  work.catch(() => {});
  let listener: ((event: Event) => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const end = (signal: AbortSignal): void => reject(signal.reason as Error);
    listener = (event) => end(event.target as AbortSignal);
    for (const signal of signals) {
      if (signal.aborted) end(signal);
      signal.addEventListener('abort', listener);
    }
  });
  aborted.catch(() => {});
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (listener !== undefined) for (const signal of signals) signal.removeEventListener('abort', listener);
  }
}
