/**
 * Writes the edges of a graph as a table, a record an edge (or a spell of it), with the labels and attributes of both its nodes beside it. The file is
 * read twice, because edges may come before their nodes.
 */
import { basename, extname, join } from 'node:path';
import { BadInputError } from '../../../errors.ts';
import type { ImportAccount } from '../import-account.ts';
import { writeTable } from '../tables/citable-table.ts';
import { MOST_COLUMNS } from '../tables/table-rows.ts';
import type { GraphEdge, GraphItems, GraphNode, GraphSpell } from './graph-item.ts';

/** 1_073_741_824 (1 GiB): nodes with their labels and attributes are in memory. */
const MOST_NODE_BYTES = 1024 ** 3;
/** What a node, and an attribute of it, take beside their texts. */
const BYTES_EACH = 200;
const OWN = ['id', 'source', 'source_label', 'target', 'target_label', 'label'] as const;

/** @throws {BadInputError} if the file is damaged, an edge names a node that is missing, or there is no edge */
export async function edgeTable(
  path: string,
  items: GraphItems,
  folder: string,
  account: ImportAccount,
): Promise<string> {
  const graph = await readNodes(path, items, account);
  const times = graph.hasSpells ? ['start', 'end', 'spell'] : [];
  const edgeColumns = graph.edgeAttributes.map((name) => freeName(name, [...OWN, ...times]));
  const nodeColumns = ['source', 'target'].flatMap((end) => graph.nodeAttributes.map((name) => `${end}_${name}`));
  const taken = new Set([...OWN, ...times, ...edgeColumns]);
  const columns = [...taken, ...nodeColumns.map((name) => freeName(name, [...taken]))];
  const target = join(folder, `${basename(path, extname(path))}.edges.csv`);
  await writeTable(target, columns, rowsOf(path, items, graph));
  account.count('node without an edge', 'DROPPED', '', graph.nodes.size - graph.joined.size);
  return target;
}

/** An attribute `id` or `label` of an edge is not its id. */
function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? `edge_${name}` : name;
}

interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** The ids of nodes that edges name; filled while edges are written. */
  readonly joined: Set<string>;
  readonly nodeAttributes: readonly string[];
  readonly edgeAttributes: readonly string[];
  readonly hasSpells: boolean;
}

async function readNodes(path: string, items: GraphItems, account: ImportAccount): Promise<Graph> {
  const nodes = new Map<string, GraphNode>();
  const [nodeAttributes, edgeAttributes] = [new Set<string>(), new Set<string>()];
  let [bytes, edgeCount, hasSpells] = [0, 0, false];
  for await (const batch of items(path)) {
    for (const item of batch) {
      if (item.kind === 'REST') account.count(item.name, 'DROPPED');
      else if (item.kind === 'NODE') {
        if (nodes.has(item.id)) throw new BadInputError(`${path} has two nodes with the id '${item.id}'`);
        nodes.set(item.id, item);
        bytes += BYTES_EACH + 2 * (item.id.length + item.label.length);
        for (const [name, value] of item.attributes) {
          nodeAttributes.add(name);
          bytes += BYTES_EACH + 2 * value.length;
        }
        if (bytes > MOST_NODE_BYTES) throw new BadInputError(`${path} has nodes of more than ${MOST_NODE_BYTES} bytes`);
      } else {
        edgeCount++;
        hasSpells ||= item.spells.length > 0;
        for (const name of item.attributes.keys()) edgeAttributes.add(name);
      }
    }
    if (nodeAttributes.size + edgeAttributes.size > MOST_COLUMNS) {
      throw new BadInputError(`${path} has more than ${MOST_COLUMNS} attributes`);
    }
  }
  if (edgeCount === 0) throw new BadInputError(`${path} has no edge`);
  return {
    nodes,
    joined: new Set(),
    nodeAttributes: [...nodeAttributes],
    edgeAttributes: [...edgeAttributes],
    hasSpells,
  };
}

async function* rowsOf(
  path: string,
  items: GraphItems,
  graph: Graph,
): AsyncGenerator<readonly { readonly cells: readonly string[] }[]> {
  for await (const batch of items(path)) {
    const edges = batch.filter((item): item is GraphEdge => item.kind === 'EDGE');
    if (edges.length > 0) yield edges.flatMap((edge) => rowsOfEdge(path, edge, graph));
  }
}

function rowsOfEdge(path: string, edge: GraphEdge, graph: Graph): { readonly cells: readonly string[] }[] {
  const ends = [edge.source, edge.target].map((id) => {
    const node = graph.nodes.get(id);
    if (node !== undefined) {
      graph.joined.add(id);
      return node;
    }
    throw new BadInputError(
      `${path}: the edge '${edge.id}' from '${edge.source}' to '${edge.target}' names the node '${id}', which is missing`,
    );
  });
  const own = [edge.id, edge.source, ends[0]?.label ?? '', edge.target, ends[1]?.label ?? '', edge.label];
  const edgeValues = graph.edgeAttributes.map((name) => edge.attributes.get(name) ?? '');
  const nodeValues = ends.flatMap((node) => graph.nodeAttributes.map((name) => node.attributes.get(name) ?? ''));
  if (!graph.hasSpells) return [{ cells: [...own, ...edgeValues, ...nodeValues] }];
  const spells = edge.spells.length === 0 ? [{ start: '', end: '' }] : edge.spells;
  return spells.map((spell) => ({
    cells: [...own, spell.start, spell.end, written(spell), ...edgeValues, ...nodeValues],
  }));
}

/** As EDTF: `2021-07-01/..`, a moment as its day. */
function written(spell: GraphSpell): string {
  const [start = '', end = ''] = [spell.start, spell.end].map((moment) =>
    moment.replace(/^(-?\d{4}-\d{2}-\d{2})T.*$/, '$1'),
  );
  if (start === '' && end === '') return '';
  return start === end ? start : `${start || '..'}/${end || '..'}`;
}
