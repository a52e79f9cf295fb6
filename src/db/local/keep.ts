/** Keeps the local Neo4j going: one that ends by itself is started again, at the same address. */
import { type Progress, silent } from '../../progress.ts';
import type { LocalNeo4jSettings } from './settings.ts';
import { type LocalNeo4j, startLocalNeo4j } from './start.ts';

/** Pauses before each new start, in milliseconds; after the last one Neo4j is given up. */
const PAUSES_MILLIS = [500, 2_000, 10_000, 30_000];

export interface KeptLocalNeo4j extends Omit<LocalNeo4j, 'exited' | 'pid'> {
  /** Resolves with what happened, when Neo4j was stopped or given up. */
  readonly ended: Promise<string>;
}

/**
 * Starts Neo4j and watches it.
 * @param told hears of each end and each new start
 * @throws {LocalNeo4jError} where the first start fails
 */
export async function keepLocalNeo4j(
  settings: LocalNeo4jSettings,
  progress: Progress,
  told: (what: string) => void,
): Promise<KeptLocalNeo4j> {
  let current = await startLocalNeo4j(settings, progress);
  let stopping = false;
  const { boltUri, browserUrl } = current;
  const samePorts = {
    ...settings,
    boltPort: Number(new URL(boltUri).port),
    httpPort: Number(new URL(browserUrl).port),
  };

  const watch = async (): Promise<string> => {
    for (;;) {
      const what = await current.exited;
      if (stopping) return what;
      told(what);
      const next = await startAgain(samePorts, boltUri, () => stopping, told);
      if (next === undefined) return what;
      current = next;
    }
  };
  const stop = async (): Promise<void> => {
    stopping = true;
    await current.stop();
  };
  const { username, password, passwordFile, home } = current;
  return { boltUri, browserUrl, username, password, passwordFile, home, ended: watch(), stop };
}

async function startAgain(
  settings: LocalNeo4jSettings,
  boltUri: string,
  stopping: () => boolean,
  told: (what: string) => void,
): Promise<LocalNeo4j | undefined> {
  for (const pauseMillis of PAUSES_MILLIS) {
    await new Promise((resolve) => setTimeout(resolve, pauseMillis).unref());
    if (stopping()) return undefined;
    try {
      const started = await startLocalNeo4j(settings, silent);
      if (stopping() || started.boltUri !== boltUri) {
        await started.stop();
        if (stopping()) return undefined;
        continue;
      }
      told('Neo4j was started again.');
      return started;
    } catch (error) {
      told(error instanceof Error ? error.message : String(error));
    }
  }
  return undefined;
}
