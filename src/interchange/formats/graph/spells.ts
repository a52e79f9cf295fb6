/**
 * When a relation held, as spells: days between which one of its claims possibly, or certainly, held. The hull of all claims would span days of
 * which no claim speaks. Spells that overlap or follow each other are one, so that no day is counted twice.
 */
import { FIRST_DAY, LAST_DAY, dayNumber, dayText } from '../../../model/calendar.ts';
import type { Bounds } from '../../../model/dates.ts';

/** ISO dates, both included; null is open. */
export interface Spell {
  readonly start: string | null;
  readonly end: string | null;
}

/** A claim of which nothing is known possibly held on any day: one spell, open on both sides. */
export function possibleSpells(times: readonly Bounds[]): Spell[] {
  return joined(times.map(({ startEarliest, endLatest }) => ({ start: startEarliest, end: endLatest })));
}

export function certainSpells(times: readonly Bounds[]): Spell[] {
  return joined(
    times.flatMap(({ startLatest, endEarliest }) =>
      startLatest !== null && endEarliest !== null && dayNumber(startLatest) <= dayNumber(endEarliest)
        ? [{ start: startLatest, end: endEarliest }]
        : [],
    ),
  );
}

function joined(spells: readonly Spell[]): Spell[] {
  const days = spells
    .map(({ start, end }) => ({
      first: start === null ? FIRST_DAY - 1 : dayNumber(start),
      last: end === null ? LAST_DAY + 1 : dayNumber(end),
    }))
    .toSorted((a, b) => a.first - b.first);
  const all: { first: number; last: number }[] = [];
  for (const { first, last } of days) {
    const before = all.at(-1);
    if (before === undefined || first > before.last + 1) all.push({ first, last });
    else before.last = Math.max(before.last, last);
  }
  return all.map(({ first, last }) => ({
    start: first < FIRST_DAY ? null : dayText(first),
    end: last > LAST_DAY ? null : dayText(last),
  }));
}
