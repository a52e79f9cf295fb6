/** The fields of a proposal that words decide; each leaves its words among the reasons. */
import type { Mention } from '../names/known-names.ts';
import type { TriggerHit } from '../predicates/triggers.ts';
import type { ReadSentence } from '../read-text.ts';
import type { Span, Speaker, Speech } from '../speech/speech.ts';
import type { ProposalRequest, ProposedRow } from './proposed-row.ts';
import type { Reasons } from './reasons.ts';

/** A word about the future or a denial decides for words at most this number of code units away. */
const MODE_UNITS = 80;
const DENIAL_UNITS = 40;
/** A person stands directly after his office. */
const BESIDE_UNITS = 2;
const MOST_CANDIDATES = 12;

interface Place {
  readonly hit: TriggerHit;
  readonly span: Span;
  readonly speech: Speech | undefined;
}

type Fields = Omit<ProposedRow, 'id' | 'document' | 'predicate' | 'passages' | 'proposedBy' | 'proposedOn' | 'because'>;

/** @returns undefined if the words lead to the predicate only together with what the sentence has not */
export function decidedFields(
  read: ReadSentence,
  place: Place,
  request: ProposalRequest,
  reasons: Reasons,
): Fields | undefined {
  const ends = holderOf(read, place, request, reasons);
  if (ends === 'NONE') return undefined;
  const attribution = attributionOf(place, request, reasons);
  const modes = modesOf(read, place, reasons);
  const time = timeOf(read, place, request, reasons);
  const amounts = read.amounts.filter((amount) => amount.quantity !== undefined && isIn(amount, place.span));
  for (const amount of amounts) reasons.add('quantities', amount, String(amount.quantity));
  candidates(read, place, request, reasons);
  return { ...ends, attribution, ...modes, ...time, quantities: amounts.map(({ quantity }) => String(quantity)) };
}

