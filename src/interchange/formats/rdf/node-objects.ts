/** Statements as node objects and named graphs of JSON-LD. What is said of a node in a graph is one object. */
import type { Quad } from 'n3';
import { invariant } from '../../../errors.ts';
import type { ShortIris } from './context.ts';
import type { Statements } from './describe.ts';
import { term, TYPE } from './vocabularies.ts';

type Value = string | number | boolean | object;
type NodeObject = Readonly<Record<string, Value>>;

const STRING = term('xsd:string').value;
const BOOLEAN = term('xsd:boolean').value;
const INTEGER = term('xsd:integer').value;

/** The default graph gives node objects, each other graph an object with its nodes. */
export function graphObjects(statements: Statements, short: ShortIris): readonly NodeObject[] {
  const objects: NodeObject[] = [];
  const graphs = new Map<string, NodeObject[]>();
  for (const [graph, node, quads] of statements.byNode()) {
    let nodes = graph === '' ? objects : graphs.get(graph);
    if (nodes === undefined) {
      nodes = [];
      graphs.set(graph, nodes);
      objects.push({ '@id': short.iri(graph), '@graph': nodes });
    }
    nodes.push(nodeObject(node, quads, short));
  }
  return objects;
}

/** The id and the types come first, so that a reader knows what it reads. */
function nodeObject(node: string, quads: readonly Quad[], short: ShortIris): NodeObject {
  const types = quads.filter(({ predicate }) => predicate === TYPE).map(({ object }) => short.property(object.value));
  const properties = new Map<string, Value[]>();
  for (const quad of quads) {
    if (quad.predicate === TYPE) continue;
    const property = short.property(quad.predicate.value);
    const values = properties.get(property) ?? [];
    properties.set(property, values);
    values.push(written(quad, short.coercion(property), short));
  }
  const single = (values: readonly Value[]): Value => (values.length === 1 ? (values[0] as Value) : values);
  return {
    '@id': short.iri(node),
    ...(types.length > 0 && { '@type': single(types) }),
    ...Object.fromEntries([...properties].map(([property, values]) => [property, single(values)])),
  };
}

function written({ object }: Quad, coercion: string | undefined, short: ShortIris): Value {
  invariant(object.termType !== 'BlankNode', 'A statement has a node without a name');
  if (object.termType === 'NamedNode') {
    if (coercion === '@id') return short.iri(object.value);
    if (coercion === '@vocab') return short.property(object.value);
    return { '@id': short.iri(object.value) };
  }
  const { value, language, datatype } = object;
  if (language !== '') return { '@value': value, '@language': language };
  if (coercion === '@json') return JSON.parse(value) as Value;
  if (datatype.value === coercion) return value;
  if (datatype.value === STRING) return coercion === undefined ? value : { '@value': value };
  if (coercion === undefined && datatype.value === BOOLEAN) return value === 'true';
  if (coercion === undefined && datatype.value === INTEGER) return Number(value);
  return { '@value': value, '@type': short.iri(datatype.value) };
}
