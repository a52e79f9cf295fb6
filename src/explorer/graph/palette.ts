/**
 * The look of each entity type: a shape and a colour after Okabe and Ito (2008), which colour-blind readers can distinguish, with
 * an outline that contrasts with the ground. Graph, legend, cards and the exported SVG read this.
 */
import type { Family } from '../../model/families.ts';
import type { Mode } from '../../model/mode.ts';
import type { EntityType, Kind, Status } from '../state/view.ts';

export type ShapeName =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'hexagon'
  | 'pentagon'
  | 'page'
  | 'star'
  | 'triangle'
  | 'cross'
  /** Of a group of entities of several types. */
  | 'octagon';

export interface Look {
  readonly shape: ShapeName;
  readonly fill: string;
  readonly line: string;
}

/** How a line is drawn: by the status of its relation, as a plan, or as withdrawn. */
export type Line = Status | 'PLANNED' | 'DENIED' | 'WITHDRAWN';

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly entities: Readonly<Record<EntityType, Look>>;
  readonly relations: Readonly<Record<Line, string>>;
  /** Of asserted relations, by family. */
  readonly families: Readonly<Record<Family, string>>;
  /** Of the signs of disagreement. */
  readonly kinds: Readonly<Record<Kind, string>>;
}

const SHAPES: Readonly<Record<EntityType, ShapeName>> = {
  Person: 'circle',
  Government: 'square',
  Militia: 'diamond',
  Organization: 'hexagon',
  Post: 'pentagon',
  Agreement: 'page',
  Event: 'star',
  Place: 'triangle',
  Thing: 'cross',
};

export const PALETTES: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    ground: '#fbfaf7',
    ink: '#1f2421',
    quiet: '#5c6460',
    accent: '#14532d',
    entities: looks({
      Person: ['#3d8fc6', '#0b5a8e'],
      Government: ['#2bb58b', '#00674a'],
      Militia: ['#e5732b', '#a34400'],
      Organization: ['#d99abf', '#8f4674'],
      Post: ['#f0b840', '#8a5a00'],
      Agreement: ['#f4ec8a', '#6f6600'],
      Event: ['#8fd0f2', '#1f6d99'],
      Place: ['#b9bdb8', '#4c524e'],
      Thing: ['#8377c4', '#43388c'],
    }),
    relations: {
      ASSERTED: '#7d8581',
      DISPUTED: '#b8341b',
      ALLEGED: '#85660f',
      PLANNED: '#3465a8',
      DENIED: '#6b4226',
      WITHDRAWN: '#7b5a86',
    },
    families: {
      HOSTILE: '#c2185b',
      COOPERATIVE: '#04574d',
      ORGANIZATIONAL: '#47545c',
      DIPLOMATIC: '#0a7ea4',
      STATEMENT: '#8456c9',
    },
    kinds: { CONTRADICTION: '#8c2f12', STANCE: '#2c4f8f', TENSION: '#565e59' },
  },
  dark: {
    ground: '#141816',
    ink: '#eceeea',
    quiet: '#a3aba6',
    accent: '#86d9a5',
    entities: looks({
      Person: ['#1f6ea6', '#7cc0ee'],
      Government: ['#00775a', '#5fd9b3'],
      Militia: ['#b34d07', '#ffa066'],
      Organization: ['#8d4b73', '#eab4d4'],
      Post: ['#94670a', '#f5c04f'],
      Agreement: ['#66631b', '#f0e86a'],
      Event: ['#2f6f92', '#a8def8'],
      Place: ['#414643', '#c6ccc8'],
      Thing: ['#40327e', '#c9c1ff'],
    }),
    relations: {
      ASSERTED: '#87908b',
      DISPUTED: '#ff8a70',
      ALLEGED: '#d9b45a',
      PLANNED: '#8db4f0',
      DENIED: '#dcae8c',
      WITHDRAWN: '#c6a3d3',
    },
    families: {
      HOSTILE: '#ff7ab0',
      COOPERATIVE: '#5fd0b8',
      ORGANIZATIONAL: '#c0cad1',
      DIPLOMATIC: '#6cc5ea',
      STATEMENT: '#c4a3ff',
    },
    kinds: { CONTRADICTION: '#ffab93', STANCE: '#a9c4f5', TENSION: '#a8b0ab' },
  },
};

