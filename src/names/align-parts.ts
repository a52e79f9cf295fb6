/**
 * Which part of what was typed is which part of a name, and whether enough of both is seen. Every name that is typed must be there;
 * a title, a descriptive word or an initial more is forgiven.
 */
import type { Concept } from './concepts.ts';
import { better, compareParts, type Likeness, type PartKind } from './compare-parts.ts';
import { familyOfSon, type Part } from './parts.ts';
import { joinApart } from './join-apart.ts';
import type { PreparedQuery } from './prepare.ts';

interface Pair extends Likeness {
  readonly query: number;
  readonly form: number;
}

interface Alignment {
  /** The least sure kind among the pairs; absent where there are none. */
  readonly kind?: PartKind;
  readonly degree: number;
  readonly hit: boolean;
  readonly pairs: readonly Pair[];
}

const ORDER: readonly PartKind[] = ['FOLDED', 'SOUND', 'PREFIX', 'TYPO'];
/** Titles that follow the name. */
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
const PERSONAL = new Set([undefined, 'Person']);

export function alignParts(query: PreparedQuery, form: readonly Part[], label: string | undefined): Alignment {
  const first = judge(query, form, label);
  if (first.hit) return first;
  const joined = joinApart(query.parts, form, first.pairs);
  const second = joined === undefined ? first : judge({ ...query, parts: joined.query }, joined.form, label);
  if (second.hit) return second;
  const families = [familyOfSon(query.parts), familyOfSon(form)];
  if (families.every((family) => family === undefined)) return second;
  const third = judge({ ...query, parts: families[0] ?? query.parts }, families[1] ?? form, label);
  return third.hit ? third : second;
}

function judge(query: PreparedQuery, form: readonly Part[], label: string | undefined): Alignment {
  const person = PERSONAL.has(label);
  const pairs = assign(query, form, person);
  if (pairs.length === 0) return { degree: 0, hit: false, pairs };
  const kind = pairs.reduce<PartKind>(
    (worst, pair) => (ORDER.indexOf(pair.kind) > ORDER.indexOf(worst) ? pair.kind : worst),
    'FOLDED',
  );
  const seen = pairs.length / query.parts.length;
  const hit =
    allTypedIsSeen(query.parts, form, pairs, label) &&
    sonsStandBeforeFathers(query.parts, form, pairs) &&
    (!person || isThePerson(form, pairs));
  if (!hit) return { kind, degree: Math.min(1, seen), hit, pairs };
  const told = Math.min(1, pairs.length / Math.max(1, form.length));
  const degree = pairs.reduce((sum, pair) => sum + pair.degree, 0) / pairs.length;
  return { kind, degree: Math.max(0, Math.min(1, 0.5 * degree + 0.35 * told + 0.15 * seen)), hit, pairs };
}

/** The likeliest pairs, each part once; of equally likely ones those that stand alike. */
function assign({ parts, typing }: PreparedQuery, form: readonly Part[], person: boolean): Pair[] {
  const all: Pair[] = [];
  for (const [query, part] of parts.entries()) {
    const last = typing && query === parts.length - 1;
    for (const [at, other] of form.entries()) {
      const likeness = compareParts(part, other, last);
      if (likeness === undefined || (person && likeness.idea === 'COUNTRY')) continue;
      all.push({ ...likeness, query, form: at });
    }
  }
  all.sort((one, other) => {
    if (one.kind !== other.kind || one.degree !== other.degree) return better(one, other) === one ? -1 : 1;
    return (
      Math.abs(one.query - one.form) - Math.abs(other.query - other.form) ||
      one.query - other.query ||
      one.form - other.form
    );
  });
  const taken: Pair[] = [];
  for (const pair of all) {
    if (!taken.some((other) => other.query === pair.query || other.form === pair.form)) taken.push(pair);
  }
  return taken;
}

/** A country may be a family name too. */
const isName = (part: Part): boolean => part.concepts.every(({ role }) => role === 'COUNTRY');
const has = (part: Part | undefined, role: Concept['role']): boolean =>
  part?.concepts.some((concept) => concept.role === role) ?? false;
const isTitle = (part: Part | undefined): boolean => has(part, 'TITLE') || has(part, 'OFFICE');

