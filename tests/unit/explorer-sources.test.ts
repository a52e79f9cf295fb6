/** The text of a document in pieces, each covered by the same claims, in every case against a reference that asks each character. */
import { expect, test } from '@jest/globals';
import { PAGE_LENGTH, pageOfClaim, piecesOf } from '../../src/explorer/panels/sources/marked-text.ts';
import { fc } from '../support/property.ts';

const text = fc.array(fc.constantFrom('a', 'ب', '🕊', '\n', ' ', 'é'), { maxLength: 60 }).map((all) => all.join(''));
const place = fc.option(fc.nat(90), { nil: null });
const claims = fc.array(fc.record({ claim: fc.constantFrom('c-1', 'c-2', 'c-3', 'c-4'), start: place, end: place }), {
  maxLength: 8,
});

test('pieces are the whole text, and each character has the claims whose passages cover it', () => {
  fc.assert(
    fc.property(text, fc.nat(40), claims, (shown, from, placed) => {
      const pieces = piecesOf(shown, from, placed);
      expect(pieces.map((piece) => piece.text).join('')).toBe(shown);
      const each = pieces.flatMap((piece) => Array.from(piece.text, () => piece.claims));
      for (const [index, covering] of each.entries()) {
        const at = from + index;
        const expected = placed.filter(({ start, end }) => start !== null && end !== null && start <= at && at < end);
        expect(new Set(covering)).toEqual(new Set(expected.map(({ claim }) => claim)));
      }
      for (const { text: part } of pieces) expect(part).not.toBe('');
    }),
  );
});

test('a text that was wrapped at a width is shown without its breaks, with paragraphs and places as they were', () => {
  const line = 'conveying merchandise of Egypt and of Assyria they arrived also';
  const wrapped = `${Array.from({ length: 12 }, () => line).join('\n')}\n\nAnd so on.`;
  const [piece] = piecesOf(wrapped, 0, []);
  expect(piece?.text).toBe(`${Array.from({ length: 12 }, () => line).join(' ')}\n\nAnd so on.`);
  expect(piece?.text.length).toBe(wrapped.length);
  const verses = Array.from({ length: 12 }, (_, index) => `Sing, goddess ${index}`).join('\n');
  expect(piecesOf(verses, 0, [])[0]?.text).toBe(verses);
});

test('the page with a claim', () => {
  const placed = [
    { claim: 'in-words', start: null, end: null },
    { claim: 'late', start: PAGE_LENGTH, end: PAGE_LENGTH + 9 },
  ];
  expect(pageOfClaim('late', placed)).toBe(1);
  for (const claim of ['in-words', 'unknown', null]) expect(pageOfClaim(claim, placed)).toBe(0);
});
