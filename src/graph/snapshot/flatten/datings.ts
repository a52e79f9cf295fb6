/** Finds the claims that date an Event or Agreement. */
import { EVENT_DATES, isDated, type DatingRule } from '../../../model/dating-rule.ts';
import { ENTITY_LABELS } from '../../../model/labels.ts';
import { NONE } from '../../judge/claim-columns.ts';
import { datesEvents } from '../../judge/event-time.ts';
import type { EntityRef } from '../../port.ts';
import { at, type SnapshotParts } from '../columns.ts';
import { endsOfClaim, endsOfRelation, type ClaimEnds } from '../ends-of-claim.ts';
import { forEachOf, type Work } from '../slices.ts';
import { inOrder, sortedBy, startsOf, upTo } from '../sorting.ts';

const ENDS: readonly (keyof DatingRule)[] = ['subject', 'object', 'occasion'];

type DatingParts = Pick<SnapshotParts, 'claims' | 'claimIds' | 'datingRules' | 'relations' | 'turned' | 'others'>;

interface DatingColumns {
  /** Entity e has the rows from `offsets[e]` to before `offsets[e + 1]`. */
  readonly offsets: Uint32Array;
  readonly claim: Uint32Array;
  /** Index into `EVENT_DATES`. */
  readonly dates: Uint8Array;
}

/** @param labels for each entity, an index into `ENTITY_LABELS` */
export function* datingsOf(parts: DatingParts, labels: Uint8Array): Work<DatingColumns> {
  const { claims, claimIds, datingRules, relations } = parts;
  const { from, type, claimOffsets } = relations;
  const found = { entity: [] as EntityRef[], claim: [] as number[], dates: [] as number[] };
  const keep = (claim: number, ends: ClaimEnds): void => {
    const rule = at(datingRules, ends.type);
    for (const end of ENDS) {
      const what = rule[end];
      if (what === undefined || ends[end] === NONE) continue;
      if (!isDated(end, at<string>(ENTITY_LABELS, at(labels, ends[end])))) continue;
      found.entity.push(ends[end]);
      found.claim.push(claim);
      found.dates.push(EVENT_DATES.indexOf(what));
    }
  };
  const isDating = datingRules.map((rule) => ENDS.some((end) => rule[end] !== undefined));
  yield* forEachOf(from.length, (relation) => {
    if (isDating[type[relation] ?? NONE] !== true) return;
    const end = claimOffsets[relation + 1] ?? 0;
    for (let claim = claimOffsets[relation] ?? 0; claim < end; claim += 1) {
      if (datesEvents(claim, claims)) keep(claim, endsOfRelation(parts, relation, claim));
    }
  });
  const first = at(claimOffsets, from.length);
  yield* forEachOf(claimIds.length - first, (other) => {
    if (datesEvents(first + other, claims)) keep(first + other, endsOfClaim(parts, first + other));
  });
  const count = found.entity.length;
  const order = yield* sortedBy(upTo(count), labels.length, (index) => at(found.entity, index));
  return {
    offsets: yield* startsOf(count, labels.length, (index) => at(found.entity, index)),
    claim: yield* inOrder(Uint32Array.from(found.claim), order),
    dates: yield* inOrder(Uint8Array.from(found.dates), order),
  };
}
