/**
 * The labels of the graph: a layer of its own above cytoscape's, because names must lie above lines and keep their size at each zoom.
 * Names and labels of lines are placed again when positions, zoom or what is drawn change, and move with their nodes and lines until then.
 */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { Point } from '../state/view.ts';
import type { Room } from './to-arrange.ts';
import { badgeBoxes, badgeSizeAt, LEAST_SIGN_ZOOM, SIGN_ALONG, SIGN_SIZE, signBox } from './badge-box.ts';
import type { EdgeData, NodeData } from './elements.ts';
import { alongLine, type Bend, type Box, pointsBetween } from './geometry.ts';
import type { DrawnLabel, Weight } from './drawn-label.ts';
import { paintLabels } from './paint-labels.ts';
import type { Palette } from './palette.ts';
import type { Sight } from './fit-room.ts';
import type { Guides } from './guides.ts';
import { paintGuides } from './paint-guides.ts';
import { insideOf } from './labels-inside.ts';
import { around, type NamedNode, type OnWay, type Size } from './label-space.ts';
import { type LabelledLine, placeLineLabels, type PlacedLineLabel } from './place-line-labels.ts';
import { type KeptPlaces, MOST_LINES, type PlacedName, type ToName } from './place-names.ts';
import { TextSizes } from './text-sizes.ts';

/** If there are more lines than these, labels of lines are shown only near the selection and the pointer, and at a large zoom. */
const LABELLED = 60;
const CLOSE = 1;
/** The least size of a name, by the room that each entity has on the stage: in pixels, and in pixels of area. */
const SIZES = [
  { room: 16_000, least: 12 },
  { room: 9_000, least: 11 },
  { room: 0, least: 10 },
] as const;
const LARGEST = 14;
/** Around a text, and around a small one: in a crowd each pixel counts. */
const PADDING = { x: 3, y: 2 };
const SMALL_PADDING = { x: 2, y: 1 };
const SMALL = 10;

export class Labels {
  readonly #cy: Core;
  readonly #sizes = new TextSizes();
  #names: readonly PlacedName[] = [];
  #lines: readonly PlacedLineLabel[] = [];
  #drawn: readonly DrawnLabel[] = [];
  /** These have their names in any case. */
  #near: readonly NodeSingular[] = [];
  /** The number of nodes: cytoscape looks through all elements to count them. */
  #count = 1;
  /** Where the layout made room for names: counts while the whole graph is in sight. */
  kept: KeptPlaces = {};
  /** Behind the graph. */
  guides: Guides = [];

  constructor(cy: Core) {
    this.#cy = cy;
  }

  /** What was painted last, in pixels of the stage. */
  get drawn(): readonly DrawnLabel[] {
    return this.#drawn;
  }

  /** Of the name of a node, for each way to break it into lines. */
  sizesOf(node: NodeSingular, zoom: number): readonly Size[] {
    return this.#sizesOf(node.data() as NodeData, this.#nameSize(zoom));
  }

