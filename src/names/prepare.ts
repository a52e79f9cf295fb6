/** A name taken apart once, for many comparisons. */
import { asTyped, foldName } from './fold.ts';
import { type Part, partsOf } from './parts.ts';

export interface PreparedName {
  /** As it was typed, but for letter case and blanks. */
  readonly typed: string;
  /** Folded, without blanks: U.N. is UN. */
  readonly compact: string;
  readonly parts: readonly Part[];
}

export interface PreparedQuery extends PreparedName {
  /** The last word may be the beginning of one: nothing follows it, not even a blank. */
  readonly typing: boolean;
}

/** 20_000 names: some ten megabytes, and more than a page of candidates has. */
const MOST_KEPT = 20_000;
const kept = new Map<string, PreparedName>();

/** @param form a name as it is kept, in either script; the last ones asked for are remembered */
export function prepareForm(form: string): PreparedName {
  const known = kept.get(form);
  if (known !== undefined) return known;
  const prepared = { typed: asTyped(form), compact: compact(form), parts: partsOf(form, 'FORM') };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(form, prepared);
  return prepared;
}

/** @param text what somebody types, as it is */
export function prepareQuery(text: string): PreparedQuery {
  return {
    typed: asTyped(text),
    compact: compact(text),
    parts: partsOf(text, 'QUERY'),
    typing: !/[\s.]$/u.test(text),
  };
}

const compact = (text: string): string => foldName(text.slice(0, 1_000)).replaceAll(' ', '');
