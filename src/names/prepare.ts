/** Parses a name once, for many comparisons. */
import { acronymsFor, acronymsIn } from './acronym.ts';
import { asTyped, foldName } from './fold.ts';
import { organizationText, type Rewritten } from './organization-text.ts';
import { type Part, partsOf } from './parts.ts';
import { passagesOf, withoutSaid } from './passages.ts';
import { withUnitedInShort } from './united-names.ts';

/** How the names of an entity are read: as a person, as a body that may be a company, or as anything else. */
export type NameView = 'PERSON' | 'BODY' | 'OTHER';
/** UNITED: as a body, with the names of states and unions in short. */
type View = NameView | 'UNITED';

export interface NameParts {
  /** The folded text without blanks, so that U.N. equals UN. */
  readonly compact: string;
  readonly parts: readonly Part[];
  /** True if the last part is the last word of the text, so that it may be unfinished. */
  readonly endsInText: boolean;
}

export interface PreparedName {
  /** The text as it was typed, in lower case and with single blanks. */
  readonly typed: string;
  /** The acronyms that the whole text may be. */
  readonly isAcronym: readonly string[];
  /** The acronyms that its words form. */
  readonly acronyms: readonly string[];
  /** True if the name contains the name of a state or a union that has a short form. */
  readonly isUnited: boolean;
  in(view: View): NameParts;
}

export interface PreparedQuery extends PreparedName {
  /** True if the last word may be unfinished, because no blank or full stop follows it. */
  readonly typing: boolean;
  /** The runs of words that may be a name within the text. */
  passages(view: NameView): readonly PreparedQuery[];
}

const NO_WORDS: ReadonlySet<string> = new Set();
/** Letters with full stops match the same letters only: A.M.N. is not أمن. */
const withoutSound = (part: Part): Part => ({ ...part, readings: [], words: NO_WORDS, skeletons: NO_WORDS });

class Prepared implements PreparedName {
  readonly typed: string;
  readonly #text: string;
  readonly #side: 'FORM' | 'QUERY';
  readonly #views = new Map<View, NameParts>();
  #acronyms: readonly string[] | undefined;
  #united: string | undefined;
  #isAcronym: readonly string[] | undefined;

  constructor(text: string, side: 'FORM' | 'QUERY') {
    this.typed = asTyped(text);
    this.#text = text;
    this.#side = side;
  }

  get isAcronym(): readonly string[] {
    return (this.#isAcronym ??= acronymsIn(this.#text));
  }

  get acronyms(): readonly string[] {
    return (this.#acronyms ??= acronymsFor(this.#text));
  }

  get isUnited(): boolean {
    return (this.#united ??= withUnitedInShort(this.#text) ?? '') !== '';
  }

  in(view: View): NameParts {
    const known = this.#views.get(view);
    if (known !== undefined) return known;
    const { text, letters } = this.#textIn(view);
    const parts = partsOf(text, this.#side).map((part) => (letters.has(part.folded) ? withoutSound(part) : part));
    const endsInText = view === 'PERSON' || parts.at(-1)?.folded === this.in('PERSON').parts.at(-1)?.folded;
    const parsed = { compact: compact(text), parts, endsInText };
    this.#views.set(view, parsed);
    return parsed;
  }

  #textIn(view: View): Rewritten {
    if (view === 'PERSON') {
      return { text: this.#side === 'QUERY' ? withoutSaid(this.#text) : this.#text, letters: NO_WORDS };
    }
    const text = view === 'UNITED' && this.isUnited ? (this.#united ?? '') : this.#text;
    return organizationText(text, view !== 'OTHER');
  }
}

class PreparedText extends Prepared implements PreparedQuery {
  readonly typing: boolean;
  readonly #text: string;
  readonly #passages = new Map<boolean, readonly PreparedQuery[]>();

  constructor(text: string, typing: boolean) {
    super(text, 'QUERY');
    this.#text = text;
    this.typing = typing;
  }

  passages(view: NameView): readonly PreparedQuery[] {
    const person = view === 'PERSON';
    const known = this.#passages.get(person);
    if (known !== undefined) return known;
    const { persons, others } = passagesOf(this.#text);
    const passages = (person ? persons : others).map(
      ({ text, isLast }) => new PreparedText(text, isLast && this.typing),
    );
    this.#passages.set(person, passages);
    return passages;
  }
}

/** 20_000 names: about ten megabytes, and more names than the candidates of one search have. */
const MAX_CACHED_NAMES = 20_000;
const cache = new Map<string, PreparedName>();

/** @param form a name of an entity, in either script; the result is cached */
export function prepareForm(form: string): PreparedName {
  const cached = cache.get(form);
  if (cached !== undefined) return cached;
  const prepared = new Prepared(form, 'FORM');
  if (cache.size >= MAX_CACHED_NAMES) cache.clear();
  cache.set(form, prepared);
  return prepared;
}

/** @param text the query exactly as it was typed */
export const prepareQuery = (text: string): PreparedQuery => new PreparedText(text, !/[\s.]$/u.test(text));

const compact = (text: string): string => foldName(text.slice(0, 1_000)).replaceAll(' ', '');