const isIn = (inner: Span, outer: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Who holds a post: a person directly after the name of his office. Of other predicates no rule says who did it to whom. */
function holderOf(
  { mentions, unknown }: ReadSentence,
  { hit, span }: Place,
  { predicates, own }: ProposalRequest,
  reasons: Reasons,
): { readonly subject?: string; readonly object?: string } | 'NONE' {
  if (predicates.get(hit.predicate)?.holdsPost !== true) return {};
  const post = mentions.find(
    (mention) => labelOf(mention) === 'Post' && mention.start < hit.end && hit.start < mention.end,
  );
  const person = mentions.find(
    (mention) =>
      labelOf(mention) === 'Person' &&
      post !== undefined &&
      mention.start >= post.end &&
      mention.start - post.end <= BESIDE_UNITS,
  );
  const [subject, object] = [person?.entities[0]?.id, post?.entities[0]?.id];
  if (person === undefined || post === undefined || subject === undefined || object === undefined) {
    // An office without its holder claims nothing.
    const isNamed = unknown.some(
      ({ by, start, end }) => by === 'TITLE' && isIn({ start, end }, span) && start >= hit.end,
    );
    return isNamed ? {} : 'NONE';
  }
  if (!own.has(subject) || !own.has(object)) return {};
  reasons.add('subject', person, `${subject}, directly after the office`);
  reasons.add('object', post, object);
  return { subject, object };
}

function labelOf({ entities }: Mention): string | undefined {
  return entities.length === 1 ? entities[0]?.label : undefined;
}

/** The publisher, who reports it, and who says it, if the dossier has a row for him. */
function attributionOf({ speech }: Place, { document, own }: ProposalRequest, reasons: Reasons): string[] {
  const { publishedBy } = document;
  const steps = publishedBy === undefined ? [] : [`${publishedBy} REPORTED`];
  if (speech === undefined) return steps;
  const { speaker, act, words, by } = speech;
  const saying = by === 'CONTINUED' ? `${act}; the speaker of an earlier sentence` : act;
  reasons.add('attribution', words, saying);
  if (speaker === undefined) return steps;
  const ids = idsOf(speaker);
  const id = ids.length === 1 && own.has(String(ids[0])) ? ids[0] : undefined;
  reasons.add(
    'attribution',
    speaker,
    id ?? (ids.length === 0 ? 'who says it has no row' : `who says it: ${ids.join(' or ')}`),
  );
  return id === undefined ? steps : [...steps, `${id} ${act}`];
}

function idsOf({ mention }: Speaker): string[] {
  return (mention?.entities ?? []).map(({ id }) => id);
}

function modesOf(
  { modes, sentence }: ReadSentence,
  { hit, span, speech }: Place,
  reasons: Reasons,
): Pick<ProposedRow, 'voice' | 'polarity' | 'mode'> {
  const near = modes.filter((mode) => isIn(mode, span));
  const decides = (what: string, units: number): boolean => {
    const found = near.find((mode) => {
      const distance = mode.start > hit.end ? mode.start - hit.end : hit.start - mode.end;
      return mode.what === what && distance <= units && (what === 'FUTURE' || mode.start <= hit.start);
    });
    if (found !== undefined) reasons.add(what === 'NEGATED' ? 'polarity' : 'mode', found, what);
    return found !== undefined;
  };
  const isFuture = decides('FUTURE', MODE_UNITS);
  const mode = isFuture ? 'FUTURE' : decides('HYPOTHETICAL', MODE_UNITS) ? 'HYPOTHETICAL' : 'ACTUAL';
  const isNegated = decides('NEGATED', DENIAL_UNITS);
  // Who denies what is said negates it; who denies a negation affirms it.
  const isDenied = speech?.act === 'DENIED';
  if (isDenied) reasons.add('polarity', speech.words, 'DENIED');
  const polarity = isNegated === isDenied ? 'AFFIRMED' : 'NEGATED';
  const rumour = modes.find(({ what }) => what === 'RUMOURED');
  if (rumour !== undefined) {
    reasons.add('voice', rumour, 'RUMOURED');
    return { voice: 'RUMOURED', polarity, mode };
  }
  if (speech === undefined) return { voice: 'OWN', polarity, mode };
  const quotation = quotationAround(sentence.text, hit.start - sentence.start);
  const isQuoted = quotation !== undefined || sentence.isWithinQuotation;
  if (quotation !== undefined) {
    reasons.add('voice', { start: quotation.start + sentence.start, end: quotation.end + sentence.start }, 'QUOTED');
  }
  return { voice: isQuoted ? 'QUOTED' : 'PARAPHRASED', polarity, mode };
}

/** The quotation in a sentence that has a place in it, with its marks. */
function quotationAround(text: string, at: number): Span | undefined {
  for (const match of text.matchAll(/"[^"]*"|[“”][^“”]*”|«[^»]*»/gu)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (start < at && at < end) return { start, end };
  }
  return undefined;
}

/** The one date of the passage is that of what happened; of several, and of what lasts, a person decides. */
function timeOf(
  { dates }: ReadSentence,
  { hit, span }: Place,
  { predicates }: ProposalRequest,
  reasons: Reasons,
): { readonly when?: string; readonly whenBasis?: string } {
  const own = dates.filter((date) => isIn(date, span));
  const [first, ...others] = own;
  const isEvent = predicates.get(hit.predicate)?.isEvent === true;
  if (first === undefined || !isEvent || others.some(({ edtf }) => edtf !== first.edtf)) {
    for (const date of own) reasons.add('candidate', date, `a date: ${date.edtf}, ${date.reason}`);
    return {};
  }
  reasons.add('when', first, `${first.edtf}: ${first.reason}`);
  return { when: first.edtf, whenBasis: first.reason };
}

/** Names in the passage, for the ends that are open. */
function candidates(
  { mentions, unknown }: ReadSentence,
  { span }: Place,
  { own }: ProposalRequest,
  reasons: Reasons,
): void {
  const names = [
    ...mentions.map((mention) => ({
      ...mention,
      reason: mention.entities.map(({ id }) => (own.has(id) ? id : `${id} of another dossier`)).join(' or '),
    })),
    ...unknown.map((name) => ({ ...name, reason: 'a name that no dossier has' })),
  ];
  const inside = names.filter((name) => isIn(name, span)).toSorted((a, b) => a.start - b.start);
  for (const name of inside.slice(0, MOST_CANDIDATES)) reasons.add('candidate', name, name.reason);
}
