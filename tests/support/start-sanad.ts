/** Runs `sanad start` in a separate process, and waits until the server answers queries. */
import { addressesIn, sanad, type Running } from './cli.ts';

export async function startSanad(
  environment: Readonly<Record<string, string>>,
): Promise<{ running: Running; url: string }> {
  const running = sanad(['start'], environment);
  try {
    const { graphql } = addressesIn(await running.until('Ctrl-C'));
    return { running, url: new URL(graphql).origin };
  } catch (error) {
    await running.end('SIGKILL');
    throw error;
  }
}
