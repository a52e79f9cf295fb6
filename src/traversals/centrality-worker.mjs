/**
 * Ranks the entities of a whole graph, in a thread of its own: what it takes can only be ended from outside. Plain
 * JavaScript, as Node runs this file itself, also from the sources. `centrality.ts` starts it and says what is asked.
 *
 * The algorithms are graphology-metrics': PageRank by power iteration (Page, Brin, Motwani, Winograd 1999) and betweenness
 * by Brandes (2001). What is mended here, and why, stands in docs/decisions/0010-centrality.md.
 *
 * It answers with one message, an Answer, and ends.
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

/** How far from the last one an iteration may be, over all entities together. */
const TOLERANCE = 1e-12;
/** Each iteration comes nearer by the damping at least: 174 reach the tolerance, whatever the graph. */
const MAX_ITERATIONS = 1_000;
const DAMPING = 0.85;
/** Beyond these a sum says in which order it was taken, and entities in equal places would not be equal. */
const SIGNIFICANT_DIGITS = 10;

/** @type {Order} */
const { kind, edges } = workerData;
const pairs = pairsOf(edges);
const found = kind === 'PAGERANK' ? pagerank() : betweenness();
if (found === undefined) {
  parentPort.postMessage({ tooManyPaths: true }, []);
} else {
  const scores = Float64Array.from({ length: edges.count }, (_, entity) =>
    Number(found[entity].toPrecision(SIGNIFICANT_DIGITS)),
  );
  parentPort.postMessage({ scores }, [scores.buffer]);
}

function pagerank() {
  // The library multiplies its tolerance by the number of nodes, which leaves large graphs as good as unranked.
  return pagerankOf(graph(), {
    alpha: DAMPING,
    getEdgeWeight: null,
    maxIterations: MAX_ITERATIONS,
    tolerance: TOLERANCE / edges.count,
  });
}

/** Undefined where there are more shortest paths between two entities than the library can count. */
function betweenness() {
  const scores = betweennessOf(graph(), { getEdgeWeight: null, normalized: false });
  let sum = 0;
  for (let entity = 0; entity < edges.count; entity += 1) sum += scores[entity];
  // Half of a pair: no rounding is as much, and no lost path is less. See the decision. NaN is unequal, too.
  return Math.abs(sum - passedThrough()) < 0.5 ? scores : undefined;
}

/**
 * What betweenness must come to: the entities that lie on one shortest path, summed over all pairs that have one. The
 * library counts paths in 32 bits and goes on from 0 where they are full; then its scores come to more, or to NaN.
 *
 * Breadth first from 32 sources at once, each a bit (Then et al., "The More the Merrier", 2014): a small part of the
 * time that betweenness takes itself.
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
        for (let at = starts[entity]; at < starts[entity + 1]; at += 1) {
          const neighbor = neighbors[at];
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

/** @param {number} bits 32 of them */
function countBits(bits) {
  const twos = bits - ((bits >>> 1) & 0x55555555);
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function graph() {
  const made = edges.directed ? new DirectedGraph() : new UndirectedGraph();
  for (let entity = 0; entity < edges.count; entity += 1) made.addNode(entity);
  for (const pair of pairs) made.addEdge(Math.floor(pair / edges.count), pair % edges.count);
  return made;
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
 * Each pair that is related, once and no loops, as `from * count + to`; the smaller number first if undirected. Sorted, so
 * that scores do not hang on the order in which relations came.
 * @param {Order['edges']} given
 * @returns {Float64Array}
 */
function pairsOf({ count, from, to, directed }) {
  const all = Float64Array.from(from, (start, index) => {
    const end = to[index];
    return directed || start < end ? start * count + end : end * count + start;
  }).toSorted();
  return all.filter((pair, index) => pair !== all[index - 1] && Math.floor(pair / count) !== pair % count);
}
