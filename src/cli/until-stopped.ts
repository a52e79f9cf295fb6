/** Waits for Ctrl-C, SIGTERM, or the end of the npm that started this process. A second signal ends the process at once. */
import type { Config } from '../config.ts';

/** Why the wait ended: the signal, or PARENT_GONE. */
export async function untilStopped({ underNpm }: Pick<Config, 'underNpm'>): Promise<NodeJS.Signals | 'PARENT_GONE'> {
  return await new Promise((resolve) => {
    const stop = (why: NodeJS.Signals | 'PARENT_GONE'): void => {
      clearInterval(watch);
      const at = performance.now();
      for (const each of SIGNALS) {
        process.off(each, stop);
        process.on(each, () => {
          if (performance.now() - at > ECHO_MILLIS) process.exit(130);
        });
      }
      resolve(why);
    };
    const watch = underNpm ? whenParentGoes(() => stop('PARENT_GONE')) : undefined;
    for (const each of SIGNALS) process.on(each, stop);
  });
}

/** npm sends a signal to its shell only, which dies without passing it on. So this process ends when its parent is gone. */
function whenParentGoes(gone: () => void): NodeJS.Timeout {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) gone();
  }, PARENT_EVERY_MILLIS).unref();
}

const PARENT_EVERY_MILLIS = 500;
/** A terminal's Ctrl-C arrives twice, directly and through npm: a second signal within this time counts as the same one. */
const ECHO_MILLIS = 1_000;

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
