/** The size of badges on nodes, which labels keep clear of. Lengths are pixels of the screen. */
import type { Point } from '../state/view.ts';
import type { Box } from './geometry.ts';

/** Below this zoom numbers are too small to read, and below the other one signs too, which need less room. */
export const LEAST_ZOOM = 0.4;
export const LEAST_SIGN_ZOOM = 0.25;

/** Where along a relation its sign is: beside its label, which is in the middle. */
export const SIGN_ALONG = 0.2;
/** Half of the height of the sign of a relation, and of an entity, in sizes of a badge. */
export const SIGN_SIZE = 0.72;
export const NODE_SIGN_SIZE = 0.8;

interface Badged {
  readonly unseen: number;
  readonly isMarked: boolean;
}

/** Where the badges of a node are, on the screen: its number of neighbours on the right, its sign on the left. */
export function badgeBoxes(
  { x, y }: Point,
  radius: number,
  { unseen, isMarked }: Badged,
  zoom: number,
): readonly Box[] {
  if (zoom < LEAST_SIGN_ZOOM) return [];
  const size = badgeSizeAt(zoom);
  const reach = radius * 0.72;
  // The width is that of digits, which are about equal.
  const half = Math.max(size * 0.8, badgeTextOf(unseen).length * size * 0.31 + size * 0.35);
  return [
    ...(unseen === 0 || zoom < LEAST_ZOOM
      ? []
      : [{ x: x + reach - half, y: y - reach - size * 0.75, width: half * 2, height: size * 1.5 }]),
    ...(isMarked ? [signBox({ x: x - reach, y: y - reach }, size * NODE_SIGN_SIZE)] : []),
  ];
}

/** Of a sign; the broadest is a third broader than high. */
export function signBox({ x, y }: Point, half: number): Box {
  return { x: x - half * 1.3, y: y - half, width: half * 2.6, height: half * 2 };
}

export function badgeSizeAt(zoom: number): number {
  return zoom < LEAST_ZOOM ? 7.5 : Math.max(9, Math.min(12, 10 * zoom));
}

export function badgeTextOf(unseen: number): string {
  return unseen > 999 ? '999+' : `+${unseen}`;
}
