/** Reads a text by rules alone: its sentences, the names in them, and who says what. Nothing of a sentence is kept elsewhere. */
import { readAmounts, type Amount } from './amounts/read-amounts.ts';
import { readDates, type DateHit } from './dates/read-dates.ts';
import { readModes, type ModeHit } from './modes/read-modes.ts';
import { decideMentions } from './names/decide-mentions.ts';
import { KnownNames, type Mention, type NamedEntity } from './names/known-names.ts';
import { unknownNames, type UnknownName } from './names/unknown-names.ts';
import { readSpeech } from './speech/read-speech.ts';
import { Speakers, type Span, type Speech } from './speech/speech.ts';
import { sentencesOf, type Sentence } from './text/sentences.ts';

/** One sentence and what was found in it. All places are code units of the text. */
export interface ReadSentence {
  readonly sentence: Sentence;
  readonly mentions: readonly Mention[];
  readonly unknown: readonly UnknownName[];
  readonly speech: readonly Speech[];
  readonly dates: readonly DateHit[];
  readonly amounts: readonly Amount[];
  readonly modes: readonly ModeHit[];
}

export interface ReadingRequest {
  /** The entities of the given dossiers. */
  readonly entities: Iterable<NamedEntity>;
  /** A BCP 47 tag; absent: that of each sentence is taken from its letters. */
  readonly language?: string | undefined;
  /** The date of the document in EDTF: "yesterday" counts from a single day. */
  readonly published?: string | undefined;
}

/** The sentences of a text, one after another: a long text is read within memory for its names alone. */
export function* readText(text: string, { entities, language, published }: ReadingRequest): Generator<ReadSentence> {
  const known = new KnownNames(entities);
  const speakers = new Speakers();
  /** Ids of the entities that the text has named so far. */
  const named = new Set<string>();
  for (const sentence of sentencesOf(text, language)) {
    const mentions = decideMentions(known.find(sentence.words), sentence, named);
    for (const {
      entities: [only, ...others],
    } of mentions) {
      if (only !== undefined && others.length === 0) named.add(only.id);
    }
    const isTaken = (unit: number): boolean => mentions.some(({ start, end }) => start <= unit && unit < end);
    const unknown = unknownNames(sentence, isTaken);
    const speech = readSpeech({ sentence, mentions, unknown }, speakers, language);
    const dates = readDates(sentence, published);
    const isDate = (unit: number): boolean => dates.some(({ start, end }) => start <= unit && unit < end);
    yield {
      ...{ sentence, mentions, speech, dates },
      unknown: [...unknown, ...unnamedSpeakers(sentence, speech, [...mentions, ...unknown])],
      amounts: readAmounts(sentence, (unit) => isTaken(unit) || isDate(unit)),
      modes: readModes(sentence.words),
    };
  }
}

/** The words for speakers that are no names, such as "military sources". */
function unnamedSpeakers({ start, end }: Sentence, speech: readonly Speech[], names: readonly Span[]): UnknownName[] {
  const speakers = speech.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]));
  const own = speakers.filter(
    (one) => one.mention === undefined && /\s/u.test(one.text) && one.start >= start && one.end <= end,
  );
  const isNew = (one: Span, at: number): boolean =>
    ![...names, ...own.slice(0, at)].some((other) => other.start < one.end && one.start < other.end);
  return own.filter(isNew).map(({ mention: _none, ...one }) => ({ ...one, by: 'SPEAKER' }));
}
