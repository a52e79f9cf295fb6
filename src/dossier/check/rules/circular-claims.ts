/** Claims that repeat, contain or retract themselves, directly or through others. */
import type { Placed } from '../../read/sort-rows.ts';
import { groupBy } from '../../../model/group-by.ts';
import { successions } from '../../read/successions.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { ClaimRow } from '../../read/table-schema.ts';
import type { Rule, Violation } from '../rule.ts';

export const circularClaims: Rule = {
  id: 'circular-claims',
  level: 'ERROR',
  holds: 'A claim does not repeat, contain or retract itself, directly or through other claims.',
  refusesLoad: true,
  *check({ claims, documents }) {
    // A newer release repeats the records of the older one.
    const older = successions({ claims, documents });
    yield* cycles(claims, 'repeats', ({ id, repeats }) => [...repeats, ...(older.get(id) ?? [])]);
    const ofDocument = groupBy(claims.values(), ({ document }) => document);
    const retracted = (id: string): string[] => [id, ...(ofDocument.get(id) ?? []).map((claim) => claim.id)];
    yield* cycles(claims, 'retracts', ({ id, retracts = [] }) =>
      retracts.flatMap(retracted).filter((each) => each !== id || retracts.includes(id)),
    );
    yield* cycles(claims, 'content', ({ content }) => (content === undefined ? [] : [content]));
  },
};

/** Yields each cycle once, at its first claim. */
function* cycles(
  claims: DossierReading['claims'],
  column: string,
  targetIds: (claim: Placed<ClaimRow>) => readonly string[],
): Generator<Violation> {
  const reportedIds = new Set<string>();
  for (const { id, place } of claims.values()) {
    const cycle = reportedIds.has(id) ? undefined : shortestCycle(claims, id, targetIds);
    if (cycle === undefined) continue;
    for (const claimId of cycle) reportedIds.add(claimId);
    const shown = [...cycle, id].join(' → ');
    const message = `claim '${id}', ${column}: the claim refers to itself (${shown}); remove one of these references`;
    yield { place, message };
  }
}

/** The ids on the shortest cycle from a claim back to itself, by breadth-first search; undefined if there is no cycle. */
function shortestCycle(
  claims: DossierReading['claims'],
  startId: string,
  targetIds: (claim: Placed<ClaimRow>) => readonly string[],
): string[] | undefined {
  const paths = [[startId]];
  const seenIds = new Set<string>();
  for (const path of paths) {
    const claim = claims.get(path.at(-1) ?? startId);
    for (const id of claim === undefined ? [] : targetIds(claim)) {
      if (id === startId) return path;
      if (seenIds.has(id)) continue;
      seenIds.add(id);
      paths.push([...path, id]);
    }
  }
  return undefined;
}
