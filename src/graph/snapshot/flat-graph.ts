/** A snapshot as the code reads it: its columns under short names, and readers of its texts and lists. No row is copied. */
import { EVENT_DATES, type DatingRule } from '../../model/dating-rule.ts';
import type { GraphCounts } from '../port.ts';
import type { ClaimColumns, DocumentColumns, SayingColumns } from '../judge/claim-columns.ts';
import type { OriginSets } from '../judge/independent-origins.ts';
import type { StanceRule } from '../propositions.ts';
import { Adjacency } from './adjacency.ts';
import type { Bits } from './bits.ts';
import { at, type ListedParticipations, type OtherClaims, type RelationColumns } from './columns.ts';
import { Datings } from './datings.ts';
import { DaysOfFew } from './days-of-few.ts';
import { Disagreements } from './disagreements.ts';
import { Entities, maybeText } from './entities.ts';
import type { FollowedDisagreements } from './follow/followed-disagreements.ts';
import type { FollowedEntities } from './follow/followed-entities.ts';
import type { FollowedIds } from './follow/followed-ids.ts';
import { TEXT_RANGES, type Sections, type TextRangeName } from './layout.ts';
import { LinksOfClaims } from './links-of-claims.ts';
import type { Appended, Order } from './order.ts';
import { rowLists, type RowLists } from './row-lists.ts';
import { SetsOfOriginators } from './sets-of-originators.ts';
import { type IdColumn, Ids, Texts } from './texts.ts';

/** Claims of no relation that follow one another: `claim + i` has row `other + i` of `others`. */
export interface OtherRun {
  readonly claim: number;
  readonly other: number;
  readonly count: number;
}

/** What differs if a snapshot was followed: rows that are gone are skipped, and rows that were appended are in no order. */
export interface FollowedRows {
  readonly goneRelations: Bits;
  readonly goneClaims: Bits;
  readonly entityOrder: Order;
  readonly relationOrder: Order;
  /** The number of relations that were read: those before the appended rows. */
  readonly readRelations: number;
  readonly appendedRelations: readonly (Appended | undefined)[];
  /** All relations in the order of their ids. It is made when it is first asked for. */
  readonly allRelations: () => Uint32Array;
}

export interface FlatGraph {
  readonly sections: Sections;
  /** Undefined if the snapshot was read or opened as a whole. */
  readonly followed: FollowedRows | undefined;
  readonly bookmark: string;
  readonly readAt: Date;
  readonly counts: GraphCounts;
  readonly entities: Entities | FollowedEntities;
  readonly adjacency: Adjacency;
  readonly relations: RelationColumns;
  readonly claims: ClaimColumns;
  readonly claimIds: Pick<IdColumn, 'length' | 'at'>;
  /** For each claim 1 if its subject is the entity where its symmetric relation ends. */
  readonly turned: Uint8Array;
  readonly others: OtherClaims;
  readonly otherRuns: readonly OtherRun[];
  readonly originSets: OriginSets & SetsOfOriginators;
  readonly originatorIds: Ids | FollowedIds;
  readonly sayings: SayingColumns;
  readonly documents: DocumentColumns;
  readonly documentIds: Ids | FollowedIds;
  readonly dossierIds: Ids | FollowedIds;
  /** By entity. */
  readonly participations: ListedParticipations;
  /** By entity: rows of the section `occasions`. */
  readonly occasions: RowLists;
  readonly datings: Datings;
  /** Entities by claim. */
  readonly participants: LinksOfClaims;
  readonly contents: LinksOfClaims;
  readonly rivals: LinksOfClaims;
  readonly disagreements: Disagreements | FollowedDisagreements;
  readonly foreignEdges: number;
  /** Names of predicates, in ascending order; then for each of them what its claims say. */
  readonly types: readonly string[];
  readonly symmetric: readonly boolean[];
  readonly datingRules: readonly DatingRule[];
  readonly stanceRules: readonly StanceRule[];
}

