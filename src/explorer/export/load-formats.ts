/** The formats in which the server exports whole dossiers and views, and the file of a view. */
import { AnswerError, type AnswerProblem } from '../../errors.ts';

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

/** What a view shows, by ids. */
export interface ViewIds {
  readonly entities: readonly string[];
  readonly relations: readonly string[];
  readonly claims: readonly string[];
}

const PROBLEMS: Readonly<Record<number, AnswerProblem>> = { 401: 'SIGNED_OUT', 429: 'BUSY', 503: 'BUSY' };

/**
 * @param address of a file of the whole dossiers
 * @throws {AnswerError} with what the server says
 */
export async function loadFileOfView(address: string, view: ViewIds): Promise<Blob> {
  let response: Response;
  try {
    const headers = { 'content-type': 'application/json' };
    response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(view) });
    // A file whose connection is closed before its end is none.
    if (response.ok) return await response.blob();
  } catch (cause) {
    throw new AnswerError('AWAY', `${address} cannot be reached.`, { cause });
  }
  const body = (await response.json().catch(() => ({}))) as { errors?: readonly { message: string }[] };
  const message = body.errors?.[0]?.message ?? `${address} did not answer with a file.`;
  throw new AnswerError(PROBLEMS[response.status] ?? (response.status < 500 ? 'REFUSED' : 'FAILED'), message);
}
