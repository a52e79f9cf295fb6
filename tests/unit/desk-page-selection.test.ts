/** What a reader of the desk selects is always whole words of the text, by pointer and by keys, and marks cut a text without losing a character. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { DeskRow, DeskSpan } from '../../src/desk/contract.ts';
import { parts, piecesIn } from '../../src/desk-page/read/pieces.ts';
import { placesOf } from '../../src/desk-page/read/places-of.ts';
import { mapText, type TextMap } from '../../src/desk-page/read/text-map.ts';
import {
  extend,
  keepPiece,
  selectRange,
  spansOf,
  step,
  type WordSelection,
} from '../../src/desk-page/read/word-selection.ts';
import { CodePoints } from '../../src/model/code-points.ts';
import { runs, SEED } from '../support/property.ts';

const ENGLISH = 'The minister, who had come by car, left. He paid $5, or 20%, of it. «Yes», said 𝒜li.';
const ARABIC = 'وصل الوزير، الذي جاء بالسيارة، ثم غادر. دفع ٢٠٪ منه. «نعم»، قال علي.';

/** By full stops and question marks: enough for these texts. */
function sentencesOf(text: string): DeskSpan[] {
  const points = new CodePoints(text);
  return [...text.matchAll(/[^.?!\s][^.?!]*[.?!]?/gu)].map(({ 0: found, index }) => ({
    start: points.codePointAt(index),
    end: points.codePointAt(index + found.length),
  }));
}

const mapOf = (text: string, language = 'en'): TextMap => mapText(text, language, sentencesOf(text));
const wordsOf = (map: TextMap, selection: WordSelection | null): string[] =>
  selection === null ? [] : spansOf(map, selection).map(({ start, end }) => map.points.slice(start, end));

/** The selection after some keys, beginning without one. */
function after(map: TextMap, keys: string): WordSelection | null {
  let selection: WordSelection | null = null;
  for (const key of keys.split(' ')) {
    if (key === '+') selection = selection && keepPiece(map, selection);
    else if (key === 'j' || key === 'k') selection = step(map, 'sentences', key === 'j' ? 1 : -1, selection);
    else if (key === 's' || key === 'a') selection = step(map, 'clauses', key === 's' ? 1 : -1, selection);
    else if (key === '>' || key === '<') selection = step(map, 'words', key === '>' ? 1 : -1, selection);
    else if (key === 'S' || key === 'A') selection = extend(map, 'clauses', key === 'S' ? 1 : -1, selection);
    else if (key === '>>' || key === '<<') selection = extend(map, 'words', key === '>>' ? 1 : -1, selection);
  }
  return selection;
}

describe('words', () => {
  test.each([
    ['a number keeps its sign of money, its percent sign', ENGLISH, 'He paid', ['$5', '20%']],
    ['so in Arabic', ARABIC, 'دفع', ['٢٠٪']],
  ])('%s', (_, text, __, expected) => {
    const map = mapOf(text);
    const words = map.words.map(({ start, end }) => map.points.slice(start, end));
    expect(words).toEqual(expect.arrayContaining(expected));
  });

  test('a range that begins and ends within words takes them whole, without the signs beside them', () => {
    const map = mapOf(ENGLISH);
    expect(wordsOf(map, selectRange(map, { start: 6, end: 17 }))).toEqual(['minister, who']);
    // Beyond the first plane of Unicode, positions are of characters.
    const ali = Array.from(ENGLISH).indexOf('𝒜');
    expect(wordsOf(map, selectRange(map, { start: ali, end: ali + 1 }))).toEqual(['𝒜li']);
    expect(selectRange(map, { start: 12, end: 13 })).toBeNull();
  });
});

