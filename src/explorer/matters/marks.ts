/** Which entities and relations of the canvas are in conflict, by the strongest kind that the reader wants marked. */
import { chosen, type Choice, type Kind, KINDS } from '../state/view.ts';
import { type Matter, peopleOf } from './matters.ts';

/** By id. */
export interface Marks {
  readonly entities: ReadonlyMap<string, Kind>;
  readonly relations: ReadonlyMap<string, Kind>;
}

interface Related {
  readonly id: string;
  readonly status: string;
  readonly claims: readonly { readonly id: string }[];
}

/**
 * An entity is in conflict if a claim of a matter names it, or if it stands on a side. A relation is in a contradiction if it is disputed,
 * which the API decides by the claims that pass the filters, or if its claims contradict each other over a time or an amount.
 */
export function marksOf(matters: readonly Matter[], relations: readonly Related[], wanted: Choice<Kind>): Marks {
  const entities = new Map<string, Kind>();
  const claims = new Map<string, Kind>();
  for (const kind of KINDS.filter((each) => chosen(wanted, each))) {
    for (const matter of matters.filter((each) => each.kind === kind)) {
      for (const id of [...matter.entities, ...peopleOf(matter)]) if (!entities.has(id)) entities.set(id, kind);
      if (matter.over === 'FACT') continue;
      for (const { id } of matter.sides.flatMap((side) => side.claims)) if (!claims.has(id)) claims.set(id, kind);
    }
  }
  const marked = relations.flatMap(({ id, status, claims: own }): [string, Kind][] => {
    const kinds = new Set(own.flatMap((claim) => claims.get(claim.id) ?? []));
    if (status === 'DISPUTED' && chosen(wanted, 'CONTRADICTION')) return [[id, 'CONTRADICTION']];
    const kind = KINDS.find((each) => kinds.has(each));
    return kind === undefined ? [] : [[id, kind]];
  });
  return { entities, relations: new Map(marked) };
}
