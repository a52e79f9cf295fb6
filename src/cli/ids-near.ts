/** Finds ids about which `positions` can be asked, near one that it does not know. */
import type { Traversals } from '../traversals/traversals.ts';
import type { Deadline } from '../traversals/question.ts';

/** How many ids are proposed. */
const MOST = 3;
/** How many hits of a search for a misspelt id are compared with it. */
const HITS = 20;

/** At most `MOST` ids, the nearest first. Empty if nothing is near. */
export async function idsNear(traversals: Traversals, id: string, deadline: Deadline): Promise<readonly string[]> {
  const parts = partsOf(id);
  const entities = await traversals.entities(parts, deadline);
  const exist = entities.filter((entity) => entity !== undefined);
  const topic = exist.findLast(({ label }) => label === 'Event' || label === 'Agreement');
  if (topic !== undefined) {
    const about = await traversals.positions({ of: topic.id, through: {} }, deadline);
    return nearest(
      about.filter(({ subject, object }) => object !== null && subject !== null).map(({ key }) => key),
      parts,
    ).concat(topic.id);
  }
  if (exist.length > 0) {
    const question = { of: exist.map((entity) => entity.id), depth: 1, first: 500, through: {} };
    const { relations } = await traversals.neighborhood(question, deadline);
    return nearest(
      relations.map((relation) => relation.id),
      parts,
    );
  }
  return await eventsNamedAs(traversals, parts.at(-1) ?? id, deadline);
}

/** Events and agreements whose names have the words of an id. */
async function eventsNamedAs(traversals: Traversals, id: string, deadline: Deadline): Promise<readonly string[]> {
  const question = {
    text: id.replaceAll('-', ' '),
    types: ['Event', 'Agreement'] as const,
    asOf: undefined,
    dossiers: undefined,
    first: HITS,
    holding: [],
  };
  const hits = await traversals.search(question, deadline);
  return hits.map(({ entity }) => entity.id).slice(0, MOST);
}

/** The ids of entities in an id: `a`, `b` and `e` in `a.MET_WITH.b@e`. */
function partsOf(id: string): string[] {
  return id.split(/[.@]/).filter((part) => part !== '');
}

/** Those that have most parts in common with the given parts; then in the order of ids. */
function nearest(ids: readonly string[], parts: readonly string[]): string[] {
  const common = (id: string): number => partsOf(id).filter((part) => parts.includes(part)).length;
  return ids.toSorted((a, b) => common(b) - common(a) || (a < b ? -1 : 1)).slice(0, MOST);
}
