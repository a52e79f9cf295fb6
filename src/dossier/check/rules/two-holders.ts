/** What has one holder at a time, such as a post, and certainly had two on one day: predicates that are `exclusive`. */
import { groupBy } from '../../../model/group-by.ts';
import { boundsOfClaim } from '../../read/claim-parts.ts';
import { affirmations } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const twoHolders: Rule = {
  id: 'two-holders',
  level: 'WARNING',
  holds:
    'Two subjects do not certainly have the same object on one day, if the predicate is `exclusive` (such as holding a post).',
  *check(dossier) {
    const terms = affirmations(dossier)
      .filter(({ predicate }) => predicate?.exclusive === true)
      .map(({ claim, predicate }) => ({ claim, ...boundsOfClaim(claim, predicate) }));
    for (const ofOne of groupBy(terms, ({ claim }) => `${claim.predicate} ${claim.object ?? ''}`).values()) {
      const holders = [...groupBy(ofOne, ({ claim }) => claim.subject)];
      for (const [index, [second, later]] of holders.entries()) {
        for (const [first, earlier] of holders.slice(0, index)) {
          const pairs = later.flatMap((b) => earlier.map((a) => ({ a: a.claim, b: b.claim, day: sharedDay(a, b) })));
          const together = pairs.filter(({ day }) => day !== undefined);
          const [pair] = together;
          if (pair === undefined) continue;
          const message = `claim '${pair.b.id}': '${second}' is ${pair.b.predicate} '${pair.b.object ?? ''}' on ${pair.day ?? ''}, and so does '${first}' by claim '${pair.a.id}'; mend when, or write a Contradiction or a Reason`;
          const sides = [
            [first, ...together.map(({ a }) => a.id)],
            [second, ...together.map(({ b }) => b.id)],
          ];
          yield { place: pair.b.place, message, sides };
        }
      }
    }
  },
};

interface Certain {
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
}

/** The first day on which both certainly hold. */
function sharedDay(a: Certain, b: Certain): string | undefined {
  if (a.startLatest === null || a.endEarliest === null || b.startLatest === null || b.endEarliest === null) {
    return undefined;
  }
  const first = a.startLatest > b.startLatest ? a.startLatest : b.startLatest;
  const last = a.endEarliest < b.endEarliest ? a.endEarliest : b.endEarliest;
  return first <= last ? first : undefined;
}
