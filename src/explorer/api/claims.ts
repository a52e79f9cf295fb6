/** Loads claims by id and documents, a page at a time; the query cache keeps them. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import {
  type ClaimFieldsFragment,
  ClaimsDocument,
  DocumentsKnownDocument,
  type DocumentsKnownQuery,
  type EntityFieldsFragment,
  NamedDocument,
} from './documents.ts';
import { sendQuery } from './send-query.ts';

export type Claim = ClaimFieldsFragment;
export type KnownDocument = DocumentsKnownQuery['documents'][number];

/** The API's bound for a page. */
export const PAGE = 500;

/** In the order of the ids; unknown ids are left out. */
export function useClaims(ids: readonly string[]): UseQueryResult<readonly Claim[]> {
  return useQuery({
    queryKey: ['claims', ids],
    queryFn: async ({ signal }) => {
      if (ids.length === 0) return [];
      const { claims } = await sendQuery(ClaimsDocument, { ids, first: PAGE }, signal);
      const byId = new Map(claims.map((claim) => [claim.id, claim]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
  });
}

const NONE: ReadonlyMap<string, KnownDocument> = new Map();

/** By id; empty until the answer arrives. */
export function useDocuments(): ReadonlyMap<string, KnownDocument> {
  const { data } = useQuery({
    queryKey: ['documents known'],
    queryFn: async ({ signal }) => {
      const { documents } = await sendQuery(DocumentsKnownDocument, { first: PAGE }, signal);
      return new Map(documents.map((document) => [document.id, document]));
    },
    staleTime: Infinity,
  });
  return data ?? NONE;
}

const NOBODY: ReadonlyMap<string, EntityFieldsFragment> = new Map();
/** The API's bound for the ids of one query. */
const IDS = 100;
/** More names than these are not loaded: ids stand for them. */
const MOST = 500;

/** The names of these entities by id; empty until the answers arrive. */
export function useNamed(ids: readonly string[]): ReadonlyMap<string, EntityFieldsFragment> {
  const some = [...new Set(ids)].toSorted().slice(0, MOST);
  const { data } = useQuery({
    queryKey: ['named', some],
    enabled: some.length > 0,
    queryFn: async ({ signal }) => {
      const parts = Array.from({ length: Math.ceil(some.length / IDS) }, (_, part) =>
        some.slice(part * IDS, (part + 1) * IDS),
      );
      const answers = await Promise.all(
        parts.map(async (part) => await sendQuery(NamedDocument, { ids: part, first: IDS }, signal)),
      );
      return new Map(answers.flatMap(({ neighborhood }) => neighborhood.entities).map((entity) => [entity.id, entity]));
    },
  });
  return data ?? NOBODY;
}
