/** What a failed check of the database means: the database is away, it is only busy, or its state cannot be read. */
import type { Availability } from '../db/availability.ts';
import {
  DatabaseBusyError,
  DatabaseSilentError,
  DatabaseUnavailableError,
  DeadlineError,
  ServerBusyError,
} from '../errors.ts';

export interface Staleness {
  readonly reason: string;
  /** The database answers other statements, and a later check will read its state: the server stays ready. */
  readonly isBusy: boolean;
}

const BUSY_ERRORS = [DatabaseSilentError, DatabaseBusyError, DeadlineError, ServerBusyError] as const;

export function staleness({ away }: Pick<Availability, 'away'>, error: unknown): Staleness {
  if (away !== undefined) return { reason: away, isBusy: false };
  const isBusy = BUSY_ERRORS.some((kind) => error instanceof kind);
  return { reason: error instanceof DatabaseUnavailableError ? error.message : 'The graph could not be read.', isBusy };
}
