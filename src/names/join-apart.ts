/** Joins two words of one name that the other name writes as one word: Ahmadinejad is أحمدي نجاد, Tal Afar is تلعفر. */
import { compareParts } from './compare-parts.ts';
import { type Part, partOf } from './parts.ts';

interface Sides {
  readonly query: readonly Part[];
  readonly form: readonly Part[];
}

/** A cache: from a part to its joined word with the next part. A part has only one next part. */
const joinedByFirst = new WeakMap<Part, Part>();

function join(first: Part, second: Part): Part {
  const cached = joinedByFirst.get(first);
  if (cached !== undefined) return cached;
  const plain = first.plain + second.plain;
  const joined = partOf(plain, `${first.folded}${second.folded}`, 'FORM', '');
  joinedByFirst.set(first, joined);
  return joined;
}

const canJoin = (part: Part): boolean =>
  !part.number && !part.initial && part.readings.every(({ prefix }) => prefix === '');

/** Each two neighbouring parts, as one word. */
export function joinedParts(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, index) => {
    const next = parts[index + 1];
    return next !== undefined && canJoin(part) && canJoin(next) && part.arabic === next.arabic
      ? [join(part, next)]
      : [];
  });
}

/** Both names, after two words of one were joined to match a word of the other; undefined if there is no such word. */
export function joinApart(
  query: readonly Part[],
  form: readonly Part[],
  pairs: readonly { readonly query: number; readonly form: number }[],
): Sides | undefined {
  const matchedQuery = new Set(pairs.map((pair) => pair.query));
  const matchedForm = new Set(pairs.map((pair) => pair.form));
  const joinedQuery = joinOne(query, matchedQuery, form, matchedForm);
  if (joinedQuery !== undefined) return { query: joinedQuery, form };
  const joinedForm = joinOne(form, matchedForm, query, matchedQuery);
  return joinedForm === undefined ? undefined : { query, form: joinedForm };
}

/** @param matched the indexes of the parts that already match, which are not joined */
function joinOne(
  parts: readonly Part[],
  matched: ReadonlySet<number>,
  otherParts: readonly Part[],
  otherMatched: ReadonlySet<number>,
): Part[] | undefined {
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    if (next === undefined || matched.has(index) || matched.has(index + 1)) continue;
    if (!canJoin(part) || !canJoin(next) || part.arabic !== next.arabic) continue;
    const joined = join(part, next);
    const matchesOther = otherParts.some((other, otherIndex) => {
      if (otherMatched.has(otherIndex)) return false;
      const kind = compareParts(joined, other, false)?.kind;
      return kind === 'FOLDED' || kind === 'SOUND';
    });
    if (matchesOther) return [...parts.slice(0, index), joined, ...parts.slice(index + 2)];
  }
  return undefined;
}
