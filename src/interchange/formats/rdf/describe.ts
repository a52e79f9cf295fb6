/** A record as statements, by its mapping: each field is kept. */
import { DataFactory, type NamedNode, type Quad } from 'n3';
import type { Taken } from '../../account/account.ts';
import type { Value } from './forms.ts';
import type { Iris } from './iris.ts';
import type { AnyDescription, AnyParts, AnyValues } from './mapping.ts';
import { INDEX, ORDER } from './order.ts';
import { term, TYPE } from './vocabularies.ts';

const DEFAULT_GRAPH = DataFactory.defaultGraph();

/** The statements of one record, which stand together in a file. */
export class Statements {
  readonly #graphs = new Map<string, Map<string, Quad[]>>();

  add(subject: string, property: NamedNode, object: string | Value, graph = ''): void {
    const nodes = this.#graphs.get(graph) ?? new Map<string, Quad[]>();
    this.#graphs.set(graph, nodes);
    const quads = nodes.get(subject) ?? [];
    nodes.set(subject, quads);
    quads.push({
      subject: quads[0]?.subject ?? DataFactory.namedNode(subject),
      predicate: property,
      object: typeof object === 'string' ? DataFactory.namedNode(object) : object,
      graph: quads[0]?.graph ?? (graph === '' ? DEFAULT_GRAPH : DataFactory.namedNode(graph)),
    });
  }

  /** What is said in one graph of one node, types first: in the order in which graphs and nodes were named first. */
  *byNode(): Generator<readonly [graph: string, node: string, quads: readonly Quad[]]> {
    for (const [graph, nodes] of this.#graphs) {
      for (const [node, quads] of nodes) {
        const isType = ({ predicate }: Quad): boolean => predicate === TYPE;
        yield [graph, node, [...quads.filter(isType), ...quads.filter((quad) => !isType(quad))]];
      }
    }
  }
}

/** Where statements of a record or of a part of one are added. */
interface Target {
  readonly statements: Statements;
  readonly iris: Iris;
  /** The IRI of the record, to which the names of its graphs are added. */
  readonly record: string;
  /** The node of the record or part. */
  readonly node: string;
  readonly graph: string | undefined;
}

/** Adds what the mapping says of a record whose node has its types already. */
export function describe(
  taken: Taken<object>,
  description: AnyDescription,
  record: { readonly statements: Statements; readonly iris: Iris; readonly node: string },
): void {
  describeFields(taken, description, { ...record, record: record.node, graph: undefined });
}

function describeFields(taken: Taken<object>, { fields }: AnyDescription, target: Target): void {
  const linked = new Set<string>();
  for (const [name, field] of Object.entries(fields)) {
    const { statements, node, record } = target;
    const { spot } = field;
    const graph = spot?.graph === undefined ? target.graph : record + spot.graph;
    const place = { ...target, node: node + (spot?.node ?? ''), graph };
    const written =
      field.count === 'parts' ? addParts(taken, name, field, place) : addValues(taken, name, field, place);
    if (!written || spot?.link === undefined || linked.has(place.node)) continue;
    linked.add(place.node);
    statements.add(node, spot.link.property, place.node, graph);
    statements.add(place.node, TYPE, spot.link.type.value, graph);
  }
}

function addValues(taken: Taken<object>, name: string, field: AnyValues, target: Target): boolean {
  const { statements, iris, node, graph } = target;
  const kept: unknown = taken.keep(name as never);
  if (kept === null || kept === undefined) return false;
  const values = field.count === 'many' ? (kept as readonly unknown[]) : [kept];
  const objects = values.map((value) => field.form.write(value, iris));
  const { distinct, order } = inOrder(objects);
  for (const property of [field.property, ...field.also]) {
    for (const object of distinct) statements.add(node, property, object, graph);
  }
  if (order !== undefined) statements.add(node, ORDER, DataFactory.literal(`${name} ${order}`), graph);
  return objects.length > 0;
}

function addParts(taken: Taken<object>, name: string, field: AnyParts, target: Target): boolean {
  const { statements, node, graph, record } = target;
  const members: readonly Taken<object>[] = taken.each(name as never);
  // The parts of a claim are named after the claim, whichever of its nodes they belong to.
  const isRoot = field.spot?.graph !== undefined;
  const start = `${isRoot ? record : node}_${name}_`;
  for (const [index, member] of members.entries()) {
    const part = `${start}${index}`;
    statements.add(node, field.property, part, graph);
    for (const type of field.of.types) statements.add(part, TYPE, type.value, graph);
    statements.add(part, INDEX, DataFactory.literal(String(index), term('xsd:integer')), graph);
    describeFields(member, field.of, { ...target, node: part });
  }
  return members.length > 0;
}

/**
 * Statements have no order. Of a list whose order is not that of the alphabet, `order` has the places of its values in that order: `1 0` if
 * the second of the alphabet is the first of the list.
 */
function inOrder(objects: readonly Value[]): { distinct: readonly Value[]; order: string | undefined } {
  if (objects.length < 2) return { distinct: objects, order: undefined };
  const byKey = new Map(objects.map((object) => [alphabetKey(object), object]));
  const keys = [...byKey.keys()].toSorted(compare);
  const placeOf = new Map(keys.map((key, place) => [key, place]));
  const places = objects.map((object) => placeOf.get(alphabetKey(object)) ?? 0);
  const isAlphabetic = places.length === keys.length && places.every((place, index) => place === index);
  return { distinct: [...byKey.values()], order: isAlphabetic ? undefined : places.join(' ') };
}

/** By code units of the value, then of the tag of its language. */
export function alphabetKey(object: Quad['object']): string {
  return object.termType === 'Literal' ? `${object.value}\u0000${object.language}` : object.value;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
