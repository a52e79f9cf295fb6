/** Watches a running Neo4j by its answers, not only by its exit. */
import { setTimeout as sleep } from 'node:timers/promises';
import { exists } from './files.ts';
import { Health } from './health.ts';
import { layoutOf } from './layout.ts';
import { Probe } from './probe.ts';
import { type LocalNeo4jSettings, withDefaults } from './settings.ts';
import type { LocalNeo4j } from './start.ts';

export interface Watched {
  /** Why Neo4j must be ended, and whether it may be started again. Never resolves for a Neo4j that answers. */
  readonly trouble: Promise<Trouble>;
  stop(): void;
}

export interface Trouble {
  readonly reason: string;
  /** True if the folder with its data is gone: a new start would be an empty database. */
  readonly isHomeGone: boolean;
}

/** Begins to probe at once. */
export function watchAnswers(neo4j: LocalNeo4j, settings: LocalNeo4jSettings): Watched {
  const { probeIntervalMillis, probeLimitMillis } = withDefaults(settings);
  const { dataFolder } = layoutOf(neo4j.home);
  const stopped = new AbortController();
  const probe = new Probe(neo4j);
  const health = new Health();
  const watch = async (resolve: (trouble: Trouble) => void): Promise<void> => {
    for (;;) {
      await sleep(probeIntervalMillis, undefined, { signal: stopped.signal, ref: false });
      if (!(await exists(dataFolder))) {
        resolve({ reason: `its data folder ${dataFolder} was removed`, isHomeGone: true });
        return;
      }
      const reason = health.add(await probe.run(probeLimitMillis));
      if (reason === undefined) continue;
      resolve({ reason, isHomeGone: false });
      return;
    }
  };
  const trouble = new Promise<Trouble>((resolve) => {
    // Only the abort of the pause rejects.
    watch(resolve).catch(() => {});
  });
  return {
    trouble,
    stop: () => {
      stopped.abort();
      probe.close().catch(() => {});
    },
  };
}
