/** A text in English and Arabic, as the API returns it. */
import type { LocalizedText } from '../../src/model/languages.ts';

export function inBoth(en: string, ar: string): LocalizedText[] {
  return [
    { language: 'en', text: en },
    { language: 'ar', text: ar },
  ];
}
