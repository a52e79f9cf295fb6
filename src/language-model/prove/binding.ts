/**
 * Decides whether words of a text may stand for an entity: they are its name; or a pronoun or description, and the text names the entity shortly before,
 * or puts the description beside its name. Whom of several a pronoun means is left to the reviewer, unless the text calls one "he" and the other "she".
 */
import type { QuoteSpan } from './find-quote.ts';
import { type Gender, genderOf, genderOfSaying, gendersOf } from './gender.ts';
import { hasAllWords } from './names-in-paraphrase.ts';
import { type NamedPlace, overlaps, type ProvenText } from './proven-text.ts';

/** A pronoun means a name at most so many code units before it. */
const NEAR_UNITS = 3_000;
const SOON_UNITS = 600;
/** Between a title and a name may stand a comma and an article. */
const BESIDE = /^[\s,،:"“”'’()-]*(?:(?:the|of|le|la|les|l['’]|der|die|das|el|al)\s+)?$/iu;

const ARTICLES =
  /^(?:the|a|an|this|that|his|her|its|their|my|our|le|la|les|un|une|ce|cette|son|sa|l['’]|der|die|das|ein|eine|el|la|los|las)\s*/iu;
const FIRST_PERSON = /^(?:I|my|me|je|j['’]|ich|yo|أنا|إني|إنني)$/iu;
const FIRST_PLURAL = /^(?:we|our|us|nous|wir|nosotros|نحن|إننا)$/iu;
/** أ in أدفع is "I". */
const FIRST_PERSON_VERB = /^[وفسل]?[أن][\p{L}\p{M}]+$/u;
/** Pronouns and articles may begin a sentence with a capital letter, and are no name. */
const PRONOUN =
  /^(?:he|she|it|they|him|her|them|who|which|that|il|elle|ils|elles|lui|leur|qui|er|sie|es|der|die|das|él|ella|ellos|quien|هو|هي|هم|إنه|إنها|إنهم|أنه|أنها|أنهم|الذي|التي|الذين)$/iu;

export interface Words {
  readonly entity: string;
  readonly mention: string;
  /** The entities that speak in the claim: "I" is one of them. */
  readonly speakers: readonly string[];
  /** The passage is the speaker's own words. */
  readonly isQuoted: boolean;
  /** The words of saying beside the mention. */
  readonly said?: string | undefined;
}

/** Returns true if the words at one of the places stand for the entity. */
export function standsFor(within: ProvenText, words: Words, places: readonly QuoteSpan[]): boolean {
  return places.some((place) => standsAt(within, words, place));
}

/** True if the words are the whole of a name of a known entity. */
export function isNameOf(within: ProvenText, place: QuoteSpan): string | undefined {
  const words = within.text.original.slice(place.start, place.end);
  const bare = place.start + (ARTICLES.exec(words)?.[0].length ?? 0);
  return within.named.find((name) => name.start <= bare && name.end >= place.end)?.ids[0];
}

function standsAt(within: ProvenText, { entity, mention, speakers, said, isQuoted }: Words, place: QuoteSpan): boolean {
  const gender = genderOf(mention) ?? (said === undefined ? undefined : genderOfSaying(said));
  const known = within.labelOf(entity) === 'Person' ? gendersOf(within).get(entity) : undefined;
  if (gender !== undefined && known !== undefined && gender !== known) return false;
  const names = within.named.filter((name) => overlaps(name, place));
  const own = names.filter(({ ids }) => ids.includes(entity));
  if (own.length > 0) return isNamedAlone(within, entity, own, gender, place);
  if (FIRST_PERSON.test(mention)) return speakers.includes(entity);
  if (FIRST_PLURAL.test(mention) || (isQuoted && FIRST_PERSON_VERB.test(mention))) {
    return speakers.includes(entity) || (within.labelOf(entity) !== 'Person' && isNamedNear(within, entity, place));
  }
  // "Colonel Samir Jabiri" is nobody else of his kind; "the head of the company" may be.
  const label = within.labelOf(entity);
  if (names.some(({ ids }) => ids.every((id) => within.labelOf(id) === label))) return false;
  const whole = isNameOf(within, place);
  // The name of a post stands for the person who holds it.
  if (whole !== undefined && within.labelOf(whole) !== 'Post') return false;
  if (looksLikeName(mention, names.length > 0)) return false;
  const holders = holdersOf(within, entity, mention);
  if (holders.size > 0 && !holders.has(entity)) return false;
  return holders.size === 1 || isPartOfOneName(within, entity, mention) || isNamedNear(within, entity, place);
}

/** A name that several have is bound if only one of them may be meant: by his gender, or because the text has named no other by a name of his own. */
function isNamedAlone(
  within: ProvenText,
  entity: string,
  own: readonly NamedPlace[],
  gender: Gender | undefined,
  place: QuoteSpan,
): boolean {
  if (own.some(({ ids }) => ids.length === 1)) return true;
  const genders = gendersOf(within);
  const isMeant = (id: string): boolean => gender === undefined || (genders.get(id) ?? gender) === gender;
  const candidates = new Set(own.flatMap(({ ids }) => ids).filter(isMeant));
  const before = within.named.filter(({ end }) => end <= place.start);
  const alone = new Set(
    (before.some(({ ids }) => ids.length === 1 && candidates.has(ids[0] ?? '')) ? before : within.named).flatMap(
      ({ ids: [only = '', ...others] }) => (others.length === 0 && candidates.has(only) ? [only] : []),
    ),
  );
  return alone.size === 1 && alone.has(entity);
}

/** `Basra`, and not `he` or `The company`: a capital that no article and no pronoun has. */
function looksLikeName(mention: string, hasName: boolean): boolean {
  if (hasName || PRONOUN.test(mention)) return false;
  return /(?:^|\s)\p{Lu}\p{L}+/u.test(mention.replace(ARTICLES, ''));
}

/** The text names the entity shortly before, or soon after. */
function isNamedNear(within: ProvenText, entity: string, place: QuoteSpan): boolean {
  const isBefore = within.named.some(
    ({ ids, start, end }) => ids.includes(entity) && end <= place.start && start > place.start - NEAR_UNITS,
  );
  const isAfter = within.named.some(
    ({ ids, start }) => ids.includes(entity) && start >= place.end && start < place.end + SOON_UNITS,
  );
  return isBefore || isAfter;
}

/** Those beside whose name the text puts these words: "Prime Minister Elias Norde" or "Elias Norde, the prime minister". */
function holdersOf(within: ProvenText, entity: string, mention: string): ReadonlySet<string> {
  const bare = mention.replace(ARTICLES, '').trim().toLowerCase();
  const holders = new Set<string>();
  // A verb may stand before both its subject and its object: only a title and a person's name belong together.
  if (bare.length < 4 || PRONOUN.test(mention) || within.labelOf(entity) !== 'Person') return holders;
  const text = within.text.original.toLowerCase();
  for (let at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + 1)) {
    const end = at + bare.length;
    for (const { ids, start, end: nameEnd } of within.named) {
      const between = start >= end ? text.slice(end, start) : nameEnd <= at ? text.slice(nameEnd, at) : undefined;
      const [only, ...others] = ids;
      const isBeside = between !== undefined && between.length < 12 && BESIDE.test(between);
      const isAlone = only !== undefined && others.length === 0;
      if (isBeside && isAlone && within.labelOf(only) === 'Person') holders.add(only);
    }
  }
  return holders;
}

/** "The ministry" is a part of the name of one entity, and of no other that is known. */
function isPartOfOneName(within: ProvenText, entity: string, mention: string): boolean {
  const bare = mention.replace(ARTICLES, '').trim();
  if (bare.length < 4 || PRONOUN.test(mention)) return false;
  const isPart = (id: string): boolean => (within.formsOf(id) ?? []).some((form) => hasAllWords(form, bare));
  return isPart(entity) && within.known.every((id) => id === entity || !isPart(id));
}
