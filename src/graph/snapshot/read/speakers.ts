/** Reads the speakers of a snapshot's claims, by entity, with the days on which each spoke. Few different days serve many steps. */
import type { Database } from '../../../db/database.ts';
import { statement } from '../../../db/statements.ts';
import type { SayingColumns } from '../../judge/claim-columns.ts';
import { at } from '../columns.ts';
import type { Links, LinksRow, ReadClaims } from './claims.ts';
import type { ReadEntities } from './entities.ts';
import { Grown, numbers, shorts } from './grown.ts';

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
  database: Database,
  deadlineMillis: number,
  entities: ReadEntities,
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
  await database.readEach(statement('graph/claim-speakers'), keep, { deadlineMillis });
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

  of(earliest: number, latest: number): number {
    const known = this.#numbers.get(earliest) ?? new Map<number, number>();
    this.#numbers.set(earliest, known);
    const number = known.get(latest) ?? this.#earliest.length;
    if (number === this.#earliest.length) {
      known.set(latest, number);
      this.#earliest.push(earliest);
      this.#latest.push(latest);
    }
    return number;
  }

  columns(): SayingColumns {
    return { saidEarliest: Int32Array.from(this.#earliest), saidLatest: Int32Array.from(this.#latest) };
  }
}
