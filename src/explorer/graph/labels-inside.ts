/** The part of the stage in which names are placed. */
import type { Room } from './to-arrange.ts';
import type { Inside } from './place-names.ts';

/** In pixels. */
const EDGE_OF_ROOM = 4;

export function insideOf({ width, height, blocked }: Room): Inside {
  const room = { x: EDGE_OF_ROOM, y: EDGE_OF_ROOM, width: width - 2 * EDGE_OF_ROOM, height: height - 2 * EDGE_OF_ROOM };
  return { room, blocked: blocked ?? [] };
}
