/** GraphML 1.0 (http://graphml.graphdrawing.org): a static graph, for yEd, Cytoscape, igraph and networkx. */
import type { Format } from '../format.ts';
import { element, endTag, startTag, XML_DECLARATION, type XmlContent } from '../xml.ts';
import { relationGraph, type AttributeType, type Value } from './relation-graph.ts';
import { certainSpells, possibleSpells, type Spell } from './spells.ts';

const FILE = 'graph.graphml';
const NAMESPACE = 'http://graphml.graphdrawing.org/xmlns';

export const graphml: Format = {
  name: 'graphml',
  standard: 'GraphML 1.0',
  files: [{ name: FILE, type: 'application/graphml+xml; charset=utf-8' }],
  async *write(account, { language }) {
    const graph = await relationGraph(account, language, 'the attributes possible and certain');
    const piece = (text: string): { file: string; text: string } => ({ file: FILE, text });
    yield piece(XML_DECLARATION + startTag('graphml', { '@xmlns': NAMESPACE }));
    yield piece(keys('graph', 'graph_', { title: 'string' }));
    yield piece(keys('node', 'node_', { label: 'string', ...graph.nodeAttributes }));
    const edgeAttributes = { label: 'string', ...graph.edgeAttributes, possible: 'string', certain: 'string' } as const;
    yield piece(keys('edge', 'edge_', edgeAttributes));
    yield piece(startTag('graph', { '@id': 'dossier', '@edgedefault': 'directed' }));
    yield piece(element('data', { '@key': 'graph_title', '#': graph.title }));
    for await (const { id, label, attributes } of graph.nodes()) {
      yield piece(element('node', { '@id': id, data: data('node_', { label, ...attributes }) }));
    }
    for await (const { id, label, from, to, times, attributes } of graph.edges()) {
      const spells = { possible: written(possibleSpells(times)), certain: written(certainSpells(times)) };
      yield piece(
        element('edge', {
          ...{ '@id': id, '@source': from, '@target': to },
          data: data('edge_', { label, ...attributes, ...spells }),
        }),
      );
    }
    yield piece(endTag('graph') + endTag('graphml'));
  },
};

function keys(domain: string, prefix: string, types: Readonly<Record<string, AttributeType>>): string {
  return Object.entries(types)
    .map(([name, type]) =>
      element('key', { '@id': prefix + name, '@for': domain, '@attr.name': name, '@attr.type': type }),
    )
    .join('');
}

function data(prefix: string, values: Readonly<Record<string, Value>>): XmlContent[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === null ? [] : [{ '@key': prefix + name, '#': value }],
  );
}

/** As ISO 8601-2 writes intervals and their open sides: `2020-01-01/..`. */
function written(spells: readonly Spell[]): string | null {
  return spells.length === 0 ? null : spells.map(({ start, end }) => `${start ?? '..'}/${end ?? '..'}`).join(' | ');
}
