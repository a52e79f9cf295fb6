/** Who speaks in an Arabic sentence: the words that name him, and whether they name somebody of before again. */
import { BODY_HEADS, GROUP_HEADS, PERSON_TITLES } from '../lexicon/arabic-names.ts';
import { ANAPHORA, SPEAKING_NOUNS, STATEMENTS } from '../lexicon/arabic-speech.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import { foldedWord, type Word } from '../text/words.ts';
import { type ArabicClause, bareForms, isBodyHead, isSpeakingNoun, isTitle } from './arabic-clause.ts';
import type { NamedSentence, Span, Speaker, Speakers } from './speech.ts';

export class ArabicSpeakers {
  readonly #named: NamedSentence;
  readonly #speakers: Speakers;
  readonly #clause: ArabicClause;
  readonly #words: readonly Word[];

  constructor(named: NamedSentence, speakers: Speakers, clause: ArabicClause) {
    this.#named = named;
    this.#speakers = speakers;
    this.#clause = clause;
    this.#words = named.sentence.words;
  }

  /** A person set off by a comma after his office. */
  personAfter(at: number): { readonly person: Speaker; readonly to: number } | undefined {
    const [before, word] = [this.#words[at - 1], this.#words[at]];
    if (before === undefined || word === undefined) return undefined;
    const names: Speaker[] = [
      ...this.#named.mentions.map((mention) => ({ ...spanOf(mention), mention })),
      ...this.#named.unknown.map(spanOf),
    ];
    const person = names.find(({ start }) => start === word.start);
    const next = this.#words.findIndex(({ start }) => start >= (person?.end ?? 0));
    return person === undefined || word.start - before.end > 2
      ? undefined
      : { person, to: next < 0 ? this.#words.length : next };
  }

  /** "A statement issued by X": the place of X. */
  issuerOf(from: number, to: number): number | undefined {
    const first = this.#words[from];
    if (first === undefined || !isSpeakingNoun(first)) return undefined;
    const issued = this.#words.findIndex(
      ({ folded }, index) => index > from && index < to && /^(?:الصادر|صادر|صدر)ه?$/u.test(folded),
    );
    return issued > 0 && this.#words[issued + 1]?.folded === 'عن' ? issued + 2 : undefined;
  }

  /** The speaker of before, if the words only name him again: "the source", "the statement". */
  again(first: Word, from: number, to: number): Speaker | undefined {
    if (this.#clause.isInName(first) || !ANAPHORA.has(withoutArticleOf(first))) return undefined;
    const person = this.#personIn(from, to);
    // "The minister, Karim Said" names him; "the newspaper called Karim's step" does not.
    if (person !== undefined && this.#isBeside(from, person)) return undefined;
    const earlier = this.#speakers.named([withoutArticle(withoutArticleOf(first))]);
    return earlier ?? (BOTH.test(first.folded) ? undefined : this.#speakers.last);
  }

  /** "According to the law": not everything speaks. */
  canSpeak(head: Word, { start, mention }: Speaker): boolean {
    const isNamed = mention !== undefined || this.#named.unknown.some((name) => name.start === start);
    const forms = bareForms(head);
    const isOne =
      isTitle(head) || isSpeakingNoun(head) || forms.some((form) => STATEMENTS.has(form) || GROUP_HEADS.has(form));
    return isNamed || isOne || forms.some((form) => BODY_HEADS.has(form)) || ANAPHORA.has(withoutArticleOf(head));
  }

  /** True if only words that belong to an office stand between the first word and a person. */
  #isBeside(from: number, person: Span): boolean {
    const between = this.#words.filter((word, index) => index > from && word.end <= person.start);
    return between.every((word) => {
      const isOfTitle = isTitle(word) || isBodyHead(word) || this.#clause.isInName(word);
      return isOfTitle || /^و?ال|^(?:باسم|في|لشوون)$/u.test(word.folded);
    });
  }

  subjectBefore(at: number): Speaker | undefined {
    const verb = this.#words[at];
    if (verb === undefined) return undefined;
    const { mentions, unknown } = this.#named;
    const names: Speaker[] = [...mentions.map((mention) => ({ ...spanOf(mention), mention })), ...unknown.map(spanOf)];
    const nearest = names.filter(({ end }) => end <= verb.start).toSorted((a, b) => b.end - a.end)[0];
    const was = this.#words.findLastIndex(
      (word, index) => index < at && index >= at - 4 && /^و?كان(?:ت)?$/u.test(word.folded),
    );
    if (was >= 0 && was < at - 1 && !(nearest !== undefined && nearest.start >= (this.#words[was]?.end ?? 0))) {
      const phrase = this.speakerIn(was + 1, at);
      return phrase === undefined ? undefined : (this.familyOf(phrase) ?? phrase);
    }
    // "Kadhimi had said": a particle may stand between.
    const between = this.#words.filter(({ start, end }) => start >= (nearest?.end ?? 0) && end <= verb.start);
    const isBeside = between.every(({ folded }) => ['قد', 'كان', 'كانت'].includes(folded));
    return nearest !== undefined && isBeside && verb.start - nearest.end <= 8 ? nearest : undefined;
  }

  /** A word or two that named somebody before: a family name alone. "An official" may be another one. */
  familyOf(speaker: Speaker): Speaker | undefined {
    const words = foldedOf(speaker);
    const isGeneral = words.some(
      (word) => PERSON_TITLES.has(word) || SPEAKING_NOUNS.has(word) || GROUP_HEADS.has(word),
    );
    return words.length > 2 || isGeneral ? undefined : this.#earlier(words);
  }

  #earlier(folded: readonly string[]): Speaker | undefined {
    const telling = folded.map(withoutArticle).filter((word) => word.length > 2 && !BODY_HEADS.has(word));
    return this.#speakers.named(telling);
  }

  /** The speaker named by the words from `from` to `to`. */
  speakerIn(from: number, to: number): Speaker | undefined {
    const words = this.#words;
    const first = words[from];
    if (first === undefined || to <= from) return undefined;
    const person = this.#personIn(from, to);
    const isDescribed = isIndefinite(first, words[from + 1], this.#clause);
    const next = words[from + 1];
    const isHis =
      person !== undefined &&
      next !== undefined &&
      isDescribedBy(first) &&
      next.end > person.start &&
      next.start <= person.start;
    // "Kadhimi's adviser" is another one than Kadhimi.
    if (isHis) {
      return (
        this.#speakers.named(bareForms(first)) ?? {
          start: first.start,
          end: person.end,
          text: `${first.text} ${person.text}`,
        }
      );
    }
    if (person !== undefined && !isDescribed) return person;
    const mention = this.#named.mentions.find(({ start }) => start >= first.start && start <= first.end);
    if (mention !== undefined) return { start: mention.start, end: mention.end, text: mention.text, mention };
    const end = Math.min(to, this.#clause.phraseEnd(from));
    const last = words[Math.max(from, end - 1)] ?? first;
    const { sentence } = this.#named;
    const text = sentence.text.slice(first.start - sentence.start, last.end - sentence.start);
    const unknown = this.#named.unknown.find(({ start }) => start === first.start);
    return unknown ?? { start: first.start, end: last.end, text };
  }

  /** The first person named among the words, unless the words before him make him part of the name of a body. */
  #personIn(from: number, to: number): Speaker | undefined {
    const { mentions, unknown } = this.#named;
    const [start, end] = [this.#words[from]?.start ?? 0, this.#words[to - 1]?.end ?? 0];
    const persons: Speaker[] = [
      ...mentions
        .filter(({ entities }) => entities.every(({ label }) => label === 'Person'))
        .map((mention) => ({ start: mention.start, end: mention.end, text: mention.text, mention })),
      ...unknown.filter(({ by }) => by === 'TITLE' || by === 'GIVEN_NAME'),
    ];
    return persons
      .filter((each) => each.start >= start && each.end <= end && !this.#isOfBody(each) && !this.#isAddressee(each))
      .toSorted((a, b) => a.start - b.start)[0];
  }

  #isOfBody({ start }: Span): boolean {
    const before = this.#words.findLast((word) => word.end <= start);
    return before !== undefined && isBodyHead(before);
  }

  /** "with Kadhimi", "to Biden": a person beside the speaker. */
  #isAddressee({ start }: Span): boolean {
    const own = this.#words.find((word) => word.end > start);
    const before = this.#words.findLast((word) => word.end <= start);
    return (own !== undefined && own.start < start && own.text.startsWith('ل')) || before?.folded === 'مع';
  }
}

/** A title that another's name may follow: adviser, spokesman, envoy. */
function isDescribedBy(first: Word): boolean {
  return (
    bareForms(first).some((form) => /^(?:مستشار|متحدث|ناطق|مبعوث|مساعد|نائب|ممثل|محامي|وكيل)ه?$/u.test(form)) &&
    !first.folded.startsWith('ال')
  );
}

/** "An official", "a source": somebody without a name, in whose description names may stand. */
function isIndefinite(first: Word, next: Word | undefined, clause: ArabicClause): boolean {
  if (first.folded.startsWith('ال') || !(isTitle(first) || isSpeakingNoun(first))) return false;
  // "The adviser of the prime minister" is one man, whose name may follow.
  return (
    next === undefined || !(next.folded.startsWith('ال') || isTitle(next) || isBodyHead(next) || clause.isInName(next))
  );
}

const spanOf = ({ start, end, text }: Speaker): Speaker => ({ start, end, text });

/** للصحيفة is الصحيفة after "to". */
const withoutArticleOf = (word: Word): string =>
  withoutPrefixes(word.folded).find((form) => ANAPHORA.has(form)) ?? word.folded;

const withoutArticle = (folded: string): string => folded.replace(/^ال/u, '');

/** Two sides are no single speaker of before. */
const BOTH = /^ال(?:جانبان|طرفان|بلدان)$/u;

export function foldedOf({ text }: Speaker): string[] {
  const words = text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  return words.map((word) => withoutArticle(foldedWord(word)));
}
