/** Appends the rows of relations and claims that changed to the columns of a snapshot. */
import { invariant } from '../../../errors.ts';
import { ENTITY_LABELS } from '../../../model/labels.ts';
import { NONE } from '../../judge/claim-columns.ts';
import { at } from '../columns.ts';
import { NO_TYPE } from '../ends-of-claim.ts';
import type { FlatGraph } from '../flat-graph.ts';
import { flatClaims } from '../flatten/claims.ts';
import { participantsOf, plansOf } from '../flatten/links.ts';
import { startsOfLengths } from '../flatten/starts.ts';
import type { Column, RowKind, Sections } from '../layout.ts';
import type { Work } from '../slices.ts';
import type { ChangedThings } from './changed-things.ts';
import { FollowedIds } from './followed-ids.ts';
import type { Growth } from './growth.ts';
import type { Changed } from './read-changed.ts';

/** The set of dossiers of rows that are gone: no set has this number. */
const NO_SET = 0xffff_ffff;

export interface AppendedRows {
  readonly sections: Sections;
  readonly originatorIds: FollowedIds;
  /** The number of the first relation, claim and row of `otherClaims` among those that were appended. */
  readonly firstRelation: number;
  readonly firstClaim: number;
  readonly firstOther: number;
}

/** @throws {InvariantError} if the room is used up */
export function* appendRows(parts: FlatGraph, growth: Growth, changed: Changed): Work<AppendedRows> {
  const { rows } = changed;
  const { sections } = parts;
  const originators = [...new Set(Array.from(rows.originSets).flat())].toSorted();
  const before = FollowedIds.of(parts.originatorIds);
  const originatorIds = before.with({ appended: originators.filter((id) => before.numberOf(id) === undefined) });
  const flat = yield* flatClaims(rows, originators);
  const participants = yield* participantsOf(rows);
  const plans = yield* plansOf(rows);

  const firstClaim = parts.claimIds.length;
  const firstOther = sections.otherClaims.predicate.length;
  const isFirst = parts.followed === undefined;
  const append: Append = (name, column, values, by = 0) =>
    growth.appended(name, column, by === 0 ? values : Array.from(values, (value) => value + by));
  const appendAll = <C extends Columns>(kind: RowKind, columns: C, values: Columns, shifts: Shifts = {}): C =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => {
        const more = values[name];
        invariant(more, `No rows of ${kind}.${name} to append`);
        return [name, append(`${kind}.${name}`, column, more, shifts[name])];
      }),
    ) as C;
  /** The claims of no relation that were read are those of a row that is no relation, and so are the appended ones. */
  const relation = (read: number, values: ArrayLike<number>, last: number): Int32Array =>
    Int32Array.of(...(isFirst ? [read] : []), ...Array.from(values), last);
  const { relations, attributions, reports, originSets } = sections;
  return {
    sections: {
      ...sections,
      relations: appendAll('relations', relations, {
        from: relation(0, rows.relations.from, firstOther),
        to: relation(0, rows.relations.to, 0),
        type: relation(NO_TYPE, rows.relations.type, NO_TYPE),
        occasion: relation(NONE, rows.relations.occasion, NONE),
        claimOffsets: relation(
          firstClaim,
          rows.relations.claimOffsets.subarray(1).map((end) => end + firstClaim),
          firstClaim + rows.claimIds.length,
        ),
      }),
      claims: appendAll('claims', sections.claims, flat.claims, {
        origin: originSets.originators.length - 1,
        attribution: attributions.originators.length,
        reports: reports.documents.length - 1,
      }),
      withdrawals: appendAll('withdrawals', sections.withdrawals, flat.withdrawals, { claim: firstClaim }),
      drawnDays: appendAll('drawnDays', sections.drawnDays, flat.drawnDays, { claim: firstClaim }),
      otherClaims: appendAll('otherClaims', sections.otherClaims, rows.others as unknown as Columns),
      attributions: appendAll(
        'attributions',
        attributions,
        { ...flat.attributions, speakers: flat.attributions.speakers.subarray(1) },
        { speakers: sections.speakers.speaker.length },
      ),
      speakers: appendAll('speakers', sections.speakers, flat.speakers, {
        saying: sections.sayings.saidEarliest.length,
      }),
      sayings: appendAll('sayings', sections.sayings, flat.sayings),
      reports: appendAll(
        'reports',
        reports,
        { documents: flat.reports.documents.subarray(1) },
        { documents: sections.reportDocuments.document.length },
      ),
      reportDocuments: appendAll('reportDocuments', sections.reportDocuments, flat.reportDocuments),
      originSets: appendAll(
        'originSets',
        originSets,
        { originators: flat.originSets.originators.subarray(1) },
        { originators: sections.originators.originator.length },
      ),
      originators: appendAll('originators', sections.originators, {
        originator: flat.originators.originator.map((index) => originatorIds.rowOf(at(originators, index)) ?? NO_SET),
      }),
      participants: appendAll('participants', sections.participants, participants, { claim: firstClaim }),
      plans: appendAll('plans', sections.plans, { claim: plans }, { claim: firstClaim }),
      ...thingsAfter(sections, changed.things, append),
    },
    originatorIds,
    firstRelation: relations.from.length + (isFirst ? 1 : 0),
    firstClaim,
    firstOther,
  };
}

type Columns = Readonly<Record<string, Column>>;
type Shifts = Readonly<Record<string, number>>;
type Append = <T extends Column>(name: string, column: T, values: ArrayLike<number>, by?: number) => T;

/** Entities and documents are few: their columns are copied. Their sets of dossiers are appended. */
function thingsAfter(
  sections: Sections,
  { changedEntities, goneEntities, entities, documents, goneDocuments, documentIds, sets }: ChangedThings,
  append: Append,
): Pick<Sections, 'entities' | 'documents' | 'dossierSets' | 'dossiersOfSets'> {
  const firstSet = sections.dossierSets.dossiers.length - 1;
  const label = longer(sections.entities.label, entities.length);
  const dossierSet = longer(sections.entities.dossierSet, entities.length);
  for (const { number, record, set } of changedEntities) {
    label[number] = ENTITY_LABELS.indexOf(record.label);
    dossierSet[number] = firstSet + set;
  }
  for (const entity of goneEntities) dossierSet[entity] = NO_SET;
  const publishedEarliest = longer(sections.documents.publishedEarliest, documentIds.length);
  const publishedLatest = longer(sections.documents.publishedLatest, documentIds.length);
  const documentSet = longer(sections.documents.dossierSet, documentIds.length);
  for (const { number, set, ...days } of documents) {
    publishedEarliest[number] = days.publishedEarliest;
    publishedLatest[number] = days.publishedLatest;
    documentSet[number] = firstSet + set;
  }
  for (const document of goneDocuments) documentSet[document] = NO_SET;
  const members = sets.flat();
  return {
    entities: { ...sections.entities, label, dossierSet },
    documents: { publishedEarliest, publishedLatest, dossierSet: documentSet },
    dossierSets: {
      dossiers: append(
        'dossierSets.dossiers',
        sections.dossierSets.dossiers,
        startsOfLengths(sets.map(({ length }) => length)).subarray(1),
        sections.dossiersOfSets.dossier.length,
      ),
    },
    dossiersOfSets: { dossier: append('dossiersOfSets.dossier', sections.dossiersOfSets.dossier, members) },
  };
}

/** A copy of the column with so many rows; further rows are 0. */
function longer<T extends Column>(column: T, rows: number): T {
  const copy = new (column.constructor as new (length: number) => T)(rows);
  copy.set(column);
  return copy;
}
