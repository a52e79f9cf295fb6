/** The claims of a snapshot that date an Event or Agreement, by entity. */
import { EVENT_DATES, type EventDates } from '../../model/dating-rule.ts';
import type { EntityRef } from '../port.ts';
import type { Dating } from '../judge/event-time.ts';
import { at } from './columns.ts';
import type { RowLists } from './row-lists.ts';

/** Entity e has the places from `starts[e]` to before `ends[e]`. */
export class Datings {
  readonly lists: RowLists;
  readonly claim: Uint32Array;
  /** Index into `EVENT_DATES`. */
  readonly dates: Uint8Array;

  constructor(lists: RowLists, claim: Uint32Array, dates: Uint8Array) {
    this.lists = lists;
    this.claim = claim;
    this.dates = dates;
  }

  of(entity: EntityRef): Dating[] {
    const first = at(this.lists.starts, entity);
    return Array.from({ length: at(this.lists.ends, entity) - first }, (_, index) => ({
      claim: at(this.claim, first + index),
      dates: at<EventDates>(EVENT_DATES, at(this.dates, first + index)),
    }));
  }
}
