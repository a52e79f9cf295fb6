/** The sound units of an Arabic word. Short vowels are not written; ا و ي are long vowels or consonants. */
import { C, consonant, type Unit, V, vowel } from './phonemes.ts';

/** The cost of a long vowel that the Latin spelling does not write. */
const UNWRITTEN = 1;

const AYN: Unit = { ...vowel(V.A | V.E | V.I | V.O | V.U, 0, 0), isVowel: false };
const ALEF = vowel(V.A, V.E | V.O | V.U, UNWRITTEN);
/** E may be a long vowel in other languages: Theresa is تيريزا. */
const YAA: Unit = { ...vowel(V.I | V.E, 0, UNWRITTEN), strong: C.Y };
const WAW: Unit = { ...vowel(V.U | V.O, 0, UNWRITTEN), strong: C.W, weak: C.V };
const HAMZA_ON_YAA: Unit = { ...YAA, strong: C.Y | C.HAMZA, vowel: V.I | V.E, gap: 0, isVowel: false };
const HAMZA_ON_WAW: Unit = { ...WAW, strong: C.W | C.HAMZA, vowel: V.U | V.O, gap: 0, isVowel: false };
/** A final ي (a nisba) or a feminine ا makes another name, so neither may be left out. */
const FINAL_YAA: Unit = { ...YAA, vowel: V.I, weakVowel: V.E, gap: Infinity };
const FINAL_ALEF: Unit = { ...ALEF, gap: Infinity };
/** An alef before ي or و may write only the first half of a diphthong: Biden is بايدن, Powell is باول. */
const GLIDING_ALEF: Unit = { ...ALEF, gap: 0.3 };

const LETTERS: Readonly<Record<string, Unit>> = {
  ب: consonant(C.B | C.P, C.V),
  پ: consonant(C.P | C.B),
  ت: consonant(C.T, C.TH),
  ث: consonant(C.TH, C.S | C.T),
  ج: consonant(C.J | C.G, C.ZH | C.CH),
  چ: consonant(C.CH | C.SH | C.J),
  ح: consonant(C.H),
  خ: consonant(C.X),
  د: consonant(C.D),
  ذ: consonant(C.DH, C.Z | C.D),
  ر: consonant(C.R),
  ز: consonant(C.Z, C.S),
  ژ: consonant(C.ZH | C.J | C.Z, C.SH),
  س: consonant(C.S),
  ش: consonant(C.SH, C.CH),
  ص: consonant(C.S),
  ض: consonant(C.DD | C.D, C.DH | C.Z | C.ZZ),
  ط: consonant(C.T),
  ظ: consonant(C.ZZ | C.DH | C.Z, C.D),
  ع: AYN,
  غ: consonant(C.GH | C.G),
  ف: consonant(C.F | C.V),
  ڤ: consonant(C.V | C.F, C.W),
  ق: consonant(C.Q, C.G | C.K),
  ك: consonant(C.K, C.G),
  گ: consonant(C.G | C.K | C.J | C.GH),
  ݣ: consonant(C.G | C.K),
  ل: consonant(C.L),
  م: consonant(C.M),
  ن: consonant(C.N),
  ه: consonant(C.H),
  ا: ALEF,
  أ: { ...ALEF, strong: C.HAMZA, vowel: V.A | V.E, weakVowel: V.O | V.U, gap: 0.6 },
  إ: { ...ALEF, strong: C.HAMZA, gap: 0.6 },
  آ: ALEF,
  ى: { ...vowel(V.A | V.I, V.E, Infinity) },
  ي: YAA,
  ئ: HAMZA_ON_YAA,
  و: WAW,
  ؤ: HAMZA_ON_WAW,
  ء: { ...AYN, strong: C.HAMZA, vowel: V.A | V.I | V.E },
};

/** An initial alef is only the seat of a vowel. */
const SEAT: Unit = vowel(V.A | V.E | V.I | V.O | V.U, 0, 0.8);
/** An initial alef before و or ي may be only the beginning of that vowel. */
const OPEN_SEAT: Unit = { ...SEAT, gap: 0 };
/** A final ة makes another name: Amir is not أميرة. */
const TAA_MARBUTA: Unit = { ...vowel(V.A | V.E, V.O, Infinity), strong: C.T, weak: C.H };
/** A final ه may mean "his", which is pronounced o: Abed Rabbo is عبد ربه. */
const FINAL_HAA: Unit = { ...vowel(V.A | V.E, V.O, Infinity), strong: C.H };
/** Before b and p, n is pronounced m: Jumblatt is جنبلاط. */
const NOON_BEFORE_BAA = consonant(C.N | C.M);

/** @param word one word of `plainLetters` */
export function arabicSound(word: string): Unit[] {
  const letters = Array.from(word);
  const units: Unit[] = [];
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1];
    const isLast = next === undefined;
    if (index === 0 && 'اأإآ'.includes(letter)) {
      units.push(next === 'و' || next === 'ي' ? OPEN_SEAT : SEAT);
    } else if (letter === 'ة') {
      units.push(TAA_MARBUTA);
    } else if (letter === 'ه' && isLast && units.length > 1) {
      units.push(FINAL_HAA);
    } else if (letter === 'ي' && isLast) {
      units.push(FINAL_YAA);
    } else if (letter === 'ا' && (next === 'ي' || next === 'و')) {
      units.push(GLIDING_ALEF);
    } else if (letter === 'ا' && isLast) {
      units.push(FINAL_ALEF);
    } else if (letter === 'ن' && next === 'ب') {
      units.push(NOON_BEFORE_BAA);
    } else if ('اآ'.includes(letter) && 'اآأ'.includes(letters[index - 1] ?? ' ')) {
      // A second alef is not a second vowel: Qaani is قاآني.
      continue;
    } else if (letter === 'ش' && letters[index - 1] === 'ت') {
      // تش writes one sound: tch.
      units[units.length - 1] = consonant(C.CH, C.SH);
    } else {
      const unit = LETTERS[letter];
      if (unit !== undefined) units.push(unit);
    }
  }
  return units;
}
