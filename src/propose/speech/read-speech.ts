/** The acts of saying of a sentence, by the rules of its language; a quotation that goes on has the speaker of before. */
import { arabicSpeech } from './arabic-speech.ts';
import { englishSpeech } from './english-speech.ts';
import type { NamedSentence, Speakers, Speech } from './speech.ts';

/** @param language that of the document, if it is known */
export function readSpeech(named: NamedSentence, speakers: Speakers, language?: string): Speech[] {
  const { sentence } = named;
  const rules = rulesFor(sentence.text, language);
  const found = rules?.(named, speakers) ?? [];
  if (found.some(({ content }) => content.length > 0)) return found;
  const isQuoted = sentence.isWithinQuotation || /^["“«]/u.test(sentence.text);
  if (!isQuoted || speakers.last === undefined || sentence.kind !== 'TEXT') return found;
  const { start, end } = sentence;
  const words = { start, end: start + 1 };
  return [
    ...found,
    { act: 'SAID', words, speaker: speakers.last, by: 'CONTINUED', use: 'SPEAKER', content: [{ start, end }] },
  ];
}

type Rules = (named: NamedSentence, speakers: Speakers) => Speech[];

/** Other languages write with the same letters: their verbs are not those of Arabic or English. */
function rulesFor(text: string, language: string | undefined): Rules | undefined {
  const main = language?.toLowerCase().split('-')[0];
  const isArabic = /[\u0620-\u064a]/u.test(text);
  if (isArabic) return main === undefined || main === 'ar' ? arabicSpeech : undefined;
  return main === undefined || main === 'en' || main === 'ar' ? englishSpeech : undefined;
}
