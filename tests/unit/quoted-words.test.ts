/** Passages that are given by their words: how they are written, where a text has them, and what is nearest if it has not. */
import { describe, expect, test } from '@jest/globals';
import { DocumentWords } from '../../src/dossier/words/document-words.ts';
import { CodePoints } from '../../src/model/code-points.ts';
import { WordSearch } from '../../src/model/find-words.ts';
import { nearestWords } from '../../src/model/nearest-words.ts';
import { readPassage } from '../../src/model/notation.ts';
import { readQuotedWords } from '../../src/model/quoted-words.ts';
import { fc, runs } from '../support/property.ts';

describe('a passage of words', () => {
  test.each([
    ['«the words»', null, 'the words', null],
    ['"the words"', null, 'the words', null],
    ["'the words'", null, 'the words', null],
    ['“the words”', null, 'the words', null],
    ['„the words“', null, 'the words', null],
    ['‘the words’', null, 'the words', null],
    ['‹the words›', null, 'the words', null],
    ['»the words«', null, 'the words', null],
    ['「the words」', null, 'the words', null],
    ['＂the words＂', null, 'the words', null],
    ['« les mots »', null, 'les mots', null],
    ['«the\nwords»', null, 'the\nwords', null],
    ['"he said "no" twice"', null, 'he said "no" twice', null],
    ['«a» and «b»', null, 'a» and «b', null],
    ['article-001 «كلمات»', 'article-001', 'كلمات', null],
    ['article-001«words»', 'article-001', 'words', null],
    ['«words» 2', null, 'words', 2],
    ['a "words"  12', 'a', 'words', 12],
    ['  «words»\n', null, 'words', null],
    ['«»', null, '', null],
    ['record «words»', 'record', 'words', null],
  ])('%s', (text, document, words, occurrence) => {
    expect(readQuotedWords(text)).toEqual({ document, words, occurrence });
  });

  test.each([
    ['only one mark', '«words'],
    ['no marks', 'the words'],
    ['a place in words', 'at «folio» 12'],
    ['a place in words, in quotes', 'article-001 at "f. 12r"'],
    ['what follows the marks', '«words».'],
    ['occurrence 0', '«words» 0'],
    ['an id in capitals', 'Article-001 «words»'],
    ['one mark', '"'],
    ['numbers', `75-158 ${'a'.repeat(64)}`],
  ])('is not: %s', (_what, text) => expect(readQuotedWords(text)).toBeUndefined());

  test('is named where a passage has no form', () =>
    expect(readPassage('the words')).toEqual({ fault: expect.stringContaining("like '«words»'") }));
});

const placesOf = (text: string, words: string): string[] => {
  const points = new CodePoints(text);
  return Array.from(new WordSearch(points).places(words), ({ start, end }) => points.slice(start, end));
};

