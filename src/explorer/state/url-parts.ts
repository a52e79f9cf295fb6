/** The parts of an address, each read with a function that answers undefined for what it cannot read. */
import { type Choice, type Point, SELECTABLE, type Selection, type DayRange } from './view.ts';

/** How many ids one part may name. */
const MOST = 5_000;
/** Coordinates beyond this lie on no canvas. */
const FARTHEST = 1_000_000;

export function one<T extends string>(allowed: readonly T[]): (text: string) => T | undefined {
  return (text) => allowed.find((value) => value === text);
}

/** Ids, separated by commas, each once. */
export function ids(text: string): readonly string[] | undefined {
  const parts = [...new Set(text.split(',').filter((part) => part !== ''))];
  return parts.length <= MOST && parts.every(isId) ? parts : undefined;
}

/** Anything of a reasonable length without commas, spaces and control characters. */
function isId(text: string): boolean {
  return text.length <= 400 && !/[\s\p{C},]/u.test(text);
}

export function decodeDay(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? undefined : text;
}

/** `2021-01-01,2021-07-31` */
export function decodeStretch(text: string): DayRange | undefined {
  const [from, to, ...rest] = text.split(',').map(decodeDay);
  return from !== undefined && to !== undefined && from <= to && rest.length === 0 ? { from, to } : undefined;
}

/** What somebody typed. */
export function decodeWords(text: string): string | undefined {
  return text.length <= 400 ? text : undefined;
}

/** `A,B` are those named, `-A,B` all but those. */
export function encodeChoice({ but, names }: Choice): string | null {
  if (but && names.length === 0) return null;
  return `${but ? '-' : ''}${names.join(',')}`;
}

export function decodeChoice<T extends string>(
  parse: (text: string) => T | undefined,
): (text: string) => Choice<T> | undefined {
  return (text) => {
    const but = text.startsWith('-');
    const names = (but ? text.slice(1) : text).split(',').filter((part) => part !== '');
    const read = names.map(parse).filter((name) => name !== undefined);
    return read.length === names.length ? { but, names: [...new Set(read)] } : undefined;
  };
}

/** `iraq:120:-40,iran:0:8` */
export function encodePins(pins: Readonly<Record<string, Point>>): string | null {
  const parts = Object.entries(pins).map(([id, { x, y }]) => `${id}:${Math.round(x)}:${Math.round(y)}`);
  return parts.length === 0 ? null : parts.join(',');
}

export function decodePins(text: string): Readonly<Record<string, Point>> | undefined {
  const pins: [string, Point][] = [];
  for (const part of text.split(',').filter((some) => some !== '')) {
    const match = /^(.+):(-?\d{1,7}):(-?\d{1,7})$/.exec(part);
    const [, id = '', x = '', y = ''] = match ?? [];
    if (match === null || !isId(id) || Math.abs(Number(x)) > FARTHEST || Math.abs(Number(y)) > FARTHEST) {
      return undefined;
    }
    pins.push([id, { x: Number(x), y: Number(y) }]);
  }
  return pins.length <= MOST ? Object.fromEntries(pins) : undefined;
}

/** `?claim=…` opens a claim, `?relation=…` a relation, `?entity=…` an entity: permalinks. */
export function decodeSelection(given: URLSearchParams): Selection | null {
  for (const kind of SELECTABLE.toReversed()) {
    const id = given.get(kind);
    if (id !== null && id !== '' && isId(id)) return { kind, id };
  }
  return null;
}
