/** How a Latin word sounds, whichever way Arabic is transliterated in it, and as English, French or German would. */
import { C, consonant, type Unit, V, vowel } from './phonemes.ts';

/** Price of a vowel that the other side does not write, and of a short one where the other side is Arabic. */
const SHORT = 0.4;
const UNWRITTEN = 0.02;
const LONG = 0.8;
/** The first half of ai, au, ow: the other side may write the second half alone. */
const GLIDING = 0.15;

const CONSONANTS: Readonly<Record<string, Unit>> = {
  b: consonant(C.B),
  c: consonant(C.K, C.S | C.J | C.CH),
  d: consonant(C.D | C.DD, C.DH | C.ZZ),
  f: consonant(C.F),
  g: consonant(C.G, C.J | C.GH | C.Q),
  h: consonant(C.H, C.X),
  j: consonant(C.J, C.ZH | C.Y | C.H),
  k: consonant(C.K, C.Q | C.X),
  l: consonant(C.L),
  m: consonant(C.M),
  n: consonant(C.N),
  p: consonant(C.P, C.B),
  q: consonant(C.Q, C.K | C.G),
  r: consonant(C.R),
  s: consonant(C.S, C.TH),
  t: consonant(C.T, C.TH),
  v: consonant(C.V, C.F | C.W | C.B),
  w: { ...consonant(C.W, C.V), vowel: V.U, gap: 0.8 },
  y: { ...consonant(C.Y), vowel: V.I, gap: 0.8 },
  z: consonant(C.Z | C.ZZ, C.DH | C.DD),
};

const DIGRAPHS: readonly (readonly [string, readonly Unit[]])[] = [
  ['sch', [consonant(C.SH)]],
  ['tch', [consonant(C.CH, C.SH)]],
  ['kh', [consonant(C.X, C.K | C.H)]],
  ['gh', [consonant(C.GH, C.G)]],
  ['sh', [consonant(C.SH, C.CH)]],
  ['ch', [consonant(C.CH | C.SH, C.K | C.X)]],
  ['dh', [consonant(C.DH | C.ZZ | C.DD, C.D | C.Z)]],
  ['th', [consonant(C.TH, C.S | C.T | C.DH)]],
  ['zh', [consonant(C.ZH, C.Z | C.J)]],
  ['ph', [consonant(C.F)]],
  ['dj', [consonant(C.J)]],
  ['ck', [consonant(C.K, C.Q)]],
];

const VOWELS: Readonly<Record<string, Unit>> = {
  a: vowel(V.A, V.E, SHORT, UNWRITTEN),
  // Bakr is Baker, and Badr not Badir.
  e: vowel(V.E, V.A | V.I, 0.35, UNWRITTEN),
  i: vowel(V.I, V.E, LONG, UNWRITTEN),
  o: vowel(V.O | V.U, 0, SHORT, UNWRITTEN),
  u: vowel(V.U | V.O, 0, SHORT, UNWRITTEN),
};

const LONG_VOWELS: readonly (readonly [string, Unit])[] = [
  ['aa', vowel(V.A, 0, LONG)],
  ['ee', vowel(V.I, V.E, LONG)],
  ['ii', vowel(V.I, 0, LONG)],
  ['oo', vowel(V.U | V.O, 0, LONG)],
  ['uu', vowel(V.U, 0, LONG)],
  // French writes a short one so too: Moubarak is مبارك.
  ['ou', vowel(V.U | V.O, 0, LONG, SHORT)],
];

/** As in James and Gates: جيمس, غيتس. */
const ENGLISH_A = vowel(V.A, V.E | V.I, SHORT, UNWRITTEN);

const SILENT_H = consonant(C.H, C.X, 0.35);
const FINAL_H = consonant(C.H, C.X, 0);
const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

