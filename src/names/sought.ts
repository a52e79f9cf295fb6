/**
 * What `search` looks for in the index of names, and the keys under which an entity's names lie there: how they are
 * written and how they sound.
 */
import type { EntityLabel } from '../model/labels.ts';
import { foldName } from './fold.ts';
import { indexKeys, queryKeys } from './keys.ts';

/** Characters of a whole name, folded, that its key keeps. */
const LONGEST_WHOLE = 80;

/** What is sought; a name that answers to any of it is a candidate. */
export interface Sought {
  /** As `indexKeys` gives them. */
  readonly keys: readonly string[];
  /** Beginnings of keys. */
  readonly prefixes: readonly string[];
  /** Keys from which one letter may differ. */
  readonly fuzzy: readonly string[];
  /** Letters and digits only: for the index of the names themselves. */
  readonly words: readonly string[];
  /** All where absent. */
  readonly labels?: readonly EntityLabel[] | undefined;
}

/** What somebody typed, as it is sought. */
export function soughtBy(text: string, labels: readonly EntityLabel[] | undefined): Sought {
  const { keys, prefixes, fuzzy } = queryKeys(text);
  const whole = wholeKeys(text);
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return { keys: [...whole, ...keys], prefixes: [...whole, ...prefixes], fuzzy, words, labels };
}

/** All keys of an entity: of its label, of every form of its name whole, and of the words of these. */
export function entityKeys(label: EntityLabel, forms: readonly string[]): string[] {
  return [...new Set([labelKey(label), ...forms.flatMap((form) => [...wholeKeys(form), ...indexKeys(form)])])];
}

/** Keys of words hold neither @ nor =. */
export function labelKey(label: EntityLabel): string {
  return `@${label}`;
}

/** A rare key, even of a name of one word: who is called just so is found among thousands who share that word. */
function wholeKeys(form: string): string[] {
  const folded = foldName(form).replaceAll(' ', '').slice(0, LONGEST_WHOLE);
  return folded === '' ? [] : [`=${folded}`];
}
