/** Decides which of several entities of one name a sentence means: "in Iraq" is a place, "Iraq said" is a government. */
import type { Sentence } from '../text/sentences.ts';
import { stemsOf } from '../text/clitics.ts';
import type { Mention, NamedEntity } from './known-names.ts';

/** Words before a place, folded. */
const BEFORE_PLACE: ReadonlySet<string> = new Set(
  'في من الي داخل خارج عبر غادر دخل شمال جنوب شرق غرب وسط مدينه العاصمه اراضي in into inside across within from near throughout around at'.split(
    ' ',
  ),
);

/** Mentions of one entity where the sentence decides. A place in quotation marks is the name of something else, such as a newspaper. */
export function decideMentions(
  mentions: readonly Mention[],
  sentence: Sentence,
  named: ReadonlySet<string>,
): Mention[] {
  return mentions.flatMap((mention) => {
    const isQuoted = isInQuotationMarks(mention, sentence);
    const isWord = !/\s/u.test(mention.text);
    // "The attacks" are those of the text itself, unless it named others in full.
    const isOther = ({ id, label }: NamedEntity): boolean =>
      (isQuoted && label === 'Place') || (isWord && (label === 'Event' || label === 'Agreement') && !named.has(id));
    const entities = mention.entities.filter((entity) => !isOther(entity));
    if (entities.length === 0) return [];
    return [{ ...mention, entities: decided(entities, mention, sentence, named) }];
  });
}

function decided(
  entities: readonly NamedEntity[],
  mention: Mention,
  sentence: Sentence,
  named: ReadonlySet<string>,
): readonly NamedEntity[] {
  if (entities.length < 2) return entities;
  const places = entities.filter(({ label }) => label === 'Place');
  const others = entities.filter(({ label }) => label !== 'Place');
  const side = places.length > 0 && others.length > 0 && isPlaceHere(mention, sentence) ? places : others;
  const left = side.length > 0 ? side : entities;
  if (left.length === 1) return left;
  // Of several persons of one family name the text means him whom it has named in full.
  const before = left.filter(({ id }) => named.has(id));
  return before.length === 1 ? before : left;
}

function isPlaceHere({ start }: Mention, { words }: Sentence): boolean {
  const own = words.find((word) => word.end > start);
  const before = words.findLast((word) => word.end <= start);
  if (own !== undefined && own.start < start && own.text.startsWith('ب')) return true;
  return before !== undefined && stemsOf(before.folded).some((stem) => BEFORE_PLACE.has(stem));
}

function isInQuotationMarks({ start, end }: Mention, sentence: Sentence): boolean {
  const at = (unit: number): string => sentence.text[unit - sentence.start] ?? '';
  return /["“«]/u.test(at(start - 1)) && /["”»]/u.test(at(end));
}
