/** The dossier and its documents, as the server has them. Both are requested again when files change on disk. */
import { keepPreviousData, QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { AnswerError, invariant } from '../../errors.ts';
import type { DeskDocument, DeskState, Loading, Saved } from '../../desk/contract.ts';
import { readDocument, readState } from './requests.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Infinity, refetchOnWindowFocus: false, retry: false, networkMode: 'always' },
  },
});

export interface DeskData {
  readonly state: DeskState;
  /** The document that is open; null if the dossier has none, or until it is here. */
  readonly document: DeskDocument | null;
  readonly error: AnswerError | null;
  readonly retry: () => void;
  /** Takes the answer to a change: the state, and the rows of the document again. */
  readonly onSaved: (saved: Saved) => Promise<void>;
}

const DataContext = createContext<DeskData | null>(null);

export function DataProvider(props: {
  /** The id that the address names; null for the first document. */
  readonly open: string | null;
  readonly waiting: (error: AnswerError | null, retry: () => void) => ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <Answered {...props} />
    </QueryClientProvider>
  );
}

function Answered({ open, waiting, children }: Parameters<typeof DataProvider>[0]): ReactNode {
  const client = useQueryClient();
  const state = useQuery({
    queryKey: ['state'],
    queryFn: async ({ signal }) => await readState(signal),
  });
  const documents = state.data?.documents ?? [];
  const id = (documents.find((each) => each.id === open) ?? documents[0])?.id ?? null;
  const document = useQuery({
    queryKey: ['document', id],
    queryFn: async ({ signal }) => await readDocument(id ?? '', signal),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  });
  useFiles(client);
  const data = useMemo<DeskData | null>(
    () =>
      state.data === undefined
        ? null
        : {
            state: state.data,
            document: document.data ?? null,
            error: failureOf(document.error ?? state.error),
            retry: () => void client.invalidateQueries(),
            onSaved: async (saved) => {
              client.setQueryData(['state'], saved.state);
              await client.invalidateQueries({ queryKey: ['document'] });
            },
          },
    [client, state.data, state.error, document.data, document.error],
  );
  if (data === null) return waiting(failureOf(state.error), () => void state.refetch());
  return <DataContext value={data}>{children}</DataContext>;
}

/** Follows the files on disk, and the load into the database. The browser connects again by itself. */
function useFiles(client: QueryClient): void {
  useEffect(() => {
    const events = new EventSource('/api/events');
    events.addEventListener('changed', () => void client.invalidateQueries());
    events.addEventListener('loaded', ({ data }: MessageEvent<string>) => {
      const loading = JSON.parse(data) as Loading;
      client.setQueryData<DeskState>(['state'], (before) => before && { ...before, loading });
    });
    return () => events.close();
  }, [client]);
}

function failureOf(error: Error | null): AnswerError | null {
  if (error === null || error instanceof AnswerError) return error;
  return new AnswerError('FAILED', error.message, { cause: error });
}

export function useData(): DeskData {
  const data = use(DataContext);
  invariant(data, 'useData was called outside of DataProvider');
  return data;
}
