/** Waits for Ctrl-C or SIGTERM; a second one does not wait for the drain. */

/** The signal that came. */
export async function untilStopped(): Promise<NodeJS.Signals> {
  return await new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      for (const each of SIGNALS) {
        process.off(each, stop);
        process.once(each, () => process.exit(130));
      }
      resolve(signal);
    };
    for (const each of SIGNALS) process.on(each, stop);
  });
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
