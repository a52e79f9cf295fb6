/**
 * Proves a claim of a model's answer against the text, span by span. What is not proven is UNSUPPORTED: it is shown, and never written. It proves that
 * the words are there, that names, numbers and negations agree, and nothing about their meaning: a person decides that.
 */
import type { AnsweredClaim, AnsweredEnd } from '../answer.ts';
import { dateFault, hasDate } from './dates.ts';
import { isNameOf, standsFor } from './binding.ts';
import { nearest, type QuoteSpan } from './find-quote.ts';
import { isDenial, knowsNegation, negates } from './negation.ts';
import { numbersBeyond } from './numbers.ts';
import { paraphraseFaults } from './paraphrase.ts';
import { isWithin, overlaps, type ProvenText, sentencesAround } from './proven-text.ts';

export interface ProvenSpan extends QuoteSpan {
  readonly field: string;
}

export type ProvenClaim =
  | { readonly supported: true; readonly passage: QuoteSpan; readonly spans: readonly ProvenSpan[] }
  | { readonly supported: false; readonly reasons: readonly string[]; readonly passage: QuoteSpan | undefined };

/** A longer passage proves nothing: it says much else. */
const LONGEST_QUOTE = 1_500;

export function proveClaim(claim: AnsweredClaim, within: ProvenText): ProvenClaim {
  const proof = new Proof(claim, within);
  const { passage } = proof;
  if (passage === undefined) {
    return { supported: false, reasons: ['the quoted words are not in the text'], passage };
  }
  proof.all(passage);
  return proof.reasons.length === 0
    ? { supported: true, passage, spans: proof.spans }
    : { supported: false, reasons: proof.reasons, passage };
}

class Proof {
  readonly reasons: string[] = [];
  readonly spans: ProvenSpan[] = [];
  readonly passage: QuoteSpan | undefined;
  readonly #claim: AnsweredClaim;
  readonly #in: ProvenText;

