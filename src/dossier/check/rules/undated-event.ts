/** Finds events that no claim of the dossier dates. */
import { datingRuleOf, isDated, type DatingRule, type EventDates } from '../../../model/dating-rule.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { Bounds } from '../../../model/dates.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import { joinedClaims, timeOf } from '../joined-claims.ts';
import type { Rule } from '../rule.ts';

export const undatedEvent: Rule = {
  id: 'undated-event',
  level: 'NOTE',
  holds:
    'A claim dates each event: it says when the event was, began, ended or went on; `--verbose` lists the events that none dates.',
  needs: 'ROWS',
  *check(dossier) {
    const datings = groupBy(datingsOf(dossier), ({ entity }) => entity);
    for (const { id, label, kind, place } of dossier.entities.values()) {
      if (label !== 'Event') continue;
      const all = datings.get(id) ?? [];
      // A claim on what happened counts before all claims on what will happen, also if it has no date.
      const actual = all.filter(({ mode }) => mode === 'ACTUAL');
      if ((actual.length > 0 ? actual : all).some(({ hasBound }) => hasBound)) continue;
      const message = `Event '${id}': no claim says when it was; code a claim with a date, such as TOOK_PLACE, STARTED, ENDED or TOOK_PART_IN, or name it as the occasion (about) of a dated act`;
      yield { place, message, under: kind ?? label };
    }
  },
};

interface EventDating {
  readonly entity: string;
  readonly mode: string;
  /** The claim gives the event a bound. */
  readonly hasBound: boolean;
}

function datingsOf(dossier: DossierReading): EventDating[] {
  return joinedClaims(dossier).flatMap((joined) => {
    const { claim, predicate } = joined;
    if (claim.polarity !== 'AFFIRMED' || claim.mode === 'HYPOTHETICAL') return [];
    const rule = datingRuleOf(predicate);
    const { bounds } = timeOf(dossier, joined);
    const ends: readonly [keyof DatingRule, string | undefined][] = [
      ['subject', claim.subject],
      ['object', claim.object],
      ['occasion', claim.about],
    ];
    return ends.flatMap(([end, entity]) => {
      const dates = rule[end];
      if (entity === undefined || dates === undefined || !isDated(end, 'Event')) return [];
      return [{ entity, mode: claim.mode, hasBound: givesBound(dates, bounds) }];
    });
  });
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
