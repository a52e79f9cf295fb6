/** The clauses of an Arabic sentence around a verb of saying: where what is said begins, and where a phrase that names somebody ends. */
import { BODY_HEADS, PERSON_TITLES } from '../lexicon/arabic-names.ts';
import { BESIDE, SPEAKING_NOUNS, speechWordOf, THAT, TO_CONTENT } from '../lexicon/arabic-speech.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import type { Word } from '../text/words.ts';
import type { NamedSentence, Span } from './speech.ts';

/** From the verb to what is said there are at most this number of words. */
const MOST_WORDS_TO_CONTENT = 32;
const MOST_WORDS_OF_PHRASE = 8;

/** Where what is said begins: a word, and a code unit. */
interface Opening {
  readonly at: number;
  readonly start: number;
}

export class ArabicClause {
  readonly #named: NamedSentence;

  constructor(named: NamedSentence) {
    this.#named = named;
  }

  /** Where what is said begins: after "that", a colon or the opening of a quotation, or after a preposition. */
  opening(at: number): Opening | undefined {
    const words = this.#named.sentence.words;
    const verb = words[at];
    const last = Math.min(words.length - 1, at + MOST_WORDS_TO_CONTENT);
    for (let index = at + 1; index <= last; index += 1) {
      const word = words[index];
      const before = words[index - 1];
      if (word === undefined || before === undefined) break;
      const gap = this.#between(before, word);
      if (gap.includes(':')) return { at: index, start: word.start - (/["“«]\s*$/u.test(gap) ? 1 : 0) };
      // A quotation after a word that joins the name of a body to it is a name: لـ "العربية".
      if (
        /["“«]\s*$/u.test(gap) &&
        !this.isInName(word) &&
        !/^(?:ل|ب|لـ)$/u.test(before.text) &&
        !/ـ\s*["“«]/u.test(gap) &&
        !isBodyHead(before)
      ) {
        if (this.#quotedWords(word) > 3) return { at: index, start: word.start };
      }
      if (/[؛;.؟!]/u.test(gap)) break;
      if (this.isInName(word)) continue;
      if (THAT.test(word.folded)) return { at: index, start: word.start };
      const other = index > at + 1 ? speechWordOf(word.folded) : undefined;
      // "A statement that X published": the verb ends with "it".
      if (other !== undefined && !(other.use === 'REPORTER' && word.folded.endsWith('ه'))) break;
      if (TO_CONTENT.has(word.folded) && this.#leadsOn(verb, word.folded)) {
        const next = words[index + 1];
        // "At the edge of the meeting", "on the tongue of", "issued by".
        if (next === undefined || BESIDE.has(next.folded) || /^(?:ال)?صادر|^صدر/u.test(before.folded)) continue;
        return { at: index, start: next.start };
      }
    }
    return undefined;
  }

  /** True if the preposition belongs to the verb: "pointed to", "stressed", "expressed", "warned of". */
  #leadsOn(verb: Word | undefined, preposition: string): boolean {
    const stem = verb?.folded ?? '';
    if (preposition === 'الي') return /(?:شار|شير|لفت|لافت|نوه|لمح|نبه)/u.test(stem);
    if (preposition === 'علي') return /(?:اكد|وكد|شدد|^[وف]?[يت]?(?:ا?صر)(?:ت|وا|ون)?$)/u.test(stem);
    if (preposition === 'عن') return /(?:عرب|كشف|كاشف)/u.test(stem);
    return /حذر/u.test(stem);
  }

  /** The end of a phrase that names somebody: before a comma, a clause, or a preposition that leads on. */
  phraseEnd(from: number): number {
    const words = this.#named.sentence.words;
    let to = from;
    while (to < words.length && to - from < MOST_WORDS_OF_PHRASE) {
      const word = words[to];
      const before = words[to - 1];
      if (word === undefined) break;
      if (
        to > from &&
        before !== undefined &&
        /[،,:؛;().«»"”“–—-]/u.test(this.#between(before, word)) &&
        !this.#isWithinMention(before, word)
      ) {
        if (!/^\s*["“«]$/u.test(this.#between(before, word)) || !isBodyHead(before)) break;
      }
      const isName = this.isInName(word);
      if (!isName && (THAT.test(word.folded) || speechWordOf(word.folded) !== undefined)) break;
      if (
        to > from &&
        !isName &&
        /^(?:خلال|اثناء|بعد|قبل|الذي|التي|الذين|مع|علي|الي|عن|ان|فان|انه|فانه)$/u.test(word.folded)
      ) {
        break;
      }
      if (to > from && word.folded.startsWith('ل') && !word.folded.startsWith('لل') && !isName) break;
      if (to > from && !isName && this.#endsDefinite(words[from], word, before)) break;
      to += 1;
    }
    return to;
  }

  /** After "the statement" a word without article no longer describes it. */
  #endsDefinite(first: Word | undefined, word: Word, before: Word | undefined): boolean {
    const isDefinite = first !== undefined && first.folded.startsWith('ال') && !this.isInName(first);
    if (!isDefinite || /^و?ال/u.test(word.folded)) return false;
    const isNamed = this.#named.unknown.some(({ start, end }) => start < word.end && word.start < end);
    return (
      !isNamed && !['في', 'من', 'باسم'].includes(word.folded) && !['في', 'من', 'باسم'].includes(before?.folded ?? '')
    );
  }

  #between(before: Word, word: Word): string {
    const { sentence } = this.#named;
    return sentence.text.slice(before.end - sentence.start, word.start - sentence.start);
  }

  #quotedWords({ start }: Word): number {
    const { sentence } = this.#named;
    const rest = sentence.text.slice(start - sentence.start);
    const end = rest.search(/["”»]/u);
    return this.#named.sentence.words.filter((word) => word.start >= start && (end < 0 || word.end <= start + end))
      .length;
  }

  isInName({ start, end }: Span): boolean {
    return this.#named.mentions.some((mention) => mention.start < end && start < mention.end);
  }

  #isWithinMention(before: Span, word: Span): boolean {
    return this.#named.mentions.some((mention) => mention.start < before.end && word.start < mention.end);
  }
}

/** A word without "and", "in", "to" and the article, in each way in which it can be read. */
export const bareForms = ({ folded }: Word): string[] =>
  withoutPrefixes(folded).map((each) => each.replace(/^ال/u, ''));
export const isTitle = (word: Word): boolean => bareForms(word).some((each) => PERSON_TITLES.has(each));
export const isSpeakingNoun = (word: Word): boolean => bareForms(word).some((each) => SPEAKING_NOUNS.has(each));
export const isBodyHead = (word: Word): boolean => withoutPrefixes(word.folded).some((each) => BODY_HEADS.has(each));
