/**
 * The tables of Gephi's Data Laboratory (https://gephi.org/users/supported-graph-formats/spreadsheet): nodes with `Id` and `Label`, edges with
 * `Source`, `Target`, `Type`, `Id`, `Label` and `Weight`, and columns of our own after them.
 */
import type { Format } from '../format.ts';
import { Table } from '../table.ts';
import { relationGraph } from './relation-graph.ts';

const TYPE = 'text/csv; charset=utf-8';

export const gephi: Format = {
  name: 'gephi',
  standard: 'CSV with the headings of Gephi',
  files: [
    { name: 'nodes.csv', type: TYPE },
    { name: 'edges.csv', type: TYPE },
  ],
  async *write(account, { language }) {
    const graph = await relationGraph(account, language, null);
    const nodes = new Table('nodes.csv', ['Id', 'Label', ...Object.keys(graph.nodeAttributes)]);
    const heads = ['Source', 'Target', 'Type', 'Id', 'Label', 'Weight'];
    const edges = new Table('edges.csv', [...heads, ...Object.keys(graph.edgeAttributes)]);
    yield nodes.head();
    for await (const { id, label, attributes } of graph.nodes()) {
      yield nodes.row({ Id: id, Label: label, ...attributes });
    }
    yield edges.head();
    for await (const { id, label, from, to, symmetric, origins, attributes } of graph.edges()) {
      const ends = { Source: from, Target: to, Type: symmetric ? 'Undirected' : 'Directed' };
      yield edges.row({ ...ends, Id: id, Label: label, Weight: origins, ...attributes });
    }
  },
};
