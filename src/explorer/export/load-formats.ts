/** The formats in which the server exports whole dossiers. */
import { AnswerError } from '../../errors.ts';

export interface ExportFormat {
  readonly name: string;
  /** The standard and its version. */
  readonly standard: string;
  /** Holds all dossiers of the database, and none alone. */
  readonly copiesGraph: boolean;
  /** Names of its files, and at the end of the table of what it loses. */
  readonly files: readonly string[];
}

const ADDRESS = '/export/';

/** @throws {AnswerError} */
export async function loadFormats(signal: AbortSignal): Promise<readonly ExportFormat[]> {
  try {
    const response = await fetch(ADDRESS, { headers: { accept: 'application/json' }, signal });
    if (response.ok) return ((await response.json()) as { formats: readonly ExportFormat[] }).formats;
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new AnswerError('AWAY', `${ADDRESS} cannot be reached.`, { cause });
  }
  throw new AnswerError('FAILED', `${ADDRESS} did not answer with the formats.`);
}
