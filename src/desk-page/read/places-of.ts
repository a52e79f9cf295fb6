/** The places of words in a text, without regard to capitals, accents, vowel signs and line breaks. Plain function. */
import type { DeskSpan } from '../../desk/contract.ts';
import type { CodePoints } from '../../model/code-points.ts';

/** More would not be read one after another. */
const MOST = 500;

export function placesOf(points: CodePoints, words: string): DeskSpan[] {
  const sought = Array.from(words.trim()).flatMap(foldedCharacter);
  const needle = collapsed(sought)
    .map(({ folded }) => folded)
    .join('');
  if (needle.trim() === '') return [];
  const text = collapsed(Array.from(points.text).flatMap(foldedCharacter));
  const folded = text.map((each) => each.folded).join('');
  // Each folded character is one code unit: positions in the text and in the list are the same.
  const places: DeskSpan[] = [];
  for (let at = folded.indexOf(needle); at >= 0 && places.length < MOST; at = folded.indexOf(needle, at + 1)) {
    const [first, last] = [text[at], text[at + needle.length - 1]];
    if (first !== undefined && last !== undefined) places.push({ start: first.index, end: last.index + 1 });
  }
  return places;
}

interface Folded {
  readonly index: number;
  /** One code unit. */
  readonly folded: string;
}

function foldedCharacter(character: string, index: number): Folded[] {
  const base = character
    .normalize('NFKD')
    .replaceAll(/[\p{M}\u0640\u200b-\u200f]/gu, '')
    .toLowerCase();
  return base.split('').map((unit) => ({ index, folded: /\s/.test(unit) ? ' ' : unit }));
}

/** Several blanks are one. */
function collapsed(characters: readonly Folded[]): Folded[] {
  return characters.filter(({ folded }, index) => folded !== ' ' || characters[index - 1]?.folded !== ' ');
}
