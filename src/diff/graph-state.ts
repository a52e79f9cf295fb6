/** What a graph draws and which disagreements it has: what two states of a dossier are compared by. */
import type { DisagreementRecord, Graph, RelationRecord, View } from '../graph/port.ts';

export interface GraphState {
  /** By id; those that only plans draw have the id after `PLANNED `. */
  readonly relations: ReadonlyMap<string, RelationState>;
  /** By id. */
  readonly disagreements: ReadonlyMap<string, DisagreementRecord>;
}

export interface RelationState {
  readonly relation: RelationRecord;
  /** Only claims of the mode FUTURE draw it. */
  readonly isPlanned: boolean;
}

/** The graph of no dossier. */
export const EMPTY_GRAPH: GraphState = { relations: new Map(), disagreements: new Map() };

/** Reads all of it: the adapter must hold the whole graph. */
export async function graphStateOf(graph: Graph): Promise<GraphState> {
  const drawn = await allOf(graph.view({}));
  const planned = await allOf(graph.view({ modes: ['FUTURE'] }));
  const relations = new Map<string, RelationState>(
    drawn.map((relation) => [relation.id, { relation, isPlanned: false }]),
  );
  for (const relation of planned) {
    if (!relations.has(relation.id)) relations.set(`PLANNED ${relation.id}`, { relation, isPlanned: true });
  }
  const disagreements = await graph.disagreements({});
  return { relations, disagreements: new Map(disagreements.map((each) => [each.id, each])) };
}

async function allOf(view: View): Promise<readonly RelationRecord[]> {
  const hops = await view.all();
  return hops.relation.map((relation) => view.relationRecord(relation));
}
