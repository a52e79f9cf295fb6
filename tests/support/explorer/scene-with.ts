/** A drawn graph of two entities and a relation, all with the same label. */
import type { DrawnEdge, DrawnNode, Scene } from '../../../src/explorer/graph/graph-handle.ts';

export function sceneWith(label: string): Scene {
  const at = { x: 0, y: 0 };
  const node = (id: string): DrawnNode => ({
    id,
    members: null,
    label,
    labels: [label],
    type: 'Person',
    shape: 'circle',
    fill: '#fff',
    line: '#000',
    size: 30,
    unseen: 0,
    isMarked: false,
    sign: null,
    day: null,
    ...at,
    pinned: false,
    selected: false,
  });
  const edge: DrawnEdge = {
    id: 'relation:r',
    relation: 'r',
    source: 'a',
    target: 'b',
    label,
    line: 'DISPUTED',
    colour: '#b8341b',
    width: 2,
    parallel: 1,
    arrow: 'triangle',
    backArrow: 'none',
    arrowFill: 'filled',
    relations: ['r'],
    fan: null,
    doubt: '#b8341b',
    isMarked: false,
    sign: null,
    above: null,
    start: at,
    end: { x: 50, y: 0 },
    controls: [{ x: 25, y: 20 }],
    selected: false,
  };
  const drawn = { ...at, width: 60, height: 16, text: label, size: 12, weight: 500, isFar: false, ring: null } as const;
  return {
    box: { x: -50, y: -50, width: 200, height: 100 },
    labels: [
      { ...drawn, kind: 'line', of: 'relation:r' },
      { ...drawn, kind: 'name', of: 'a' },
      { ...drawn, kind: 'name', of: 'b' },
    ],
    signs: [],
    nodes: [node('a'), node('b')],
    edges: [edge],
  };
}
