/** A snapshot as the code reads it: its columns under short names, and readers of its texts and lists. No row is copied. */
import { EVENT_DATES, type DatingRule } from '../../model/dating-rule.ts';
import type { GraphCounts } from '../port.ts';
import type { ClaimColumns, DocumentColumns, SayingColumns } from '../judge/claim-columns.ts';
import type { OriginSets } from '../judge/independent-origins.ts';
import type { StanceRule } from '../propositions.ts';
import { Adjacency } from './adjacency.ts';
import { at, type OtherClaims, type ParticipantLinks, type RelationColumns } from './columns.ts';
import { Datings } from './datings.ts';
import { DaysOfFew } from './days-of-few.ts';
import { Disagreements } from './disagreements.ts';
import { Entities, maybeText } from './entities.ts';
import { TEXT_RANGES, type Sections, type TextRangeName } from './layout.ts';
import { LinksOfClaims } from './links-of-claims.ts';
import { SetsOfOriginators } from './sets-of-originators.ts';
import { Ids, Texts } from './texts.ts';

export interface FlatGraph {
  readonly sections: Sections;
  readonly bookmark: string;
  readonly readAt: Date;
  readonly counts: GraphCounts;
  readonly entities: Entities;
  readonly adjacency: Adjacency;
  readonly relations: RelationColumns;
  readonly claims: ClaimColumns;
  readonly claimIds: Ids;
  /** For each claim 1 if its subject is the entity where its symmetric relation ends. */
  readonly turned: Uint8Array;
  readonly others: OtherClaims;
  readonly originSets: OriginSets & SetsOfOriginators;
  readonly sayings: SayingColumns;
  readonly documents: DocumentColumns;
  readonly documentIds: Ids;
  readonly dossierIds: Ids;
  /** By entity. */
  readonly participations: ParticipantLinks;
  readonly datings: Datings;
  /** Entities by claim. */
  readonly participants: LinksOfClaims;
  readonly contents: LinksOfClaims;
  readonly rivals: LinksOfClaims;
  readonly disagreements: Disagreements;
  /** Names of predicates, in ascending order; then for each of them what its claims say. */
  readonly types: readonly string[];
  readonly symmetric: readonly boolean[];
  readonly datingRules: readonly DatingRule[];
  readonly stanceRules: readonly StanceRule[];
}

export function flatGraphOf(sections: Sections): FlatGraph {
  const { snapshot, entities, predicates, attributions, speakers, reports, reportDocuments } = sections;
  const texts = new Texts(sections.textBytes.byte, sections.texts.bytes);
  const ids = (range: TextRangeName): Ids => {
    const { texts: starts } = sections.textRanges;
    const index = TEXT_RANGES.indexOf(range);
    return new Ids(texts, at(starts, index), at(starts, index + 1));
  };
  return {
    sections,
    bookmark: texts.at(at(snapshot.bookmark, 0)),
    readAt: new Date(at(snapshot.readAtMillis, 0)),
    counts: countsIn(snapshot),
    entities: new Entities(entities, ids('entities'), texts),
    adjacency: new Adjacency(entities.neighbours, sections.neighbours.far, sections.neighbours.relation),
    relations: sections.relations,
    claims: {
      ...sections.claims,
      withdrawnEarliest: new DaysOfFew(sections.withdrawals.claim, sections.withdrawals.earliest),
      withdrawnLatest: new DaysOfFew(sections.withdrawals.claim, sections.withdrawals.latest),
      startDrawn: new DaysOfFew(sections.drawnDays.claim, sections.drawnDays.startDrawn),
      endDrawn: new DaysOfFew(sections.drawnDays.claim, sections.drawnDays.endDrawn),
      speakers: { offsets: attributions.speakers, members: speakers.speaker },
      originators: attributions.originators,
      sayings: speakers.saying,
      documents: { offsets: reports.documents, members: reportDocuments.document },
    },
    claimIds: ids('claims'),
    turned: sections.claims.turned,
    others: sections.otherClaims,
    originSets: new SetsOfOriginators(
      sections.originSets.originators,
      sections.originators.originator,
      ids('originators'),
    ),
    sayings: sections.sayings,
    documents: sections.documents,
    documentIds: ids('documents'),
    dossierIds: ids('dossiers'),
    participations: {
      offsets: entities.participations,
      claim: sections.participations.claim,
      role: sections.participations.role,
      roles: ids('roles').all(),
    },
    datings: new Datings(entities.datings, sections.datings.claim, sections.datings.dates),
    participants: new LinksOfClaims(sections.participants.claim, sections.participants.entity),
    contents: new LinksOfClaims(sections.contents.claim, sections.contents.content),
    rivals: new LinksOfClaims(sections.rivals.claim, sections.rivals.rival),
    disagreements: new Disagreements(sections, ids('disagreements'), texts),
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
