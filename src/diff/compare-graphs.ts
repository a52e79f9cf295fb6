/** What a change of claims does to the relations, their status and the disagreements. */
import type { DisagreementRecord, RelationRecord } from '../graph/port.ts';
import type { GraphState, RelationState } from './graph-state.ts';

export type GraphChangeKind = 'ADDED' | 'REMOVED' | 'ALTERED';

export interface ValueChange {
  /** `status`, `origins`, `claims` and so on: a field of the API. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface RelationChange {
  readonly kind: GraphChangeKind;
  /** As it is after the change; of a removed one as it was. */
  readonly state: RelationState;
  readonly fields: readonly ValueChange[];
}

export interface DisagreementChange {
  readonly kind: GraphChangeKind;
  readonly disagreement: DisagreementRecord;
  readonly fields: readonly ValueChange[];
}

export interface GraphChanges {
  readonly relations: readonly RelationChange[];
  readonly disagreements: readonly DisagreementChange[];
}

const RELATION_FIELDS = [
  'status',
  'origins',
  'startEarliest',
  'startLatest',
  'endEarliest',
  'endLatest',
  'claims',
  'against',
] as const satisfies readonly (keyof RelationRecord)[];

const DISAGREEMENT_FIELDS = [
  'kind',
  'over',
  'by',
  'sides',
  'reasons',
  'reconciliations',
  'judgments',
] as const satisfies readonly (keyof DisagreementRecord)[];

/** In the order of ids: what was added, then what was altered, then what was removed. A new name of an entity alters no relation. */
export function compareGraphs(before: GraphState, after: GraphState): GraphChanges {
  return {
    relations: changesOf(before.relations, after.relations, (a, b) =>
      differing(a.relation, b.relation, RELATION_FIELDS),
    ).map(({ kind, value, fields }) => ({ kind, state: value, fields })),
    disagreements: changesOf(before.disagreements, after.disagreements, (a, b) =>
      differing(a, b, DISAGREEMENT_FIELDS),
    ).map(({ kind, value, fields }) => ({ kind, disagreement: value, fields })),
  };
}

interface Change<T> {
  readonly kind: GraphChangeKind;
  readonly value: T;
  readonly fields: readonly ValueChange[];
}

function changesOf<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  compare: (a: T, b: T) => readonly ValueChange[],
): Change<T>[] {
  const added: Change<T>[] = [];
  const altered: Change<T>[] = [];
  for (const [id, value] of inOrder(after)) {
    const old = before.get(id);
    if (old === undefined) added.push({ kind: 'ADDED', value, fields: [] });
    else {
      const fields = compare(old, value);
      if (fields.length > 0) altered.push({ kind: 'ALTERED', value, fields });
    }
  }
  const removed = inOrder(before)
    .filter(([id]) => !after.has(id))
    .map(([, value]): Change<T> => ({ kind: 'REMOVED', value, fields: [] }));
  return [...added, ...altered, ...removed];
}

function inOrder<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function differing<T>(before: T, after: T, fields: readonly (keyof T & string)[]): ValueChange[] {
  return fields
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}
