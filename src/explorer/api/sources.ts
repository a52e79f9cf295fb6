/** Loads documents as sources: their counts, the places of their claims, and parts of their text. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { PAGE } from './claims.ts';
import {
  DocumentPassagesDocument,
  DocumentTextDocument,
  SourceCountsDocument,
  type SourceCountsQuery,
} from './documents.ts';
import { sendListQuery, sendQuery, type ListAnswer } from './send-query.ts';

/** The speakers that the list shows. */
export const SPEAKERS = 100;
/** 5,000 claims of one document; the reader says if there are more. */
const MOST_PAGES = 10;

/** A claim of a document and its place there; without numbers it is a record, a place in words or the whole document. */
export interface PlacedClaim {
  readonly claim: string;
  readonly start: number | null;
  readonly end: number | null;
}

export interface DocumentPassages {
  /** In order of place. */
  readonly claims: readonly PlacedClaim[];
  /** There are more claims than these. */
  readonly isCut: boolean;
  /** Code points of the server's copy; null if it has none. */
  readonly length: number | null;
}

/** @param dossiers ids; empty for all */
export function useSourceCounts(dossiers: readonly string[]): UseQueryResult<ListAnswer<SourceCountsQuery>> {
  return useQuery({
    queryKey: ['source counts', dossiers],
    queryFn: async ({ signal }) => {
      const where = dossiers.length === 0 ? null : { dossiers: { some: { id: { in: dossiers } } } };
      const through = dossiers.length === 0 ? null : { dossiers };
      const variables = { where, through, documents: PAGE, speakers: SPEAKERS };
      return await sendListQuery(SourceCountsDocument, variables, signal);
    },
  });
}

/** Null if there is no such document. */
export function useDocumentPassages(id: string): UseQueryResult<DocumentPassages | null> {
  return useQuery({
    queryKey: ['passages of document', id],
    queryFn: async ({ signal }) => {
      const claims: PlacedClaim[] = [];
      let after: string | null = null;
      for (let page = 1; ; page += 1) {
        const variables: { id: string; first: number; after: string | null } = { id, first: PAGE, after };
        const { documents } = await sendQuery(DocumentPassagesDocument, variables, signal);
        const [document] = documents;
        if (document === undefined) return null;
        const { edges, pageInfo } = document.claimsConnection;
        for (const { node, properties } of edges) {
          claims.push({ claim: node.id, start: properties.start, end: properties.end });
        }
        after = pageInfo.endCursor;
        if (pageInfo.hasNextPage && page < MOST_PAGES) continue;
        return { claims: claims.toSorted(byPlace), isCut: pageInfo.hasNextPage, length: document.copy.length };
      }
    },
  });
}

/** A part of the server's copy; null if the server does not have it, and undefined until the answer arrives. */
export function useDocumentText(
  id: string,
  { start, end }: { readonly start: number; readonly end: number },
  enabled: boolean,
): UseQueryResult<string | null> {
  return useQuery({
    queryKey: ['text of document', id, start, end],
    enabled,
    queryFn: async ({ signal }) => {
      const { documents } = await sendQuery(DocumentTextDocument, { id, start, end }, signal);
      return documents[0]?.copy.text ?? null;
    },
  });
}

function byPlace(a: PlacedClaim, b: PlacedClaim): number {
  return (a.start ?? Infinity) - (b.start ?? Infinity) || (a.end ?? 0) - (b.end ?? 0) || (a.claim < b.claim ? -1 : 1);
}
