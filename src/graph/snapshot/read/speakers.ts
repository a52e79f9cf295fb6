/** Reads the speakers of a snapshot's claims, by entity, with the days on which each spoke. Few different days serve many steps. */
import type { SayingColumns } from '../../judge/claim-columns.ts';
import { at } from '../columns.ts';
import type { Links, LinksRow, ReadClaims } from './claims.ts';
import type { EntityNumbers } from './entities.ts';
import { Grown, numbers, shorts } from './grown.ts';
import type { Rows } from './rows.ts';

interface SpeakersRow extends LinksRow {
  readonly entity: number;
  readonly position: readonly number[];
  readonly saidEarliest: readonly number[];
  readonly saidLatest: readonly number[];
}

export interface ReadSpeakers extends Links {
  readonly days: SayingColumns;
}

export async function readSpeakers(
  rows: Rows,
  entities: EntityNumbers,
  { nodes, count }: ReadClaims,
): Promise<ReadSpeakers> {
  const claim = new Grown(numbers, count * 2);
  const member = new Grown(numbers, count * 2);
  const position = new Grown(shorts, count * 2);
  const saying = new Grown(numbers, count * 2);
  const days = new DistinctDays();
  const keep = (row: SpeakersRow): void => {
    const speaker = entities.nodes.of(row.entity);
    for (const [index, node] of row.claim.entries()) {
      claim.push(nodes.of(node));
      member.push(speaker);
      position.push(at(row.position, index));
      saying.push(days.of(at(row.saidEarliest, index), at(row.saidLatest, index)));
    }
  };
  await rows.each('claim-speakers', keep);
  return {
    claim: claim.values(),
    member: member.values(),
    position: position.values(),
    sayings: saying.values(),
    days: days.columns(),
  };
}

/** Numbers pairs of days in the order of their first occurrence. */
export class DistinctDays {
  readonly #numbers = new Map<number, Map<number, number>>();
  readonly #earliest: number[] = [];
  readonly #latest: number[] = [];
  #last = -1;

  of(earliest: number, latest: number): number {
    // Many links in a row have the same days, or none.
    if (earliest === this.#earliest[this.#last] && latest === this.#latest[this.#last]) return this.#last;
    let byLatest = this.#numbers.get(earliest);
    if (byLatest === undefined) this.#numbers.set(earliest, (byLatest = new Map<number, number>()));
    let number = byLatest.get(latest);
    if (number === undefined) {
      number = this.#earliest.push(earliest) - 1;
      this.#latest.push(latest);
      byLatest.set(latest, number);
    }
    this.#last = number;
    return number;
  }

  columns(): SayingColumns {
    return { saidEarliest: Int32Array.from(this.#earliest), saidLatest: Int32Array.from(this.#latest) };
  }
}
