/** Finds states that one claim ends before another claim begins them. */
import { isBefore } from '../../../model/calendar.ts';
import { GrowingInts } from '../../rows/growing-numbers.ts';
import { membersByGroup } from '../../rows/members-by-group.ts';
import { Places } from '../../rows/places.ts';
import { StringIndex } from '../../rows/string-index.ts';
import type { JoinedClaim } from '../joined-claims.ts';
import type { Collector, Rule, Violation } from '../rule.ts';

/**
 * If both claims give a beginning and an end, they may describe two separate terms, so the rule skips them. If one of them
 * gives only a beginning or only an end, the rule assumes that both describe the same term.
 */
export const endBeforeStart: Rule = {
  id: 'end-before-start',
  level: 'WARNING',
  holds: 'No claim ends a state before another claim begins it.',
  collect: () => new States(),
};

interface State {
  readonly claim: number;
  readonly start: string | null;
  readonly end: string | null;
}

/** The claims on states: about 100 bytes each. */
class States implements Collector {
  readonly #relations = new StringIndex();
  readonly #ids = new StringIndex();
  readonly #days = new StringIndex();
  readonly #places = new Places();
  readonly #relationOf = new GrowingInts();
  readonly #starts = new GrowingInts();
  readonly #ends = new GrowingInts();

  add(joined: JoinedClaim): void {
    const relation = joined.affirmedRelation;
    if (relation === undefined || joined.predicate?.aspect !== 'STATE') return;
    const { startEarliest, endLatest } = joined.time.bounds;
    if (startEarliest === null && endLatest === null) return;
    this.#relationOf.push(this.#relations.add(relation));
    this.#ids.add(joined.claim.id);
    this.#places.add(joined.claim.place);
    this.#starts.push(startEarliest === null ? -1 : this.#days.add(startEarliest));
    this.#ends.push(endLatest === null ? -1 : this.#days.add(endLatest));
  }

  *violations(): Generator<Violation> {
    for (const claims of membersByGroup(this.#relationOf, this.#relations.size)) {
      const states = claims.map((claim) => this.#stateOf(claim));
      const ending = states.filter(({ end }) => end !== null).toSorted((a, b) => compareDays(a.end ?? '', b.end ?? ''));
      for (const late of states) {
        if (late.start === null) continue;
        for (const early of ending) {
          if (early.end === null || !isBefore(early.end, late.start)) break;
          if (late.end !== null && early.start !== null) continue;
          yield this.#violation(late.claim, late.start, early.claim, early.end);
        }
      }
    }
  }

  #stateOf(claim: number): State {
    const dayAt = (day: number): string | null => (day < 0 ? null : this.#days.at(day));
    return { claim, start: dayAt(this.#starts.at(claim)), end: dayAt(this.#ends.at(claim)) };
  }

  #violation(late: number, start: string, early: number, end: string): Violation {
    const [lateId, earlyId] = [this.#ids.at(late), this.#ids.at(early)];
    const message = `claim '${lateId}': the state begins on ${start} or later, but by claim '${earlyId}' it ends by ${end}; correct when, starts or ends, or write a Disagreement or a Reason`;
    return { place: this.#places.at(late), message, sides: [[lateId], [earlyId]] };
  }
}

function compareDays(a: string, b: string): number {
  return isBefore(a, b) ? -1 : Number(isBefore(b, a));
}
