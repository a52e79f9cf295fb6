/** Reads the relations of a snapshot in columns, by the entity where they begin, and sorts them by their ids. */
import { NONE } from '../../judge/claim-columns.ts';
import { at, type RelationColumns } from '../columns.ts';
import type { Work } from '../slices.ts';
import { inOrder, sortedBy, upTo } from '../sorting.ts';
import type { EntityNumbers } from './entities.ts';
import { Grown, numbers, shorts, signed } from './grown.ts';
import { placesWith } from './id-order.ts';
import type { Rows } from './rows.ts';
import type { Words } from './words.ts';

interface RelationsRow {
  readonly from: number;
  readonly to: readonly number[];
  readonly type: readonly string[];
  readonly occasion: readonly string[];
  /** How many of the row are only planned or withdrawn. */
  readonly noFacts: number;
  readonly [column: string]: unknown;
}

/** Relations without claims: claims are assigned to them later. */
export type BareRelations = Omit<RelationColumns, 'claimOffsets'>;

/** Returns the relations in the order of reading, and how many of them are facts; `type` is a number of `words`. */
export async function readRelations(
  rows: Rows,
  expected: number,
  entities: EntityNumbers,
  words: Words,
): Promise<{ readonly bare: BareRelations; readonly facts: number }> {
  const from = new Grown(numbers, expected);
  const to = new Grown(numbers, expected);
  const type = new Grown(shorts, expected);
  const occasion = new Grown(signed, expected);
  let facts = 0;
  const keep = (row: RelationsRow): void => {
    const begins = entities.nodes.of(row.from);
    facts += row.to.length - row.noFacts;
    for (const [index, node] of row.to.entries()) {
      const about = at(row.occasion, index);
      from.push(begins);
      to.push(entities.nodes.of(node));
      type.push(words.of(at(row.type, index)));
      occasion.push(about === '' ? NONE : entities.byId(about));
    }
  };
  await rows.each('relations', keep);
  return { bare: { from: from.values(), to: to.values(), type: type.values(), occasion: occasion.values() }, facts };
}

/** @param places for each number of a word its place in ascending order, which becomes the new `type` */
export function* relationsInOrder(
  { from, to, type, occasion }: BareRelations,
  ids: readonly string[],
  places: Uint32Array,
): Work<BareRelations> {
  const begins = placesWith(ids, '.').ended;
  const ends = placesWith(ids, '@');
  const orderOfEnd = (relation: number): number =>
    at(occasion[relation] === NONE ? ends.plain : ends.ended, at(to, relation));
  const orderOfOccasion = (relation: number): number => (occasion[relation] === NONE ? 0 : at(occasion, relation) + 1);
  let order = upTo(from.length);
  order = yield* sortedBy(order, ids.length + 1, orderOfOccasion);
  order = yield* sortedBy(order, ids.length * 2, orderOfEnd);
  order = yield* sortedBy(order, places.length, (relation) => at(places, at(type, relation)));
  order = yield* sortedBy(order, ids.length * 2, (relation) => at(begins, at(from, relation)));
  return {
    from: yield* inOrder(from, order),
    to: yield* inOrder(to, order),
    type: (yield* inOrder(type, order)).map((word) => at(places, word)),
    occasion: yield* inOrder(occasion, order),
  };
}
