/**
 * The hash of a claim's row: a review names the row that it reviewed by the beginning of this hash. docs/dossier.md defines it for
 * authors. It covers the meaning of the row: every column with its value, but neither the review itself, nor where a passage stands in its
 * file. A new column with a default value must be left out where it has this value, like empty lists: else no review would fit any more. So the
 * hash stays if the text before a passage grows, and changes if the passage does.
 */
import { createHash } from 'node:crypto';
import { readPassage, type Passage } from '../../model/notation.ts';
import type { ClaimRow, DocumentRow } from './table-schema.ts';

/** `place` and `label` are no columns: reading a file adds them. */
const NO_COLUMNS: readonly string[] = ['place', 'label', 'reviewed'];

/** @param documents the rows of the same dossier, by id */
export function rowHash(claim: ClaimRow, documents: ReadonlyMap<string, Pick<DocumentRow, 'sha256'>>): string {
  const columns = Object.entries({ ...claim, passages: claim.passages.map((text) => pinned(text, claim, documents)) })
    .filter(([column]) => !NO_COLUMNS.includes(column))
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify(Object.fromEntries(columns)))
    .digest('hex');
}

/** A passage as the hash covers it: its document, then its own hash; or its form, and the hash of the file if there is one. */
function pinned(
  text: string,
  { document: own }: ClaimRow,
  documents: ReadonlyMap<string, Pick<DocumentRow, 'sha256'>>,
): string {
  const read = readPassage(text);
  if ('fault' in read) return text;
  const passage = read.ok;
  const document = passage.document ?? own;
  if ('start' in passage) return `${document} ${passage.sha256}`;
  const fileHash = 'words' in passage ? undefined : documents.get(document)?.sha256;
  return `${document} ${formOf(passage)}${fileHash === undefined ? '' : ` ${fileHash}`}`;
}

function formOf(passage: Exclude<Passage, { readonly start: number }>): string {
  if ('words' in passage) return `at ${passage.words}`;
  if ('whole' in passage) return 'whole';
  const { record, pointer } = passage;
  return [...(record === null ? [] : [`record ${record}`]), ...(pointer === null ? [] : [pointer])].join(' ');
}