export function flatGraphOf(sections: Sections): FlatGraph {
  const { snapshot, entities, predicates } = sections;
  const texts = new Texts(sections.textBytes.byte, sections.texts.bytes);
  const ids = (range: TextRangeName): Ids => {
    const { texts: starts } = sections.textRanges;
    const index = TEXT_RANGES.indexOf(range);
    return new Ids(texts, at(starts, index), at(starts, index + 1));
  };
  return {
    sections,
    followed: undefined,
    bookmark: texts.at(at(snapshot.bookmark, 0)),
    readAt: new Date(at(snapshot.readAtMillis, 0)),
    counts: countsIn(snapshot),
    entities: new Entities(entities, ids('entities'), texts),
    adjacency: new Adjacency(rowLists(entities.neighbours), sections.neighbours.far, sections.neighbours.relation),
    relations: sections.relations,
    claims: claimColumnsOf(sections),
    claimIds: ids('claims'),
    turned: sections.claims.turned,
    others: sections.otherClaims,
    otherRuns: [othersIn(sections)],
    originSets: new SetsOfOriginators(
      sections.originSets.originators,
      sections.originators.originator,
      ids('originators'),
    ),
    originatorIds: ids('originators'),
    sayings: sections.sayings,
    documents: sections.documents,
    documentIds: ids('documents'),
    dossierIds: ids('dossiers'),
    participations: {
      ...rowLists(entities.participations),
      claim: sections.participations.claim,
      role: sections.participations.role,
      roles: ids('roles').all(),
    },
    occasions: rowLists(entities.occasions),
    datings: new Datings(rowLists(entities.datings), sections.datings.claim, sections.datings.dates),
    participants: new LinksOfClaims(sections.participants.claim, sections.participants.entity),
    contents: new LinksOfClaims(sections.contents.claim, sections.contents.content),
    rivals: new LinksOfClaims(sections.rivals.claim, sections.rivals.rival),
    disagreements: new Disagreements(sections, ids('disagreements'), texts),
    foreignEdges: at(snapshot.foreignEdges, 0),
    types: ids('predicates').all(),
    symmetric: Array.from(predicates.symmetric, (value) => value === 1),
    datingRules: Array.from(predicates.symmetric, (_, predicate) => datingRuleIn(predicates, predicate)),
    stanceRules: Array.from(predicates.stance, (stance, predicate) => ({
      stance: maybeText(texts, stance),
      isOccurrence: predicates.isOccurrence[predicate] === 1,
      takesValue: predicates.takesValue[predicate] === 1,
    })),
  };
}

/** The columns of claims as the judge reads them. */
export function claimColumnsOf(sections: Sections): ClaimColumns {
  const { attributions, speakers, reports, reportDocuments, withdrawals, drawnDays } = sections;
  return {
    ...sections.claims,
    withdrawnEarliest: new DaysOfFew(withdrawals.claim, withdrawals.earliest),
    withdrawnLatest: new DaysOfFew(withdrawals.claim, withdrawals.latest),
    startDrawn: new DaysOfFew(drawnDays.claim, drawnDays.startDrawn),
    endDrawn: new DaysOfFew(drawnDays.claim, drawnDays.endDrawn),
    speakers: { offsets: attributions.speakers, members: speakers.speaker },
    originators: attributions.originators,
    sayings: speakers.saying,
    documents: { offsets: reports.documents, members: reportDocuments.document },
  };
}

function othersIn({ relations, otherClaims }: Sections): OtherRun {
  return { claim: at(relations.claimOffsets, relations.from.length), other: 0, count: otherClaims.predicate.length };
}

function datingRuleIn(predicates: Sections['predicates'], predicate: number): DatingRule {
  const dates = (column: Uint8Array): DatingRule['subject'] => EVENT_DATES[at(column, predicate) - 1];
  return {
    subject: dates(predicates.datesSubject),
    object: dates(predicates.datesObject),
    occasion: at(predicates.datesOccasion, predicate) === 0 ? undefined : 'WITHIN',
  };
}

function countsIn(snapshot: Sections['snapshot']): GraphCounts {
  return {
    dossiers: at(snapshot.dossiers, 0),
    documents: at(snapshot.documents, 0),
    entities: at(snapshot.entities, 0),
    claims: at(snapshot.claims, 0),
    relations: at(snapshot.relations, 0),
    contradictions: at(snapshot.contradictions, 0),
  };
}
