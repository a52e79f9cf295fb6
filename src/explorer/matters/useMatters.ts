/** Loads the matters on which claims disagree, and what the API says of the propositions of one. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { AnswerError } from '../../errors.ts';
import { asAnswerError, useData } from '../api/data.tsx';
import { DisagreementsDocument, PositionsDocument } from '../api/documents.ts';
import { sendListQuery, sendQuery } from '../api/send-query.ts';
import type { Column, Proposition } from './matrix.ts';
import { type Matter, mattersOf, type Stances } from './matters.ts';

/** The most disagreements of one answer; if there are more, the page says so. */
const FIRST = 250;
/** The most entities of one question. */
const ABOUT = 100;

export interface Matters {
  /** Undefined until the answer is there. */
  readonly matters: readonly Matter[] | undefined;
  /** There are more disagreements than `FIRST`. */
  readonly isCut: boolean;
  readonly failure: AnswerError | null;
  readonly retry: () => void;
}

interface Wanted {
  /** Ids of entities, of which the first 100 count: only what names one of them. Null: all. */
  readonly about?: readonly string[] | null;
  /** Ids; null: those that the filter names, or all. */
  readonly dossiers?: readonly string[] | null;
  /** False: nothing is loaded yet. */
  readonly isWanted?: boolean;
}

export function useMatters({ about = null, dossiers: named = null, isWanted = true }: Wanted = {}): Matters {
  const { through } = useData();
  const dossiers = named ?? through.dossiers ?? null;
  const some = about?.slice(0, ABOUT) ?? null;
  const stances = useStances();
  const { data, error, refetch } = useQuery({
    queryKey: ['disagreements', some, dossiers],
    enabled: isWanted,
    queryFn: async ({ signal }) =>
      await sendListQuery(DisagreementsDocument, { about: some, dossiers, first: FIRST }, signal),
    placeholderData: (before) => before,
  });
  const matters = useMemo(
    () => (data === undefined ? undefined : mattersOf(data.data.disagreements, stances)),
    [data, stances],
  );
  return {
    matters,
    isCut: data?.cut.includes('disagreements') === true,
    failure: asAnswerError(error),
    retry: () => void refetch(),
  };
}

/** The predicates of the vocabulary that say what their subject thinks. */
export function useStances(): Stances {
  const { vocabulary } = useData().start;
  return useMemo(
    () =>
      new Set(vocabulary.flatMap(({ term, name, stance }) => (term === 'PREDICATE' && stance !== null ? [name] : []))),
    [vocabulary],
  );
}

export interface Columns {
  /** Those of the ids that state a proposition; undefined until all answers are there. */
  readonly columns: readonly Column[] | undefined;
  readonly failure: AnswerError | null;
  readonly retry: () => void;
}

/** @param of ids of relations, events and agreements */
export function useColumns(of: readonly string[]): Columns {
  const { through } = useData();
  const combine = useCallback(
    (
      answers: readonly {
        readonly data: Proposition | null | undefined;
        readonly error: Error | null;
        readonly refetch: () => unknown;
      }[],
    ): Columns => ({
      columns: answers.some(({ data }) => data === undefined)
        ? undefined
        : of.flatMap((id, index) => {
            const proposition = answers[index]?.data ?? null;
            return proposition === null ? [] : [{ of: id, proposition }];
          }),
      failure: asAnswerError(answers.find(({ error }) => error !== null)?.error ?? null),
      retry: () => answers.forEach(({ error, refetch }) => void (error !== null && refetch())),
    }),
    [of],
  );
  return useQueries({
    queries: of.map((id) => ({
      queryKey: ['positions', id, through],
      // An event answers for itself first.
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await sendQuery(PositionsDocument, { of: id, through }, signal)).positions[0] ?? null,
    })),
    combine,
  });
}
