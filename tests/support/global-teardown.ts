/** Ends the Neo4j servers and Sanad servers of the run, and removes their files. */
import { takeForTeardown } from './services/kept.ts';

export default async function globalTeardown(): Promise<void> {
  await takeForTeardown()?.stop();
}
