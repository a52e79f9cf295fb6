/**
 * What stands on entities and relations, in a layer of its own above cytoscape's: the number of neighbours that are not on the canvas,
 * and the sign of the disagreement in which an entity or a relation is.
 */
import type { Core, EdgeSingular } from 'cytoscape';
import { SIGNS } from '../matters/kind-signs.ts';
import type { Marks } from '../matters/marks.ts';
import type { Kind, Point } from '../state/view.ts';
import {
  badgeSizeAt,
  badgeTextOf,
  LEAST_SIGN_ZOOM,
  LEAST_ZOOM,
  NODE_SIGN_SIZE,
  SIGN_ALONG,
  SIGN_SIZE,
} from './badge-box.ts';
import type { EdgeData } from './elements.ts';
import { FONT } from './graph-style.ts';
import type { Palette } from './palette.ts';

/** Draws at once and at each render of the graph. Returns a function that stops it. */
export function drawBadges(
  cy: Core,
  layer: HTMLCanvasElement,
  palette: () => Palette,
  { entities, relations }: Marks,
): () => void {
  const draw = (): void => {
    const context = layer.getContext('2d');
    if (context === null) return;
    const ratio = devicePixelRatio;
    const [width, height] = [cy.width(), cy.height()];
    if (layer.width !== Math.round(width * ratio) || layer.height !== Math.round(height * ratio)) {
      layer.width = Math.round(width * ratio);
      layer.height = Math.round(height * ratio);
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const zoom = cy.zoom();
    if (zoom < LEAST_SIGN_ZOOM) return;
    const size = badgeSizeAt(zoom);
    const marked = relations.size === 0 ? [] : cy.edges('[?isMarked]').toArray();
    marked.forEach((edge) => {
      // A bundle has the sign of one of its relations.
      const kind = (edge.data() as EdgeData).relations
        .map((id) => relations.get(id))
        .find((each) => each !== undefined);
      if (kind === undefined || edge.hasClass('far') || !edge.visible()) return;
      const at = pointOf(edge, SIGN_ALONG);
      const pan = cy.pan();
      drawSign(context, kind, { x: at.x * zoom + pan.x, y: at.y * zoom + pan.y }, size * SIGN_SIZE, palette());
    });
    const { ink, ground } = palette();
    context.font = `600 ${size}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    cy.nodes().forEach((node) => {
      if (node.hasClass('far')) return;
      const { x, y } = node.renderedPosition();
      const reach = (node.renderedOuterWidth() / 2) * 0.72;
      const kind = entities.get(node.id());
      if (kind !== undefined) drawSign(context, kind, { x: x - reach, y: y - reach }, size * NODE_SIGN_SIZE, palette());
      const unseen = Number(node.data('unseen'));
      if (unseen === 0 || zoom < LEAST_ZOOM) return;
      const label = badgeTextOf(unseen);
      const half = Math.max(size * 0.8, context.measureText(label).width / 2 + size * 0.35);
      context.fillStyle = ink;
      context.strokeStyle = ground;
      context.lineWidth = 1.5;
      context.beginPath();
      context.roundRect(x + reach - half, y - reach - size * 0.75, half * 2, size * 1.5, size * 0.75);
      context.fill();
      context.stroke();
      context.fillStyle = ground;
      context.fillText(label, x + reach, y - reach + size * 0.06);
    });
  };
  cy.on('render', draw);
  draw();
  return () => {
    cy.off('render', draw);
  };
}

const paths = new Map<Kind, Path2D>();

/** Parsed once: signs are drawn at each frame. */
function pathOf(kind: Kind): Path2D {
  const path = paths.get(kind) ?? new Path2D(SIGNS[kind]);
  paths.set(kind, path);
  return path;
}

/** The form that `KindSign` has in panels and legend. `half`: half of its height in pixels. */
function drawSign(context: CanvasRenderingContext2D, kind: Kind, at: Point, half: number, palette: Palette): void {
  const { ground } = palette;
  const colour = palette.kinds[kind];
  context.save();
  context.translate(at.x, at.y);
  context.lineWidth = 1.25;
  context.strokeStyle = kind === 'CONTRADICTION' ? ground : colour;
  context.fillStyle = kind === 'CONTRADICTION' ? colour : ground;
  context.beginPath();
  if (kind === 'CONTRADICTION') context.roundRect(-half, -half, 2 * half, 2 * half, half * 0.3);
  else if (kind === 'STANCE') context.roundRect(-half * 1.3, -half * 0.9, 2.6 * half, 1.8 * half, half * 0.9);
  else context.arc(0, 0, half, 0, 2 * Math.PI);
  context.fill();
  if (kind === 'TENSION') context.setLineDash([2, 2]);
  context.stroke();
  context.setLineDash([]);
  // The signs are drawn in a square of 16.
  const scale = (half * 1.7) / 16;
  context.scale(scale, scale);
  context.translate(-8, -8);
  context.lineWidth = 1.3 / scale;
  context.lineCap = 'round';
  context.strokeStyle = kind === 'CONTRADICTION' ? ground : colour;
  context.stroke(pathOf(kind));
  context.restore();
}

/** A point of a straight or simply curved relation, in coordinates of the graph; of another form its middle. */
function pointOf(edge: EdgeSingular, along: number): Point {
  const [start, end, controls] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.controlPoints() ?? []];
  const [control] = controls;
  if (controls.length > 1) return edge.midpoint();
  const rest = 1 - along;
  if (control === undefined) return { x: rest * start.x + along * end.x, y: rest * start.y + along * end.y };
  const [a, b, c] = [rest * rest, 2 * rest * along, along * along];
  return { x: a * start.x + b * control.x + c * end.x, y: a * start.y + b * control.y + c * end.y };
}
