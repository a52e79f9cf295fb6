/** Relations that rest on one origin. */
import { groupBy } from '../../../model/group-by.ts';
import { originOf } from '../../read/claim-parts.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import { affirmations, type JoinedClaim } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const singleOrigin: Rule = {
  id: 'single-origin',
  level: 'NOTE',
  holds: 'A relation has at least two independent origins; `--verbose` lists the relations that have one.',
  needsWhole: true,
  *check(dossier) {
    for (const [relation, joined] of groupBy(affirmations(dossier), (each) => each.relation)) {
      const origins = new Set(joined.map((each) => firstOrigin(dossier, each)));
      const [first] = joined;
      if (first === undefined || origins.size > 1) continue;
      const message = `${relation} rests on one origin: ${[...origins].join()}`;
      yield { place: first.claim.place, message, under: first.claim.predicate };
    }
  },
};

/** Of a claim that repeats another, the origin of that; as cypher/derive/claims.cypher stores it. */
function firstOrigin({ claims, parts }: DossierReading, { claim, parts: own }: JoinedClaim): string {
  const roots: string[] = [];
  const seen = new Set([claim.id]);
  const ahead = [...claim.repeats];
  for (const id of ahead) {
    if (seen.has(id)) continue;
    seen.add(id);
    const next = claims.get(id)?.repeats ?? [];
    const found = parts.get(id);
    if (next.length === 0 && found !== undefined) roots.push(originOf(found));
    ahead.push(...next);
  }
  return roots.toSorted()[0] ?? originOf(own);
}
