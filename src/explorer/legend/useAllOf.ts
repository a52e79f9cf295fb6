/** How many of each row of the legend the dossier has, with what the filters of the other groups let through. */
import { MODES } from '../../model/mode.ts';
import type { Through } from '../api/documents.ts';
import { useTally } from '../api/dossier.ts';
import type { EntityType, Status } from '../state/view.ts';

/** Each returns undefined while that is not known. */
export interface AllOf {
  readonly relations: (type: string) => number | undefined;
  readonly status: (status: Status) => number | undefined;
  /** An entity of the canvas without a relation is one of the dossier too. */
  readonly entities: (type: EntityType, drawn: number) => number | undefined;
  /** Relations that are drawn only with plans, or only with what was withdrawn. */
  readonly plans: number | undefined;
  readonly withdrawn: number | undefined;
}

/** Without filters of these groups, the three counts are one request. */
export function useAllOf(through: Through): AllOf {
  const { relations: _relations, ...ofRelations } = through;
  const { status: _status, ...ofStatuses } = through;
  const { entityTypes: _entityTypes, ...ofEntities } = through;
  const byRelation = useTally(ofRelations)?.relationTypes;
  const byStatus = useTally(ofStatuses)?.statuses;
  const byEntity = useTally(ofEntities)?.entityTypes;
  const { modes: _modes, ...unplanned } = through;
  const { includeWithdrawn: _withdrawn, ...unwithdrawn } = through;
  const plans = useDifference({ ...unplanned, modes: MODES }, unplanned);
  const withdrawn = useDifference({ ...unwithdrawn, includeWithdrawn: true }, unwithdrawn);
  return {
    relations: (type) => byRelation && (byRelation.find((row) => row.type === type)?.count ?? 0),
    status: (status) => byStatus && (byStatus.find((row) => row.status === status)?.count ?? 0),
    plans,
    withdrawn,
    entities: (type, drawn) => byEntity && Math.max(drawn, byEntity.find((row) => row.type === type)?.count ?? 0),
  };
}

/** How many more relations the first condition lets through than the second. */
function useDifference(more: Through, fewer: Through): number | undefined {
  const [all, some] = [useTally(more)?.relations, useTally(fewer)?.relations];
  return all === undefined || some === undefined ? undefined : Math.max(0, all - some);
}
