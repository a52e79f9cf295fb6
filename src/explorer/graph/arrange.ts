/** Computes a layout without drawing it. Runs in a worker, so that the page stays responsive. */
import cytoscape, { type EdgeSingular, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { Point } from '../state/view.ts';
import { fillRoom } from './fill-room.ts';
import type { Guides } from './guides.ts';
import { offButtons, relax } from './relax.ts';
import { ringPlaces } from './ring-places.ts';
import { FIXED_DISTANCE, separate } from './separate.ts';
import type { Size } from './label-space.ts';
import { timePlaces } from './time-places.ts';
import { treePlaces } from './tree-places.ts';
import type { Arranged, NodeToArrange, ToArrange } from './to-arrange.ts';

cytoscape.use(fcose);

/** Quality of the layout by number of entities: the time of an iteration grows with their square; `draft` takes almost none. */
const EFFORTS = [
  { most: 80, quality: 'proof', numIter: 2_500 },
  { most: 250, quality: 'default', numIter: 700 },
  { most: 500, quality: 'default', numIter: 150 },
  { most: Infinity, quality: 'draft', numIter: 0 },
] as const;

/** The least distance between the middles of two entities: more than the size of the largest. */
const DISTANCE = 60;

/** Up to this number of entities, a second layout is fast enough. */
const TWICE = 250;

/**
 * Positions for all entities, no two in the same place: the layout of many entities puts all leaves of a hub into one.
 */
export function arrange(wanted: ToArrange): Arranged {
  return arrangeWithGuides(wanted).places;
}

/** Also what is drawn behind the graph. */
export function arrangeWithGuides(wanted: ToArrange): { readonly places: Arranged; readonly guides: Guides } {
  if (wanted.kind === 'tree') return { places: apart(wanted, offButtons(wanted, treePlaces(wanted))), guides: [] };
  if (wanted.kind !== 'force') {
    const { places, guides } = wanted.kind === 'time' ? timePlaces(wanted) : ringPlaces(wanted);
    return { places: apart(wanted, offButtons(wanted, places)), guides };
  }
  const places = forces(wanted);
  if (wanted.nodes.some(({ fixed }) => fixed)) return { places: apart(wanted, places), guides: [] };
  return { places: apart(wanted, relax(wanted, fillRoom(wanted.nodes, places, wanted.room))), guides: [] };
}

/** Fixed entities keep their places, then the best connected. */
function apart({ nodes, edges }: ToArrange, places: Arranged): Arranged {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) {
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const placed = nodes
    .map((node) => ({ id: node.id, fixed: node.fixed, ...placeOf(node, places) }))
    .toSorted((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0) || compare(a.id, b.id));
  const fixed = separate(
    placed.filter((node) => node.fixed).map((node) => ({ ...node, fixed: false })),
    FIXED_DISTANCE,
  );
  return Object.fromEntries(
    separate(
      placed.map((node) => ({ ...node, ...fixed.get(node.id) })),
      DISTANCE,
    ),
  );
}

/** A layout that failed for an entity leaves it where it is. */
function placeOf({ id, x, y }: NodeToArrange, places: Arranged): Point {
  const place = places[id];
  return place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y) ? place : { x, y };
}

/**
 * Positions of the layout; the same input gives the same output. The forces ignore the shape of the stage: a layout that is broad
 * on a phone is turned and computed once more from there, and the one that fills the stage better is returned.
 */
