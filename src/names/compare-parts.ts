/** Compares two parts of names, and returns how they match. */
import type { Concept } from './concepts.ts';
import type { Part } from './parts.ts';
import type { Reading } from './readings.ts';
import { type Sound, soundDistance } from './sound-distance.ts';
import { isTypo } from './typo.ts';

export type PartKind = 'FOLDED' | 'SOUND' | 'PREFIX' | 'TYPO';

export interface Likeness {
  readonly kind: PartKind;
  /** How well they match within the kind, from 0 to 1. */
  readonly degree: number;
  /** Present if the two are different words for one concept: the role of that concept. */
  readonly idea?: Concept['role'];
  /** Present if the two write one number differently: Second and II. */
  readonly isAmount?: true;
}

const ORDER: Readonly<Record<PartKind, number>> = { FOLDED: 3, SOUND: 2, PREFIX: 1, TYPO: 0 };

/** Returns the better likeness; undefined is worse than any other. */
export function better(one: Likeness | undefined, other: Likeness | undefined): Likeness | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const difference = ORDER[one.kind] - ORDER[other.kind] || one.degree - other.degree;
  return difference >= 0 ? one : other;
}

/** The greatest sound distance that a word may have: about one uncertain letter for each consonant, and at most three or four. */
function maxDistance(reading: Reading): number {
  const consonants = reading.sound.units.filter(({ strong, vowel }) => strong !== 0 && vowel === 0).length;
  if (consonants <= 1) return 0.27;
  return consonants === 2 ? 0.5 : consonants < 6 ? 0.77 : 1;
}

function intersect<Element>(one: ReadonlySet<Element>, other: ReadonlySet<Element>): boolean {
  for (const element of one) if (other.has(element)) return true;
  return false;
}

/** @param typing true if `query` may be the beginning of a word */
export function compareParts(query: Part, form: Part, typing: boolean): Likeness | undefined {
  if (query.amount !== '' && form.amount !== '') {
    if (query.amount !== form.amount) return undefined;
    return query.folded === form.folded
      ? { kind: 'FOLDED', degree: 1 }
      : { kind: 'FOLDED', degree: 0.9, isAmount: true };
  }
  if (query.number || form.number) return undefined;
  if (query.folded === form.folded) return { kind: 'FOLDED', degree: 1 };
  if (query.initial !== form.initial) return compareInitial(query, form);
  if (!mayMatch(query, form, typing)) return sameGivenName(query, form) ?? sameIdea(query, form);
  let best: Likeness | undefined;
  for (const one of query.readings) {
    for (const other of form.readings) best = better(best, compareReadings(one, other, typing));
  }
  // Two descriptive words are never typing errors of each other, because both are words of the lists.
  if (best?.kind === 'TYPO' && query.concepts.length > 0 && form.concepts.length > 0) best = undefined;
  return better(best, sameGivenName(query, form)) ?? sameIdea(query, form);
}

/** A cheap test that excludes most pairs. `compareParts` compares the remaining pairs fully. */
function mayMatch(query: Part, form: Part, typing: boolean): boolean {
  if (typing || intersect(query.words, form.words) || intersect(query.skeletons, form.skeletons)) return true;
  const sameScript = query.arabic === form.arabic;
  return query.readings.some((one) =>
    form.readings.some(
      (other) => (sameScript && one.folded[0] === other.folded[0]) || intersect(one.names, other.names),
    ),
  );
}

/** The likeness of two forms of one given name: Bill and William. */
const sameGivenName = (query: Part, form: Part): Likeness | undefined =>
  query.givenNames.size > 0 && intersect(query.givenNames, form.givenNames)
    ? { kind: 'SOUND', degree: 0.5 }
    : undefined;

/** The likeness of two words for one concept: "ministry" and وزارة, or "Iraqi" and "Iraq". */
function sameIdea(query: Part, form: Part): Likeness | undefined {
  const idea = query.concepts.find(
    ({ id, role }) => role !== 'TITLE' && form.concepts.some((concept) => concept.id === id && concept.role === role),
  );
  if (idea === undefined) return undefined;
  return { kind: query.arabic === form.arabic ? 'FOLDED' : 'SOUND', degree: 0.8, idea: idea.role };
}

