/** Converts the filters of the view to the API's `Through`, the same for every query. */
import { MODES } from '../../model/mode.ts';
import { type Choice, ENTITY_TYPES, type Filters, isEverything, isTimed, STATUSES } from '../state/view.ts';
import type { Through } from './documents.ts';

/** `relations` are the types of the vocabulary: the API rejects other types, so they are left out. */
export function throughOf(filters: Filters, relations: readonly string[]): Through {
  const { from, to } = filters;
  return {
    ...(isEverything(filters.relations) ? {} : { relations: namesOf(filters.relations, relations) }),
    ...(isEverything(filters.entityTypes) ? {} : { entityTypes: namesOf(filters.entityTypes, ENTITY_TYPES) }),
    ...(isEverything(filters.status) ? {} : { status: namesOf(filters.status, STATUSES) }),
    ...(filters.minOrigins > 1 ? { minOrigins: filters.minOrigins } : {}),
    ...(filters.dossiers.length > 0 ? { dossiers: filters.dossiers } : {}),
    ...(filters.documents.length > 0 ? { documents: filters.documents } : {}),
    ...(filters.saidBy.length > 0 ? { saidBy: filters.saidBy } : {}),
    ...(from !== null || to !== null ? { during: { from, to } } : {}),
    ...(filters.asOf !== null ? { asOf: filters.asOf } : {}),
    ...(filters.knownOn !== null ? { publishedBy: filters.knownOn } : {}),
    // Without a condition on time it changes nothing.
    ...(filters.certain && isTimed(filters) ? { certainty: 'CERTAIN' } : {}),
    ...(filters.reviewed ? { minTier: 'REVIEWED' } : {}),
    // HYPOTHETICAL claims draw nothing; without them the lists of claims would lack them.
    ...(filters.plans ? { modes: MODES } : {}),
    ...(filters.withdrawn ? { includeWithdrawn: true } : {}),
  };
}

/** Without the conditions on the time of the content. */
export function timelessOf({ during: _during, asOf: _asOf, certainty: _certainty, ...through }: Through): Through {
  return through;
}

function namesOf<T extends string>({ but, names }: Choice<T>, all: readonly T[]): readonly T[] {
  return all.filter((name) => names.includes(name) !== but);
}
