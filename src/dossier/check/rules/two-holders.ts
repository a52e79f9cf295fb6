/** Finds objects, such as a post, of an `exclusive` predicate that certainly had two subjects on one day. */
import { isBefore } from '../../../model/calendar.ts';
import { groupBy } from '../../../model/group-by.ts';
import { affirmations, timeOf } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const twoHolders: Rule = {
  id: 'two-holders',
  level: 'WARNING',
  holds:
    'Two subjects do not certainly have the same object on one day, if the predicate is `exclusive` (such as holding a post).',
  *check(dossier) {
    const terms = affirmations(dossier)
      .filter(({ claim, predicate }) => predicate?.exclusive === true && claim.object !== undefined)
      .map((joined) => ({ claim: joined.claim, ...timeOf(dossier, joined).bounds }));
    for (const objectTerms of groupBy(terms, ({ claim }) => `${claim.predicate} ${claim.object ?? ''}`).values()) {
      const holders = [...groupBy(objectTerms, ({ claim }) => claim.subject ?? '')];
      for (const [index, [second, later]] of holders.entries()) {
        for (const [first, earlier] of holders.slice(0, index)) {
          const pairs = later.flatMap((b) => earlier.map((a) => ({ a: a.claim, b: b.claim, day: sharedDay(a, b) })));
          const overlaps = pairs.filter(({ day }) => day !== undefined);
          const [pair] = overlaps;
          if (pair === undefined) continue;
          const message = `claim '${pair.b.id}': '${second}' ${pair.b.predicate} '${pair.b.object ?? ''}' on ${pair.day ?? ''}, but by claim '${pair.a.id}' '${first}' does so on the same day; correct when, or write a Disagreement or a Reason`;
          const sides = [
            [first, ...overlaps.map(({ a }) => a.id)],
            [second, ...overlaps.map(({ b }) => b.id)],
          ];
          yield { place: pair.b.place, message, sides };
        }
      }
    }
  },
};

/** The bounds of the period in which a claim certainly holds. */
interface CertainPeriod {
  readonly startLatest: string | null;
  readonly endEarliest: string | null;
}

/** The first day on which both claims certainly hold; undefined if there is none. */
function sharedDay(a: CertainPeriod, b: CertainPeriod): string | undefined {
  if (a.startLatest === null || a.endEarliest === null || b.startLatest === null || b.endEarliest === null) {
    return undefined;
  }
  const first = isBefore(a.startLatest, b.startLatest) ? b.startLatest : a.startLatest;
  const last = isBefore(a.endEarliest, b.endEarliest) ? a.endEarliest : b.endEarliest;
  return isBefore(last, first) ? undefined : first;
}
