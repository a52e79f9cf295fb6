/** One word that the other side writes as two: Ahmadinejad is أحمدي نجاد, Tal Afar تلعفر. */
import { compareParts } from './compare-parts.ts';
import { type Part, partOf } from './parts.ts';

interface Sides {
  readonly query: readonly Part[];
  readonly form: readonly Part[];
}

const joinedTo = new WeakMap<Part, Part>();

function join(one: Part, other: Part): Part {
  const known = joinedTo.get(one);
  if (known !== undefined) return known;
  const plain = one.plain + other.plain;
  const joined = partOf(plain, `${one.folded}${other.folded}`, 'FORM', '');
  joinedTo.set(one, joined);
  return joined;
}

const canJoin = (part: Part): boolean =>
  !part.number && !part.initial && part.readings.every(({ prefix }) => prefix === '');

/** Each two words that stand side by side, as one: what one writes apart, another writes joined. */
export function joinedParts(parts: readonly Part[]): Part[] {
  return parts.flatMap((one, at) => {
    const next = parts[at + 1];
    return next !== undefined && canJoin(one) && canJoin(next) && one.arabic === next.arabic ? [join(one, next)] : [];
  });
}

/** Both sides with two words of one joined, where together they are a word of the other; nothing where none are. */
export function joinApart(
  query: readonly Part[],
  form: readonly Part[],
  pairs: readonly { readonly query: number; readonly form: number }[],
): Sides | undefined {
  const ofQuery = new Set(pairs.map((pair) => pair.query));
  const ofForm = new Set(pairs.map((pair) => pair.form));
  const inQuery = joinOne(query, ofQuery, form, ofForm);
  if (inQuery !== undefined) return { query: inQuery, form };
  const inForm = joinOne(form, ofForm, query, ofQuery);
  return inForm === undefined ? undefined : { query, form: inForm };
}

function joinOne(
  parts: readonly Part[],
  taken: ReadonlySet<number>,
  others: readonly Part[],
  othersTaken: ReadonlySet<number>,
): Part[] | undefined {
  for (const [at, one] of parts.entries()) {
    const next = parts[at + 1];
    if (next === undefined || taken.has(at) || taken.has(at + 1) || !canJoin(one) || !canJoin(next)) continue;
    if (one.arabic !== next.arabic) continue;
    const joined = join(one, next);
    const isOne = others.some((other, place) => {
      if (othersTaken.has(place)) return false;
      const kind = compareParts(joined, other, false)?.kind;
      return kind === 'FOLDED' || kind === 'SOUND';
    });
    if (isOne) return [...parts.slice(0, at), joined, ...parts.slice(at + 2)];
  }
  return undefined;
}