  /** What `placeNames` reads. `room`, if the whole graph is in sight: where on the stage, and what lies on it. */
  toName(room: Room | null): ToName {
    const sight = this.#sight();
    const edges = this.#cy.edges();
    this.#count = this.#cy.nodes().length;
    // Names of so many are placed without regard to lines.
    const lines = edges.length > MOST_LINES ? [] : edges.map((edge) => ({ points: pointsOf(edge, sight) }));
    const inside = room === null ? null : insideOf(room);
    const kept = room === null ? {} : this.kept;
    return { nodes: this.#nodesOf(sight), lines, inside, signs: this.#signs(sight), kept };
  }

  /** The names have these places now. Places the labels of lines. */
  setNames(names: readonly PlacedName[]): void {
    this.#names = names;
    this.placeLines();
  }

  /** Places the labels of lines, after a selection or a move of the pointer: the names stay. */
  placeLines(): void {
    const sight = this.#sight();
    this.#near = this.#cy.nodes('.near, .selected, .focused, .highlighted').toArray();
    const lines = this.#linesOf(sight);
    if (lines.length === 0) this.#lines = [];
    else {
      const taken = [...this.#nameLabels(sight), ...this.#signs(sight)];
      this.#lines = placeLineLabels(this.#circlesOf(sight), lines, taken);
    }
    this.#cy.emit('labels');
  }

  /** All labels in units of the graph, placed and as large as they are on the stage now. */
  inGraph(): readonly DrawnLabel[] {
    const { zoom, pan } = this.#sight();
    return this.#labelsIn(this.#sight()).map((label) => ({
      ...label,
      x: (label.x - pan.x) / zoom,
      y: (label.y - pan.y) / zoom,
      width: label.width / zoom,
      height: label.height / zoom,
      size: label.size / zoom,
    }));
  }

  /** In this sight, those of nodes last. */
  #labelsIn(sight: Sight): readonly DrawnLabel[] {
    return [...this.#lineLabels(sight), ...this.#nameLabels(sight)];
  }

  /** Paints the labels that are in the window. */
  paint(context: CanvasRenderingContext2D, palette: Palette, word: (edtf: string) => string): void {
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    this.#drawn = this.#labelsIn(this.#sight()).filter(
      (box) => box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0,
    );
    paintGuides(context, this.guides, this.#sight(), height, palette, word);
    paintLabels(context, this.#drawn, palette);
  }

  #sight(): Sight {
    return { zoom: this.#cy.zoom(), pan: { ...this.#cy.pan() } };
  }

  #nameSize(zoom: number): number {
    const area = (this.#cy.width() * this.#cy.height()) / Math.max(1, this.#count);
    const least = SIZES.find(({ room }) => area >= room)?.least ?? 10;
    return Math.min(LARGEST, least * Math.sqrt(Math.max(1, zoom)));
  }

  #lineSize(zoom: number): number {
    return Math.max(10, this.#nameSize(zoom) - 1.5);
  }

  #sizesOf({ labels }: NodeData, size: number): readonly Size[] {
    return labels.map((text) => padded(this.#sizes.of(text, size, 500), size));
  }

  #nodesOf(sight: Sight): readonly NamedNode[] {
    const size = this.#nameSize(sight.zoom);
    return this.#cy.nodes().map((node) => {
      return {
        ...circleOf(node, sight),
        sizes: this.#sizesOf(node.data() as NodeData, size),
        weight: weightOfNode(node),
      };
    });
  }

  #circlesOf(sight: Sight): readonly OnWay[] {
    return this.#cy.nodes().map((node) => circleOf(node, sight));
  }

  /** The lines that have labels at this zoom. */
  #linesOf(sight: Sight): readonly LabelledLine[] {
    const size = this.#lineSize(sight.zoom);
    const edges = this.#cy.edges();
    const areFew = edges.length <= LABELLED || sight.zoom >= CLOSE;
    return edges.toArray().flatMap((edge) => {
      const isChosen = isClose(edge);
      if (!isChosen && (!areFew || edge.hasClass('far'))) return [];
      const data = edge.data() as EdgeData;
      return [
        {
          id: data.id,
          points: pointsOf(edge, sight),
          size: padded(this.#sizes.of(textOf(edge), size, weightOf(edge)), size),
          weight: (isChosen ? 1_000 : 0) + data.relations.length + data.width / 10,
        },
      ];
    });
  }

  /** The signs of disagreements on lines. */
  #signs(sight: Sight): readonly Box[] {
    if (sight.zoom < LEAST_SIGN_ZOOM) return [];
    const half = badgeSizeAt(sight.zoom) * SIGN_SIZE;
    return this.#cy
      .edges()
      .toArray()
      .filter((edge) => (edge.data() as EdgeData).isMarked)
      .map((edge) => signBox(alongLine(pointsOf(edge, sight), SIGN_ALONG), half));
  }

  #nameLabels(sight: Sight): readonly DrawnLabel[] {
    const size = this.#nameSize(sight.zoom);
    const placed = this.#names.flatMap(({ of, size: way, x, y }) => {
      const node = this.#cy.getElementById(of);
      if (node.empty()) return [];
      return [this.#name(node, way, size, sight, ({ x: left, y: top }) => ({ x: left + x, y: top + y }))];
    });
    // The reader points at an entity without room for its name: it covers others.
    const there = new Set(placed.map(({ of }) => of));
    const forced = this.#near
      .filter((node) => !there.has(node.id()) && node.inside())
      .map((node) => {
        const below = (node.outerWidth() / 2) * sight.zoom + size;
        return this.#name(node, 0, size, sight, ({ x, y }) => ({ x, y: y + below }));
      });
    if (forced.length === 0) return placed;
    return [...placed.filter((label) => !forced.some((other) => overlap(label, other))), ...forced];
  }

  #name(node: NodeSingular, way: number, size: number, sight: Sight, place: (at: Point) => Point): DrawnLabel {
    const text = (node.data() as NodeData).labels[way] ?? '';
    const weight = node.hasClass('selected') ? 700 : 500;
    const box = around(place(seen(node.position(), sight)), padded(this.#sizes.of(text, size, 500), size));
    return { ...box, kind: 'name', of: node.id(), text, size, weight, isFar: node.hasClass('far'), ring: null };
  }

  #lineLabels(sight: Sight): readonly DrawnLabel[] {
    const size = this.#lineSize(sight.zoom);
    return this.#lines.flatMap(({ of, share }) => {
      const edge = this.#cy.getElementById(of);
      if (edge.empty()) return [];
      const text = textOf(edge);
      const weight = weightOf(edge);
      const box = around(alongLine(pointsOf(edge, sight), share), padded(this.#sizes.of(text, size, weight), size));
      const { doubt, relations } = edge.data() as EdgeData;
      const isCount = relations.length > 1 && !isClose(edge);
      const kind = isCount ? 'count' : 'line';
      return [{ ...box, kind, of, text, size, weight, isFar: edge.hasClass('far'), ring: isCount ? doubt : null }];
    });
  }
}

