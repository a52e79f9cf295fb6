/**
 * Assigns the parts of a query to the parts of a name, and decides whether enough of both matches. Every name in the query must
 * match. The query may have a title, a descriptive word or an initial that the name does not have.
 */
import { better, compareParts, type PartKind } from './compare-parts.ts';
import { familyOfSon, type Part } from './parts.ts';
import { isName, isPerson, isQueryCovered, type Pair } from './query-covered.ts';
import { joinApart } from './join-apart.ts';

/** The parts of a query. `typing` is true if the last of them may be unfinished. */
interface QueryParts {
  readonly parts: readonly Part[];
  readonly typing: boolean;
}

interface Alignment {
  /** The least certain kind among the pairs; absent if there are no pairs. */
  readonly kind?: PartKind;
  readonly degree: number;
  readonly hit: boolean;
  readonly pairs: readonly Pair[];
}

const ORDER: readonly PartKind[] = ['FOLDED', 'SOUND', 'PREFIX', 'TYPO'];

export function alignParts(query: QueryParts, form: readonly Part[], label: string | undefined): Alignment {
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

function judge(query: QueryParts, form: readonly Part[], label: string | undefined): Alignment {
  const person = isPerson(label);
  const pairs = assign(query, form, person);
  if (pairs.length === 0) return { degree: 0, hit: false, pairs };
  const kind = pairs.reduce<PartKind>(
    (worst, pair) => (ORDER.indexOf(pair.kind) > ORDER.indexOf(worst) ? pair.kind : worst),
    'FOLDED',
  );
  const shareOfQuery = pairs.length / query.parts.length;
  const hit =
    isQueryCovered(query.parts, form, pairs, label) &&
    sonsPrecedeFathers(query.parts, form, pairs) &&
    (!person || hasOwnName(form, pairs));
  if (!hit) return { kind, degree: Math.min(1, shareOfQuery), hit, pairs };
  const shareOfForm = Math.min(1, pairs.length / Math.max(1, form.length));
  const meanDegree = pairs.reduce((sum, pair) => sum + pair.degree, 0) / pairs.length;
  const degree = Math.max(0, Math.min(1, 0.5 * meanDegree + 0.35 * shareOfForm + 0.15 * shareOfQuery));
  return { kind, degree, hit, pairs };
}

/** The best pairs, in which each part occurs once. Of equally good pairs, the one with the closest positions comes first. */
function assign({ parts, typing }: QueryParts, form: readonly Part[], person: boolean): Pair[] {
  const candidates: Pair[] = [];
  for (const [queryIndex, queryPart] of parts.entries()) {
    const mayBeUnfinished = typing && queryIndex === parts.length - 1;
    for (const [formIndex, formPart] of form.entries()) {
      const likeness = compareParts(queryPart, formPart, mayBeUnfinished);
      if (likeness === undefined || (person && likeness.idea === 'COUNTRY')) continue;
      candidates.push({ ...likeness, query: queryIndex, form: formIndex });
    }
  }
  candidates.sort((one, other) => {
    if (one.kind !== other.kind || one.degree !== other.degree) return better(one, other) === one ? -1 : 1;
    return (
      Math.abs(one.query - one.form) - Math.abs(other.query - other.form) ||
      one.query - other.query ||
      one.form - other.form
    );
  });
  const assigned: Pair[] = [];
  for (const pair of candidates) {
    if (!assigned.some((other) => other.query === pair.query || other.form === pair.form)) assigned.push(pair);
  }
  return assigned;
}

/**
 * True if son and father have the same order in both names: the word before "bin" in one name must also come first in the other.
 * Hamad bin Khalifa is not Khalifa bin Hamad, but his son.
 */
function sonsPrecedeFathers(query: readonly Part[], form: readonly Part[], pairs: readonly Pair[]): boolean {
  const formIndexes = new Map(pairs.map((pair) => [pair.query, pair.form]));
  const queryIndexes = new Map(pairs.map((pair) => [pair.form, pair.query]));
  const isOrdered = (
    parts: readonly Part[],
    otherParts: readonly Part[],
    otherIndexes: ReadonlyMap<number, number>,
  ): boolean =>
    parts.every((part, index) => {
      const son = otherIndexes.get(index);
      const father = otherIndexes.get(index + 1);
      return !part.sonOf || son === undefined || father === undefined || son < father || isFamily(otherParts[father]);
    });
  return isOrdered(query, form, formIndexes) && isOrdered(form, query, queryIndexes);
}

/**
 * True if one name matches, such as al-Maliki, or if the matching names include the first name of the person: Kamil al-Maliki
 * is not Nouri Kamil al-Maliki. Three or more names must also be in order; only the family name may come first.
 */
function hasOwnName(form: readonly Part[], pairs: readonly Pair[]): boolean {
  const names = pairs.filter((pair) => {
    const part = form[pair.form];
    return part !== undefined && isName(part);
  });
  if (names.length < 2) return true;
  const ownNameIndex = form.findIndex((part) => isName(part));
  if (!names.some((pair) => pair.form === ownNameIndex)) return false;
  return (
    names.length < 3 || isRotation(names.toSorted((one, other) => one.query - other.query).map((pair) => pair.form))
  );
}

/** True for a family name such as Benflis, which may come first. */
const isFamily = (part: Part | undefined): boolean =>
  part?.folded.includes(' ') === false &&
  part.readings.some(({ prefix, doubt }) => prefix === 'BEN' && doubt > 0) &&
  /^(?:b[ei]n|بن)/u.test(part.folded);

/** True if the positions ascend, or if they ascend after the family name is moved from the front to the end. */
function isRotation(positions: readonly number[]): boolean {
  const descents = positions.filter(
    (position, index) => index > 0 && position < (positions[index - 1] ?? position),
  ).length;
  return descents === 0 || (descents === 1 && (positions.at(-1) ?? 0) < (positions[0] ?? 0));
}
