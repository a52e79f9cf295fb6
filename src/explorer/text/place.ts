/** The place of a passage in words: characters of a file, a record, a place in JSON, a place in words, or the whole document. */
import type { Language } from '../state/view.ts';
import { isolated } from './direction.ts';
import { message } from './format.ts';

export interface Place {
  readonly start: number | null;
  readonly end: number | null;
  readonly record: number | null;
  readonly pointer: string | null;
  readonly words: string | null;
}

/** @param file the name of the document's file, or what the document is called without one */
export function placeText(language: Language, file: string, place: Place): string {
  const { start, end, record, pointer, words } = place;
  const of = { file: isolated(file) };
  if (start !== null && end !== null) return message(language, 'claim.locator', { ...of, start, end });
  if (words !== null) return message(language, 'claim.locator.words', { ...of, words: isolated(words) });
  if (record !== null && pointer !== null) {
    return message(language, 'claim.locator.within', { ...of, record, pointer: isolated(pointer) });
  }
  if (record !== null) return message(language, 'claim.locator.record', { ...of, record });
  if (pointer !== null) return message(language, 'claim.locator.pointer', { ...of, pointer: isolated(pointer) });
  return message(language, 'claim.locator.whole', of);
}

/** As the author of a dossier writes it, without the hash: `75-158`, `record 17 /name`. */
export function writtenPlace({ start, end, record, pointer, words }: Place): string {
  if (start !== null && end !== null) return `${start}-${end}`;
  if (words !== null) return `at ${words}`;
  const parts = [...(record === null ? [] : [`record ${record}`]), ...(pointer === null ? [] : [pointer])];
  return parts.length === 0 ? 'whole' : parts.join(' ');
}
