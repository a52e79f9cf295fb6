/**
 * The drawn graph as SVG 1.1 with real text, which a reader can search, copy and translate; no DOM, so that tests run it in Node.
 * Labels keep the direction of their own script; the footer has that of the page.
 */
import type { DrawnEdge, DrawnNode, Scene } from '../graph/handle.ts';
import { DASHES, type Palette, type ShapeName } from '../graph/palette.ts';
import { FONT } from '../graph/style.ts';
import type { Language, Status } from '../state/view.ts';
import type { Footer } from './footer.ts';
import { directionOf, drawShape, round } from './shapes.ts';
import { drawFooter, FOOTER_LEAST } from './svg-footer.ts';
import { element, type Markup, markup, plain } from './xml.ts';

const MARGIN = 40;
const LINE_HEIGHT = 15;
/** Beyond this many relations only those selected are labelled, as on the canvas; each says what it is to whom points at it. */
const LABELLED = 60;

export interface SvgOptions {
  readonly palette: Palette;
  readonly language: Language;
  readonly footer: Footer;
}

export function sceneSvg(scene: Scene, { palette, language, footer }: SvgOptions): string {
  const inner = { width: Math.max(scene.box.width, FOOTER_LEAST), height: scene.box.height };
  const width = Math.ceil(inner.width + 2 * MARGIN);
  const below = drawFooter(footer, { palette, language, width: inner.width });
  const height = Math.ceil(inner.height + 3 * MARGIN + below.height);
  const dx = round(MARGIN - scene.box.x + (inner.width - scene.box.width) / 2);
  const dy = round(MARGIN - scene.box.y);
  const colours = [...new Set(scene.edges.map(({ colour }) => colour))];
  const names = new Map(scene.nodes.map((node) => [node.id, lineOf(node.label)]));
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
      'xml:lang': language,
      role: 'img',
    },
    element('title', {}, footer.title),
    element('desc', {}, [footer.line, ...footer.sources].join('\n')),
    element('defs', {}, ...colours.map((colour, index) => arrowHead(index, colour))),
    element('rect', { width, height, fill: palette.ground }),
    element(
      'g',
      { transform: `translate(${dx} ${dy})` },
      ...scene.edges.map((edge) => drawEdge(edge, colours.indexOf(edge.colour), names)),
      ...scene.nodes.map(drawNode),
      ...scene.edges
        .filter(({ selected }) => selected || scene.edges.length <= LABELLED)
        .map((edge) => label(edge.label, edge.middle.x, edge.middle.y, 10.5, palette, 'middle')),
      ...scene.nodes.map((node) => label(node.label, node.x, node.y + node.size / 2 + 4, 12, palette, 'below')),
    ),
    element('g', { transform: `translate(${MARGIN} ${round(inner.height + 2 * MARGIN)})` }, ...below.parts),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup(svg)}\n`;
}

function arrowHead(index: number, colour: string): Markup {
  const shape = element('path', { d: 'M0 0 9 4.5 0 9z', fill: colour });
  const attributes = { id: `arrow-${index}`, markerWidth: 9, markerHeight: 9, refX: 8, refY: 4.5, orient: 'auto' };
  return element('marker', { ...attributes, markerUnits: 'userSpaceOnUse' }, shape);
}

function drawEdge(edge: DrawnEdge, colour: number, names: ReadonlyMap<string, string>): Markup {
  const { start, end, controls } = edge;
  const at = (point: { x: number; y: number }): string => `${round(point.x)} ${round(point.y)}`;
  const [first] = controls;
  const bend = first === undefined ? `L${at(end)}` : controls.length === 1 ? `Q${at(first)} ${at(end)}` : '';
  const through = controls.length > 1 ? `L${[...controls, end].map(at).join(' L')}` : bend;
  const from = names.get(edge.source) ?? edge.source;
  const to = names.get(edge.target) ?? edge.target;
  return element(
    'path',
    {
      d: `M${at(start)} ${through}`,
      fill: 'none',
      stroke: edge.colour,
      'stroke-width': round(edge.width),
      'stroke-dasharray': DASHES[edge.status as Status].join(' ') || undefined,
      'stroke-linecap': edge.status === 'ALLEGED' ? 'round' : undefined,
      'marker-end': edge.arrow === 'triangle' ? `url(#arrow-${colour})` : undefined,
    },
    element('title', {}, `${from} · ${lineOf(edge.label)} · ${to}`),
  );
}

function drawNode({ shape, x, y, size, fill, line }: DrawnNode): Markup {
  return drawShape(shape as ShapeName, { x, y, radius: size / 2, fill, line });
}

/** Lines below one another around a middle, with a rim in the colour of the ground, so that they can be read across lines. */
function label(words: string, x: number, y: number, size: number, palette: Palette, place: 'middle' | 'below'): Markup {
  const lines = words.split('\n').map(withoutIsolates);
  const top = place === 'below' ? y + size : y - ((lines.length - 1) * LINE_HEIGHT) / 2 + size * 0.35;
  return element(
    'text',
    {
      'text-anchor': 'middle',
      'font-size': size,
      'font-weight': place === 'below' ? 500 : 400,
      fill: palette.ink,
      stroke: palette.ground,
      'stroke-width': 3,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    },
    ...lines.map((line, index) =>
      element(
        'tspan',
        { x: round(x), y: round(top + index * LINE_HEIGHT), direction: directionOf(line), 'unicode-bidi': 'embed' },
        line,
      ),
    ),
  );
}

/** A label in one line. */
function lineOf(words: string): string {
  return words.split('\n').map(withoutIsolates).join(' ');
}

/** A canvas needs them; here each line says its own direction. */
function withoutIsolates(words: string): string {
  return plain(words).replaceAll(/[\u2066-\u2069]/g, '');
}
