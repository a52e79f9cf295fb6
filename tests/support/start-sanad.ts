/** Runs `sanad start` in a separate process, and waits until the server listens. */
import { addressesIn, sanad, type Running } from './cli.ts';

/** On a busy machine Neo4j may not answer within two seconds. The program then takes the database for unreachable, and ends. */
const TRIES = 5;

export async function startSanad(
  environment: Readonly<Record<string, string>>,
): Promise<{ running: Running; url: string }> {
  for (let attempt = 1; ; attempt += 1) {
    const running = sanad(['start'], environment);
    try {
      const { graphql } = addressesIn(await running.until('Ctrl-C'));
      return { running, url: new URL(graphql).origin };
    } catch (error) {
      await running.end('SIGKILL');
      if (attempt === TRIES || !running.output().includes('(SERVICE_UNAVAILABLE)')) throw error;
    }
  }
}
