/** The signs of disagreements on entities and relations: where they are, and how they are painted; for the stage and for exported images. */
import type { CollectionReturnValue, Core, EdgeSingular } from 'cytoscape';
import { SIGNS } from '../matters/kind-signs.ts';
import type { Kind, Point } from '../state/view.ts';
import { badgeSizeAt, LEAST_SIGN_ZOOM, NODE_SIGN_SIZE, SIGN_ALONG, SIGN_SIZE } from './badge-box.ts';
import type { DrawnSign } from './drawn-sign.ts';
import type { EdgeData, NodeData } from './elements.ts';
import type { Palette } from './palette.ts';

/** What has a sign. Cytoscape looks through all elements to find it: too long for each frame. */
export function markedIn(cy: Core): CollectionReturnValue {
  return cy.elements('[?isMarked]');
}

/** The ids of what has a sign, as one text to compare. */
export function signedIn(cy: Core): string {
  return markedIn(cy)
    .map((element) => element.id())
    .join(' ');
}

/** The signs of what is not far, as large as they are at this zoom. */
export function signsOf(those: CollectionReturnValue, zoom: number): readonly DrawnSign[] {
  const size = badgeSizeAt(Math.max(zoom, LEAST_SIGN_ZOOM)) / zoom;
  const marked = those.filter((element) => element.inside() && !element.hasClass('far'));
  const onLines = marked
    .edges()
    .toArray()
    .flatMap((edge): DrawnSign[] => {
      const { sign } = edge.data() as EdgeData;
      if (sign === null || !edge.visible()) return [];
      return [{ of: edge.id(), kind: sign, ...pointOf(edge, SIGN_ALONG), half: size * SIGN_SIZE }];
    });
  const onNodes = marked
    .nodes()
    .toArray()
    .flatMap((node): DrawnSign[] => {
      const { sign } = node.data() as NodeData;
      if (sign === null) return [];
      const { x, y } = node.position();
      const reach = (node.outerWidth() / 2) * 0.72;
      return [{ of: node.id(), kind: sign, x: x - reach, y: y - reach, half: size * NODE_SIGN_SIZE }];
    });
  return [...onLines, ...onNodes];
}

const paths = new Map<Kind, Path2D>();

/** Parsed once: signs are drawn at each frame. */
function pathOf(kind: Kind): Path2D {
  const path = paths.get(kind) ?? new Path2D(SIGNS[kind]);
  paths.set(kind, path);
  return path;
}

/** The form that `KindSign` has in panels and legend. `half`: half of its height in pixels. */
export function paintSign(
  context: CanvasRenderingContext2D,
  kind: Kind,
  at: Point,
  half: number,
  palette: Palette,
): void {
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
