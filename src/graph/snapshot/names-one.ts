import type { Direction, EntityRef } from '../port.ts';
import type { ClaimEnds } from './ends-of-claim.ts';

/** Returns whether one of the entities is the subject (OUT), the object (IN), or any of both and the occasion (ANY). */
export function namesOne(
  { type, subject, object, occasion }: ClaimEnds,
  entities: ReadonlySet<EntityRef>,
  direction: Direction,
  symmetric: readonly boolean[],
): boolean {
  if (direction === 'ANY' && entities.has(occasion)) return true;
  const isEither = direction === 'ANY' || symmetric[type] === true;
  return (
    ((isEither || direction === 'OUT') && entities.has(subject)) ||
    ((isEither || direction === 'IN') && entities.has(object))
  );
}