function looks(colours: Readonly<Record<EntityType, readonly [string, string]>>): Palette['entities'] {
  const entries = Object.entries(colours) as [EntityType, readonly [string, string]][];
  return Object.fromEntries(
    entries.map(([type, [fill, line]]) => [type, { shape: SHAPES[type], fill, line }]),
  ) as Palette['entities'];
}

/** Lengths of strokes and gaps: asserted is solid, disputed is dashed, alleged is dotted, planned is dashed and dotted, denied
 * has short dashes and bars across, withdrawn has two dots. */
export const DASHES: Readonly<Record<Line, readonly number[]>> = {
  ASSERTED: [],
  DISPUTED: [9, 5],
  ALLEGED: [2, 4],
  PLANNED: [10, 4, 2, 4],
  DENIED: [4, 7],
  WITHDRAWN: [10, 4, 2, 4, 2, 4],
};

interface Drawn {
  readonly status: Status;
  readonly modes: readonly Mode[];
  readonly withdrawn: boolean;
  /** Only denials state it. */
  readonly denied?: boolean;
}

/** True if claims only plan the relation, and none of those that pass the filters says that it is so. */
export function isPlan({ modes }: Pick<Drawn, 'modes'>): boolean {
  return !modes.includes('ACTUAL');
}

export function lineOf(relation: Drawn): Line {
  if (relation.denied === true) return 'DENIED';
  if (relation.withdrawn) return 'WITHDRAWN';
  return isPlan(relation) ? 'PLANNED' : relation.status;
}

/**
 * The colour of a line: that of its family if it is asserted, else that of its doubt. A plan that is disputed or alleged has the colour
 * of its status, and so has what was withdrawn.
 */
export function colourOf(palette: Palette, relation: Drawn, family: Family | null = null): string {
  if (family !== null && lineOf(relation) === 'ASSERTED') return palette.families[family];
  const isOfLine = relation.status === 'ASSERTED' || relation.denied === true;
  return palette.relations[isOfLine ? lineOf(relation) : relation.status];
}

/** The corners of each shape in a square from -1 to 1; a circle has none. */
export const CORNERS: Readonly<Record<Exclude<ShapeName, 'circle'>, readonly (readonly [number, number])[]>> = {
  square: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  hexagon: [
    [-0.5, -0.9],
    [0.5, -0.9],
    [1, 0],
    [0.5, 0.9],
    [-0.5, 0.9],
    [-1, 0],
  ],
  pentagon: regular(5, 1),
  page: [
    [-0.75, -0.95],
    [0.35, -0.95],
    [0.75, -0.5],
    [0.75, 0.95],
    [-0.75, 0.95],
  ],
  star: star(5, 1, 0.5),
  triangle: [
    [0, -0.95],
    [1, 0.85],
    [-1, 0.85],
  ],
  octagon: regular(8, 1),
  cross: [
    [-0.4, -0.95],
    [0.4, -0.95],
    [0.4, -0.4],
    [0.95, -0.4],
    [0.95, 0.4],
    [0.4, 0.4],
    [0.4, 0.95],
    [-0.4, 0.95],
    [-0.4, 0.4],
    [-0.95, 0.4],
    [-0.95, -0.4],
    [-0.4, -0.4],
  ],
};

function regular(corners: number, radius: number): readonly (readonly [number, number])[] {
  return Array.from({ length: corners }, (_, index) => at((index / corners) * 2 * Math.PI, radius));
}

function star(points: number, outer: number, inner: number): readonly (readonly [number, number])[] {
  return Array.from({ length: points * 2 }, (_, index) =>
    at((index / (points * 2)) * 2 * Math.PI, index % 2 === 0 ? outer : inner),
  );
}

/** Clockwise from the top. */
function at(angle: number, radius: number): readonly [number, number] {
  return [round(Math.sin(angle) * radius), round(-Math.cos(angle) * radius)];
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** 24 to 54, by the number of its relations on the canvas. */
export function sizeOf(relations: number): number {
  return Math.round(24 + 30 * Math.min(1, Math.log1p(relations) / Math.log1p(40)));
}

/** 1.5 to 7, by the number of independent origins. */
export function widthOf(origins: number): number {
  return Math.min(7, 1.5 + 1.4 * Math.log2(Math.max(1, origins)));
}
