/** The first day on which one of the relations of an entity may hold. */
import type { Relation } from '../api/canvas.ts';

const MILLIS_OF_DAY = 86_400_000;

/** By entity, in days since 1970-01-01; absent if no relation has a date. */
export function firstDays(relations: readonly Relation[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { from, to, startEarliest, startLatest, endEarliest, endLatest } of relations) {
    const text = startEarliest ?? startLatest ?? endEarliest ?? endLatest;
    const day = text === null ? null : dayOf(text);
    if (day === null) continue;
    for (const { id } of [from, to]) days.set(id, Math.min(day, days.get(id) ?? Infinity));
  }
  return days;
}

/** Years before 0 and after 9999 have six digits in a Date. */
function dayOf(text: string): number | null {
  const [, sign = '', year = '', rest = ''] = /^([+-]?)(\d+)(-\d\d-\d\d)$/.exec(text) ?? [];
  const millis = Date.parse(sign === '' && year.length === 4 ? text : `${sign || '+'}${year.padStart(6, '0')}${rest}`);
  return Number.isNaN(millis) ? null : Math.floor(millis / MILLIS_OF_DAY);
}
