/**
 * The colours contrast with the background (WCAG 2.2, 1.4.3 and 1.4.11). Readers without one kind of cone can tell entities of
 * two types apart: by shape in each case, and by fill or outline.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { HEADS } from '../../src/explorer/graph/heads.ts';
import { FAMILIES } from '../../src/model/families.ts';
import { CORNERS, DASHES, PALETTES, type ShapeName } from '../../src/explorer/graph/palette.ts';

type Rgb = readonly [number, number, number];
type Tone = 'light' | 'dark';

const TONES: readonly Tone[] = ['light', 'dark'];

/** Four times what is just noticeable. */
const CLEAR = 10;

/** Linear light of `#rrggbb`, 0 to 1. */
function linear(hex: string): Rgb {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
function contrast(one: string, other: string): number {
  const [a, b] = [luminance(linear(one)), luminance(linear(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), at full severity, on linear light; the rows are red, green, blue. */
const EYES: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  'with all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'without long cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'without medium cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'without short cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, [red, green, blue]: readonly [Rgb, Rgb, Rgb]): Rgb {
  const [r, g, b] = linear(hex);
  const row = ([x, y, z]: Rgb): number => Math.min(1, Math.max(0, x * r + y * g + z * b));
  return [row(red), row(green), row(blue)];
}

/** CIE L*a*b*, of white D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE76: how far two colours are apart to some eyes; 2.3 is just noticeable. */
function apart(one: string, other: string, eyes: readonly [Rgb, Rgb, Rgb]): number {
  const [a, b] = [lab(seen(one, eyes)), lab(seen(other, eyes))];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Every two of them, with a name for the pair. */
function pairs<T>(all: Readonly<Record<string, T>>): readonly (readonly [string, T, T])[] {
  const entries = Object.entries(all);
  return entries.flatMap(([name, one], at) =>
    entries.slice(at + 1).map(([other, two]) => [`${name}, ${other}`, one, two] as const),
  );
}

/** The custom properties of a tone that are colours. */
function tokensOf(tone: Tone): Readonly<Record<string, string>> {
  const css = readFileSync(new URL('../../src/explorer/style/tokens.css', import.meta.url), 'utf8');
  const [, light = '', dark = ''] = /:root \{(.*?)\}.*?\{(.*?)\}/s.exec(css) ?? [];
  const read = (text: string): [string, string][] =>
    [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]);
  return Object.fromEntries([...read(light), ...(tone === 'dark' ? read(dark) : [])]);
}

describe.each(TONES)('%s', (tone) => {
  const { ground, ink, quiet, accent, entities, relations, families } = PALETTES[tone];
  const tokens = tokensOf(tone);
  const of = (name: string): string => tokens[name] ?? `no --${name}`;

  test('the graph and the page around it stand on the same ground, in the same ink', () => {
    expect([ground, ink]).toEqual([of('ground'), of('ink')]);
  });

  test('the outline of each entity, each kind of line and the accent stand out from the ground: 3 to 1', () => {
    const drawn = {
      ...Object.fromEntries(Object.entries(entities).map(([type, { line }]) => [type, line])),
      ...relations,
      ...families,
      accent,
    };
    const weak = Object.entries(drawn).filter(([, colour]) => contrast(colour, ground) < 3);
    expect(weak).toEqual([]);
  });

  test('text can be read on each of its grounds: 4.5 to 1', () => {
    const on: readonly (readonly [string, readonly string[]])[] = [
      ['ink', ['ground', 'surface', 'sunken', 'accent-soft', 'warn-soft']],
      ['quiet', ['ground', 'surface', 'sunken']],
      ['accent', ['ground', 'surface', 'sunken', 'accent-soft']],
      ['warn', ['ground', 'surface', 'warn-soft']],
      ['on-accent', ['accent']],
    ];
    const weak = on.flatMap(([text, grounds]) =>
      grounds.filter((under) => !(contrast(of(text), of(under)) >= 4.5)).map((under) => `${text} on ${under}`),
    );
    expect(weak).toEqual([]);
    expect(contrast(quiet, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('the edges of controls stand out from what they lie on: 3 to 1', () => {
    for (const under of ['ground', 'surface']) expect(contrast(of('line-strong'), of(under))).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(EYES))(
    'to eyes %s, two types differ in fill or in outline as well as in shape',
    (_, eyes) => {
      const alike = pairs(entities).filter(
        ([, a, b]) => apart(a.fill, b.fill, eyes) < CLEAR && apart(a.line, b.line, eyes) < CLEAR,
      );
      expect(alike.map(([names]) => names)).toEqual([]);
    },
  );

  test.each(Object.entries(EYES))(
    'to eyes %s, a line that is in doubt or planned has another colour than one that is asserted',
    (_, eyes) => {
      for (const line of ['DISPUTED', 'ALLEGED', 'PLANNED'] as const) {
        expect(apart(relations[line], relations.ASSERTED, eyes)).toBeGreaterThan(CLEAR);
      }
    },
  );

  test.each(Object.entries(EYES))(
    'to eyes %s, each family differs in colour from a relation of none; all have their own ends',
    (_, eyes) => {
      for (const colour of Object.values(families)) {
        expect(apart(colour, relations.ASSERTED, eyes)).toBeGreaterThan(CLEAR);
      }
      expect(new Set(Object.values(HEADS)).size).toBe(FAMILIES.length);
    },
  );

  test('no two types have one shape, no two standings one dash: colour is never all there is', () => {
    const shapes = Object.values(entities).map(({ shape }): ShapeName => shape);
    expect(new Set(shapes).size).toBe(shapes.length);
    const outlines = shapes.map((shape) => JSON.stringify(shape === 'circle' ? [] : CORNERS[shape]));
    expect(new Set(outlines).size).toBe(shapes.length);
    expect(new Set(Object.values(DASHES).map((dash) => dash.join())).size).toBe(Object.keys(relations).length);
  });
});
