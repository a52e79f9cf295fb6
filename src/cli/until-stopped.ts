/** Waits for Ctrl-C, SIGTERM or the end of the npm that started us; a second signal does not wait for the drain. */
import type { Config } from '../config.ts';

/** Why it is over: the signal that came, or PARENT_GONE. */
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

/** npm gives a signal to its shell, which dies of it and tells nobody: what npm started ends with it. */
function whenParentGoes(gone: () => void): NodeJS.Timeout {
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) gone();
  }, PARENT_EVERY_MILLIS).unref();
}

const PARENT_EVERY_MILLIS = 500;
/** A terminal's Ctrl-C reaches us twice, by itself and passed on by npm: what follows this soon is the same one. */
const ECHO_MILLIS = 1_000;

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