function compareInitial(query: Part, form: Part): Likeness | undefined {
  const [short, long] = query.initial ? [query, form] : [form, query];
  // I is not the initial of II.
  if (long.amount !== '') return undefined;
  for (const { sound, folded, prefix } of long.readings) {
    const firstLetters = prefix === 'ABD' || prefix === 'ABU' ? 'aع' : (folded[0] ?? '');
    if (firstLetters.includes(short.folded)) return { kind: 'PREFIX', degree: 0.5 };
    const letter = short.readings[0];
    if (
      letter !== undefined &&
      letter.sound.arabic !== sound.arabic &&
      soundDistance(letter.sound, sound, 'ANYWHERE') < 0.3
    ) {
      return { kind: 'PREFIX', degree: 0.4 };
    }
  }
  return undefined;
}

function compareReadings(query: Reading, form: Reading, typing: boolean): Likeness | undefined {
  if (query.prefix !== form.prefix || (query.suffix !== form.suffix && !typing)) return undefined;
  const doubt = query.doubt + form.doubt;
  const sameSuffix = query.suffix === form.suffix;
  const sameScript = query.sound.arabic === form.sound.arabic;
  if (sameSuffix && sameScript && query.folded === form.folded) return { kind: 'FOLDED', degree: 1 - doubt };
  // After Abd and Ben, Arabic may write fewer letters than in the same word as a given name: Abd al-Malik is عبد الملك, but
  // Malik is مالك. So the list of ordinary names does not exclude these pairs.
  const mayBeShorter = (query.prefix === 'ABD' || query.prefix === 'BEN') && !sameScript;
  const bothOrdinary = query.names.size > 0 && form.names.size > 0;
  const isSameName = bothOrdinary && intersect(query.names, form.names);
  const isOtherName = bothOrdinary && !isSameName && !mayBeShorter;
  if (sameSuffix && isSameName) return { kind: 'SOUND', degree: 0.9 - doubt };
  if (sameSuffix && !isOtherName && query.skeletons.some((skeleton) => form.skeletons.includes(skeleton))) {
    const distance = soundDistance(query.sound, form.sound);
    if (distance <= Math.min(maxDistance(query), maxDistance(form))) {
      return { kind: 'SOUND', degree: 1 - distance / 2 - doubt };
    }
  }
  if (typing && query.suffix === '') {
    const prefixDegree = comparePrefix(query, form, sameScript);
    if (prefixDegree !== undefined) return { kind: 'PREFIX', degree: prefixDegree - doubt };
  }
  if (sameSuffix && sameScript && !bothOrdinary && isTypo(query.prefix + query.folded, form.prefix + form.folded)) {
    return { kind: 'TYPO', degree: 1 - doubt };
  }
  return undefined;
}

/** The cost of a vowel of a begun word that Arabic does not write: one may be absent, so that "twitter" does not begin توترات. */
const UNWRITTEN_IN_BEGUN = 0.3;
const begun = new WeakMap<Sound, Sound>();

/** The sound for the comparison of a begun word with a word of the other script. */
function asBegun(sound: Sound): Sound {
  if (sound.arabic) return sound;
  const cached = begun.get(sound);
  if (cached !== undefined) return cached;
  const units = sound.units.map((unit) =>
    unit.isVowel ? { ...unit, unwritten: Math.max(UNWRITTEN_IN_BEGUN, unit.unwritten) } : unit,
  );
  const costly: Sound = { ...sound, units };
  begun.set(sound, costly);
  return costly;
}

/** The degree to which `query` is the beginning of `form`; undefined if it is not. */
function comparePrefix(query: Reading, form: Reading, sameScript: boolean): number | undefined {
  if (query.folded.length < 2) return undefined;
  if (sameScript && form.folded.startsWith(query.folded)) return 0.5 + 0.5 * (query.folded.length / form.folded.length);
  if (sameScript && form.folded.length <= query.folded.length) return undefined;
  // A complete ordinary name is not the beginning of another name that only sounds like it. Two Arabic words are compared by letters.
  if (query.names.size > 0 || (sameScript && query.sound.arabic)) return undefined;
  if (form.doubt > 0) return undefined;
  const skeletonBegins = query.skeletons.some(
    (skeleton) => skeleton.length > 1 && form.skeletons.some((whole) => whole.startsWith(skeleton)),
  );
  if (!skeletonBegins || query.folded.length < 3) return undefined;
  const distance = sameScript
    ? soundDistance(query.sound, form.sound, 'ANYWHERE')
    : soundDistance(asBegun(query.sound), asBegun(form.sound), 'ANYWHERE');
  return distance <= Math.min(0.5, maxDistance(query)) ? 0.5 - distance / 2 : undefined;
}
