/** The version of the Neo4j that the jars contain. */
import { invariant } from '../../errors.ts';
import type { Jar } from './jars.ts';

/** "5.26.30" */
export function neo4jVersionOf(jars: readonly Jar[]): string {
  const version = jars.map(({ path }) => /neo4j-kernel-(\d+(?:\.\d+)*)\.jar$/.exec(path)?.[1]).find(Boolean);
  invariant(version, 'The class path of Neo4j has no neo4j-kernel');
  return version;
}

/** True if the first version is higher: 5.26.30 is higher than 5.26.4. */
export function isNewer(version: string, other: string): boolean {
  const [left, right] = [version, other].map((each) => each.split('.').map(Number));
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at += 1) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
