/** Converts the canvas to cytoscape's nodes and edges, with the data that their style reads, in the language of the view. */
import type { ElementDefinition } from 'cytoscape';
import type { Canvas } from '../api/canvas.ts';
import type { Labels, Text } from '../text/text.ts';
import { directionOf, isolated } from '../text/direction.ts';
import { colourOf, isPlan, type Line, lineOf, type Palette, sizeOf, widthOf } from './palette.ts';

/** Lines of a label hold about this many characters. */
const LINE = 18;
/** A longer word is broken. */
const LONGEST_WORD = 24;
const CHARACTERS = new Intl.Segmenter();

export interface NodeData {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly shape: string;
  readonly fill: string;
  readonly line: string;
  readonly size: number;
  /** How many neighbours are not on the canvas. */
  readonly unseen: number;
}

export interface EdgeData {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly line: Line;
  readonly colour: string;
  readonly width: number;
  /** What is denied ends in a bar. */
  readonly arrow: 'triangle' | 'tee' | 'none';
  /** The arrow of a plan is hollow. */
  readonly arrowFill: 'filled' | 'hollow';
  /** The number of relations between the same two entities, including this one. */
  readonly parallel: number;
}

/** Entity ids and relation ids share cytoscape's space of ids: a relation's gets a prefix. */
export const EDGE = 'relation:';

export function elementsOf(canvas: Canvas, palette: Palette, text: Text, labels: Labels): ElementDefinition[] {
  const degrees = new Map<string, number>();
  const parallels = new Map<string, number>();
  const relations = [...canvas.relations, ...canvas.denied];
  for (const { from, to } of relations) {
    for (const { id } of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
    parallels.set(pairOf(from.id, to.id), (parallels.get(pairOf(from.id, to.id)) ?? 0) + 1);
  }
  const nodes = [...canvas.entities.values()].map((entity): ElementDefinition => {
    const { shape, fill, line } = palette.entities[entity.__typename];
    const unseen = canvas.unseen.get(entity.id) ?? 0;
    const size = sizeOf((degrees.get(entity.id) ?? 0) + unseen / 2);
    const label = wrap(text.name(entity));
    const data: NodeData = { id: entity.id, label, type: entity.__typename, shape, fill, line, size, unseen };
    return { group: 'nodes', data };
  });
  const edges = relations.map((relation): ElementDefinition => {
    const data: EdgeData = {
      id: EDGE + relation.id,
      source: relation.from.id,
      target: relation.to.id,
      label: wrap(labels.relation(relation.type)),
      line: lineOf(relation),
      colour: colourOf(palette, relation),
      width: widthOf(relation.origins),
      arrow: lineOf(relation) === 'DENIED' ? 'tee' : labels.isSymmetric(relation.type) ? 'none' : 'triangle',
      arrowFill: isPlan(relation) || relation.withdrawn ? 'hollow' : 'filled',
      parallel: parallels.get(pairOf(relation.from.id, relation.to.id)) ?? 1,
    };
    return { group: 'edges', data };
  });
  return [...nodes, ...edges];
}

function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Breaks a name into at most three lines, between words if they fit on a line; the rest is an ellipsis. */
function wrap(name: string): string {
  const lines: string[] = [];
  for (const word of name.split(/\s+/).flatMap(broken)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.length <= 3 ? lines : [...lines.slice(0, 2), `${lines[2] ?? ''} …`];
  // A canvas has one direction for all text: isolates give each line the direction of its name, for brackets.
  return kept.map((line) => isolated(line, directionOf(name))).join('\n');
}

/** A word in pieces that fit on a line: between whole characters, as a reader sees them. */
function broken(word: string): readonly string[] {
  if (word.length <= LONGEST_WORD) return [word];
  const pieces = [''];
  for (const { segment } of CHARACTERS.segment(word)) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && last.length + segment.length > LINE) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
    // The label ends after three lines.
    if (pieces.length > 4) break;
  }
  return pieces;
}
