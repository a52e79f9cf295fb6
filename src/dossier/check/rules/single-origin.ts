/** Finds relations whose claims have only one independent origin. */
import { groupBy } from '../../../model/group-by.ts';
import { originOf } from '../../read/claim-parts.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import { affirmations, type JoinedClaim } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const singleOrigin: Rule = {
  id: 'single-origin',
  level: 'NOTE',
  holds: 'A relation has at least two independent origins; `--verbose` lists the relations that have one.',
  needs: 'ROWS',
  *check(dossier) {
    for (const [relation, joined] of groupBy(affirmations(dossier), (each) => each.relation)) {
      const origins = new Set(joined.map((each) => firstOrigin(dossier, each)));
      const [first] = joined;
      if (first === undefined || origins.size > 1) continue;
      const message = `relation ${relation}: all its claims have one origin, ${[...origins].join()}`;
      yield { place: first.claim.place, message, under: first.claim.predicate };
    }
  },
};

/**
 * The origin of a claim. If the claim repeats others, it is the origin of the claims at the end of these repetitions: the
 * first in alphabetical order. cypher/derive/claims.cypher stores the same.
 */
function firstOrigin({ claims, parts }: DossierReading, { claim, parts: ownParts }: JoinedClaim): string {
  const repeatedOrigins: string[] = [];
  const seenIds = new Set([claim.id]);
  const queue = [...claim.repeats];
  for (const id of queue) {
    if (seenIds.has(id)) continue;
    seenIds.add(id);
    const repeatedIds = claims.get(id)?.repeats ?? [];
    const repeatedParts = parts.get(id);
    if (repeatedIds.length === 0 && repeatedParts !== undefined) repeatedOrigins.push(originOf(repeatedParts));
    queue.push(...repeatedIds);
  }
  return repeatedOrigins.toSorted()[0] ?? originOf(ownParts);
}
