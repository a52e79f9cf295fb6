/** Watches the local Neo4j: if it ends by itself, it is started again at the same address. */
import { type Progress, silent } from '../../progress.ts';
import type { LocalNeo4jSettings } from './settings.ts';
import { type LocalNeo4j, startLocalNeo4j } from './start.ts';

/** The pauses before new starts, in milliseconds. If the last start fails, no further start follows. */
const PAUSES_MILLIS = [500, 2_000, 10_000, 30_000];

export interface KeptLocalNeo4j extends Omit<LocalNeo4j, 'exited' | 'pid'> {
  /** Resolves with a description when Neo4j was stopped, or when it could not be started again. */
  readonly ended: Promise<string>;
}

/**
 * Starts Neo4j and watches it.
 * @param report receives a message for each end and each new start
 * @throws {LocalNeo4jError} if the first start fails
 */
export async function keepLocalNeo4j(
  settings: LocalNeo4jSettings,
  progress: Progress,
  report: (message: string) => void,
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
      const description = await current.exited;
      if (stopping) return description;
      report(description);
      const next = await startAgain(samePorts, boltUri, () => stopping, report);
      if (next === undefined) return description;
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
  isStopping: () => boolean,
  report: (message: string) => void,
): Promise<LocalNeo4j | undefined> {
  for (const pauseMillis of PAUSES_MILLIS) {
    await new Promise((resolve) => setTimeout(resolve, pauseMillis).unref());
    if (isStopping()) return undefined;
    try {
      const started = await startLocalNeo4j(settings, silent);
      if (isStopping() || started.boltUri !== boltUri) {
        await started.stop();
        if (isStopping()) return undefined;
        continue;
      }
      report('Neo4j was started again.');
      return started;
    } catch (error) {
      report(error instanceof Error ? error.message : String(error));
    }
  }
  return undefined;
}
