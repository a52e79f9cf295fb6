/** What a model's answer is proven against: a text with the names of known entities in it. */
import { KnownNames, type NamedEntity } from '../propose/names/known-names.ts';
import { readText } from '../propose/read-text.ts';
import { type Sentence, sentencesOf } from '../propose/text/sentences.ts';
import { QuotedText } from './prove/find-quote.ts';
import type { NamedPlace, ProvenText } from './prove/proven-text.ts';

export interface TextToProve {
  readonly text: string;
  readonly entities: readonly NamedEntity[];
  readonly language: string;
  readonly paraphraseLanguage: string;
  /** EDTF. */
  readonly published: string | undefined;
  readonly publisher: string | undefined;
  readonly predicates: ReadonlySet<string>;
  readonly acts: ReadonlySet<string>;
}

export function namedText({ text, entities, ...rest }: TextToProve): ProvenText {
  const forms = new Map(entities.map((entity) => [entity.id, entity.forms]));
  const labels = new Map(entities.map(({ id, label }) => [id, label]));
  const names = new KnownNames(entities);
  const { language, published } = rest;
  const read = [...readText(text, { entities, language, published })];
  const sentences = read.map(({ sentence }) => sentence);
  return {
    ...{ ...rest, text: new QuotedText(text), named: placesOf(names, sentences) },
    sentenceEnds: sentences.map(({ end }) => end),
    dates: read
      .flatMap(({ dates }) => dates)
      .flatMap(({ start, end, edtf }) => (edtf === undefined ? [] : [{ start, end, edtf }])),
    known: [...forms.keys()],
    formsOf: (id) => forms.get(id),
    labelOf: (id) => labels.get(id),
    namesIn: (other) => placesOf(names, sentencesOf(other)),
  };
}

/** All entities that a name may mean: which of them is meant, the proof decides. */
function placesOf(names: KnownNames, sentences: Iterable<Sentence>): NamedPlace[] {
  return [...sentences].flatMap(({ words }) =>
    names.find(words).map(({ start, end, entities }) => ({ start, end, ids: entities.map(({ id }) => id) })),
  );
}
