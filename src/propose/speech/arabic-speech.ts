/** Speech in Arabic: the verb comes first, then the speaker, then what is said. */
import { GRAMMAR, PERSON_TITLES } from '../lexicon/arabic-names.ts';
import {
  ACCORDING,
  CAME,
  NO_SPEAKER,
  SPEAKING_NOUNS,
  speechWordOf,
  STATEMENTS,
  type SpeechWord,
  THAT,
} from '../lexicon/arabic-speech.ts';
import type { Word } from '../text/words.ts';
import { withoutPrefixes } from '../text/clitics.ts';
import { ArabicClause, bareForms, isSpeakingNoun, isTitle } from './arabic-clause.ts';
import { ArabicSpeakers, foldedOf } from './arabic-speakers.ts';
import type { NamedSentence, Span, Speaker, Speakers, Speech } from './speech.ts';

const MOST_WORDS_OF_HEADLINE_SPEAKER = 7;

/** The acts of saying of a sentence, in order. */
export function arabicSpeech(named: NamedSentence, speakers: Speakers): Speech[] {
  const reader = new Reader(named, speakers);
  return reader.read();
}

interface Draft extends Omit<Speech, 'content'> {
  readonly from: number;
  readonly content: Span | undefined;
  readonly isAfterContent: boolean;
  /** Words beside the speaker by which the text may name him again. */
  readonly beside: readonly string[];
}

class Reader {
  readonly #named: NamedSentence;
  readonly #speakers: Speakers;
  readonly #words: readonly Word[];
  readonly #end: number;
  readonly #clause: ArabicClause;
  readonly #who: ArabicSpeakers;

  constructor(named: NamedSentence, speakers: Speakers) {
    this.#named = named;
    this.#speakers = speakers;
    this.#words = named.sentence.words;
    this.#end = named.sentence.end;
    this.#clause = new ArabicClause(named);
    this.#who = new ArabicSpeakers(named, speakers, this.#clause);
  }

  read(): Speech[] {
    const drafts: Draft[] = [];
    const headline = this.#headline();
    if (headline !== undefined) this.#push(drafts, headline);
    for (let at = 0; at < this.#words.length; at += 1) {
      const word = this.#words[at];
      if (word === undefined || this.#clause.isInName(word)) continue;
      this.#statement(at, word);
      const found = this.#according(at, drafts) ?? this.#came(at, word) ?? this.#verb(at);
      if (found === undefined) continue;
      for (const draft of found.drafts) this.#push(drafts, draft);
      at = Math.max(at, found.to - 1);
    }
    return drafts.map((draft, index) => this.#finished(draft, drafts[index + 1]));
  }

  /** "A statement of the government": the government is the speaker of what "the statement" says. */
  #statement(at: number, word: Word): void {
    const noun = bareForms(word).find((form) => STATEMENTS.has(form));
    if (noun === undefined) return;
    const near = this.#words.slice(at + 1, at + 4);
    const owner = this.#named.mentions.find(({ start, end }) =>
      near.some((each) => start < each.end && each.start < end),
    );
    const own = owner === undefined ? undefined : near.find((each) => each.end > owner.start);
    const isOf = own !== undefined && (own === near[0] || own.text.startsWith('ل'));
    if (owner !== undefined && isOf) this.#speakers.spoke({ ...owner, mention: owner }, [noun]);
  }

