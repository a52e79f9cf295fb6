/** The entities that a claim names, with the column of each and the labels that this column allows. */
import type { PredicateRow } from '../../model/vocabulary.ts';
import type { ClaimParts } from '../read/claim-parts.ts';
import type { ClaimRow } from '../read/table-schema.ts';

export interface Reference {
  readonly column: string;
  readonly id: string;
  /** The labels that the column allows, or groups of labels such as `Actor`. */
  readonly allowed: readonly string[];
}

/** In this order of columns: subject, object, about, participants, attribution, quantities. */
export function* referencesOf(
  { subject, object, about }: ClaimRow,
  { participants, attribution, quantities }: ClaimParts,
  predicate: PredicateRow | undefined,
): Generator<Reference> {
  if (subject !== undefined) yield { column: 'subject', id: subject, allowed: predicate?.domain ?? ['Entity'] };
  if (object !== undefined) yield { column: 'object', id: object, allowed: predicate?.range ?? ['Entity'] };
  if (about !== undefined) yield { column: 'about', id: about, allowed: ['Event', 'Agreement'] };
  for (const { entity } of participants) yield { column: 'participants', id: entity, allowed: ['Entity'] };
  for (const { actors } of attribution) {
    for (const actor of actors) yield { column: 'attribution', id: actor, allowed: ['Actor'] };
  }
  for (const { of } of quantities) if (of !== null) yield { column: 'quantities', id: of, allowed: ['Entity'] };
}
