/** Records of a newer release of a document, and the same records of the older ones: claims that have an identifier in common. */
import { IdsByKey } from '../rows/ids-by-key.ts';
import type { DossierTables } from './sort-rows.ts';
import type { ClaimRow } from './table-schema.ts';

type Tables = {
  readonly claims: Pick<DossierTables['claims'], 'values'>;
  readonly documents: DossierTables['documents'];
};
type Identified = Pick<ClaimRow, 'document' | 'identifiers'>;

/** Returns a function from a claim of a newer document to the claims of older ones that have an identifier of it. */
export function successions({ claims, documents }: Tables): (claim: Identified) => readonly string[] {
  const older = olderDocuments(documents);
  if (older.size === 0) return () => [];
  const superseded = new Set([...older.values()].flat());
  const identified = new IdsByKey();
  for (const { id, document, identifiers = [] } of claims.values()) {
    if (!superseded.has(document)) continue;
    for (const identifier of identifiers) identified.add(`${document} ${identifier}`, id);
  }
  return ({ document, identifiers = [] }) =>
    (older.get(document) ?? []).flatMap((olderDocument) =>
      identifiers.flatMap((identifier) => identified.get(`${olderDocument} ${identifier}`)),
    );
}

/** For each document that supersedes others, these: directly and through others. */
export function olderDocuments(documents: Tables['documents']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { id, supersedes } of documents.values()) {
    if (supersedes === undefined) continue;
    const older: string[] = [];
    for (let next: string | undefined = supersedes; next !== undefined && !older.includes(next);) {
      older.push(next);
      next = documents.get(next)?.supersedes;
    }
    found.set(id, older);
  }
  return found;
}
