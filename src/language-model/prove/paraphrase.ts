/** Compares a paraphrase with the words that it paraphrases: its numbers, names and negation must be theirs. */
import type { AnsweredClaim } from '../answer.ts';
import type { QuoteSpan } from './find-quote.ts';
import { foreignNames, hasNameOf, isMadeOf } from './names-in-paraphrase.ts';
import { hasNegation, isDenial, knowsNegation, leftOut, negates } from './negation.ts';
import { numbersBeyond, type NumberText } from './numbers.ts';
import { isWithin, type ProvenText, sentencesAround } from './proven-text.ts';

/** Sentences before the passage whose names a paraphrase may add, to say what a pronoun leaves out. */
const SENTENCES_BEFORE = 3;

export function paraphraseFaults(claim: AnsweredClaim, within: ProvenText, passage: QuoteSpan): string[] {
  if (claim.text.trim() === '') return [];
  return [
    ...numberFaults(claim, within, passage),
    ...negationFaults(claim, within, passage),
    ...nameFaults(claim, within, passage),
    ...missingNames(claim, within),
  ].map((fault) => `text: ${fault}`);
}

function numberFaults(claim: AnsweredClaim, within: ProvenText, passage: QuoteSpan): string[] {
  const { text, when, quantities } = claim;
  const { language, paraphraseLanguage } = within;
  const inText = [
    within.text.original.slice(passage.start, passage.end),
    when?.quote ?? '',
    ...quantities.map(({ quote }) => quote),
  ];
  const known: NumberText[] = [
    ...inText.map((quote) => ({ text: quote, language })),
    ...[when?.edtf.replaceAll('-', ' ') ?? '', ...formsOfEnds(claim, within)].map((other) => ({
      text: other,
      language: paraphraseLanguage,
    })),
  ];
  return numbersBeyond({ text, language: paraphraseLanguage }, known).map(
    (number) => `${number} is not in the quoted words`,
  );
}

function negationFaults({ text, polarity }: AnsweredClaim, within: ProvenText, passage: QuoteSpan): string[] {
  const language = within.paraphraseLanguage;
  if (!knowsNegation(language)) return [];
  const isNegated = negates(text, language) || isDenial(text, language, 'WORDS');
  if (isNegated !== (polarity === 'NEGATED')) {
    return [`it ${isNegated ? 'negates' : 'does not negate'}, and the claim is ${polarity}`];
  }
  if (hasNegation(text, language)) return [];
  const asides = leftOut(within.text.original.slice(passage.start, passage.end), within.language);
  const named = within.namesIn(text).flatMap(({ ids }) => ids);
  const out = asides
    .flatMap((aside) => within.namesIn(aside).flatMap(({ ids }) => ids))
    .find((id) => named.includes(id));
  return out === undefined ? [] : [`it names '${out}', whom the quoted words leave out`];
}

/** Persons must be of the claim or its passage; others may be named where the text names them shortly before. */
function nameFaults(claim: AnsweredClaim, within: ProvenText, passage: QuoteSpan): string[] {
  const { text, when, quantities } = claim;
  const around = sentencesAround(within, passage, SENTENCES_BEFORE);
  const near = within.named.filter(
    (name) =>
      isWithin(name, passage) || (isWithin(name, around) && name.ids.every((id) => within.labelOf(id) !== 'Person')),
  );
  const allowed = new Set([...endsOf(claim), ...near.flatMap(({ ids }) => ids), within.publisher ?? '']);
  const forms = [...allowed].flatMap((id) => within.formsOf(id) ?? []);
  const foreign = within
    .namesIn(text)
    .filter(({ start, end }) => !/^\p{Ll}/u.test(text.slice(start, end)))
    .find(({ ids, start, end }) => !ids.some((id) => allowed.has(id)) && !isMadeOf(text.slice(start, end), forms));
  if (foreign !== undefined) return [`'${text.slice(foreign.start, foreign.end)}' is not named by the claim`];
  const unlisted = [
    ...[claim.subject, claim.object, ...claim.speakers].flatMap((end) => (end?.entity === null ? [end.mention] : [])),
    ...shortRuns(within.text.original.slice(passage.start, passage.end)),
  ];
  const quoted = [
    within.text.original.slice(around.start, around.end),
    when?.quote ?? '',
    ...quantities.map(({ quote }) => quote),
  ];
  return foreignNames(text, [...forms, ...quoted], unlisted).map((word) => `'${word}' is not named by the claim`);
}

/** Each one, two and three words that follow each other: what may be a name that no dossier has. */
function shortRuns(words: string): string[] {
  const all = words.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  return all.flatMap((_word, at) => [1, 2, 3].map((length) => all.slice(at, at + length).join(' ')));
}

function missingNames({ text, subject, object }: AnsweredClaim, within: ProvenText): string[] {
  const named = within.namesIn(text);
  return (['subject', 'object'] as const).flatMap((field) => {
    const end = { subject, object }[field];
    const entity = end?.entity ?? undefined;
    if (entity === undefined) return [];
    const mention = end?.mention ?? '';
    if (named.some(({ ids }) => ids.includes(entity))) return [];
    // A name of somebody else does not name him, though both have one family name.
    const rest = named.reduceRight((all, { start, end: to }) => all.slice(0, start) + all.slice(to), text);
    const names = [...(within.formsOf(entity) ?? []), mention];
    return hasNameOf(rest, names) ? [] : [`it does not name the ${field}`];
  });
}

function endsOf({ subject, object, speakers }: AnsweredClaim): string[] {
  return [subject, object, ...speakers].flatMap((end) => end?.entity ?? []);
}

function formsOfEnds(claim: AnsweredClaim, within: ProvenText): string[] {
  return endsOf(claim).flatMap((id) => within.formsOf(id) ?? []);
}
