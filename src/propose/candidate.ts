/** Decides which sentences may hold a claim, and which predicates come into question for them. */
import type { ReadSentence } from './read-text.ts';
import type { TriggerHit } from './predicates/triggers.ts';

/** A sentence names something, and says something about it. */
export function mayHoldClaim(
  { sentence, mentions, unknown, speech }: ReadSentence,
  hits: readonly TriggerHit[],
): boolean {
  if (sentence.kind === 'LINK' || sentence.kind === 'NOTICE') return false;
  const names = mentions.length + unknown.length;
  if (sentence.words.length < 3) return false;
  return (names > 0 && hits.length > 0) || names > 1 || (speech.length > 0 && sentence.words.length > 4);
}

const MOST_PREDICATES = 3;

/** The predicates that come into question, the most probable first: each with the words that lead to it. */
export function predicatesOf(hits: readonly TriggerHit[]): TriggerHit[] {
  const best = new Map<string, TriggerHit>();
  for (const hit of hits) {
    const known = best.get(hit.predicate);
    if (known === undefined || hit.letters > known.letters) best.set(hit.predicate, hit);
  }
  return [...best.values()].toSorted((a, b) => b.letters - a.letters || a.start - b.start).slice(0, MOST_PREDICATES);
}
