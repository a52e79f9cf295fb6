/**
 * GEXF 1.3 (https://gexf.net, `specs/1.3/gexf.xsd`): a dynamic graph for Gephi. The spells of an edge are the days on which one of its claims
 * possibly held; its dynamic attribute `certain` is true on the days on which one certainly did.
 */
import type { Format } from '../format.ts';
import { element, endTag, startTag, XML_DECLARATION, type XmlContent } from '../xml.ts';
import { relationGraph, type AttributeType, type GraphEdge, type GraphNode, type Value } from './relation-graph.ts';
import { certainSpells, possibleSpells, type Spell } from './spells.ts';

const FILE = 'graph.gexf';
const NAMESPACE = 'http://gexf.net/1.3';

export const gexf: Format = {
  name: 'gexf',
  standard: 'GEXF 1.3, dynamic',
  files: [{ name: FILE, type: 'application/gexf+xml; charset=utf-8' }],
  async *write(account, { language }) {
    const graph = await relationGraph(account, language, 'spells, and the attribute certain');
    const piece = (text: string): { file: string; text: string } => ({ file: FILE, text });
    yield piece(XML_DECLARATION + startTag('gexf', { '@xmlns': NAMESPACE, '@version': '1.3' }));
    yield piece(element('meta', { creator: { '#': 'Sanad' }, description: { '#': graph.title } }));
    const time = { '@timeformat': 'date', '@timerepresentation': 'interval' };
    yield piece(startTag('graph', { '@mode': 'dynamic', '@defaultedgetype': 'directed', ...time }));
    yield piece(attributes('node', 'static', graph.nodeAttributes));
    yield piece(attributes('edge', 'static', graph.edgeAttributes));
    yield piece(attributes('edge', 'dynamic', { certain: 'boolean' }));
    yield piece('<nodes>\n');
    for await (const node of graph.nodes()) yield piece(nodeElement(node));
    yield piece('</nodes>\n<edges>\n');
    for await (const edge of graph.edges()) yield piece(edgeElement(edge));
    yield piece(`</edges>\n${endTag('graph')}${endTag('gexf')}`);
  },
};

function attributes(of: string, mode: string, types: Readonly<Record<string, AttributeType>>): string {
  const each = Object.entries(types).map(([id, type]) => ({ '@id': id, '@title': id, '@type': type }));
  return element('attributes', { '@class': of, '@mode': mode, attribute: each });
}

function nodeElement({ id, label, attributes: values }: GraphNode): string {
  return element('node', { '@id': id, '@label': label, attvalues: { attvalue: attvalues(values) } });
}

function edgeElement(edge: GraphEdge): string {
  const certain = certainSpells(edge.times).map((spell) => ({ '@for': 'certain', '@value': true, ...days(spell) }));
  return element('edge', {
    '@id': edge.id,
    '@source': edge.from,
    '@target': edge.to,
    '@label': edge.label,
    '@weight': edge.origins,
    attvalues: { attvalue: [...attvalues(edge.attributes), ...certain] },
    ...spellsOf(edge),
  });
}

/** An edge without spells exists at any time, as one whose only spell is open on both sides. */
function spellsOf({ times }: GraphEdge): XmlContent {
  const spells = possibleSpells(times).filter(({ start, end }) => start !== null || end !== null);
  return spells.length === 0 ? {} : { spells: { spell: spells.map(days) } };
}

function days({ start, end }: Spell): XmlContent {
  return { '@start': start, '@end': end };
}

function attvalues(values: Readonly<Record<string, Value>>): XmlContent[] {
  return Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [{ '@for': name, '@value': value }]));
}
