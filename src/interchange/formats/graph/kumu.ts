/**
 * The sheets of Kumu (https://docs.kumu.io/guides/import/import): elements with `ID`, `Label`, `Type`, `Description` and `Tags`, connections
 * with `ID`, `From`, `To` (ids of elements), `Label`, `Type` and `Direction`, and columns of our own after them, which become fields.
 */
import type { Format } from '../format.ts';
import { Table } from '../table.ts';
import { relationGraph } from './relation-graph.ts';

const TYPE = 'text/csv; charset=utf-8';

export const kumu: Format = {
  name: 'kumu',
  standard: 'CSV with the headings of Kumu',
  files: [
    { name: 'elements.csv', type: TYPE },
    { name: 'connections.csv', type: TYPE },
  ],
  async *write(account, { language }) {
    const graph = await relationGraph(account, language, null);
    const { type: _type, note: _note, ...nodeFields } = graph.nodeAttributes;
    const { predicate: _predicate, ...edgeFields } = graph.edgeAttributes;
    const elements = new Table('elements.csv', ['ID', 'Label', 'Type', 'Description', ...Object.keys(nodeFields)]);
    const heads = ['ID', 'From', 'To', 'Label', 'Type', 'Direction'];
    const connections = new Table('connections.csv', [...heads, ...Object.keys(edgeFields)]);
    yield elements.head();
    for await (const { id, label, attributes } of graph.nodes()) {
      const { type = '', note = '', ...fields } = attributes;
      yield elements.row({ ID: id, Label: label, Type: type, Description: note, ...fields });
    }
    yield connections.head();
    for await (const { id, label, from, to, symmetric, attributes } of graph.edges()) {
      const { predicate = '', ...fields } = attributes;
      const direction = symmetric ? 'undirected' : 'directed';
      yield connections.row({
        ID: id,
        From: from,
        To: to,
        Label: label,
        Type: predicate,
        Direction: direction,
        ...fields,
      });
    }
  },
};
