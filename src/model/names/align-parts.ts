/**
 * Which part of what was typed is which part of a name, and whether enough of both is seen. Every name that is typed must be there;
 * a title, a descriptive word or an initial more is forgiven.
 */
import { better, compareParts, type Likeness, type PartKind } from './compare-parts.ts';
import type { Part } from './parts.ts';
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
}

const ORDER: readonly PartKind[] = ['FOLDED', 'SOUND', 'PREFIX', 'TYPO'];
const PERSONAL = new Set([undefined, 'Person']);

export function alignParts(query: PreparedQuery, form: readonly Part[], label: string | undefined): Alignment {
  const pairs = assign(query, form);
  if (pairs.length === 0) return { degree: 0, hit: false };
  const kind = pairs.reduce<PartKind>(
    (worst, pair) => (ORDER.indexOf(pair.kind) > ORDER.indexOf(worst) ? pair.kind : worst),
    'FOLDED',
  );
  const person = PERSONAL.has(label);
  const seen = pairs.length / query.parts.length;
  const hit =
    allTypedIsSeen(query.parts, form, pairs, person) &&
    sonsStandBeforeFathers(query.parts, form, pairs) &&
    (!person || isThePerson(form, pairs));
  if (!hit) return { kind, degree: Math.min(1, seen), hit };
  const told = Math.min(1, pairs.length / Math.max(1, form.length));
  const degree = pairs.reduce((sum, pair) => sum + pair.degree, 0) / pairs.length;
  return { kind, degree: Math.max(0, Math.min(1, 0.5 * degree + 0.35 * told + 0.15 * seen)), hit };
}

/** The likeliest pairs, each part once; of equally likely ones those that stand alike. */
function assign({ parts, typing }: PreparedQuery, form: readonly Part[]): Pair[] {
  const all: Pair[] = [];
  for (const [query, part] of parts.entries()) {
    const last = typing && query === parts.length - 1;
    for (const [at, other] of form.entries()) {
      const likeness = compareParts(part, other, last);
      if (likeness !== undefined) all.push({ ...likeness, query, form: at });
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

const isName = (part: Part): boolean => part.concepts.length === 0;
const has = (part: Part, role: string): boolean => part.concepts.some((concept) => concept.role === role);

function allTypedIsSeen(
  query: readonly Part[],
  form: readonly Part[],
  pairs: readonly Pair[],
  person: boolean,
): boolean {
  const matched = new Set(pairs.map((pair) => pair.query));
  const left = query.filter((_, at) => !matched.has(at));
  const nameSeen = pairs.some((pair) => {
    const part = query[pair.query];
    return part !== undefined && isName(part) && !part.initial;
  });
  if (left.length === 0) return pairs.some((pair) => query[pair.query]?.initial !== true);
  if (!nameSeen) return false;
  const formLeft = form.filter((_, at) => !pairs.some((pair) => pair.form === at));
  return left.every((part) => {
    if (part.initial) return person;
    if (person && (has(part, 'TITLE') || has(part, 'OFFICE'))) return true;
    // Organization and group are both said of one; brigade and party are not.
    return has(part, 'GENERIC') && !formLeft.some((other) => has(other, 'KIND'));
  });
}

/** Hamad bin Khalifa is the son of Khalifa bin Hamad: who stands before "bin" on one side stands before on the other. */
function sonsStandBeforeFathers(query: readonly Part[], form: readonly Part[], pairs: readonly Pair[]): boolean {
  const inForm = new Map(pairs.map((pair) => [pair.query, pair.form]));
  const inQuery = new Map(pairs.map((pair) => [pair.form, pair.query]));
  const ordered = (parts: readonly Part[], other: ReadonlyMap<number, number>): boolean =>
    parts.every((part, at) => {
      const son = other.get(at);
      const father = other.get(at + 1);
      return !part.sonOf || son === undefined || father === undefined || son < father;
    });
  return ordered(query, inForm) && ordered(form, inQuery);
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

/** In order, but for the family name that may come first. */
function isRotation(places: readonly number[]): boolean {
  const falls = places.filter((place, at) => at > 0 && place < (places[at - 1] ?? place)).length;
  return falls === 0 || (falls === 1 && (places.at(-1) ?? 0) < (places[0] ?? 0));
}
