/** Finds events that no claim of the dossier dates. */
import { datingRuleOf, isDated, type DatingRule, type EventDates } from '../../../model/dating-rule.ts';
import type { Bounds } from '../../../model/dates.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import { GrowingInts } from '../../rows/growing-numbers.ts';
import { StringIndex } from '../../rows/string-index.ts';
import type { JoinedClaim } from '../joined-claims.ts';
import type { Collector, Rule, Violation } from '../rule.ts';

export const undatedEvent: Rule = {
  id: 'undated-event',
  level: 'NOTE',
  holds:
    'A claim dates each event: it says when the event was, began, ended or went on; `--verbose` lists the events that none dates.',
  needs: 'ROWS',
  collect: (dossier) => new Datings(dossier),
};

/** What the claims on an event give, as bits: a claim that it happened, one of these with a bound, any claim with a bound. */
const [ACTUAL, ACTUAL_WITH_BOUND, ANY_WITH_BOUND] = [1, 2, 4];

/** The entities that claims may date: about 25 bytes each, beside the id. */
class Datings implements Collector {
  readonly #dossier: DossierReading;
  readonly #entities = new StringIndex();
  readonly #bits = new GrowingInts();

  constructor(dossier: DossierReading) {
    this.#dossier = dossier;
  }

  add(joined: JoinedClaim): void {
    const { claim, predicate } = joined;
    if (claim.polarity !== 'AFFIRMED' || claim.mode === 'HYPOTHETICAL') return;
    const rule = datingRuleOf(predicate);
    const ends: readonly [keyof DatingRule, string | undefined][] = [
      ['subject', claim.subject],
      ['object', claim.object],
      ['occasion', claim.about],
    ];
    for (const [end, entity] of ends) {
      const dates = rule[end];
      if (entity === undefined || dates === undefined || !isDated(end, 'Event')) continue;
      const isActual = claim.mode === 'ACTUAL';
      const hasBound = givesBound(dates, joined.time.bounds);
      const bits =
        (isActual ? ACTUAL : 0) | (hasBound ? ANY_WITH_BOUND : 0) | (isActual && hasBound ? ACTUAL_WITH_BOUND : 0);
      const number = this.#entities.add(entity);
      if (number === this.#bits.length) this.#bits.push(bits);
      else this.#bits.set(number, this.#bits.at(number) | bits);
    }
  }

  *violations(): Generator<Violation> {
    for (const { id, label, kind, place } of this.#dossier.entities.values()) {
      if (label !== 'Event') continue;
      const number = this.#entities.find(id);
      const bits = number < 0 ? 0 : this.#bits.at(number);
      // A claim on what happened counts before all claims on what will happen, also if it has no date.
      if ((bits & ((bits & ACTUAL) > 0 ? ACTUAL_WITH_BOUND : ANY_WITH_BOUND)) > 0) continue;
      const message = `Event '${id}': no claim says when it was; code a claim with a date, such as TOOK_PLACE, STARTED, ENDED or TOOK_PART_IN, or name it as the occasion (about) of a dated act`;
      yield { place, message, under: kind ?? label };
    }
  }
}

function givesBound(dates: EventDates, bounds: Bounds): boolean {
  const { startEarliest, startLatest, endEarliest, endLatest } = bounds;
  const given = {
    WHOLE: [startEarliest, startLatest, endEarliest, endLatest],
    START: [startEarliest, startLatest],
    END: [endEarliest, endLatest],
    WITHIN: [startLatest, endEarliest],
  };
  return given[dates].some((day) => day !== null);
}
