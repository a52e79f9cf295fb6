/** The sound units of a word in Latin letters: in any transliteration of Arabic, and in English, French and German spelling. */
import { C, consonant, type Unit, V, vowel } from './phonemes.ts';

/** The cost of a short vowel that the other word does not write. */
const SHORT = 0.4;
/** The same cost if the other word is Arabic, which does not write short vowels. */
const UNWRITTEN = 0.02;
/** The cost of a long vowel that the other word does not write. */
const LONG = 0.8;
/** The cost of the first half of ai, au or ow: the other word may write only the second half. */
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
  ['tsch', [consonant(C.CH, C.SH)]],
  // German also writes zh so: Breschnew.
  ['sch', [consonant(C.SH, C.ZH)]],
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
  // E has a lower cost than a: Bakr may be written Baker. I has a higher cost: Badr is not Badir.
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
  // French also writes a short vowel in this way: Moubarak is مبارك.
  ['ou', vowel(V.U | V.O, 0, LONG, SHORT)],
];

/** The a of James (جيمس) and Gates (غيتس). */
const ENGLISH_A = vowel(V.A, V.E | V.I, SHORT, UNWRITTEN);

const SILENT_H = consonant(C.H, C.X, 0.35);
const FINAL_H = consonant(C.H, C.X, 0);
const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter);

/** Spells a word as it is pronounced: Mc is mac, x is ks (Chinese xi is shi), gu before e and i is g, a doubled letter is one. */
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
      // Doubled digraphs occur too: Saddhdham, Khashshoggi.
      .replaceAll(/(sh|kh|gh|dh|th|ch)\1/gu, '$1')
      .replaceAll(/([td])\1h/gu, '$1h')
  );
}

/** @param word ASCII in lower case; a hyphen separates two letters that are not a digraph */
export function latinSound(word: string): Unit[] {
  const text = respelt(word);
  const units: Unit[] = [];
  let index = 0;
  while (index < text.length) {
    const nextLetters = text.slice(index, index + 4);
    const digraph = DIGRAPHS.find(([letters]) => nextLetters.startsWith(letters));
    if (digraph !== undefined) {
      units.push(...digraph[1]);
      index += digraph[0].length;
      continue;
    }
    const long = LONG_VOWELS.find(([letters]) => nextLetters.startsWith(letters));
    if (long !== undefined) {
      // After w or y, a long vowel may be only the sound of that letter: Dawood is داود.
      const before = units.at(-1);
      const isSameSound =
        before !== undefined && (before.strong & (C.W | C.Y)) !== 0 && (before.vowel & long[1].vowel) !== 0;
      units.push(isSameSound ? { ...long[1], gap: 0.1, unwritten: 0.1 } : long[1]);
      index += 2;
      continue;
    }
    const [letter, next] = nextLetters;
    if (letter !== undefined) units.push(...oneLetter(text, index, letter, next));
    index += 1;
  }
  return units;
}

function oneLetter(text: string, index: number, letter: string, next: string | undefined): readonly Unit[] {
  const before = text[index - 1];
  const isLast = next === undefined;
  if (letter === 'h' && isLast && isVowel(before)) return [FINAL_H];
  if (letter === 'h' && before === '-') return [consonant(C.H)];
  if (letter === 'h' && index > 0 && !isVowel(next)) return [SILENT_H];
  if (letter === 'c' && next !== undefined && 'eiy'.includes(next)) return [consonant(C.S, C.J | C.K | C.CH)];
  // After i, y is only the transition to the next vowel. The same is true of w after u and o.
  if (letter === 'y' && before === 'i') return [{ ...consonant(C.Y), vowel: V.I, gap: 0.1, unwritten: 0.1 }];
  if (letter === 'w' && (before === 'u' || before === 'o')) {
    return [{ ...consonant(C.W, C.V), vowel: V.U, gap: 0.1, unwritten: 0.1 }];
  }
  if (letter === 'a' && /^[^aeiouyhw]es?$/u.test(text.slice(index + 1))) return [ENGLISH_A];
  if ((letter === 'n' || letter === 'm') && (next === 'b' || next === 'p')) return [consonant(C.N | C.M)];
  // Turkish writes a final d as t: Mevlüt, Murat.
  if (letter === 't' && isLast) return [consonant(C.T, C.TH | C.D)];
  const unit = VOWELS[letter];
  if (unit === undefined) {
    const other = CONSONANTS[letter];
    return other === undefined ? [] : [other];
  }
  if (isLast) {
    const gap = letter === 'e' && index > 2 && !isVowel(before) ? 0.1 : Infinity;
    // A final i is a nisba and not ة: Salami is not سلامة.
    return [{ ...unit, weakVowel: letter === 'i' ? 0 : unit.weakVowel, gap, unwritten: gap }];
  }
  if (index === 0) return [{ ...unit, gap: LONG, unwritten: LONG }];
  if (next !== undefined && (letter === 'a' || letter === 'e' || letter === 'o') && 'iyuwe'.includes(next)) {
    return [{ ...unit, gap: GLIDING }];
  }
  return [unit];
}
