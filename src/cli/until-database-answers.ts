/** Repeats work that needs the database until the database answers, with pauses that grow to ten seconds. */
import pRetry from 'p-retry';
import { DatabaseMissingError, DatabaseUnavailableError, EmptyDatabaseError, ServerBusyError } from '../errors.ts';

interface Waiting {
  /** Ends the pause and the repetition. */
  readonly signal: AbortSignal;
  /** Called when the wait begins, and when its reason becomes another one. */
  readonly onWait: (error: Error) => void;
  /** Called when the work succeeded after a wait. */
  readonly onAnswer: () => void;
}

/** @throws what `work` throws, unless the database only does not answer yet, or holds no dossier yet */
export async function untilDatabaseAnswers<T>(
  work: () => Promise<T>,
  { signal, onWait, onAnswer }: Waiting,
): Promise<T> {
  let reason: string | undefined;
  const result = await pRetry(work, {
    signal,
    retries: Infinity,
    minTimeout: 500,
    maxTimeout: 10_000,
    shouldRetry: ({ error }) => {
      if (!passes(error)) return false;
      if (error.message !== reason) onWait(error);
      reason = error.message;
      return true;
    },
  });
  if (reason !== undefined) onAnswer();
  return result;
}

/** A name of a database that does not exist is a mistake of the settings, and does not pass. */
function passes(error: Error): boolean {
  return (
    error instanceof EmptyDatabaseError ||
    error instanceof ServerBusyError ||
    (error instanceof DatabaseUnavailableError && !(error instanceof DatabaseMissingError))
  );
}
