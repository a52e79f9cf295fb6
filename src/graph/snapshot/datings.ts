/** The claims of a snapshot that date an Event or Agreement, by entity. */
import { EVENT_DATES, type EventDates } from '../../model/dating-rule.ts';
import type { EntityRef } from '../port.ts';
import type { Dating } from '../judge/event-time.ts';
import { at } from './columns.ts';

/** Entity e has the places from `offsets[e]` to before `offsets[e + 1]`. */
export class Datings {
  readonly offsets: Uint32Array;
  readonly claim: Uint32Array;
  /** Index into `EVENT_DATES`. */
  readonly dates: Uint8Array;

  constructor(offsets: Uint32Array, claim: Uint32Array, dates: Uint8Array) {
    this.offsets = offsets;
    this.claim = claim;
    this.dates = dates;
  }

  of(entity: EntityRef): Dating[] {
    const first = at(this.offsets, entity);
    return Array.from({ length: at(this.offsets, entity + 1) - first }, (_, index) => ({
      claim: at(this.claim, first + index),
      dates: at<EventDates>(EVENT_DATES, at(this.dates, first + index)),
    }));
  }
}
