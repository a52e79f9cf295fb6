/**
 * Finds where the passages of a document are after its file was edited: each by its hash, and of several equal places the one to which the text
 * around it has moved.
 */
import type { CodePoints } from '../../model/code-points.ts';
import type { Span } from '../../model/passages.ts';
import { heaviestChain } from './heaviest-chain.ts';
import type { JudgedPassage } from './judge-passages.ts';

type TextPassage = JudgedPassage & { readonly passage: Span & { readonly sha256: string } };

/** `others`: equal places, if it is not certain by the text around it which one is meant. */
export type MovedPassage = TextPassage & {
  readonly what: 'MOVED';
  readonly to: Span;
  readonly others: readonly Span[];
};

export type SettledPassage =
  | (TextPassage & { readonly what: 'RIGHT'; readonly others: readonly Span[] })
  | MovedPassage
  /** The words are not between those that were before and after it. `about`: what is there now. `elsewhere`: where else the words are. */
  | (TextPassage & { readonly what: 'CHANGED'; readonly about: Span; readonly elsewhere: Span | undefined });

/** Equal places of a passage that are compared. */
const MOST_PLACES = 200;

/**
 * Passages by records, by words or of the whole document are left out. In the order in which they come.
 * @param isEdited false: the file is the one of the dossier, and a passage that it has at its place is right
 */
export function settlePassages(
  text: CodePoints,
  passages: readonly JudgedPassage[],
  isEdited: boolean,
): SettledPassage[] {
  const placed = passages.flatMap((each): TextPassage[] => {
    const { passage } = each;
    return 'start' in passage ? [{ ...each, passage }] : [];
  });
  const places = placed.map(({ at }) => (at === undefined ? [] : equalPlaces(text, at)));
  const anchors = new Anchors(
    placed.flatMap(({ passage, at, verdict }, index) => {
      const isOnly = places[index]?.length === 1 || (verdict === 'RIGHT' && !isEdited);
      return at === undefined || !isOnly ? [] : [{ from: passage.start, to: at.start }];
    }),
  );
  return placed.map((each, index): SettledPassage => {
    const { passage, at, verdict } = each;
    const isRight = verdict === 'RIGHT';
    const around = anchors.around(passage.start);
    if (at === undefined || (isRight && !isEdited)) {
      if (isRight) return { ...each, what: 'RIGHT', others: [] };
      return { ...each, what: 'CHANGED', about: spanNow(passage, around, text), elsewhere: undefined };
    }
    const distance = (place: Span): number => Math.abs(place.start - around.expected);
    const between = (places[index] ?? [])
      .filter(({ start }) => start >= around.first && start <= around.last)
      .toSorted((a, b) => distance(a) - distance(b) || a.start - b.start);
    const [nearest = at] = between;
    if (between.length === 0 && !isRight) {
      return { ...each, what: 'CHANGED', about: spanNow(passage, around, text), elsewhere: at };
    }
    const isCertain =
      between.length === 1 ||
      (anchors.areKnown && around.startBy === around.endBy && nearest.start === around.expected);
    const to = isRight && !isCertain ? at : nearest;
    const others = isCertain ? [] : (places[index] ?? []).filter(({ start }) => start !== to.start);
    return isRight && to.start === passage.start
      ? { ...each, what: 'RIGHT', others }
      : { ...each, what: 'MOVED', to, others };
  });
}

/** Where the text before it, and the text after it, have moved to. */
function spanNow({ start, end }: Span, { startBy, endBy }: Around, text: CodePoints): Span {
  const clamp = (value: number): number => Math.min(Math.max(value, 0), text.length);
  const isOver = end + endBy <= start + startBy;
  return { start: clamp(start + startBy), end: clamp(end + (isOver ? startBy : endBy)) };
}

/** The places whose text is that of `at`, but for white space within. They may overlap. */
function equalPlaces(text: CodePoints, at: Span): Span[] {
  const slice = text.slice(at.start, at.end);
  const hasBlankEnds = slice.trim() !== slice;
  const parts = hasBlankEnds ? [slice] : slice.split(/\p{White_Space}+/u);
  const pattern = parts
    .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`))
    .join(String.raw`\p{White_Space}+`);
  const search = new RegExp(pattern, 'gu');
  const found: Span[] = [];
  for (let match = search.exec(text.text); match !== null; match = search.exec(text.text)) {
    const [same] = match;
    found.push({ start: text.codePointAt(match.index), end: text.codePointAt(match.index + same.length) });
    if (found.length === MOST_PLACES) break;
    search.lastIndex = match.index + ((same.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  }
  return found;
}

interface Anchor {
  readonly from: number;
  readonly to: number;
}

interface Around {
  /** Where the passage begins, if it has moved as much as the nearest anchor. */
  readonly expected: number;
  /** By how much the anchor before it has moved, and the one after it; if there is only one, by how much that has. */
  readonly startBy: number;
  readonly endBy: number;
  /** It begins between the anchors before and after it. */
  readonly first: number;
  readonly last: number;
}

/**
 * Passages that the text has at one place only, in the order that they had: where each began, and where it begins now. One that left this order may be
 * another place with the same words, while its own was deleted.
 */
class Anchors {
  readonly #chain: readonly Anchor[];

  constructor(steps: readonly Anchor[]) {
    const distinct = [...new Map(steps.map((step) => [`${step.from} ${step.to}`, step])).values()];
    const counts = new Map<number, number>();
    for (const { from, to } of distinct) counts.set(to - from, (counts.get(to - from) ?? 0) + 1);
    this.#chain = heaviestChain(distinct.map((step) => ({ ...step, weight: counts.get(step.to - step.from) ?? 1 })));
  }

  get areKnown(): boolean {
    return this.#chain.length > 0;
  }

  around(start: number): Around {
    const index = this.#chain.findIndex(({ from }) => from >= start);
    const after = this.#chain[index];
    const before = after?.from === start ? after : this.#chain[(index < 0 ? this.#chain.length : index) - 1];
    const shiftOf = (anchor: Anchor | undefined): number | undefined => anchor && anchor.to - anchor.from;
    const isNearer = before !== undefined && (after === undefined || start - before.from <= after.from - start);
    const by = shiftOf(isNearer ? before : after) ?? 0;
    const [startBy, endBy] = [shiftOf(before ?? after) ?? 0, shiftOf(after ?? before) ?? 0];
    return { expected: start + by, startBy, endBy, first: before?.to ?? 0, last: after?.to ?? Infinity };
  }
}
