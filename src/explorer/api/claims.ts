/** Claims and documents for whatever shows evidence: asked for by ids, a page at a time, kept by the query cache. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  type ClaimFieldsFragment,
  ClaimsDocument,
  DocumentsKnownDocument,
  type DocumentsKnownQuery,
  type EntityFieldsFragment,
  NamedDocument,
} from './documents.ts';
import { ask } from './request.ts';

export type Claim = ClaimFieldsFragment;
export type KnownDocument = DocumentsKnownQuery['documents'][number];

/** The API's bound for a page. */
export const PAGE = 500;

/** In the order of the ids; those that the graph does not have are left out. */
export function useClaims(ids: readonly string[]): UseQueryResult<readonly Claim[]> {
  return useQuery({
    queryKey: ['claims', ids],
    queryFn: async ({ signal }) => {
      if (ids.length === 0) return [];
      const { claims } = await ask(ClaimsDocument, { ids, first: PAGE }, signal);
      const byId = new Map(claims.map((claim) => [claim.id, claim]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
  });
}

const NONE: ReadonlyMap<string, KnownDocument> = new Map();

/** By id; empty until the answer is there. */
export function useDocuments(): ReadonlyMap<string, KnownDocument> {
  const { data } = useQuery({
    queryKey: ['documents known'],
    queryFn: async ({ signal }) => {
      const { documents } = await ask(DocumentsKnownDocument, { first: PAGE }, signal);
      return new Map(documents.map((document) => [document.id, document]));
    },
    staleTime: Infinity,
  });
  return data ?? NONE;
}

const NOBODY: ReadonlyMap<string, EntityFieldsFragment> = new Map();
/** The API's bound for the ids of one question. */
const IDS = 100;

/** What these entities are called, by id; empty until the answer is there. */
export function useNamed(ids: readonly string[]): ReadonlyMap<string, EntityFieldsFragment> {
  const some = [...new Set(ids)].toSorted().slice(0, IDS);
  const { data } = useQuery({
    queryKey: ['named', some],
    enabled: some.length > 0,
    queryFn: async ({ signal }) => {
      const { neighborhood } = await ask(NamedDocument, { ids: some, first: IDS }, signal);
      return new Map(neighborhood.entities.map((entity) => [entity.id, entity]));
    },
  });
  return data ?? NOBODY;
}
