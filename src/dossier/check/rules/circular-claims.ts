/** Claims that repeat or contain themselves, directly or through others. */
import type { Placed } from '../../read/sort-rows.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { ClaimRow } from '../../read/table-schema.ts';
import type { Found, Rule } from '../rule.ts';

export const circularClaims: Rule = {
  id: 'circular-claims',
  level: 'ERROR',
  holds: 'A claim does not repeat or contain itself, directly or through other claims.',
  refusesLoad: true,
  *check({ claims }) {
    yield* circles(claims, 'repeats', ({ repeats }) => repeats);
    yield* circles(claims, 'content', ({ content }) => (content === undefined ? [] : [content]));
  },
};

/** Each circle once, at the first of its claims. */
function* circles(
  claims: DossierReading['claims'],
  column: string,
  next: (claim: Placed<ClaimRow>) => readonly string[],
): Generator<Found> {
  const told = new Set<string>();
  for (const { id, place } of claims.values()) {
    const circle = told.has(id) ? undefined : wayBack(claims, id, next);
    if (circle === undefined) continue;
    for (const each of circle) told.add(each);
    const way = [...circle, id].join(' → ');
    const message = `claim '${id}': ${column}: a claim cannot point at itself (${way}); take one of these away`;
    yield { place, message };
  }
}

/** The shortest way from a claim to itself: breadth first. */
function wayBack(
  claims: DossierReading['claims'],
  start: string,
  next: (claim: Placed<ClaimRow>) => readonly string[],
): string[] | undefined {
  const ways = [[start]];
  const seen = new Set<string>();
  for (const way of ways) {
    const claim = claims.get(way.at(-1) ?? start);
    for (const id of claim === undefined ? [] : next(claim)) {
      if (id === start) return way;
      if (seen.has(id)) continue;
      seen.add(id);
      ways.push([...way, id]);
    }
  }
  return undefined;
}