/** As it is read: Mc is mac, x is ks (Chinese xi is shi), gu before e and i is g, a letter doubled is one. */
function respelt(word: string): string {
  return (
    word
      .replace(/^mc(?:c|(?=[^aeiouhc]))/u, 'mak')
      .replace(/^(?:kn|gn)/u, 'n')
      .replace(/^wr/u, 'r')
      .replace(/^x(?=i)/u, 'sh')
      .replaceAll('x', 'ks')
      .replaceAll(/gu(?=[ei])/gu, 'g')
      .replaceAll(/([^aeiou\d])\1+/gu, '$1')
      // Doubled digraphs: Saddhdham, Khashshoggi.
      .replaceAll(/(sh|kh|gh|dh|th|ch)\1/gu, '$1')
      .replaceAll(/([td])\1h/gu, '$1h')
  );
}

/** @param word in ASCII, lower case; a hyphen keeps two letters from being one digraph */
export function latinSound(word: string): Unit[] {
  const text = respelt(word);
  const units: Unit[] = [];
  let place = 0;
  while (place < text.length) {
    const rest = text.slice(place, place + 3);
    const digraph = DIGRAPHS.find(([letters]) => rest.startsWith(letters));
    if (digraph !== undefined) {
      units.push(...digraph[1]);
      place += digraph[0].length;
      continue;
    }
    const long = LONG_VOWELS.find(([letters]) => rest.startsWith(letters));
    if (long !== undefined) {
      // After w or y it is that letter's own sound: Dawood is داود.
      const glide = units.at(-1);
      const own = glide !== undefined && (glide.strong & (C.W | C.Y)) !== 0 && (glide.vowel & long[1].vowel) !== 0;
      units.push(own ? { ...long[1], gap: 0.1, unwritten: 0.1 } : long[1]);
      place += 2;
      continue;
    }
    const [letter, next] = rest;
    if (letter !== undefined) units.push(...oneLetter(text, place, letter, next));
    place += 1;
  }
  return units;
}

function oneLetter(text: string, place: number, letter: string, next: string | undefined): readonly Unit[] {
  const before = text[place - 1];
  const last = next === undefined;
  if (letter === 'h' && last && isVowel(before)) return [FINAL_H];
  if (letter === 'h' && before === '-') return [consonant(C.H)];
  if (letter === 'h' && place > 0 && !isVowel(next)) return [SILENT_H];
  if (letter === 'c' && next !== undefined && 'eiy'.includes(next)) return [consonant(C.S, C.J | C.K | C.CH)];
  // Between i and a, or a final vowel and another, y and w are no more than the way from one to the other.
  if (letter === 'y' && before === 'i') return [{ ...consonant(C.Y), vowel: V.I, gap: 0.1, unwritten: 0.1 }];
  if (letter === 'w' && (before === 'u' || before === 'o')) {
    return [{ ...consonant(C.W, C.V), vowel: V.U, gap: 0.1, unwritten: 0.1 }];
  }
  if (letter === 'a' && /^[^aeiouyhw]es?$/u.test(text.slice(place + 1))) return [ENGLISH_A];
  if ((letter === 'n' || letter === 'm') && (next === 'b' || next === 'p')) return [consonant(C.N | C.M)];
  // Turkish hardens a last d: Mevlüt, Murat.
  if (letter === 't' && last) return [consonant(C.T, C.TH | C.D)];
  const unit = VOWELS[letter];
  if (unit === undefined) {
    const other = CONSONANTS[letter];
    return other === undefined ? [] : [other];
  }
  if (last) {
    const gap = letter === 'e' && place > 2 && !isVowel(before) ? 0.1 : Infinity;
    // A final i is a nisba, and no ة: Salami is not سلامة.
    return [{ ...unit, weakVowel: letter === 'i' ? 0 : unit.weakVowel, gap, unwritten: gap }];
  }
  if (place === 0) return [{ ...unit, gap: LONG, unwritten: LONG }];
  if (next !== undefined && (letter === 'a' || letter === 'e' || letter === 'o') && 'iyuwe'.includes(next)) {
    return [{ ...unit, gap: GLIDING }];
  }
  return [unit];
}
