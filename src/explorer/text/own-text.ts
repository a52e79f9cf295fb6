/** Texts in several languages as one: in the language of the view, or else in the first that there is. */
import { exactlyIn, textIn, type LocalizedText } from '../../model/languages.ts';
import type { Language } from '../state/view.ts';

export function ownText(texts: readonly LocalizedText[], language: Language): string {
  return textIn(texts, language)?.text ?? '';
}

/** For tables of data, whose columns are the same in each language of the view: English, or else the first. */
export function englishText(texts: readonly LocalizedText[]): string {
  return exactlyIn(texts, 'en') ?? texts[0]?.text ?? '';
}
