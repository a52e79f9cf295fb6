/**
 * The parameters of the page's address, each a codec between text and value: `z.decode` validates what an address holds. Zod's
 * small build: the whole one would add 107 kB.
 */
import * as z from 'zod/mini';
import { isBefore, isDay } from '../../model/calendar.ts';
import {
  type Choice,
  ENTITY_TYPES,
  GROUPINGS,
  KINDS,
  LANGUAGES,
  LAYOUTS,
  LONGEST_PATHS,
  MONTH_NAMES,
  MOST_PATHS,
  type Point,
  RANGES,
  SCOPES,
  SIZINGS,
  STAGES,
  STATUSES,
  TABLES,
  THEMES,
} from './view.ts';

/** How many ids one parameter may name. */
const MAX_IDS = 5_000;
/** Coordinates beyond this lie on no canvas. */
const MAX_COORDINATE = 1_000_000;

/** Any text of a reasonable length without commas, spaces and control characters. */
const id = z.string().check(z.maxLength(400), z.regex(/^[^\s\p{C},]+$/u));
/** A word of a vocabulary, or the key of a panel or a column. */
const word = z.string().check(z.regex(/^[\p{L}\p{N}_-]{1,100}$/u));
/** A day of the calendar: years -9999 to 9999. */
const day = z.string().check(z.refine(isDay));
const flag = z.stringbool({ truthy: ['yes'], falsy: ['no'], case: 'sensitive' });
const count = z.codec(z.string().check(z.regex(/^\d{1,4}$/)), z.int(), { decode: Number, encode: String });
const coordinate = z.int().check(z.minimum(-MAX_COORDINATE), z.maximum(MAX_COORDINATE));

/** Ids, separated by commas, each once. */
const ids = z.codec(z.string(), z.readonly(z.array(id).check(z.maxLength(MAX_IDS))), {
  decode: (text) => [...new Set(partsOf(text))],
  encode: (list) => list.join(','),
});

/** `A,B` are those named, `-A,B` all but those. */
function choiceOf<T extends string>(name: z.ZodMiniType<T, T>): z.ZodMiniType<Choice<T>, string> {
  const choice = z.object({ but: z.boolean(), names: z.readonly(z.array(name)) });
  return z.codec(z.string(), choice, {
    decode: (text) => ({
      but: text.startsWith('-'),
      names: [...new Set(partsOf(text.replace(/^-/, '')))] as z.input<typeof name>[],
    }),
    encode: ({ but, names }) => `${but ? '-' : ''}${names.join(',')}`,
  });
}

/** `a,b,,c,d`: two lists of ids. An id is in the first that names it, and each list has two or more. */
const lists = z.codec(z.string(), z.readonly(z.array(z.readonly(z.array(id)))), {
  decode: (text) => {
    const seen = new Set<string>();
    return text
      .split(',,')
      .map((part) => partsOf(part).filter((each) => !seen.has(each) && seen.add(each)))
      .filter((list) => list.length > 1);
  },
  encode: (all) => all.map((list) => list.join(',')).join(',,'),
});

/** `iraq:120:-40,iran:0:8` */
const pin = z.tuple([id, z.object({ x: coordinate, y: coordinate })]);
const pins = z.codec(z.string(), z.array(pin).check(z.maxLength(MAX_IDS)), {
  decode: (text) =>
    partsOf(text).map((part): [string, Point] => {
      const [, name = '', x = '', y = ''] = /^(.+):(-?\d{1,7}):(-?\d{1,7})$/.exec(part) ?? [];
      return [name, { x: Number(x), y: Number(y) }];
    }),
  encode: (list) => list.map(([name, { x, y }]) => `${name}:${x}:${y}`).join(','),
});

/** `iraq,iran`; one of them may be absent. */
const pathEnds = z.codec(z.string(), z.object({ from: z.nullable(id), to: z.nullable(id) }), {
  decode: (text) => {
    const [from = '', to = '', ...more] = text.split(',');
    // A third part makes the second one no id.
    return { from: from || null, to: [to, ...more].join(',') || null };
  },
  encode: ({ from, to }) => `${from ?? ''},${to ?? ''}`,
});

/** `speaker,relation` */
const positionCell = z.codec(z.string(), z.object({ holder: id, of: id }), {
  decode: (text) => {
    const [holder = '', ...more] = text.split(',');
    return { holder, of: more.join(',') };
  },
  encode: ({ holder, of }) => `${holder},${of}`,
});

/** `2021-01-01,2021-07-31` */
const dayRange = z.codec(z.string(), z.object({ from: day, to: day }).check(z.refine(isInOrder)), {
  decode: (text) => {
    const [from = '', ...more] = text.split(',');
    return { from, to: more.join(',') };
  },
  encode: ({ from, to }) => `${from},${to}`,
});

/** `name`, or `-name` in descending order. */
const sorting = z.codec(z.string(), z.object({ sort: word, descending: z.boolean() }), {
  decode: (text) => ({ sort: text.replace(/^-/, ''), descending: text.startsWith('-') }),
  encode: ({ sort, descending }) => `${descending ? '-' : ''}${sort}`,
});

function numberOf(allowed: readonly number[]): z.ZodMiniType<number, string> {
  return z.codec(z.string(), z.int().check(z.refine((value) => allowed.includes(value))), {
    decode: (text) => (/^[1-9]\d*$/.test(text) ? Number(text) : -1),
    encode: String,
  });
}

function isInOrder({ from, to }: { readonly from: string; readonly to: string }): boolean {
  // Zod also calls this for days that it has refused.
  return isDay(from) && isDay(to) && !isBefore(to, from);
}

function partsOf(text: string): string[] {
  return text.split(',').filter((part) => part !== '');
}

/** In the order in which they stand in an address. */
export const CODECS = {
  lang: z.enum(LANGUAGES),
  months: z.enum(MONTH_NAMES),
  theme: z.enum(THEMES),
  layout: z.enum(LAYOUTS),
  stage: z.enum(STAGES),
  show: ids,
  open: ids,
  hide: ids,
  pins,
  size: z.enum(SIZINGS),
  group: z.enum(GROUPINGS),
  groups: lists,
  ungroup: ids,
  types: choiceOf(z.enum(ENTITY_TYPES)),
  relations: choiceOf(word),
  status: choiceOf(z.enum(STATUSES)),
  origins: count,
  dossiers: ids,
  documents: ids,
  said: ids,
  from: day,
  to: day,
  asof: day,
  certain: flag,
  known: day,
  plans: flag,
  denied: flag,
  withdrawn: flag,
  reviewed: flag,
  /** `none` if no panel is open. */
  panel: word,
  path: pathEnds,
  chronological: flag,
  without: ids,
  paths: numberOf(MOST_PATHS),
  steps: numberOf(LONGEST_PATHS),
  pick: count,
  rows: z.enum(TABLES),
  among: z.enum(RANGES),
  sort: sorting,
  find: z.string().check(z.maxLength(400)),
  zoom: dayRange,
  marks: choiceOf(z.enum(KINDS)),
  conflicts: z.enum(SCOPES),
  conflict: id,
  read: id,
  position: positionCell,
  several: ids,
  entity: id,
  relation: id,
  claim: id,
} as const;

export type ParameterName = keyof typeof CODECS;
export type ParameterValues = { readonly [Name in ParameterName]: z.output<(typeof CODECS)[Name]> };