describe('keys', () => {
  test.each<[keys: string, english: readonly string[], arabic: readonly string[]]>([
    ['j', ['The minister, who had come by car, left'], ['وصل الوزير، الذي جاء بالسيارة، ثم غادر']],
    ['j j', ['He paid $5, or 20%, of it'], ['دفع ٢٠٪ منه']],
    ['j j k', ['The minister, who had come by car, left'], ['وصل الوزير، الذي جاء بالسيارة، ثم غادر']],
    ['s', ['The minister'], ['وصل الوزير']],
    ['s s', ['who had come by car'], ['الذي جاء بالسيارة']],
    ['s s a', ['The minister'], ['وصل الوزير']],
    ['s S', ['The minister, who had come by car'], ['وصل الوزير، الذي جاء بالسيارة']],
    ['s S A', ['The minister'], ['وصل الوزير']],
    ['>', ['The'], ['وصل']],
    ['> > >>', ['minister, who'], ['الوزير، الذي']],
    ['> > >> <<', ['minister'], ['الوزير']],
    // Towards the beginning, past the word at which it began.
    ['> > <<', ['The minister'], ['وصل الوزير']],
    ['s + s', ['The minister', 'who had come by car'], ['وصل الوزير', 'الذي جاء بالسيارة']],
    // A clause of a whole sentence, the clause of a word.
    ['j s', ['The minister'], ['وصل الوزير']],
    ['> > s', ['The minister'], ['وصل الوزير']],
    ['k', ['«Yes», said 𝒜li'.replace('«', '')], ['نعم»، قال علي']],
    // Before the beginning there is nothing.
    ['j k k', ['The minister, who had come by car, left'], ['وصل الوزير، الذي جاء بالسيارة، ثم غادر']],
  ])('%s', (keys, english, arabic) => {
    expect(wordsOf(mapOf(ENGLISH), after(mapOf(ENGLISH), keys))).toEqual(english);
    expect(wordsOf(mapOf(ARABIC, 'ar'), after(mapOf(ARABIC, 'ar'), keys))).toEqual(arabic);
  });

  test('after any keys, pieces are in order, apart from each other, and of whole words', () => {
    const keys = fc.array(fc.constantFrom('j', 'k', 's', 'a', '>', '<', 'S', 'A', '>>', '<<', '+'), { maxLength: 25 });
    fc.assert(
      fc.property(fc.constantFrom(ENGLISH, ARABIC), keys, (text, pressed) => {
        const map = mapOf(text);
        const selection = after(map, pressed.join(' '));
        const spans = selection === null ? [] : spansOf(map, selection);
        const starts = new Set(map.words.map(({ start }) => start));
        const ends = new Set(map.words.map(({ end }) => end));
        for (const [index, { start, end }] of spans.entries()) {
          expect(starts).toContain(start);
          expect(ends).toContain(end);
          expect(start).toBeGreaterThan(spans[index - 1]?.end ?? -1);
        }
      }),
      { seed: SEED, numRuns: runs(200) },
    );
  });
});

describe('pieces', () => {
  const row = (id: string, ...spans: DeskSpan[]): DeskRow => ({
    ...{ id, version: '', row: {}, file: '', line: 1, spans, worded: '', editable: true },
  });

  test('of random marks: together they are the text, and each names what covers it', () => {
    const length = 40;
    const span = fc
      .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([start, size]) => ({ start, end: Math.min(length, start + size) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.array(span, { maxLength: 3 }), (claims, lit) => {
        const rows = claims.map((each, index) => row(`c${index}`, each));
        const overlays = lit.map((each) => ({ ...each, light: 'LIT' as const }));
        const pieces = piecesIn({ start: 0, end: length }, rows, [], overlays);
        expect(pieces[0]?.start).toBe(0);
        expect(pieces.at(-1)?.end).toBe(length);
        for (const [index, { start, end, claims: ids, lights }] of pieces.entries()) {
          expect(start).toBe(pieces[index - 1]?.end ?? 0);
          const covering = rows.filter(({ spans: [own] }) => own !== undefined && own.start <= start && own.end >= end);
          expect(ids).toEqual(covering.map(({ id }) => id));
          expect(lights.length > 0).toBe(lit.some((each) => each.start <= start && each.end >= end));
        }
      }),
      { seed: SEED, numRuns: runs(200) },
    );
  });

  test('sentences and what is between them are the whole text', () => {
    const map = mapOf(ENGLISH);
    const all = parts(map.sentences, map.points.length);
    expect(all.map(({ span }) => map.points.slice(span.start, span.end)).join('')).toBe(ENGLISH);
  });
});

test.each([
  ['CAFE', 'A café, a Café.', ['café', 'Café']],
  ['come by', 'He had come\n  by car.', ['come\n  by']],
  ['الوَزير', 'قال الوزير', ['الوزير']],
  ['ali', 'said 𝒜li', ['𝒜li']],
  ['', 'a', []],
  ['zebra', 'a', []],
])('finding %j', (words, text, expected) => {
  const points = new CodePoints(text);
  expect(placesOf(points, words).map(({ start, end }) => points.slice(start, end))).toEqual(expected);
});
