/** Finds objects, such as a post, of an `exclusive` predicate that certainly had two subjects on one day. */
import { isBefore } from '../../../model/calendar.ts';
import { groupBy } from '../../../model/group-by.ts';
import { GrowingInts } from '../../rows/growing-numbers.ts';
import { membersByGroup } from '../../rows/members-by-group.ts';
import { Places } from '../../rows/places.ts';
import { StringIndex } from '../../rows/string-index.ts';
import type { JoinedClaim } from '../joined-claims.ts';
import type { Collector, Rule, Violation } from '../rule.ts';

export const twoHolders: Rule = {
  id: 'two-holders',
  level: 'WARNING',
  holds:
    'Two subjects do not certainly have the same object on one day, if the predicate is `exclusive` (such as holding a post).',
  collect: () => new Terms(),
};

/** A claim, and the period in which it certainly holds. */
interface Term {
  readonly claim: number;
  readonly startLatest: string;
  readonly endEarliest: string;
}

/** The claims of exclusive predicates: about 120 bytes each. */
class Terms implements Collector {
  /** `predicate object` */
  readonly #posts = new StringIndex();
  readonly #names = new StringIndex();
  readonly #ids = new StringIndex();
  readonly #places = new Places();
  readonly #postOf = new GrowingInts();
  readonly #subjects = new GrowingInts();
  readonly #predicates = new GrowingInts();
  readonly #objects = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #ends = new GrowingInts();

  add(joined: JoinedClaim): void {
    const { claim, predicate } = joined;
    if (predicate?.exclusive !== true || claim.object === undefined || joined.affirmedRelation === undefined) return;
    const { startLatest, endEarliest } = joined.time.bounds;
    this.#postOf.push(this.#posts.add(`${claim.predicate} ${claim.object}`));
    this.#subjects.push(this.#names.add(claim.subject ?? ''));
    this.#predicates.push(this.#names.add(claim.predicate));
    this.#objects.push(this.#names.add(claim.object));
    this.#ids.add(claim.id);
    this.#places.add(claim.place);
    this.#starts.push(startLatest === null ? -1 : this.#names.add(startLatest));
    this.#ends.push(endEarliest === null ? -1 : this.#names.add(endEarliest));
  }

  *violations(): Generator<Violation> {
    for (const claims of membersByGroup(this.#postOf, this.#posts.size)) {
      // Holders are in the order of their first claims, also of those that hold on no day for certain.
      const holders = [...groupBy(claims, (claim) => this.#subjects.at(claim))].map(([subject, theirs]) => ({
        holder: this.#names.at(subject),
        terms: theirs.flatMap((claim) => this.#certainTerm(claim)),
      }));
      for (const [index, later] of holders.entries()) {
        if (later.terms.length === 0) continue;
        for (const earlier of holders.slice(0, index)) {
          const pairs = later.terms.flatMap((b) => earlier.terms.map((a) => ({ a, b, day: sharedDay(a, b) })));
          const overlaps = pairs.filter(({ day }) => day !== undefined);
          const [pair] = overlaps;
          if (pair === undefined) continue;
          const sides = [
            [earlier.holder, ...overlaps.map(({ a }) => this.#ids.at(a.claim))],
            [later.holder, ...overlaps.map(({ b }) => this.#ids.at(b.claim))],
          ];
          const { claim } = pair.b;
          const [predicate, object] = [
            this.#names.at(this.#predicates.at(claim)),
            this.#names.at(this.#objects.at(claim)),
          ];
          const message = `claim '${this.#ids.at(claim)}': '${later.holder}' ${predicate} '${object}' on ${pair.day ?? ''}, but by claim '${this.#ids.at(pair.a.claim)}' '${earlier.holder}' does so on the same day; correct when, or write a Disagreement or a Reason`;
          yield { place: this.#places.at(claim), message, sides };
        }
      }
    }
  }

  #certainTerm(claim: number): Term[] {
    const [start, end] = [this.#starts.at(claim), this.#ends.at(claim)];
    if (start < 0 || end < 0) return [];
    return [{ claim, startLatest: this.#names.at(start), endEarliest: this.#names.at(end) }];
  }
}

/** The first day on which both claims certainly hold; undefined if there is none. */
function sharedDay(a: Term, b: Term): string | undefined {
  const first = isBefore(a.startLatest, b.startLatest) ? b.startLatest : a.startLatest;
  const last = isBefore(a.endEarliest, b.endEarliest) ? a.endEarliest : b.endEarliest;
  return isBefore(last, first) ? undefined : first;
}
