/** Who coded and who reviewed a row that the desk writes. */
import { rowHash } from '../dossier/read/row-hash.ts';
import type { DossierReading } from '../dossier/read/read-dossier.ts';
import { tableSchema, type ClaimRow } from '../dossier/read/table-schema.ts';
import type { Columns } from '../dossier/write/row-line.ts';
import { REVIEW_DIGITS } from '../model/review.ts';

/** Who signs, and the day in UTC. */
export interface Signer {
  readonly by: string | undefined;
  readonly on: string;
}

type Read = Pick<DossierReading, 'dossier' | 'documents' | 'languages'>;

/** The coder of a new row, only if it is another one than that of its document or dossier. */
export function coding(document: string, { by, on }: Signer, { dossier, documents }: Read): Columns {
  const row = documents.get(document);
  if (by === undefined || by === (row?.codedBy ?? dossier?.codedBy)) return {};
  const usualDay = row?.codedOn ?? dossier?.codedOn;
  // Without a day of its own the row would have that of another coder.
  return { codedBy: by, ...(usualDay !== undefined && { codedOn: on }) };
}

/** `'Lena Haddad on 2026-11-28 as 3f9a1c07'`; undefined if nobody signs, or the row cannot be read, which lint then says. */
export function review(columns: Columns, { by, on }: Signer, { documents, languages }: Read): string | undefined {
  if (by === undefined) return undefined;
  const { reviewed: _before, ...rest } = columns;
  const read = tableSchema('Claim', languages)?.safeParse(withoutUndefined(rest));
  if (read?.success !== true) return undefined;
  return `${by} on ${on} as ${rowHash(read.data as ClaimRow, documents).slice(0, REVIEW_DIGITS)}`;
}

export function withoutUndefined(columns: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
