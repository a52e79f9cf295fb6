/** Entities along time: each where the first of its dated relations begins. What has no date is beyond the end of the axis. */
import { fieldOf } from './fill-room.ts';
import { AXIS_HEIGHT, type Guide, type Guides } from './guides.ts';
import type { Arranged, NodeToArrange, ToArrange } from './to-arrange.ts';

/** The shares of the golden ratio fill a line evenly, in any number. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
/** 0: the distance is the time between; 1: all days are equally far apart. */
const EVENNESS = 0.7;
const MILLIS_OF_DAY = 86_400_000;
/** Up to this number of years, the axis shows months. */
const FEW_YEARS = 3;

export function timePlaces({ nodes, room, isMirrored }: ToArrange): {
  readonly places: Arranged;
  readonly guides: Guides;
} {
  const field = fieldOf(nodes, room);
  const scale = field.width / Math.max(1, room.width);
  const dated = nodes
    .flatMap((node) => (node.day === null ? [] : [{ ...node, day: node.day }]))
    .toSorted((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
  const undated = nodes.filter(({ day }) => day === null);
  const days = [...new Set(dated.map(({ day }) => day))];
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  // The last part is for what has no date.
  const end = undated.length === 0 ? 1 : Math.max(0.6, 1 - (0.3 * undated.length) / nodes.length - 0.08);
  const shareOf = (day: number): number => {
    const linear = last === first ? 0.5 : (day - first) / (last - first);
    const even = days.length < 2 ? 0.5 : days.indexOf(day) / (days.length - 1);
    return (linear + (even - linear) * EVENNESS) * end;
  };
  const xOf = (share: number): number => Math.round(field.x + (isMirrored ? 1 - share : share) * field.width);
  const height = field.height - AXIS_HEIGHT * scale;
  const yOf = (index: number): number =>
    Math.round(field.y + AXIS_HEIGHT * scale + ((index * GOLDEN + 0.5) % 1) * height);
  const place = (node: NodeToArrange, share: number, index: number): [string, { x: number; y: number }] => [
    node.id,
    { x: xOf(share), y: yOf(index) },
  ];
  return {
    places: Object.fromEntries([
      ...dated.map((node, index) => place(node, shareOf(node.day), index)),
      ...undated.map((node, index) => place(node, (end + 1.04) / 2, index)),
    ]),
    guides: ticksOf(days, (day) => xOf(shareOf(day))),
  };
}

/** A mark at the first entity of each year, or of each month. */
function ticksOf(days: readonly number[], xOf: (day: number) => number): readonly Guide[] {
  const written = days.map((day) => ({ day, date: new Date(day * MILLIS_OF_DAY).toISOString() }));
  const yearOf = (date: string): string => date.slice(0, date.indexOf('-', 1));
  const areFew = new Set(written.map(({ date }) => yearOf(date))).size <= FEW_YEARS;
  const ticks = new Map<string, number>();
  for (const { day, date } of written) {
    const edtf = areFew ? date.slice(0, date.indexOf('-', 1) + 3) : yearOf(date);
    if (!ticks.has(edtf)) ticks.set(edtf, day);
  }
  return [...ticks].map(([edtf, day]) => ({ kind: 'tick', x: xOf(day), edtf }));
}
