/** Parses a name once, for many comparisons. */
import { asTyped, foldName } from './fold.ts';
import { type Part, partsOf } from './parts.ts';

export interface PreparedName {
  /** The text as it was typed, in lower case and with single blanks. */
  readonly typed: string;
  /** The folded text without blanks, so that U.N. equals UN. */
  readonly compact: string;
  readonly parts: readonly Part[];
}

export interface PreparedQuery extends PreparedName {
  /** True if the last word may be unfinished, because no blank or full stop follows it. */
  readonly typing: boolean;
}

/** 20_000 names: about ten megabytes, and more names than the candidates of one search have. */
const MAX_CACHED_NAMES = 20_000;
const cache = new Map<string, PreparedName>();

/** @param form a name of an entity, in either script; the result is cached */
export function prepareForm(form: string): PreparedName {
  const cached = cache.get(form);
  if (cached !== undefined) return cached;
  const prepared = { typed: asTyped(form), compact: compact(form), parts: partsOf(form, 'FORM') };
  if (cache.size >= MAX_CACHED_NAMES) cache.clear();
  cache.set(form, prepared);
  return prepared;
}

/** @param text the query exactly as it was typed */
export function prepareQuery(text: string): PreparedQuery {
  return {
    typed: asTyped(text),
    compact: compact(text),
    parts: partsOf(text, 'QUERY'),
    typing: !/[\s.]$/u.test(text),
  };
}

const compact = (text: string): string => foldName(text.slice(0, 1_000)).replaceAll(' ', '');
