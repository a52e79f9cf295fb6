/** Questions to begin with, made from what a dossier has. Plain functions. */
import { FAMILIES, type Family } from '../../model/families.ts';
import type { Matter } from '../matters/matters.ts';

export type Question =
  /** All relations of one type. `isOfActors`: its objects can be people and groups. */
  | { readonly kind: 'type'; readonly type: string; readonly isOfActors: boolean }
  /** The matter on which most disagree. */
  | { readonly kind: 'matter'; readonly id: string }
  /** The paths between two entities. */
  | { readonly kind: 'path'; readonly from: string; readonly to: string };

/** A type of relation: how many of them there are, and what the vocabulary says of it. */
export interface TypeOfRelation {
  readonly type: string;
  readonly count: number;
  readonly family: Family | null;
  readonly isSymmetric: boolean;
  /** It happens, as an attack does; a state lasts. */
  readonly isEvent: boolean;
  readonly isOfActors: boolean;
}

export interface Content {
  readonly types: readonly TypeOfRelation[];
  /** The first is the one on which most disagree. */
  readonly matters: readonly Pick<Matter, 'id'>[];
  /** Ids of people, groups and states, the best connected first. */
  readonly ranked: readonly string[];
  /** The ends of the relations among them. */
  readonly relations: readonly { readonly from: { readonly id: string }; readonly to: { readonly id: string } }[];
}

/** One relation is no list. */
const LEAST = 2;

/** At most three; fewer if the dossier has nothing to ask of a kind. */
export function questionsOf({ types, matters, ranked, relations }: Content): readonly Question[] {
  const type = typeToAsk(types);
  const pair = pairToAsk(ranked, relations);
  const [matter] = matters;
  return [
    ...(type === undefined ? [] : [{ kind: 'type' as const, type: type.type, isOfActors: type.isOfActors }]),
    ...(matter === undefined ? [] : [{ kind: 'matter' as const, id: matter.id }]),
    ...(pair === undefined ? [] : [{ kind: 'path' as const, from: pair[0], to: pair[1] }]),
  ];
}

/**
 * What one party did to another: of the first family, in the order of `FAMILIES`, that has a type with a direction and several
 * relations, the most frequent type. Events come before states, and who is part of whom comes last.
 */
function typeToAsk(types: readonly TypeOfRelation[]): TypeOfRelation | undefined {
  const asked = types
    .filter(({ count, isSymmetric }) => count >= LEAST && !isSymmetric)
    .toSorted((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
  const families = [...FAMILIES.filter((family) => family !== 'ORGANIZATIONAL'), null, 'ORGANIZATIONAL' as const];
  const order = families.flatMap((family) => [true, false].map((isEvent) => ({ family, isEvent })));
  return order
    .toSorted((a, b) => Number(b.isEvent) - Number(a.isEvent))
    .map(({ family, isEvent }) => asked.find((each) => each.family === family && each.isEvent === isEvent))
    .find((found) => found !== undefined);
}

/** The two best connected entities that no relation links; if relations link all, the two best connected. */
function pairToAsk(ranked: readonly string[], relations: Content['relations']): readonly [string, string] | undefined {
  const linked = new Set(relations.flatMap(({ from, to }) => [`${from.id} ${to.id}`, `${to.id} ${from.id}`]));
  const pairs = ranked
    .flatMap((to, second) => ranked.slice(0, second).map((from, first) => ({ from, to, rank: first + second })))
    .toSorted((a, b) => a.rank - b.rank);
  const apart = pairs.find(({ from, to }) => !linked.has(`${from} ${to}`)) ?? pairs[0];
  return apart === undefined ? undefined : [apart.from, apart.to];
}