function circleOf(node: NodeSingular, sight: Sight): OnWay {
  const { id, ...badged } = node.data() as NodeData;
  const at = seen(node.position(), sight);
  const radius = (node.outerWidth() / 2) * sight.zoom;
  return { id, ...at, radius, badges: badgeBoxes(at, radius, badged, sight.zoom) };
}

/** The number of relations in a bundle; what they are, if the reader points at it. */
function textOf(edge: EdgeSingular): string {
  const { label, relations } = edge.data() as EdgeData;
  return relations.length > 1 && !isClose(edge) ? String(relations.length) : label;
}

function weightOf(edge: EdgeSingular): Weight {
  return edge.hasClass('selected') ? 700 : (edge.data() as EdgeData).relations.length > 1 ? 500 : 400;
}

function isClose(edge: EdgeSingular): boolean {
  return ['near', 'selected', 'highlighted', 'opened'].some((name) => edge.hasClass(name));
}

function pointsOf(edge: EdgeSingular, sight: Sight): readonly Point[] {
  const [from, to] = [edge.source(), edge.target()].map((node) => ({
    ...seen(node.position(), sight),
    radius: (node.outerWidth() / 2) * sight.zoom,
  }));
  if (from === undefined || to === undefined) return [];
  const { by, share } = bendOf(edge);
  return pointsBetween(from, to, { by: by * sight.zoom, share });
}

function seen({ x, y }: Point, { zoom, pan }: Sight): Point {
  return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** @param size of the font */
function padded({ width, height }: Size, size: number): Size {
  const { x, y } = size <= SMALL ? SMALL_PADDING : PADDING;
  return { width: width + 2 * x, height: height + 2 * y };
}

/** In units of the graph. */
export function bendOf(edge: EdgeSingular): Bend {
  return { by: Number(edge.data('bend') ?? 0), share: Number(edge.data('bendShare') ?? 0.5) };
}

/** The better connected are placed first. */
export function weightOfNode(node: NodeSingular): number {
  return node.degree(false) + (node.data() as NodeData).unseen / 1_000;
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
