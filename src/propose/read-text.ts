/** Reads a text by rules alone: its sentences, the names in them, and who says what. Nothing of a sentence is kept elsewhere. */
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
}

export interface ReadingRequest {
  /** The entities of the given dossiers. */
  readonly entities: Iterable<NamedEntity>;
  /** A BCP 47 tag; absent: that of each sentence is taken from its letters. */
  readonly language?: string | undefined;
}

/** The sentences of a text, one after another: a long text is read within memory for its names alone. */
export function* readText(text: string, { entities, language }: ReadingRequest): Generator<ReadSentence> {
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
    yield {
      sentence,
      mentions,
      unknown: [...unknown, ...unnamedSpeakers(sentence, speech, [...mentions, ...unknown])],
      speech,
    };
  }
}

/** The words for speakers that are no names, such as "military sources". */
function unnamedSpeakers({ start, end }: Sentence, speech: readonly Speech[], names: readonly Span[]): UnknownName[] {
  const speakers = speech.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker]));
  const own = speakers.filter((one) => one.mention === undefined && one.start >= start && one.end <= end);
  const isNew = (one: Span, at: number): boolean =>
    ![...names, ...own.slice(0, at)].some((other) => other.start < one.end && one.start < other.end);
  return own.filter(isNew).map(({ mention: _none, ...one }) => ({ ...one, by: 'SPEAKER' }));
}