describe('words are found', () => {
  test.each([
    ['with another line break', 'so they\r\n  met there', 'they met', ['they\r\n  met']],
    ['with a tab and a no-break space', 'they\t\u00A0met', 'they met', ['they\t\u00A0met']],
    ['with white space at the ends', 'they met', ' they met\n', ['they met']],
    ['with other quotation marks', 'said “no” and ‘yes’', `said "no" and 'yes'`, ['said “no” and ‘yes’']],
    ['with guillemets', 'قال «لا» أمس', 'قال "لا" أمس', ['قال «لا» أمس']],
    ['with another apostrophe', 'it’s so', "it's so", ['it’s so']],
    ['with a mark of direction', 'a \u200Fكلمة\u200E b', 'كلمة b', ['كلمة\u200E b']],
    ['with a soft hyphen', 'co\u00ADoperate', 'cooperate', ['co\u00ADoperate']],
    ['with blanks around a mark that nobody sees', 'they \u200B met', 'they met', ['they \u200B met']],
    ['with presentation forms', 'ﻻ ﺑﺄﺱ', 'لا بأس', ['ﻻ ﺑﺄﺱ']],
    ['with a ligature', 'the ﬁrst', 'the first', ['the ﬁrst']],
    ['composed or not', 'cafe\u0301 noir', 'caf\u00E9 noir', ['cafe\u0301 noir']],
    ['beyond a character of two units', '𝌆 they 𝌆 met', '𝌆 met', ['𝌆 met']],
    ['twice', 'they met; they met', 'they met', ['they met', 'they met']],
    ['overlapping', 'ana', 'a', ['a', 'a']],
    ['overlapping themselves', 'anana', 'ana', ['ana', 'ana']],
    ['at both ends', 'all', 'all', ['all']],
    ['in a text of one character', 'ﬁ', 'fi', ['ﬁ']],
  ])('%s', (_how, text, words, expected) => expect(placesOf(text, words)).toEqual(expected));

  test.each([
    ['in another case', 'They met', 'they met'],
    ['with another sign', 'they met.', 'they met,'],
    ['with a vowel more', 'كَتب', 'كتب'],
    ['half of a ligature', 'ﬁ', 'f'],
    ['a letter without its accent', 'cafe\u0301', 'cafe'],
    ['words without a letter', 'a b', ' '],
    ['longer words', 'a', 'ab'],
    ['in an empty text', '', 'a'],
  ])('but not: %s', (_how, text, words) => expect(placesOf(text, words)).toEqual([]));

  test('any slice of any text, if white space and marks are exchanged', () => {
    const unit = fc.constantFrom('a', 'ب', 'ﻻ', '𝌆', ' ', '\n', '"', '’', 'e\u0301', '\u200F', 'x');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(29), fc.nat(29), (units, a, b) => {
        const slice = units.slice(Math.min(a, b), Math.max(a, b) + 1).join('');
        const words = slice
          .replaceAll(/\s/g, '\r\n\t')
          .replaceAll('"', '»')
          .replaceAll('’', "'")
          .replaceAll('\u200F', '');
        const found = placesOf(units.join(''), words);
        if (words.trim() === '') expect(found).toEqual([]);
        // A mark that nobody sees may stand at an end.
        else {
          expect(found.map((each) => each.replaceAll('\u200F', ''))).toContain(slice.replaceAll('\u200F', '').trim());
        }
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('the nearest text', () => {
  const TEXT = `The ministers met in Basra on Monday. Nobody signed anything.
أعلن الوزير أن القوات ستنسحب من المدينة قبل نهاية العام. The ministers will meet again.`;
  test.each([
    ['The ministers met at Basra on Monday', 'The ministers met in Basra on Monday'],
    ['nobody has signed anything', 'Nobody signed anything'],
    ['the minsters wil meet again', 'The ministers will meet again'],
    ['اعلن الوزير ان القوات سوف تنسحب من المدينه', 'أعلن الوزير أن القوات ستنسحب من المدينة'],
    ['القُوّات ستنسحب', 'القوات ستنسحب'],
  ])('to: %s', (words, expected) => {
    const text = new CodePoints(TEXT);
    const { start = 0, end = 0 } = nearestWords(text, words) ?? {};
    expect(text.slice(start, end)).toBe(expected);
  });

  test.each(['Quarterly figures of the steel industry', '…', ''])('to nothing: %s', (words) =>
    expect(nearestWords(new CodePoints(TEXT), words)).toBeUndefined(),
  );

  test('is not searched in a text that is too long', () =>
    expect(
      nearestWords(new CodePoints('word '.repeat(400_000)), 'a few other words, twenty of them'.repeat(4)),
    ).toBeUndefined());
});

describe('in a document', () => {
  const document = new DocumentWords("document 'd'", new CodePoints('They met on Monday. They left. They met again.'));
  const faultOf = (text: string): string => {
    const quoted = readQuotedWords(text);
    const found = quoted === undefined ? { fault: 'no words' } : document.find(quoted);
    return 'fault' in found ? found.fault : found.slice;
  };
  test.each([
    ['«They left»', 'They left'],
    ['«They met» 2', 'They met'],
    ['«They met»', "occur 2 times in document 'd': 0-8 «[They met] on Monday. They left. T»; 31-39 «"],
    ['«They met» 3', 'occur only 2 times'],
    ['«They met» 3', 'place 3 is wanted'],
    ['«They meet again»', "do not occur in document 'd'; the nearest text, at 31-45, is «They met again»"],
    ['«The steel industry»', 'nor does anything that resembles them'],
    ['«They met … They met again»', 'a passage has no gap'],
    ['«They met [...] again»', 'a passage has no gap'],
    ['«They met … Tuesday»', 'the nearest text'],
    ['« »', 'no words between the quotation marks'],
    ['«"»', 'no words between the quotation marks'],
  ])('%s: %s', (text, expected) => expect(faultOf(text)).toContain(expected));

  test('the second place is another one than the first', () => {
    const find = (occurrence: number): unknown => document.find({ document: null, words: 'They met', occurrence });
    expect([find(1), find(2)]).toMatchObject([{ start: 0 }, { start: 31 }]);
  });

  test('a letter that occurs a million times is counted no further than a thousand', () => {
    const long = new DocumentWords('d', new CodePoints('a'.repeat(1_000_000)));
    expect(long.find({ document: null, words: 'a', occurrence: null })).toEqual({
      fault: expect.stringMatching(/1000 times or more in d: 0-1 .*; …; write more/),
    });
    expect(long.find({ document: null, words: 'a', occurrence: 5_000 })).toMatchObject({ start: 4_999 });
  });
});
