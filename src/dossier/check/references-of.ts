/** Which entities a claim names, in which column, and what may stand there. */
import type { PredicateRow } from '../../model/vocabulary.ts';
import type { ClaimParts } from '../read/claim-parts.ts';
import type { ClaimRow } from '../read/table-schema.ts';

export interface Reference {
  readonly column: string;
  readonly id: string;
  /** Labels, or groups of labels. */
  readonly takes: readonly string[];
}

/** In order of column: subject, object, about, participants, attribution. */
export function* referencesOf(
  { subject, object, about }: ClaimRow,
  { participants, attribution }: ClaimParts,
  predicate: PredicateRow | undefined,
): Generator<Reference> {
  yield { column: 'subject', id: subject, takes: predicate?.domain ?? ['Entity'] };
  if (object !== undefined) yield { column: 'object', id: object, takes: predicate?.range ?? ['Entity'] };
  if (about !== undefined) yield { column: 'about', id: about, takes: ['Event', 'Agreement'] };
  for (const { entity } of participants) yield { column: 'participants', id: entity, takes: ['Entity'] };
  for (const { actors } of attribution) {
    for (const actor of actors) yield { column: 'attribution', id: actor, takes: ['Actor'] };
  }
}
