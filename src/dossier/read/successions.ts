/** Records of a newer release of a document, and the same records of the older ones: claims that have an identifier in common. */
import type { DossierTables } from './sort-rows.ts';

type Tables = Pick<DossierTables, 'claims' | 'documents'>;

/** For each claim of a newer document the claims of older ones that have an identifier of it. */
export function successions({ claims, documents }: Tables): ReadonlyMap<string, readonly string[]> {
  if (![...documents.values()].some(({ supersedes }) => supersedes !== undefined)) return new Map();
  const identified = new Map<string, string[]>();
  for (const { id, document, identifiers = [] } of claims.values()) {
    for (const identifier of identifiers) {
      const key = `${document} ${identifier}`;
      identified.set(key, [...(identified.get(key) ?? []), id]);
    }
  }
  const found = new Map<string, readonly string[]>();
  for (const { id, document, identifiers = [] } of claims.values()) {
    const older = olderOf(document, documents).flatMap((olderDocument) =>
      identifiers.flatMap((identifier) => identified.get(`${olderDocument} ${identifier}`) ?? []),
    );
    if (older.length > 0) found.set(id, older);
  }
  return found;
}

/** The documents that a document supersedes, directly and through others. */
function olderOf(document: string, documents: Tables['documents']): string[] {
  const older: string[] = [];
  for (let next = documents.get(document)?.supersedes; next !== undefined && !older.includes(next);) {
    older.push(next);
    next = documents.get(next)?.supersedes;
  }
  return older;
}
