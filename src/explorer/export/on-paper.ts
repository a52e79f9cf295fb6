/** A drawn scene in the colours of paper: a graph that is drawn on a dark ground has lighter lines. */
import type { Scene } from '../graph/graph-handle.ts';
import { PALETTES } from '../graph/palette.ts';

export function onPaper(scene: Scene): Scene {
  const of = (colour: string): string => LIGHT.get(colour) ?? colour;
  return {
    ...scene,
    nodes: scene.nodes.map((node) => ({ ...node, fill: of(node.fill), line: of(node.line) })),
    edges: scene.edges.map((edge) => ({ ...edge, colour: of(edge.colour), doubt: of(edge.doubt) })),
  };
}

/** Colours of the dark palette, and those of the light one in the same places. */
const LIGHT: ReadonlyMap<string, string> = new Map(pairs(PALETTES.dark, PALETTES.light));

function pairs(dark: unknown, light: unknown): [string, string][] {
  if (typeof dark === 'string' && typeof light === 'string') return [[dark, light]];
  if (typeof dark !== 'object' || dark === null || typeof light !== 'object' || light === null) return [];
  const others = light as Readonly<Record<string, unknown>>;
  return Object.entries(dark).flatMap(([key, value]) => pairs(value, others[key]));
}