  constructor(claim: AnsweredClaim, within: ProvenText) {
    this.#claim = claim;
    this.#in = within;
    this.passage = nearest(within.text.find(claim.quote), this.#anchors());
  }

  all(passage: QuoteSpan): void {
    const { subject, object, predicate } = this.#claim;
    if (passage.end - passage.start > LONGEST_QUOTE) this.reasons.push('the quoted words are too many');
    if (!this.#in.predicates.has(predicate)) this.reasons.push(`'${predicate}' is no predicate that was offered`);
    if (subject === null && object === null) this.reasons.push('it has neither subject nor object');
    this.#end('subject', subject, passage);
    this.#end('object', object, passage);
    this.#sameEnds();
    this.#speakers(passage);
    this.#when(passage);
    this.#quantities(passage);
    this.#polarity(passage);
    this.reasons.push(...paraphraseFaults(this.#claim, this.#in, passage));
  }

  /** Where the other quotes stand that occur once: of several places of the passage, the one nearest to them is meant. */
  #anchors(): QuoteSpan[] {
    const { subject, object, speakers, when, quantities } = this.#claim;
    const quotes = [
      ...[subject, object].map((end) => end?.mention ?? ''),
      ...speakers.flatMap(({ mention, said }) => [mention, said]),
      ...(when === null ? [] : [when.quote]),
      ...quantities.map(({ quote }) => quote),
    ];
    return quotes.flatMap((quote) => {
      const found = this.#in.text.find(quote);
      return found.length === 1 ? found : [];
    });
  }

  #end(field: 'subject' | 'object', end: AnsweredEnd | null, passage: QuoteSpan): void {
    if (end === null) return;
    const inPassage = this.#in.text.findWord(end.mention).filter((span) => isWithin(span, passage));
    const [mention] = inPassage;
    if (mention === undefined) {
      this.reasons.push(`${field}: '${end.mention}' is not in the quoted words`);
      return;
    }
    this.spans.push({ field, ...mention });
    this.#bound(field, end, inPassage);
  }

  #bound(field: string, { entity, mention }: AnsweredEnd, places: readonly QuoteSpan[], said?: string): void {
    if (entity === null) {
      const known = places.flatMap((place) => isNameOf(this.#in, place) ?? []);
      if (known.length > 0) this.reasons.push(`${field}: '${mention}' is '${known[0]}'`);
      return;
    }
    if (this.#in.formsOf(entity) === undefined) {
      this.reasons.push(`${field}: '${entity}' was not offered`);
      return;
    }
    const speakers = this.#claim.speakers.flatMap((speaker) => speaker.entity ?? []);
    if (!standsFor(this.#in, { entity, mention, speakers, said, isQuoted: this.#claim.voice === 'QUOTED' }, places)) {
      this.reasons.push(`${field}: '${mention}' does not stand for '${entity}' here`);
    }
  }

  /** One mention is not both ends. */
  #sameEnds(): void {
    const { subject, object } = this.#claim;
    const entity = subject?.entity ?? undefined;
    if (entity !== undefined && entity === object?.entity) {
      this.reasons.push(`subject and object are both '${entity}'`);
    }
  }

  #speakers(passage: QuoteSpan): void {
    for (const [index, speaker] of this.#claim.speakers.entries()) {
      const field = `speakers.${index}`;
      const { entity, act, mention, said } = speaker;
      if (!this.#in.acts.has(act)) this.reasons.push(`${field}: '${act}' is no act that was offered`);
      if (entity !== null && entity === this.#in.publisher && mention === '') continue;
      const near = this.#near(mention, passage);
      const words = this.#near(said, passage);
      if (near === undefined) this.reasons.push(`${field}: '${mention}' does not stand near the quoted words`);
      else {
        this.spans.push({ field, ...near });
        this.#bound(field, speaker, [near], said);
      }
      if (words === undefined) this.reasons.push(`${field}: '${said}' does not stand near the quoted words`);
      else this.spans.push({ field: `${field}.act`, ...words });
    }
  }

  /** The words stand in the sentences of the passage, or in the one before them. */
  #near(quote: string, passage: QuoteSpan): QuoteSpan | undefined {
    const around = sentencesAround(this.#in, passage, 1);
    return nearest(
      this.#in.text.findWord(quote).filter((span) => isWithin(span, around)),
      [passage],
    );
  }

  #when(passage: QuoteSpan): void {
    const { when } = this.#claim;
    if (when === null) return;
    const { language } = this.#in;
    // Of a sentence that somebody says, the date outside the words may be that of the saying.
    const isSaid = this.#claim.speakers.length > 0;
    const around = isSaid || hasDate(this.#words(passage), language) ? passage : sentencesAround(this.#in, passage);
    const [place] = this.#in.text.findWord(when.quote).filter((span) => isWithin(span, around));
    if (place === undefined) {
      this.reasons.push(`when: '${when.quote}' is not in the quoted words, or in their sentence if they have no date`);
      return;
    }
    const fault = this.#isReadSo(when.edtf, place)
      ? undefined
      : dateFault(when.edtf, when.quote, language, this.#year());
    if (fault === undefined) this.spans.push({ field: 'when', ...place });
    else this.reasons.push(`when: ${fault}`);
  }

  /** The rules of src/propose read the same date there: "on Sunday", counted from the day of publication. */
  #isReadSo(edtf: string, place: QuoteSpan): boolean {
    return this.#in.dates.some((date) => date.edtf === edtf && overlaps(date, place));
  }

  #year(): number | undefined {
    const year = /^\d{4}/.exec(this.#in.published ?? '')?.[0];
    return year === undefined ? undefined : Number(year);
  }

  #quantities(passage: QuoteSpan): void {
    const { language } = this.#in;
    for (const [index, { quantity, quote }] of this.#claim.quantities.entries()) {
      const field = `quantities.${index}`;
      const [place] = this.#in.text.findWord(quote).filter((span) => isWithin(span, passage));
      const [beyond] = numbersBeyond({ text: quantity, language: '' }, [{ text: quote, language }]);
      if (place === undefined) this.reasons.push(`${field}: '${quote}' is not in the quoted words`);
      else if (beyond === undefined) this.spans.push({ field, ...place });
      else this.reasons.push(`${field}: ${beyond} is not in '${quote}'`);
    }
  }

  #polarity(passage: QuoteSpan): void {
    const { polarity, speakers } = this.#claim;
    const { language } = this.#in;
    if (!knowsNegation(language)) {
      this.reasons.push(`polarity: nobody has written down how a text in '${language}' negates`);
      return;
    }
    const isNegated = negates(this.#words(passage), language);
    const isDenied = speakers.some(({ said }) => isDenial(said, language));
    if (polarity === 'NEGATED' && !isNegated && !isDenied) {
      this.reasons.push('polarity: NEGATED, and no word of the quoted ones or of saying negates');
    }
    if (polarity === 'AFFIRMED' && (isNegated || isDenied)) {
      this.reasons.push('polarity: AFFIRMED, and a word negates');
    }
  }

  #words({ start, end }: QuoteSpan): string {
    return this.#in.text.original.slice(start, end);
  }
}
