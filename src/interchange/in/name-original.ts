/** Errors about a copy of a file: the user knows the file only. */
import { SanadError } from '../../errors.ts';

/**
 * Runs what reads a copy. An error of ours that names the copy names the original in its place.
 * @param original the path that the user gave
 */
export async function namingOriginal<T>(copy: string, original: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SanadError && copy !== original) error.message = error.message.replaceAll(copy, original);
    throw error;
  }
}
