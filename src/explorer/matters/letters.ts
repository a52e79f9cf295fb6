/** The letters that name the sides of a matter: A, B, C in English, أ ب ج in Arabic. */
import type { Language } from '../state/view.ts';

const LETTERS: Readonly<Record<Language, string>> = {
  en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ar: 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
};

/** Beyond the alphabet: its number. */
export function letterOf(language: Language, index: number): string {
  return LETTERS[language][index] ?? String(index + 1);
}
