/** When a document was published at the earliest, and for certain. */
import { certainDays, type SaidDays } from '../../model/said-days.ts';
import type { DocumentRow } from './table-schema.ts';

/** What somebody has read had been published: `retrievedOn` is the last day if `publishedOn` gives none. */
export function publicationDays({
  publishedOn,
  retrievedOn,
}: Pick<DocumentRow, 'publishedOn' | 'retrievedOn'>): SaidDays {
  const { saidEarliest, saidLatest } = certainDays(publishedOn);
  return { saidEarliest, saidLatest: saidLatest ?? retrievedOn ?? null };
}
