/** Passages by code points: slices, the parts of a text that they cover, and their places in a text that has changed. */
import { describe, expect, test } from '@jest/globals';
import { fc } from '../support/property.ts';
import { coverageOf, stretchesOf } from '../../src/model/coverage.ts';
import { CodePoints } from '../../src/model/code-points.ts';
import { holds, seek, sha256Of } from '../../src/model/passages.ts';

/** As JavaScript's own iterator has them: code points. */
const characters = (text: string): string[] => Array.from(text);

const passage = (text: string, slice: string): { start: number; end: number; sha256: string } => {
  const start = characters(text.slice(0, text.indexOf(slice))).length;
  return { start, end: start + characters(slice).length, sha256: sha256Of(slice) };
};

/** What is found in `after` for a slice of `before`. */
const found = (before: string, after: string, slice: string): string | undefined => {
  const text = new CodePoints(after);
  const [at] = seek(text, [passage(before, slice)]);
  return at === undefined ? undefined : text.slice(at.start, at.end);
};

describe('slices', () => {
  test('count code points, not code units', () => {
    const text = new CodePoints('a🐎b سند');
    expect([text.length, text.slice(1, 2), text.slice(2, 3), text.slice(4, 7)]).toEqual([7, '🐎', 'b', 'سند']);
  });

  test('end where the text ends', () => {
    const text = new CodePoints('🐎');
    expect([text.slice(0, 9), text.slice(3, 9), text.at(1)]).toEqual(['🐎', '', '']);
    expect(holds(text, { start: 0, end: 9, sha256: sha256Of('🐎') })).toBe(false);
  });

  test('are what a list of characters has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, start, end) => {
        expect(new CodePoints(text).slice(start, Math.max(start, end))).toBe(
          characters(text).slice(start, end).join(''),
        );
      }),
    );
  });
});

describe('seeking', () => {
  test('finds a passage that moved', () => {
    expect(found('🐎 one two', 'Now: 🐎 one two', 'one')).toBe('one');
  });

  test('finds it after any change of the white space around and within', () => {
    expect(found('met on Tuesday', '\u{feff}met\r\n\ton\u{a0} Tuesday.', 'met on Tuesday')).toBe(
      'met\r\n\ton\u{a0} Tuesday',
    );
  });

  test('finds one with a line break within, where the line ends have become others', () => {
    expect(found('one\ntwo\nthree', 'zero\r\none\r\ntwo\r\nthree', 'two\nthree')).toBe('two\r\nthree');
  });

  test('finds nothing where the words have changed', () => {
    expect(found('met on Tuesday', 'met on Wednesday', 'on Tuesday')).toBeUndefined();
  });

  test('takes the nearest of several, the earlier of two as near', () => {
    const sha256 = sha256Of('ab');
    const text = new CodePoints('ab ab ab');
    const starts = seek(
      text,
      [1, 2, 5, 9].map((start) => ({ start, end: start + 2, sha256 })),
    ).map((at) => at?.start);
    expect(starts).toEqual([0, 3, 6, 6]);
  });

  test('tells several lengths and hashes apart in one go', () => {
    const before = 'alpha beta gamma';
    const text = new CodePoints(`– ${before}`);
    const wanted = ['beta', 'alpha', 'gamma', 'beta gamma'].map((slice) => passage(before, slice));
    expect(seek(text, wanted).map((at) => at?.start)).toEqual([8, 2, 13, 8]);
  });
});

describe('coverage', () => {
  test('cuts a text wherever a passage begins or ends', () => {
    const spans = [
      { start: 2, end: 6 },
      { start: 4, end: 6 },
      { start: 6, end: 8 },
    ];
    expect(stretchesOf(9, spans)).toEqual([
      { start: 0, end: 2, passages: [] },
      { start: 2, end: 4, passages: [0] },
      { start: 4, end: 6, passages: [0, 1] },
      { start: 6, end: 8, passages: [2] },
      { start: 8, end: 9, passages: [] },
    ]);
  });

  test('is a partition, and says of each place who covers it', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 9 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span), fc.array(fc.nat(40)), (spans, cuts) => {
        const stretches = stretchesOf(40, spans, cuts);
        const covered = stretches.flatMap(({ start, end, passages }) =>
          Array.from({ length: end - start }, () => passages),
        );
        expect(covered).toEqual(
          Array.from({ length: 40 }, (_, at) =>
            [...spans.keys()].filter((index) => {
              const { start = 0, end = 0 } = spans[index] ?? {};
              return start <= at && at < end;
            }),
          ),
        );
      }),
    );
  });

  test('counts code points, and letters and digits apart', () => {
    const text = new CodePoints('🐎 و3 – x');
    const stretches = stretchesOf(text.length, [{ start: 0, end: 4 }]);
    expect(coverageOf(text, stretches)).toEqual({ codePoints: 8, covered: 4, letters: 3, lettersCovered: 2 });
  });
});
