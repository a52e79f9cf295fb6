/** Asks a language model for the claims of a text, part by part, and proves each: what is proven becomes a proposal, all else is shown with the reasons. */
import { readAnswer, type AnsweredClaim } from './answer.ts';
import { askModel, type ModelAddress } from './ask-model.ts';
import { proveClaim, type ProvenSpan } from './prove/prove-claim.ts';
import type { ProvenText } from './prove/proven-text.ts';
import type { QuoteSpan } from './prove/find-quote.ts';
import { questionOf } from './question.ts';

export interface ModelRequest {
  readonly address: ModelAddress;
  readonly within: ProvenText;
  /** What each predicate means, by name. */
  readonly meanings: ReadonlyMap<string, string>;
  /** Receives how much of the text was read, from 0 to 1. */
  readonly told?: (share: number) => void;
}

/** A claim whose words, names, numbers and negations are those of the text. */
export interface SupportedClaim {
  readonly claim: AnsweredClaim;
  readonly passage: QuoteSpan;
  readonly spans: readonly ProvenSpan[];
}

/** What the model answered and the text does not prove. `claim` is absent if it is no claim at all. */
export interface UnsupportedClaim {
  readonly claim?: AnsweredClaim;
  readonly reasons: readonly string[];
}

export interface ModelClaims {
  readonly supported: readonly SupportedClaim[];
  readonly unsupported: readonly UnsupportedClaim[];
}

/** Code units of one part: its answer is of a length that models return whole. */
const PART_UNITS = 4_000;
/** Entities that were named so shortly before a part may be meant in it by a pronoun. */
const BEFORE_UNITS = 1_500;
const MOST_ENTITIES = 300;

/** @throws {ModelError} if the model does not answer; what it answered before is lost, and nothing was written */
export async function proposeByModel(request: ModelRequest): Promise<ModelClaims> {
  const { within, address, told = () => {} } = request;
  const supported = new Map<string, SupportedClaim>();
  const unsupported: UnsupportedClaim[] = [];
  const { length } = within.text.original;
  for (const part of partsOf(within.text.original, within.sentenceEnds)) {
    const answer = await askModel(address, questionOf(partsOfQuestion(request, part)));
    for (const read of readAnswer(answer)) {
      if ('fault' in read) {
        unsupported.push({ reasons: [read.fault] });
        continue;
      }
      const proof = proveClaim(read.claim, within);
      if (proof.supported) supported.set(keyOf(read.claim, proof.passage), { claim: read.claim, ...proof });
      else unsupported.push({ claim: read.claim, reasons: proof.reasons });
    }
    told(length === 0 ? 1 : part.end / length);
  }
  return { supported: [...supported.values()].toSorted((a, b) => a.passage.start - b.passage.start), unsupported };
}

/** Parts that end with a sentence, if one ends in them; a part without letters is left out. */
export function partsOf(text: string, sentenceEnds: readonly number[]): QuoteSpan[] {
  const parts: QuoteSpan[] = [];
  for (let start = 0; start < text.length;) {
    const most = start + PART_UNITS;
    const end =
      most >= text.length ? text.length : (sentenceEnds.findLast((each) => each > start && each <= most) ?? most);
    if (/\p{L}/u.test(text.slice(start, end))) parts.push({ start, end });
    start = end;
  }
  return parts;
}

function partsOfQuestion(
  { within, meanings }: ModelRequest,
  { start, end }: QuoteSpan,
): Parameters<typeof questionOf>[0] {
  const named = within.named.filter((name) => name.start < end && name.end > start - BEFORE_UNITS);
  const ids = new Set([
    ...(within.publisher === undefined ? [] : [within.publisher]),
    ...named.flatMap((name) => name.ids),
  ]);
  const entities = [...ids].slice(0, MOST_ENTITIES);
  return {
    entities,
    predicates: [...within.predicates],
    acts: [...within.acts],
    text: within.text.original.slice(start, end),
    names: new Map(entities.map((id) => [id, within.formsOf(id) ?? []])),
    meanings,
    language: within.paraphraseLanguage,
    published: within.published,
  };
}

function keyOf({ subject, predicate, object, polarity, mode }: AnsweredClaim, { start }: QuoteSpan): string {
  return [start, subject?.entity, predicate, object?.entity, polarity, mode].join(' ');
}
