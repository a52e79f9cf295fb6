/** Parses the short forms in a claim's row, and computes the values that follow from these forms. */
import {
  readAttributionStep,
  readParticipant,
  readPassage,
  readQuantity,
  type AttributionStep,
  type Participant,
  type Passage,
  type Quantity,
  type Read,
} from '../../model/notation.ts';
import { relationId, relationKey } from '../../model/relation.ts';
import type { PredicateRow } from '../../model/vocabulary.ts';
import type { ClaimRow } from './table-schema.ts';

export interface ClaimParts {
  readonly passages: readonly Passage[];
  readonly attribution: readonly AttributionStep[];
  readonly participants: readonly Participant[];
  readonly quantities: readonly Quantity[];
  /** For each form that cannot be read, a text that describes the expected form. */
  readonly faults: readonly string[];
}

export function readParts(claim: ClaimRow): ClaimParts {
  const faults: string[] = [];
  const each = <T>(texts: readonly string[], read: (text: string) => Read<T>): T[] =>
    texts.flatMap((text) => {
      const result = read(text);
      if ('ok' in result) return [result.ok];
      faults.push(result.fault);
      return [];
    });
  return {
    passages: each(claim.passages, readPassage),
    attribution: each(claim.attribution, readAttributionStep),
    participants: each(claim.participants, readParticipant),
    quantities: each(claim.quantities, readQuantity),
    faults,
  };
}

/** Returns the claim's origin as one text: equal texts are one origin. */
export function originOf({ attribution }: ClaimParts): string {
  return [...new Set(attribution.at(-1)?.actors)].toSorted().join(' + ');
}

/** Returns the id of the relation that a claim affirms or denies, or undefined if the claim has no object. */
export function relationOf(claim: ClaimRow, predicate: PredicateRow | undefined): string | undefined {
  const { subject, object, about } = claim;
  if (predicate === undefined || object === undefined) return undefined;
  return relationId(relationKey(subject, predicate.name, object, about ?? null, predicate.symmetric));
}
