/**
 * The keys of the index of names. `search` looks up the keys of a query there, and the index stores each entity under the keys
 * of its names. Some keys are spellings, others are sounds.
 */
import type { EntityLabel } from '../model/labels.ts';
import { foldName } from './fold.ts';
import { indexKeys, queryKeys } from './keys.ts';
import { passagesOf } from './passages.ts';

/** The key of a whole name has at most this number of folded characters. */
const MAX_WHOLE_NAME_CHARACTERS = 80;

/** The keys of a query. An entity is a candidate if it matches at least one of them. */
export interface Sought {
  /** Keys as `indexKeys` returns them. */
  readonly keys: readonly string[];
  /** Beginnings of keys. */
  readonly prefixes: readonly string[];
  /** Keys that also match a key which differs by one letter. */
  readonly fuzzy: readonly string[];
  /** The words of the query, in letters and digits only, for the index of the names themselves. */
  readonly words: readonly string[];
  /** Only entities with one of these labels; absent: all entities. */
  readonly labels?: readonly EntityLabel[] | undefined;
}

/** The keys of a query. */
export function soughtBy(text: string, labels: readonly EntityLabel[] | undefined): Sought {
  const { keys, prefixes, fuzzy } = queryKeys(text);
  const { persons, others } = passagesOf(text);
  const whole = [text, ...[...persons, ...others].map((passage) => passage.text)].flatMap(wholeKeys);
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { keys: [...whole, ...keys], prefixes: [...whole, ...prefixes], fuzzy, words, labels };
}

/** All keys of an entity: of its label, of each whole form of its name, and of the words of each form. */
export function entityKeys(label: EntityLabel, forms: readonly string[]): string[] {
  return [...new Set([labelKey(label), ...forms.flatMap((form) => [...wholeKeys(form), ...indexKeys(form, label)])])];
}

/** The `@` keeps this key apart from the keys of words, which contain neither `@` nor `=`. */
export function labelKey(label: EntityLabel): string {
  return `@${label}`;
}

/** The key of a whole name. It is rare, so it finds an entity with exactly this name among thousands that share a word of it. */
function wholeKeys(form: string): string[] {
  const folded = foldName(form).replaceAll(' ', '').slice(0, MAX_WHOLE_NAME_CHARACTERS);
  return folded === '' ? [] : [`=${folded}`];
}
