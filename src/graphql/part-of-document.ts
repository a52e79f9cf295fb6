/** `DocumentCopy.text`: a part of the text of a document. */
import { BadInputError } from '../errors.ts';
import type { RequestContext, SoughtCopy } from './context.ts';

/** The most code points of one answer. */
export const LONGEST_PART = 50_000;

/**
 * Returns the text between two code points, or null if the server does not have the document.
 * @throws {BadInputError} if the part does not end after it begins, or is longer than `LONGEST_PART`
 */
export async function partOfDocument(
  copy: SoughtCopy,
  { start, end }: { readonly start?: number | null; readonly end?: number | null },
  { documentText }: Pick<RequestContext, 'documentText'>,
): Promise<string | null> {
  const from = start ?? 0;
  const to = end ?? from + LONGEST_PART;
  if (from < 0 || to < from || to - from > LONGEST_PART) {
    throw new BadInputError(
      `copy.text(start: ${from}, end: ${to}): start is 0 or more, and end is up to ${LONGEST_PART.toLocaleString('en')} more. Ask for a long text in parts.`,
    );
  }
  return (await documentText(copy))?.slice(from, to) ?? null;
}
