/**
 * Ranks the entities of a whole graph in a separate thread, because only another thread can stop the computation. The file is
 * plain JavaScript, because Node runs it directly, also from the sources. `centrality.ts` starts it and passes an Order.
 *
 * The algorithms are those of graphology-metrics: PageRank by power iteration (Page, Brin, Motwani, Winograd 1999) and
 * betweenness by Brandes (2001). docs/decisions/0010-centrality.md lists what is corrected here, and why.
 *
 * The thread posts one message, an Answer, and ends.
 *
 * @typedef {object} Order
 * @property {'PAGERANK' | 'BETWEENNESS'} kind
 * @property {{count: number, from: Int32Array, to: Int32Array, directed: boolean}} edges
 *
 * @typedef {{scores: Float64Array} | {tooManyPaths: true}} Answer
 */
import { parentPort, workerData } from 'node:worker_threads';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import betweennessOf from 'graphology-metrics/centrality/betweenness.js';
import pagerankOf from 'graphology-metrics/centrality/pagerank.js';

/** PageRank stops when the scores of two iterations differ by less than this, summed over all entities. */
const TOLERANCE = 1e-12;
/** Each iteration multiplies the difference by at most `DAMPING`, so 174 iterations reach the tolerance for any graph. */
const MAX_ITERATIONS = 1_000;
const DAMPING = 0.85;
/** Further digits depend on the order of additions, so entities in equal positions would have different scores. */
const SIGNIFICANT_DIGITS = 10;

/** @type {Order} */
const { kind, edges } = workerData;
const pairs = pairsOf(edges);
const rawScores = kind === 'PAGERANK' ? pagerank() : betweenness();
if (rawScores === undefined) {
  parentPort.postMessage({ tooManyPaths: true }, []);
} else {
  const scores = Float64Array.from({ length: edges.count }, (_, entity) =>
    Number(rawScores[entity].toPrecision(SIGNIFICANT_DIGITS)),
  );
  parentPort.postMessage({ scores }, [scores.buffer]);
}

function pagerank() {
  // The library multiplies the tolerance by the number of nodes, with which large graphs would hardly be ranked. So we divide it.
  return pagerankOf(graph(), {
    alpha: DAMPING,
    getEdgeWeight: null,
    maxIterations: MAX_ITERATIONS,
    tolerance: TOLERANCE / edges.count,
  });
}

/** Returns undefined if two entities have more shortest paths between them than the library can count. */
function betweenness() {
  const scores = betweennessOf(graph(), { getEdgeWeight: null, normalized: false });
  let sum = 0;
  for (let entity = 0; entity < edges.count; entity += 1) sum += scores[entity];
  // The limit is half a pair: rounding errors are smaller, and a lost path changes the sum by more (see the decision). A sum of
  // NaN fails the comparison too.
  return Math.abs(sum - passedThrough()) < 0.5 ? scores : undefined;
}

/**
 * The expected sum of all betweenness scores: the number of entities inside one shortest path, summed over all pairs that have a
 * path. The library counts paths in 32 bits. If such a counter overflows, the sum of its scores is larger, or NaN.
 *
 * The search is breadth-first from 32 sources at once, one bit for each (Then et al., "The More the Merrier", 2014). It takes a
 * small part of the time of betweenness itself.
 */
function passedThrough() {
  const { count, directed } = edges;
  const { starts, neighbors } = adjacency();
  const seen = new Int32Array(count);
  const arriving = new Int32Array(count);
  const newest = new Int32Array(count);
  let frontier = new Int32Array(count);
  let reached = new Int32Array(count);
  let sum = 0;
  for (let first = 0; first < count; first += 32) {
    let size = Math.min(32, count - first);
    seen.fill(0);
    for (let bit = 0; bit < size; bit += 1) {
      frontier[bit] = first + bit;
      newest[first + bit] = 1 << bit;
      seen[first + bit] = 1 << bit;
    }
    for (let between = 0; size > 0; between += 1) {
      let next = 0;
      for (let index = 0; index < size; index += 1) {
        const entity = frontier[index];
        for (let position = starts[entity]; position < starts[entity + 1]; position += 1) {
          const neighbor = neighbors[position];
          const fresh = newest[entity] & ~seen[neighbor];
          if (fresh === 0) continue;
          if (arriving[neighbor] === 0) reached[next++] = neighbor;
          arriving[neighbor] |= fresh;
        }
      }
      for (let index = 0; index < next; index += 1) {
        const entity = reached[index];
        newest[entity] = arriving[entity];
        seen[entity] |= arriving[entity];
        sum += between * countBits(arriving[entity]);
        arriving[entity] = 0;
      }
      [frontier, reached] = [reached, frontier];
      size = next;
    }
  }
  return directed ? sum : sum / 2;
}

/** @param {number} bits 32 bits */
function countBits(bits) {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function graph() {
  const created = edges.directed ? new DirectedGraph() : new UndirectedGraph();
  for (let entity = 0; entity < edges.count; entity += 1) created.addNode(entity);
  for (const pair of pairs) created.addEdge(Math.floor(pair / edges.count), pair % edges.count);
  return created;
}

/** Compressed sparse rows: the neighbors of `n` are `neighbors[starts[n]]` up to, not including, `neighbors[starts[n + 1]]`. */
function adjacency() {
  const { count, directed } = edges;
  const starts = new Int32Array(count + 1);
  const neighbors = new Int32Array(directed ? pairs.length : 2 * pairs.length);
  /** @param {(from: number, to: number) => void} visit */
  const each = (visit) => {
    for (const pair of pairs) {
      const from = Math.floor(pair / count);
      const to = pair % count;
      visit(from, to);
      if (!directed) visit(to, from);
    }
  };
  each((from) => (starts[from + 1] += 1));
  for (let entity = 0; entity < count; entity += 1) starts[entity + 1] += starts[entity];
  const free = starts.slice();
  each((from, to) => {
    neighbors[free[from]] = to;
    free[from] += 1;
  });
  return { starts, neighbors };
}

/**
 * The related pairs, each once and without loops, as `from * count + to`; in an undirected graph, the smaller number is `from`.
 * They are sorted, so that the scores do not depend on the order of the relations.
 * @param {Order['edges']} edges
 * @returns {Float64Array}
 */
function pairsOf({ count, from, to, directed }) {
  const sortedPairs = Float64Array.from(from, (start, index) => {
    const end = to[index];
    return directed || start < end ? start * count + end : end * count + start;
  }).toSorted();
  return sortedPairs.filter(
    (pair, index) => pair !== sortedPairs[index - 1] && Math.floor(pair / count) !== pair % count,
  );
}
