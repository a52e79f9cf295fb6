/** Stops the Neo4j of the run and removes its home. */
import { takeForTeardown } from './shared-neo4j.ts';

export default async function globalTeardown(): Promise<void> {
  await takeForTeardown()?.stop();
}
