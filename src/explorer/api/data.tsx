/** The data of the API for all parts of the page: the vocabulary, the canvas, and the state of the request. */
import {
  keepPreviousData,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { AnswerError, invariant } from '../../errors.ts';
import { useStore } from '../state/store.tsx';
import { EMPTY_CANVAS, type Canvas, loadCanvas } from './canvas.ts';
import { type FirstViewQuery, FirstViewDocument, StartDocument, type StartQuery, type Through } from './documents.ts';
import { firstShown } from './dossiers.ts';
import { sendQuery } from './send-query.ts';
import { throughOf } from './through.ts';

/** How many of the best connected entities the first view shows: as many names as fit beside each other, fewer on a phone. */
const FIRST_SHOWN = 14;
const FIRST_SHOWN_ON_PHONE = 8;
/** 30_000: a dossier may be loaded anew while the page is open. */
const STALE_MILLIS = 30_000;
/** 3_000: how often the page tries by itself to begin. */
const AGAIN_MILLIS = 3_000;

export interface Data {
  readonly start: StartQuery;
  /** The counts of the chosen dossiers; of the whole graph if none is chosen. */
  readonly stats: StartQuery['stats'];
  /** The filters of the view as the API takes them. */
  readonly through: Through;
  readonly canvas: Canvas;
  /** A request is running; the page shows the previous answer. */
  readonly pending: boolean;
  readonly error: AnswerError | null;
  readonly retry: () => void;
}

const DataContext = createContext<Data | null>(null);

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // A token may expire or be revoked while the page is open: the page then begins again, with the same view.
    onError: (error, { queryKey: [kind] }) => {
      if (error instanceof AnswerError && error.code === 'SIGNED_OUT' && kind !== 'start') {
        void queries.resetQueries({ queryKey: ['start'] });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: STALE_MILLIS,
      refetchOnWindowFocus: false,
      // A second try helps only if the server did not respond.
      retry: (failures, error) => failures < 2 && error instanceof AnswerError && error.code === 'AWAY',
      retryDelay: 400,
      networkMode: 'always',
    },
  },
});

/** All answers are requested again when they are next read. */
export function forgetAnswers(): void {
  queries.clear();
}

export function DataProvider({
  children,
  waiting,
}: {
  readonly children: ReactNode;
  /** Drawn until the first answer arrives. */
  readonly waiting: (state: { readonly error: AnswerError | null; readonly retry: () => void }) => ReactNode;
}): ReactNode {
  return (
    <QueryClientProvider client={queries}>
      <Started waiting={waiting}>{children}</Started>
    </QueryClientProvider>
  );
}

function Started({ children, waiting }: Parameters<typeof DataProvider>[0]): ReactNode {
  const start = useQuery({
    queryKey: ['start'],
    queryFn: async ({ signal }) => await sendQuery(StartDocument, {}, signal),
    staleTime: Infinity,
    // The server may be starting, or its database.
    refetchInterval: ({ state: { error } }) => (isPassing(error) ? AGAIN_MILLIS : false),
  });
  const retry = (): void => {
    void queries.invalidateQueries({ queryKey: ['session'] });
    void start.refetch();
  };
  // While the page tries again, it goes on saying why.
  const [before, setBefore] = useState(start.error);
  if (start.error !== null && start.error !== before) setBefore(start.error);
  if (start.data === undefined) {
    const error = start.error ?? (isPassing(before) ? before : null);
    return waiting({ error: asAnswerError(error), retry });
  }
  return <Answered start={start.data}>{children}</Answered>;
}

function Answered({ children, start }: { readonly children: ReactNode; readonly start: StartQuery }): ReactNode {
  const { view, dispatch } = useStore();
  const { shown, expanded, hidden, filters, overview } = view;

  const firstView = useFirstView(start, overview, filters.dossiers);
  const ranking = firstView.data?.ranking;
  const first = useMemo(() => ranking?.map(({ entity }) => entity.id), [ranking]);
  const none = shown.length === 0;
  const unbegun = overview && firstView.error === null && (first === undefined || (none && first.length > 0));
  // An address without entities, to which the reader comes back, begins with none although the ranking is known. What a claim adds to
  // the overview (ClaimEvidence) stays.
  useEffect(() => {
    if (overview && first !== undefined) dispatch({ type: 'overview', ids: first });
  }, [overview, first, none, dispatch]);

  const relationTypes = useMemo(
    () => start.vocabulary.filter(({ term }) => term === 'PREDICATE').map(({ name }) => name),
    [start],
  );
  const through = useMemo(() => throughOf(filters, relationTypes), [filters, relationTypes]);
  const onCanvas = { shown, expanded, hidden, entityTypes: filters.entityTypes, denied: filters.denied };
  const canvas = useQuery({
    queryKey: ['canvas', onCanvas, through],
    queryFn: async ({ signal }) => await loadCanvas(onCanvas, through, signal),
    placeholderData: keepPreviousData,
    enabled: !unbegun,
  });
  const { refetch } = canvas;
  const stats = filters.dossiers.length === 0 ? start.stats : (firstView.data?.stats ?? start.stats);
  // The last answer stays if the next request fails.
  const [last, setLast] = useState(EMPTY_CANVAS);
  if (canvas.data !== undefined && canvas.data !== last) setLast(canvas.data);
  const data = useMemo<Data>(
    () => ({
      start,
      stats,
      through,
      canvas: canvas.data ?? last,
      pending: canvas.isFetching || unbegun,
      error: asAnswerError(firstView.error ?? canvas.error),
      retry: () => void (firstView.error === null ? refetch() : firstView.refetch()),
    }),
    [start, stats, through, canvas.data, last, canvas.isFetching, canvas.error, refetch, unbegun, firstView],
  );
  return <DataContext value={data}>{children}</DataContext>;
}

/** The counts and the best connected entities of the first view. Only a first view, or a choice of dossiers, needs them. */
function useFirstView(
  start: StartQuery,
  overview: boolean,
  dossiers: readonly string[],
): UseQueryResult<FirstViewQuery> {
  const counted = dossiers.length === 0 ? null : dossiers;
  const shown = overview || counted !== null ? firstShown(start.dossiers, dossiers) : null;
  return useQuery<FirstViewQuery>({
    queryKey: ['firstView', counted, shown],
    queryFn: async ({ signal }) => {
      const first = matchMedia('(max-width: 48em)').matches ? FIRST_SHOWN_ON_PHONE : FIRST_SHOWN;
      const through = shown === null ? null : { dossiers: shown };
      return await sendQuery(FirstViewDocument, { dossiers: counted, through, first }, signal);
    },
    enabled: (overview && start.stats.entities > 0) || counted !== null,
  });
}

/** True for what may pass by itself: the server does not respond, or has no database yet. */
function isPassing(error: Error | null): boolean {
  return error instanceof AnswerError && (error.code === 'AWAY' || error.code === 'UNAVAILABLE');
}

/** Any other error is a bug of ours, and shown as a failure. */
export function asAnswerError(error: Error | null): AnswerError | null {
  if (error === null || error instanceof AnswerError) return error;
  return new AnswerError('FAILED', error.message, { cause: error });
}

export function useData(): Data {
  const data = use(DataContext);
  invariant(data, 'useData was called outside of DataProvider');
  return data;
}
