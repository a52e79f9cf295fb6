/** Links between claims and other rows, sorted by the rows from which they are read. */
import { MODES } from '../../../model/mode.ts';
import { NONE } from '../../judge/claim-columns.ts';
import { at, type SnapshotParts } from '../columns.ts';
import type { Sections } from '../layout.ts';
import { forEachOf, type Work } from '../slices.ts';
import { inOrder, sortedBy, startsOf, upTo } from '../sorting.ts';

const FUTURE = MODES.indexOf('FUTURE');

/** The relations of each occasion, in order. */
export function* occasionsOf(
  entities: number,
  { occasion }: SnapshotParts['relations'],
): Work<{ readonly offsets: Uint32Array; readonly relation: Uint32Array }> {
  const having = upTo(occasion.length).filter((relation) => occasion[relation] !== NONE);
  const occasionOf = (relation: number): number => at(occasion, relation);
  return {
    offsets: yield* startsOf(having.length, entities, (index) => occasionOf(at(having, index))),
    relation: yield* sortedBy(having, entities, occasionOf),
  };
}

/** The claims of relations that are planned, in order. */
export function* plansOf({ relations, claims }: Pick<SnapshotParts, 'relations' | 'claims'>): Work<Uint32Array> {
  const planned: number[] = [];
  yield* forEachOf(at(relations.claimOffsets, relations.from.length), (claim) => {
    if (claims.mode[claim] === FUTURE) planned.push(claim);
  });
  return Uint32Array.from(planned);
}

/** The participants of each claim. An entity that takes part in two roles is there once. */
export function* participantsOf({
  participants,
  claimIds,
}: Pick<SnapshotParts, 'participants' | 'claimIds'>): Work<Sections['participants']> {
  const { offsets, claim: claims } = participants;
  const entityOf = new Uint32Array(claims.length);
  for (let entity = 0; entity + 1 < offsets.length; entity += 1) {
    entityOf.fill(entity, at(offsets, entity), at(offsets, entity + 1));
  }
  const order = yield* sortedBy(upTo(claims.length), claimIds.length, (link) => at(claims, link));
  // The sort is stable: the links of one claim stay in the order of entities.
  const once = order.filter((link, index) => {
    const before = order[index - 1];
    return before === undefined || claims[before] !== claims[link] || entityOf[before] !== entityOf[link];
  });
  return { claim: yield* inOrder(claims, once), entity: yield* inOrder(entityOf, once) };
}

export function* rivalsOf({ rivals, claimIds }: SnapshotParts): Work<Sections['rivals']> {
  const order = yield* sortedBy(upTo(rivals.claim.length), claimIds.length, (link) => at(rivals.claim, link));
  return { claim: yield* inOrder(rivals.claim, order), rival: yield* inOrder(rivals.rival, order) };
}

export function* contentsOf({ contents, claimIds }: SnapshotParts): Work<Sections['contents']> {
  const order = yield* sortedBy(upTo(contents.claim.length), claimIds.length, (link) => at(contents.claim, link));
  return { claim: yield* inOrder(contents.claim, order), content: yield* inOrder(contents.content, order) };
}
