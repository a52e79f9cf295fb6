/** Parses the short forms in a claim's row, and computes the values that follow from these forms. */
import {
  readAttributionStep,
  readParticipant,
  readPassage,
  type AttributionStep,
  type Participant,
  type Passage,
  type Read,
} from '../../model/notation.ts';
import { readQuotedWords } from '../../model/quoted-words.ts';
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
    // Words that could not be replaced by numbers were reported while the row was read.
    passages: each(
      claim.passages.filter((text) => readQuotedWords(text) === undefined),
      readPassage,
    ),
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

/**
 * Returns what a denial without an object denies of every object: subject, predicate and occasion, in the form of a relation's id
 * without the object. Undefined for any other claim.
 */
export function denialOfAll(claim: ClaimRow): string | undefined {
  const { polarity, subject, predicate, about } = claim;
  const namesNone = [claim.object, claim.content, claim.value].every((each) => each === undefined);
  if (polarity !== 'NEGATED' || subject === undefined || !namesNone) return undefined;
  return `${subject}.${predicate}${about === undefined ? '' : `@${about}`}`;
}