function allTypedIsSeen(
  query: readonly Part[],
  form: readonly Part[],
  pairs: readonly Pair[],
  label: string | undefined,
): boolean {
  const person = PERSONAL.has(label);
  // Iraqi is no name for Iraq, if that is all there is.
  const telling = pairs.filter((pair) => pair.idea !== 'COUNTRY' && query[pair.query]?.initial !== true);
  if (telling.length === 0) return false;
  const matched = new Set(pairs.map((pair) => pair.query));
  const left = query.flatMap((part, at) => (matched.has(at) ? [] : [{ part, at }]));
  if (left.length === 0) return true;
  const names = telling.filter(({ query: at }) => query[at] !== undefined && isName(query[at]));
  if (names.length === 0) return false;
  const lastName = Math.max(...names.map((pair) => pair.query));
  const formLeft = form.filter((_, at) => !pairs.some((pair) => pair.form === at));
  return left.every(({ part, at }) => {
    if (part.initial) return person && !form.some(({ initial }) => initial);
    if (person && isTitle(part)) return at < lastName || AFTER_NAMES.has(part.folded);
    // The American foreign minister: part of the title.
    if (person && has(part, 'COUNTRY')) return isTitle(query[at - 1]) || isTitle(query[at + 1]);
    return (
      label !== 'Person' &&
      isForgiven(part, formLeft) &&
      !isRiverOf(
        part,
        names.map(({ query: name }) => query[name]),
      )
    );
  });
}

/** What organization, group and movement are: each is said of one. */
const BODIES = new Set(['organization', 'group', 'movement', 'party', 'militia']);

/** A word that describes, unless the name has another: no province is a river, no newspaper a channel. */
function isForgiven(part: Part, formLeft: readonly Part[]): boolean {
  const said = part.concepts.filter(({ role }) => role === 'GENERIC');
  if (said.length === 0 || formLeft.some((other) => has(other, 'KIND'))) return false;
  const others = formLeft.flatMap((other) => other.concepts.filter(({ role }) => role === 'GENERIC'));
  return others.every((other) => said.some(({ id }) => id === other.id || (BODIES.has(id) && BODIES.has(other.id))));
}

/** The river Jordan is not the country. */
const isRiverOf = (part: Part, names: readonly (Part | undefined)[]): boolean =>
  part.concepts.some(({ id }) => id === 'river') && !names.some((name) => name?.concepts.length === 0);

/** Hamad bin Khalifa is the son of Khalifa bin Hamad: who stands before "bin" on one side stands before on the other. */
function sonsStandBeforeFathers(query: readonly Part[], form: readonly Part[], pairs: readonly Pair[]): boolean {
  const inForm = new Map(pairs.map((pair) => [pair.query, pair.form]));
  const inQuery = new Map(pairs.map((pair) => [pair.form, pair.query]));
  const ordered = (parts: readonly Part[], others: readonly Part[], other: ReadonlyMap<number, number>): boolean =>
    parts.every((part, at) => {
      const son = other.get(at);
      const father = other.get(at + 1);
      return !part.sonOf || son === undefined || father === undefined || son < father || isFamily(others[father]);
    });
  return ordered(query, form, inForm) && ordered(form, query, inQuery);
}

/** Two names or more must begin with the person's own: Kamil al-Maliki is not Nouri Kamil al-Maliki. */
function isThePerson(form: readonly Part[], pairs: readonly Pair[]): boolean {
  const names = pairs.filter((pair) => {
    const part = form[pair.form];
    return part !== undefined && isName(part);
  });
  if (names.length < 2) return true;
  const own = form.findIndex((part) => isName(part));
  if (!names.some((pair) => pair.form === own)) return false;
  return (
    names.length < 3 || isRotation(names.toSorted((one, other) => one.query - other.query).map((pair) => pair.form))
  );
}

/** Benflis, which may stand first as any family name. */
const isFamily = (part: Part | undefined): boolean =>
  part?.folded.includes(' ') === false &&
  part.readings.some(({ prefix, doubt }) => prefix === 'BEN' && doubt > 0) &&
  /^(?:b[ei]n|بن)/u.test(part.folded);

/** In order, but for the family name that may come first. */
function isRotation(places: readonly number[]): boolean {
  const falls = places.filter((place, at) => at > 0 && place < (places[at - 1] ?? place)).length;
  return falls === 0 || (falls === 1 && (places.at(-1) ?? 0) < (places[0] ?? 0));
}
