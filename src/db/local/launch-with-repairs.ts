/**
 * Starts Neo4j. If it ends during the start, repairs the cause if possible: a taken port, an earlier Neo4j that is still
 * ending, or a damaged jar.
 */
import type { Progress, ProgressStep } from '../../progress.ts';
import type { Guarded } from './guarded.ts';
import { maybeRemoveDamagedJars, obtainJars } from './jars.ts';
import { type Launch, launch } from './launch.ts';
import { type Ports, choosePorts } from './ports.ts';
import { type DeadNeo4j, isLocked, lostPort, translateFailure } from './translate-failure.ts';

export interface Running {
  readonly neo4j: Guarded;
  readonly ports: Ports;
}

/** The longest time that an earlier Neo4j may take to end. */
const LOCK_WAIT_MILLIS = 15_000;

/**
 * Launches Neo4j until it answers. Each repair is tried once.
 * @throws {LocalNeo4jError} if no repair helps
 */
export async function launchWithRepairs(
  first: Omit<Launch, 'ports' | 'jars'>,
  progress: Progress,
): Promise<Running & Pick<Launch, 'jars'>> {
  const { settings, layout } = first;
  const preferred: Ports = { bolt: settings.boltPort, http: settings.httpPort };
  const lockDeadline = Date.now() + LOCK_WAIT_MILLIS;
  const tried = new Set<'ports' | 'jars'>();
  for (;;) {
    const jars = await obtainJars(layout, settings.searchPath, progress);
    const ports = await choosePorts(preferred);
    const step = progress.step('Starting Neo4j');
    const launched = await launch({ ...first, jars, ports }).catch((error: unknown) => failed(step, error));
    if (launched.state === 'answers') {
      step.done(`Neo4j answers on port ${ports.bolt}`);
      return { neo4j: launched.neo4j, ports, jars };
    }
    step.fail();
    await repair(launched.dead);
  }

  async function repair(dead: DeadNeo4j): Promise<void> {
    if (lostPort(dead) && !tried.has('ports')) {
      tried.add('ports');
      return;
    }
    if (isLocked(dead) && Date.now() < lockDeadline) {
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      return;
    }
    if (!tried.has('jars')) {
      tried.add('jars');
      const damaged = await maybeRemoveDamagedJars(layout, await obtainJars(layout, settings.searchPath, progress));
      if (damaged !== undefined) {
        progress.step(`Fetching jars again that were damaged after the first fetch: ${damaged}`).done();
        return;
      }
    }
    throw await translateFailure(layout, dead);
  }
}

function failed(step: ProgressStep, error: unknown): never {
  step.fail();
  throw error;
}
