/** The formats of the server, and which of their names have words. */
import { useQuery } from '@tanstack/react-query';
import type { AnswerError } from '../../errors.ts';
import { asAnswerError } from '../api/data.tsx';
import { loadFormats, type ExportFormat } from './load-formats.ts';

/** The last file of each format: the table of what it loses. */
export const LOSS = 'loss.csv';

/** Formats whose names have words; those of all others are the same in each language. */
const WORDED = ['csv', 'gephi', 'kumu', 'gexf', 'jsonld', 'trig'] as const;

export function isWorded(name: string): name is (typeof WORDED)[number] {
  return WORDED.some((each) => each === name);
}

interface Formats {
  /** Undefined until they are loaded. */
  readonly formats: readonly ExportFormat[] | undefined;
  readonly failure: AnswerError | null;
  readonly refetch: () => void;
}

export function useFormats(): Formats {
  const { data, error, refetch } = useQuery({
    queryKey: ['formats'],
    queryFn: async ({ signal }) => await loadFormats(signal),
  });
  return { formats: data, failure: asAnswerError(error), refetch: () => void refetch() };
}
