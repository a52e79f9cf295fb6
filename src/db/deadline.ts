/** Adds a time limit to a promise, because a frozen database never answers. */
import { DatabaseUnavailableError } from '../errors.ts';

/** @throws {DatabaseUnavailableError} when the time is over; `work` continues and its result is ignored */
export async function withDeadline<T>(work: Promise<T>, millis: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(
        new DatabaseUnavailableError(
          `The database did not answer within ${millis} ms. Try again in a moment; /readyz says when it is back.`,
        ),
      );
    }, millis);
  });
  work.catch(() => {});
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