  /** "It came in the statement that". */
  #came(at: number, word: Word): { readonly drafts: readonly Draft[]; readonly to: number } | undefined {
    const [preposition, noun] = [this.#words[at + 1], this.#words[at + 2]];
    if (preposition?.folded !== 'في' || noun === undefined) return undefined;
    if (!withoutPrefixes(word.folded).some((form) => CAME.has(form)) && word.folded !== 'وجا') return undefined;
    if (!bareForms(noun).some((form) => STATEMENTS.has(form))) return undefined;
    const opening = this.#clause.opening(at + 2);
    if (opening === undefined) return undefined;
    const speaker =
      this.#who.again(noun, at + 2, opening.at) ?? this.#who.speakerIn(at + 3, opening.at) ?? this.#speakers.last;
    const draft: Draft = {
      ...{
        act: 'STATED',
        words: { start: word.start, end: noun.end },
        speaker,
        by: 'NAMED',
        use: 'SPEAKER',
        from: word.start,
      },
      ...{ content: { start: opening.start, end: this.#end }, isAfterContent: false, beside: ['بيان'] },
    };
    return { drafts: [draft], to: opening.at };
  }

  #push(drafts: Draft[], draft: Draft): void {
    drafts.push(draft);
    if (draft.speaker === undefined) return;
    const words = [...foldedOf(draft.speaker), ...draft.beside];
    if (draft.use === 'SPEAKER') this.#speakers.spoke(draft.speaker, words);
    else this.#speakers.reported(draft.speaker, words);
  }

  #finished({ from, content, isAfterContent, beside: _beside, ...speech }: Draft, next: Draft | undefined): Speech {
    if (isAfterContent) return { ...speech, content: [{ start: this.#named.sentence.start, end: from }] };
    if (content === undefined) return { ...speech, content: [] };
    const until = next !== undefined && !next.isAfterContent ? next.from : content.end;
    const end = Math.max(content.start, Math.min(until, this.#asideAfter(content.start)));
    return { ...speech, content: [{ start: content.start, end }] };
  }

  /** Where "and that was during the meeting" (وذلك) begins, which is not what is said. */
  #asideAfter(start: number): number {
    return this.#words.find((word) => word.start > start && word.folded === 'وذلك')?.start ?? this.#end;
  }

  /** "Biden: the partnership goes on": a speaker and a colon at the beginning. */
  #headline(): Draft | undefined {
    const { sentence, mentions } = this.#named;
    const colon = sentence.text.indexOf(':');
    if (colon < 0) return undefined;
    const before = this.#words.filter(({ end }) => end <= sentence.start + colon);
    if (before.length === 0 || before.length > MOST_WORDS_OF_HEADLINE_SPEAKER) return undefined;
    if (before.some(({ folded }) => speechWordOf(folded) !== undefined || ACCORDING.has(folded))) return undefined;
    const [first] = before;
    const last = before.at(-1);
    if (first === undefined || last === undefined) return undefined;
    const mention = mentions.find(({ start }) => start <= first.end && start >= first.start);
    const isSpeaker = mention !== undefined || isTitle(first) || isSpeakingNoun(first);
    if (!isSpeaker) return undefined;
    const speaker = this.#who.speakerIn(0, before.length);
    const start = sentence.start + colon + 1;
    return {
      ...{ act: 'SAID', words: { start: start - 1, end: start }, speaker, by: 'NAMED', use: 'SPEAKER' },
      ...{ from: sentence.start, content: { start, end: this.#end }, isAfterContent: false, beside: [] },
    };
  }

  #according(
    at: number,
    before: readonly Draft[],
  ): { readonly drafts: readonly Draft[]; readonly to: number } | undefined {
    const words = this.#words;
    const word = words[at];
    if (word === undefined || !withoutPrefixes(word.folded).some((each) => ACCORDING.has(each))) return undefined;
    let first = at + 1;
    if (withoutPrefixes(word.folded).includes('لسان') && words[at - 1]?.folded !== 'علي') return undefined;
    if (words[first]?.folded === 'عن' || words[first]?.folded === 'الي') first += 1;
    // The preposition stands alone before a quotation mark: لـ "العربية".
    if (/^لـ?$/u.test(words[first]?.text ?? '')) first += 1;
    // "According to what X said": the verb says how.
    let verb: SpeechWord | undefined;
    if (words[first]?.folded === 'ما' || words[first]?.folded === 'لما') {
      verb = speechWordOf(words[first + 1]?.folded ?? '');
      first += verb === undefined ? 1 : 2;
    }
    const to = this.#clause.phraseEnd(first);
    if (to <= first) return undefined;
    const source = verb?.use === 'REPORTER' && words[to]?.folded === 'عن' ? to + 1 : undefined;
    if (source !== undefined) return this.#accordingTo(at, source, this.#clause.phraseEnd(source), before);
    return this.#accordingTo(at, first, to, before);
  }

  #accordingTo(
    at: number,
    first: number,
    until: number,
    before: readonly Draft[],
  ): { readonly drafts: readonly Draft[]; readonly to: number } | undefined {
    const words = this.#words;
    const [word, head] = [words[at], words[first]];
    if (word === undefined || head === undefined) return undefined;
    const named = isTitle(head) ? this.#who.personAfter(until) : undefined;
    const to = named?.to ?? until;
    const speaker = named?.person ?? this.#who.again(head, first, to) ?? this.#who.speakerIn(first, to);
    const isSaid = words[first - 1] !== undefined && speechWordOf(words[first - 1]?.folded ?? '') !== undefined;
    const isSpeaker =
      isSaid || words[first - 1]?.folded === 'عن' || (speaker !== undefined && this.#who.canSpeak(head, speaker));
    if (speaker === undefined || !isSpeaker) return undefined;
    const isFirst =
      at <= 4 && words.slice(0, at).every(({ folded }) => GRAMMAR.has(folded.replace(/^[وف]/u, '')) || folded === 'حد');
    const end = words[to - 1]?.end ?? word.end;
    const [start, from] = [word.start, word.start];
    // After what somebody says, "according to the newspaper" says who reports it.
    const isReporter = !isFirst && before.some((draft) => draft.content !== undefined);
    const content = isFirst ? { start: end, end: this.#end } : undefined;
    const draft: Draft = {
      ...{
        act: isReporter ? 'REPORTED' : 'SAID',
        words: { start, end: words[first - 1]?.end ?? word.end },
        speaker,
        by: 'NAMED',
      },
      ...{ use: isReporter ? 'REPORTER' : 'SPEAKER', from, content, isAfterContent: !isFirst, beside: [] },
    };
    return { drafts: [draft], to };
  }

  #verb(at: number): { readonly drafts: readonly Draft[]; readonly to: number } | undefined {
    const word = this.#words[at];
    const verb = word === undefined ? undefined : speechWordOf(word.folded);
    if (word === undefined || verb === undefined) return undefined;
    if (verb.use === 'REPORTER') return this.#report(at, word, verb);
    const opening = this.#clause.opening(at);
    if (opening === undefined) return this.#afterQuotation(at, word, verb);
    const found = this.#speakerAround(at, opening.at, verb);
    if (found === undefined) return undefined;
    const draft: Draft = {
      ...{ act: verb.act, words: { start: word.start, end: word.end }, speaker: found.speaker, by: found.by },
      ...{ use: 'SPEAKER', from: word.start, content: { start: opening.start, end: this.#end }, isAfterContent: false },
      beside: found.by === 'NAMED' ? this.#beside(at, opening.at) : [],
    };
    return { drafts: [draft], to: opening.at };
  }

  /** "…", said X. */
  #afterQuotation(
    at: number,
    word: Word,
    verb: SpeechWord,
  ): { readonly drafts: readonly Draft[]; readonly to: number } | undefined {
    const { sentence } = this.#named;
    const isAfter = /["”»]\s*[،,]?\s*$/u.test(sentence.text.slice(0, word.start - sentence.start));
    if (!isAfter || verb.isParticiple) return undefined;
    const rest = this.#words.findIndex(
      ({ folded }, index) => index > at && withoutPrefixes(folded).some((each) => ACCORDING.has(each)),
    );
    const speaker = this.#who.speakerIn(at + 1, rest < 0 ? this.#words.length : rest);
    const draft: Draft = {
      ...{ act: verb.act, words: { start: word.start, end: word.end }, speaker, by: 'NAMED', use: 'SPEAKER' },
      ...{ from: word.start, content: { start: sentence.start, end: word.start }, isAfterContent: true, beside: [] },
    };
    return { drafts: [draft], to: rest < 0 ? this.#words.length : rest };
  }

  /** "The agency reported from X that": who reports, and who speaks. */
  #report(
    at: number,
    word: Word,
    verb: SpeechWord,
  ): { readonly drafts: readonly Draft[]; readonly to: number } | undefined {
    const words = this.#words;
    const from = words.findIndex(({ folded }, index) => index > at && index < at + 12 && folded === 'عن');
    if (from < 0) return undefined;
    const opening = this.#clause.opening(from);
    const first = words[at + 1];
    const reporter =
      from > at + 1 && first !== undefined
        ? (this.#who.again(first, at + 1, from) ?? this.#who.speakerIn(at + 1, from))
        : undefined;
    const content = opening === undefined ? undefined : { start: opening.start, end: this.#end };
    const to = opening?.at ?? this.#clause.phraseEnd(from + 1);
    const span = { start: word.start, end: word.end };
    return {
      drafts: [
        {
          act: verb.act,
          words: span,
          speaker: reporter,
          by: 'NAMED',
          use: 'REPORTER',
          from: word.start,
          content: undefined,
          isAfterContent: false,
          beside: [],
        },
        {
          ...{ act: 'SAID', words: span, speaker: this.#who.speakerIn(from + 1, to), by: 'NAMED', use: 'SPEAKER' },
          ...{ from: word.start, content, isAfterContent: false, beside: [] },
        },
      ],
      to,
    };
  }

  /** Offices and texts between the verb and what is said: "the minister", "in a statement". */
  #beside(at: number, opening: number): string[] {
    const words = this.#words.slice(at + 1, opening).flatMap((word) => bareForms(word));
    return words.filter((word) => PERSON_TITLES.has(word) || SPEAKING_NOUNS.has(word));
  }

  #speakerAround(
    at: number,
    opening: number,
    verb: SpeechWord,
  ): { readonly speaker: Speaker | undefined; readonly by: Speech['by'] } | undefined {
    const words = this.#words;
    const first = words[at + 1];
    const isNamed = opening > at + 1 && first !== undefined && !this.#isNoSpeaker(first);
    if (isNamed) {
      const again = this.#who.again(first, at + 1, opening);
      if (again !== undefined) return { speaker: again, by: 'CONTINUED' };
      // "A statement that X published on the tongue of Y said": Y speaks.
      const tongue = words.findIndex(({ folded }, index) => index > at && index < opening && folded === 'لسان');
      const issuer = this.#who.issuerOf(at + 1, opening);
      const speaker = this.#who.speakerIn(tongue > 0 ? tongue + 1 : (issuer ?? at + 1), opening);
      if (speaker === undefined) return undefined;
      const family = speaker.mention === undefined ? this.#who.familyOf(speaker) : undefined;
      return { speaker: family ?? speaker, by: 'NAMED' };
    }
    // "The government stressed that": the subject may come first.
    const subject = verb.isParticiple || /^[وف]/u.test(words[at]?.text ?? '') ? undefined : this.#who.subjectBefore(at);
    if (subject !== undefined) return { speaker: subject, by: 'NAMED' };
    return { speaker: this.#speakers.last, by: 'CONTINUED' };
  }

  #isNoSpeaker(word: Word): boolean {
    if (this.#clause.isInName(word)) return false;
    return (
      NO_SPEAKER.has(word.folded) ||
      (GRAMMAR.has(word.folded) && word.folded !== 'بعض') ||
      THAT.test(word.folded) ||
      /^(?:لل|لو)/u.test(word.folded)
    );
  }
}
