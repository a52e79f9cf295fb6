/** `sanad start` in a process of its own, until it serves. */
import { addressesIn, sanad, type Running } from './cli.ts';

/** A Neo4j that a busy machine keeps from answering within two seconds is away for the program, which then ends. */
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
