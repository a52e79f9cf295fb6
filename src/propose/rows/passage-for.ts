/** The passage of a proposal: what is said, without the words of attribution; else the sentence. */
import { THAT } from '../lexicon/arabic-speech.ts';
import type { ReadSentence } from '../read-text.ts';
import type { Span, Speech } from '../speech/speech.ts';

/** What is said in fewer words than this is no passage of its own. */
const LEAST_WORDS = 3;

/** @returns code units of the text, from the beginning of a word to the end of one */
export function passageFor({ sentence }: ReadSentence, hit: Span, speech: Speech | undefined): Span {
  const content = speech?.content.find(({ start, end }) => start <= hit.start && hit.end <= end);
  const words = sentence.words.filter(
    ({ start, end }) => content === undefined || (start >= content.start && end <= content.end),
  );
  const first = words[0];
  const own = first !== undefined && THAT.test(first.folded) ? words.slice(1) : words;
  const [from, to] = [own[0], own.at(-1)];
  if (from === undefined || to === undefined || own.length < LEAST_WORDS || from.start > hit.start) {
    return { start: sentence.words[0]?.start ?? sentence.start, end: sentence.words.at(-1)?.end ?? sentence.end };
  }
  return { start: from.start, end: to.end };
}
