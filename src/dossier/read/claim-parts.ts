/** Parses the short forms in a claim's row, and computes the values that follow from the row alone. */
import { boundsOf, edtfFault, UNBOUNDED, type DrawnBounds } from '../../model/dates.ts';
import {
  readAttributionStep,
  readParticipant,
  readPassage,
  type AttributionStep,
  type Participant,
  type Passage,
  type Read,
} from '../../model/notation.ts';
import { readQuantity, type Quantity } from '../../model/quantity.ts';
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

/** Returns the id of the relation that a claim affirms or denies, or undefined if one of its ends is no entity. */
export function relationOf(claim: ClaimRow, predicate: PredicateRow | undefined): string | undefined {
  const { subject, object, about } = claim;
  if (predicate === undefined || subject === undefined || object === undefined) return undefined;
  return relationId(relationKey(subject, predicate.name, object, about ?? null, predicate.symmetric));
}

/** Returns the bounds of a claim. They are unbounded if the claim has no date or its date cannot be read. */
export function boundsOfClaim({ when, starts, ends }: ClaimRow, predicate: PredicateRow | undefined): DrawnBounds {
  if (when === undefined || edtfFault(when) !== undefined) return UNBOUNDED;
  const usual = predicate?.aspect === 'STATE' ? 'ATTESTED' : 'REAL';
  return boundsOf(when, starts ?? usual, ends ?? usual);
}

/** The first and the last day that a date does not exclude, for edges of both kinds; null if it is open there, or absent. */
export interface PossibleDays {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export function possibleDays(expression: string | undefined): PossibleDays {
  if (expression === undefined || edtfFault(expression) !== undefined) return { earliest: null, latest: null };
  const { startEarliest, endLatest } = boundsOf(expression, 'REAL', 'REAL');
  return { earliest: startEarliest, latest: endLatest };
}
