/** The heights of the bottom sheet on a phone, and where it comes to rest after a drag. Plain functions. */

/** From low to tall: only the tabs, a part of the page, all but a strip of the graph. */
export const SNAPS = ['low', 'half', 'tall'] as const;

export type Snap = (typeof SNAPS)[number];

/** Of the height between the top bar and the time strip. */
const HALF = 0.5;
/** Pixels of the stage that stay above the tallest sheet: an entity with its name can be seen, and tapped. */
const GRAPH_LEFT = 150;
/** 150: a flick moves the sheet as far as it would glide in this time. */
const GLIDE_MILLIS = 150;

/**
 * The heights of all snaps in pixels.
 * @param room the height that the sheet and the stage share
 * @param head the height of the tabs
 */
export function snapHeights(room: number, head: number): Readonly<Record<Snap, number>> {
  const tall = Math.max(head, room - GRAPH_LEFT);
  return { low: head, half: Math.min(tall, Math.max(head, Math.round(room * HALF))), tall };
}

/**
 * The snap to which a dragged sheet goes.
 * @param height in pixels, when the finger leaves it
 * @param speed in pixels a millisecond, positive upwards
 */
export function snapAfter(height: number, speed: number, heights: Readonly<Record<Snap, number>>): Snap {
  const aim = height + speed * GLIDE_MILLIS;
  const distance = (snap: Snap): number => Math.abs(heights[snap] - aim);
  return SNAPS.toSorted((a, b) => distance(a) - distance(b))[0] ?? 'half';
}

/** The next higher (1) or lower (-1) snap; the same at the end. */
export function snapBeside(snap: Snap, by: 1 | -1): Snap {
  return SNAPS[SNAPS.indexOf(snap) + by] ?? snap;
}
