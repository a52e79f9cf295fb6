/** Decides whether each word of a query is in the name, or may be absent from it: a title, a descriptive word, a middle name. */
import type { Concept } from './concepts.ts';
import type { Likeness } from './compare-parts.ts';
import { includeRegional } from './lexicon/ordinary-names.ts';
import type { Part } from './parts.ts';

/** A part of the query that matches a part of the name, each by its index. */
export interface Pair extends Likeness {
  readonly query: number;
  readonly form: number;
}

/** Titles that are written after the name. */
const AFTER_NAMES = new Set([
  'bey',
  'beg',
  'pasha',
  'pacha',
  'agha',
  'effendi',
  'باشا',
  'بك',
  'بيك',
  'الباشا',
  'اغا',
  'افندي',
]);
/** Junior and senior are two persons. */
const GENERATIONS: Readonly<Record<string, string>> = {
  jr: 'junior',
  jnr: 'junior',
  junior: 'junior',
  ii: 'junior',
  iii: 'third',
  sr: 'senior',
  snr: 'senior',
  senior: 'senior',
};
const generationOf = (part: Part): string | undefined =>
  Object.hasOwn(GENERATIONS, part.folded) ? GENERATIONS[part.folded] : undefined;
/** The names of fathers that Russian and its neighbours write between given name and family name. */
const PATRONYMIC = /(?:[oe]v|ev|y)(?:ich|ych|yč|na|itch|itsch)$|(?:ovych|ivna|ichna|inichna)$/u;

const isPersonLabel = new Set([undefined, 'Person']);
export const isPerson = (label: string | undefined): boolean => isPersonLabel.has(label);

/** True also for a country, because it may be a family name. */
export const isName = (part: Part): boolean => part.concepts.every(({ role }) => role === 'COUNTRY');
const has = (part: Part | undefined, role: Concept['role']): boolean =>
  part?.concepts.some((concept) => concept.role === role) ?? false;
const isTitle = (part: Part | undefined): boolean => has(part, 'TITLE') || has(part, 'OFFICE');

/** True if each part of the query matches, or may be absent from the name. */
export function isQueryCovered(
  query: readonly Part[],
  form: readonly Part[],
  pairs: readonly Pair[],
  label: string | undefined,
): boolean {
  const person = isPerson(label);
  const isWhole = pairs.length === query.length && pairs.length === form.length && !person;
  // "Two" does not name a person whose name has الثاني. "Iraqi" and an initial do not name anything alone either, so at least one
  // other part must match. In "U.N." all parts are initials.
  const namingPairs = pairs.filter(
    (pair) =>
      pair.idea !== 'COUNTRY' &&
      (pair.isAmount !== true || isWhole) &&
      query[pair.query]?.initial !== true &&
      form[pair.form]?.initial !== true,
  );
  if (namingPairs.length === 0) return false;
  const matchedIndexes = new Set(pairs.map((pair) => pair.query));
  const unmatched = query.flatMap((part, index) => (matchedIndexes.has(index) ? [] : [{ part, index }]));
  if (unmatched.length === 0) return true;
  const names = namingPairs.filter(({ query: index }) => query[index] !== undefined && isName(query[index]));
  if (names.length === 0) return false;
  const lastNameIndex = Math.max(...names.map((pair) => pair.query));
  const unmatchedForm = form.filter((_, index) => !pairs.some((pair) => pair.form === index));
  return unmatched.every(({ part, index }) => {
    if (part.initial) return person && !form.some(({ initial }) => initial);
    const generation = generationOf(part);
    if (person && generation !== undefined && index > lastNameIndex) {
      return !form.some((other) => (generationOf(other) ?? generation) !== generation);
    }
    if (person && isMiddleName(part, index, { query, form, pairs })) return true;
    if (person && isTitle(part)) return index < lastNameIndex || AFTER_NAMES.has(part.folded);
    // In "the American foreign minister", the country belongs to the title.
    if (person && has(part, 'COUNTRY')) return isTitle(query[index - 1]) || isTitle(query[index + 1]);
    return (
      label !== 'Person' &&
      mayBeAbsent(part, unmatchedForm) &&
      !isRiverOf(
        part,
        names.map((pair) => query[pair.query]),
      )
    );
  });
}

/** Descriptive words that are used for the same group. */
const BODIES = new Set(['organization', 'group', 'movement', 'party', 'militia']);

/**
 * True for a descriptive word that the name may omit. False if the name has another descriptive word in its place: a province is
 * not a river, and a newspaper is not a channel.
 */
function mayBeAbsent(part: Part, unmatchedForm: readonly Part[]): boolean {
  const concepts = part.concepts.filter(({ role }) => role === 'GENERIC');
  if (concepts.length === 0 || unmatchedForm.some((other) => has(other, 'KIND'))) return false;
  const formConcepts = unmatchedForm.flatMap((other) => other.concepts.filter(({ role }) => role === 'GENERIC'));
  return formConcepts.every((other) =>
    concepts.some(({ id }) => id === other.id || (BODIES.has(id) && BODIES.has(other.id))),
  );
}

/** True if "river" describes the name of a country: the river Jordan is not the country Jordan. */
const isRiverOf = (part: Part, names: readonly (Part | undefined)[]): boolean =>
  part.concepts.some(({ id }) => id === 'river') && !names.some((name) => name?.concepts.length === 0);

interface Sides {
  readonly query: readonly Part[];
  readonly form: readonly Part[];
  readonly pairs: readonly Pair[];
}

/**
 * True for a name between the first and the last name, if the name of the entity has just these two: Angela Dorothea Merkel is
 * Angela Merkel. In a name of the region it is the name of the father, which distinguishes persons; a patronymic in -ovich does not.
 */
function isMiddleName(part: Part, index: number, { query, form, pairs }: Sides): boolean {
  const names = form.flatMap((other, formIndex) => (isName(other) && !generationOf(other) ? [formIndex] : []));
  const queryIndexes = names.map((name) => pairs.find((pair) => pair.form === name)?.query);
  const [first, last] = [queryIndexes[0], queryIndexes.at(-1)];
  if (names.length < 2 || first === undefined || last === undefined || queryIndexes.includes(undefined)) return false;
  if (part.arabic || part.number || part.sonOf || query[first]?.sonOf === true || !isName(part)) return false;
  if (!part.arabic && PATRONYMIC.test(part.folded)) return true;
  const isBetween = (index > first && index < last) || (first > last && index > first);
  return isBetween && !isRegional(query[first]) && !isRegional(query[last]);
}

const isRegional = (part: Part | undefined): boolean =>
  part === undefined ||
  part.arabic ||
  part.readings.some(({ names, prefix, suffix }) => prefix !== '' || suffix !== '' || includeRegional(names));
