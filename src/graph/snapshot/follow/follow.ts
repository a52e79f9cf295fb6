/**
 * Makes a snapshot from the one before and from what changed since. The rows of relations and claims that changed are appended, and their old
 * rows are gone; the lists of the entities that they name are written anew. All else is shared with the snapshot before, which stays as it is.
 */
import { invariant } from '../../../errors.ts';
import { originsIn, RelationJudge, statusIn } from '../../judge/relation-judge.ts';
import { Bits } from '../bits.ts';
import { at } from '../columns.ts';
import { differs, evidenceOf, MOST_ORIGINS, ORIGINS, STATUS, type Derived } from '../derived.ts';
import { NO_TYPE } from '../ends-of-claim.ts';
import { claimColumnsOf, type FlatGraph } from '../flat-graph.ts';
import { LinksOfClaims } from '../links-of-claims.ts';
import { Marks } from '../marks.ts';
import { SetsOfOriginators } from '../sets-of-originators.ts';
import type { Work } from '../slices.ts';
import { appendRows } from './append-rows.ts';
import { AppendedIds } from './appended-ids.ts';
import { changedMembers, type ClaimNumbers } from './changed-members.ts';
import { FollowedDisagreements } from './followed-disagreements.ts';
import { followedRelations } from './followed-relations.ts';
import type { Growth } from './growth.ts';
import { numberOfClaim } from './located-claims.ts';
import type { Changed } from './read-changed.ts';
import { relistAll } from './relist-all.ts';

/** The state of which the snapshot is. */
export interface FollowedState {
  readonly bookmark: string;
  readonly readAt: Date;
}

/** @throws {InvariantError} if the graph should be read again */
export function* followed(before: Derived, growth: Growth, changed: Changed, state: FollowedState): Work<Derived> {
  invariant(growth.newest === before, 'Only the newest snapshot is followed');
  const { parts } = before;
  const rows = yield* appendRows(parts, growth, changed);
  const numbers = claimNumbers(parts, growth, changed, rows.firstClaim);
  const relists = yield* relistAll(parts, growth, changed, rows);
  const { things, entityOrder, predicates, counts, affected } = changed;
  const sections = { ...rows.sections, ...relists.sections };
  const claimIds = AppendedIds.of(parts.claimIds, changed.rows.claimIds);
  const { relations } = sections;
  const ofNoRelation = at(changed.rows.relations.claimOffsets, changed.rows.relations.from.length);
  const after: FlatGraph = {
    ...parts,
    ...relists,
    ...predicates,
    ...state,
    sections,
    counts: { ...counts, relations: counts.relations - parts.foreignEdges },
    entities: things.entities,
    relations,
    claims: claimColumnsOf(sections),
    claimIds,
    turned: sections.claims.turned,
    others: sections.otherClaims,
    otherRuns: [
      ...parts.otherRuns,
      {
        claim: rows.firstClaim + ofNoRelation,
        other: rows.firstOther,
        count: changed.rows.claimIds.length - ofNoRelation,
      },
    ],
    originSets: new SetsOfOriginators(
      sections.originSets.originators,
      sections.originators.originator,
      rows.originatorIds,
      rows.originatorIds.order(),
    ),
    originatorIds: rows.originatorIds,
    sayings: sections.sayings,
    documents: sections.documents,
    documentIds: things.documentIds,
    dossierIds: things.dossierIds,
    participants: new LinksOfClaims(sections.participants.claim, sections.participants.entity),
    rivals: changedMembers(parts.rivals, changed.rivals, numbers),
    contents: changedMembers(parts.contents, changed.contents, numbers),
    disagreements: FollowedDisagreements.of(parts.disagreements, changed.goneDisagreements, changed.disagreements),
    followed: {
      ...followedRelations(
        parts,
        { relations, entities: things.entities, types: predicates.types },
        affected.goneRelations,
      ),
      goneClaims: (parts.followed?.goneClaims ?? Bits.none).with(affected.goneClaims, claimIds.length),
      entityOrder,
    },
  };
  yield;
  const derived = { ...derivedAfter(before, growth, after), growth };
  for (const claim of affected.goneClaims) growth.claims.delete(parts.claimIds.at(claim));
  for (let claim = rows.firstClaim; claim < claimIds.length; claim += 1) growth.claims.set(claimIds.at(claim), claim);
  growth.newest = derived;
  return derived;
}

function claimNumbers(
  parts: FlatGraph,
  growth: Growth,
  { rows: { claimIds }, affected }: Changed,
  firstClaim: number,
): ClaimNumbers {
  const replaced = new Map(
    Array.from({ length: claimIds.length }, (_, claim) => [claimIds.at(claim), firstClaim + claim]),
  );
  return {
    gone: new Set(affected.goneClaims),
    idOf: (claim) => parts.claimIds.at(claim),
    replaced: (id) => replaced.get(id),
    kept: (id, relation) => numberOfClaim(parts, growth, id, relation),
  };
}

/** Origins and status of the appended relations, by the day on which those of the others were computed. */
function derivedAfter(before: Derived, growth: Growth, parts: FlatGraph): Omit<Derived, 'growth'> {
  const evidence = evidenceOf(parts);
  const judge = new RelationJudge(evidence, before.unfiltered);
  const { type, claimOffsets, from } = parts.relations;
  const origins: number[] = [];
  const status: number[] = [];
  for (let relation = before.origins.length; relation < from.length; relation += 1) {
    const isNone = type[relation] === NO_TYPE;
    const weight = isNone ? 0 : judge.weigh(at(claimOffsets, relation), at(claimOffsets, relation + 1));
    origins.push(Math.min(originsIn(weight), MOST_ORIGINS));
    status.push(statusIn(weight));
  }
  return {
    parts,
    evidence,
    origins: growth.appended(ORIGINS, before.origins, origins),
    status: growth.appended(STATUS, before.status, status),
    unfiltered: before.unfiltered,
    differs: differs(parts, before.unfiltered.withdrawnBy),
    marks: new Marks(parts.entities.length),
  };
}