function forces(wanted: ToArrange): Arranged {
  // Without relations there are no forces: many entities stay where they begin.
  if (wanted.edges.length === 0 && wanted.nodes.length > TWICE) return {};
  const places = placesOf(wanted);
  const { nodes, room } = wanted;
  if (nodes.length > TWICE || nodes.some(({ fixed }) => fixed)) return places;
  const upright = room.height > room.width;
  const isUpright = fit(nodes, places, { width: 1, height: 2 }) > fit(nodes, places, { width: 2, height: 1 });
  if (upright === isUpright) return places;
  const onItsSide = nodes.map((node) => ({ ...node, x: places[node.id]?.y ?? 0, y: places[node.id]?.x ?? 0 }));
  const turned = placesOf({ ...wanted, nodes: onItsSide }, true);
  // A layout that starts from given positions sometimes collapses into a diagonal line.
  const isWhole = roundness(turned) > roundness(places) / 2;
  return isWhole && fit(nodes, turned, room) > fit(nodes, places, room) ? turned : places;
}

/** 1 if the positions spread equally in all directions, 0 if they form a line: from the axes of the ellipse of the same variance. */
function roundness(places: Arranged): number {
  const all = Object.values(places);
  const middle = { x: mean(all.map(({ x }) => x)), y: mean(all.map(({ y }) => y)) };
  const spread = (a: 'x' | 'y', b: 'x' | 'y'): number =>
    mean(all.map((place) => (place[a] - middle[a]) * (place[b] - middle[b])));
  const [across, along, slant] = [spread('x', 'x'), spread('y', 'y'), spread('x', 'y')];
  const whole = across + along;
  return whole === 0 ? 0 : 1 - Math.hypot(across - along, 2 * slant) / whole;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The zoom at which the whole graph fits. */
function fit(nodes: readonly NodeToArrange[], places: Arranged, room: Size): number {
  const extent = (axis: 'x' | 'y', side: 'width' | 'height'): number => {
    const of = nodes.map((node) => [(places[node.id] ?? node)[axis], node[side] / 2] as const);
    return Math.max(...of.map(([at, half]) => at + half)) - Math.min(...of.map(([at, half]) => at - half));
  };
  return Math.min(room.width / extent('x', 'width'), room.height / extent('y', 'height'));
}

/** `fromHere` starts from the current positions instead of random ones. */
function placesOf(wanted: ToArrange, fromHere = false): Arranged {
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: elementsOf(wanted), style: STYLE });
  cy.layout({ ...optionsOf(wanted, fromHere), animate: false, fit: false } as LayoutOptions).run();
  const places: Record<string, Point> = {};
  for (const { id, fixed, x, y } of wanted.nodes) {
    const place = fixed ? { x, y } : cy.getElementById(id).position();
    places[id] = { x: Math.round(place.x), y: Math.round(place.y) };
  }
  cy.destroy();
  return places;
}

const STYLE: cytoscape.StylesheetJson = [
  { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } },
];

function elementsOf({ nodes, edges }: ToArrange): ElementDefinition[] {
  return [
    ...nodes.map(({ id, type, width, height, x, y }): ElementDefinition => {
      return { group: 'nodes', data: { id, type, width, height }, position: { x, y } };
    }),
    ...edges.map(({ source, target, parallel }): ElementDefinition => {
      return { group: 'edges', data: { source, target, parallel } };
    }),
  ];
}

function optionsOf({ nodes }: ToArrange, fromHere: boolean): object {
  const fixed = nodes.filter((node) => node.fixed).map(({ id, x, y }) => ({ nodeId: id, position: { x, y } }));
  const effort = EFFORTS.find(({ most }) => nodes.length <= most);
  return {
    name: 'fcose',
    quality: effort?.quality,
    randomize: fixed.length === 0 && !fromHere,
    // Two entities with many relations each need distance.
    idealEdgeLength: (edge: EdgeSingular) =>
      110 + 12 * Math.sqrt(Math.min(edge.source().degree(false), edge.target().degree(false))),
    // Ten relations between two entities pull no more than one does.
    edgeElasticity: (edge: EdgeSingular) => 0.45 / Number(edge.data('parallel')),
    nodeRepulsion: () => 12_000,
    nodeSeparation: 90,
    gravity: 0.2,
    numIter: effort?.numIter,
    packComponents: false,
    ...(fixed.length > 0 && { fixedNodeConstraint: fixed }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
