/** Ends the Neo4js and servers of the run, and removes what they wrote. */
import { takeForTeardown } from './services/kept.ts';

export default async function globalTeardown(): Promise<void> {
  await takeForTeardown()?.stop();
}
