/** When the database counts as away, and what an error of the driver means: refused, silent, or only busy. */
import { describe, expect, test } from '@jest/globals';
import { Neo4jError } from 'neo4j-driver';
import { Availability } from '../../src/db/availability.ts';
import { translateDriverError } from '../../src/db/translate.ts';
import { DatabaseSilentError, DatabaseUnavailableError } from '../../src/errors.ts';

type Event = 'probe answered' | 'probe silent' | 'probe silent, loop blocked' | 'probe lost' | 'statement answered';

function played(events: readonly Event[]): { away: boolean; changes: string[]; ended: boolean } {
  const availability = new Availability();
  const changes: string[] = [];
  availability.onChange = (reason) => changes.push(reason === undefined ? 'back' : `away: ${reason}`);
  const { signal } = availability;
  for (const event of events) {
    if (event === 'probe answered') availability.probeAnswered();
    else if (event === 'statement answered') availability.answered();
    else if (event === 'probe lost') availability.probeLost(new DatabaseUnavailableError('lost'));
    else availability.probeSilent(new DatabaseSilentError('silent'), event === 'probe silent, loop blocked');
  }
  return { away: availability.away !== undefined, changes, ended: signal.aborted };
}

const SILENT: Event = 'probe silent';
const BLOCKED: Event = 'probe silent, loop blocked';

test.each<[what: string, events: readonly Event[], away: boolean, changes: readonly string[]]>([
  ['one that was never asked', [], false, []],
  ['a connection refused or lost: at once', ['probe lost'], true, ['away: lost']],
  ['lost again and again: one report', ['probe lost', 'probe lost', SILENT], true, ['away: lost']],
  ['two silent probes prove nothing', [SILENT, SILENT], false, []],
  ['three in a row', [SILENT, SILENT, SILENT], true, ['away: silent']],
  ['three with an answer between', [SILENT, SILENT, 'probe answered', SILENT], false, []],
  ['three while statements are answered', [SILENT, SILENT, 'statement answered', SILENT], false, []],
  ['any number while the event loop was blocked', [BLOCKED, BLOCKED, BLOCKED, BLOCKED], false, []],
  ['blocked ones do not count, nor do they excuse', [SILENT, BLOCKED, SILENT, BLOCKED, SILENT], true, ['away: silent']],
  ['back by a probe', ['probe lost', 'probe answered'], false, ['away: lost', 'back']],
  ['a statement does not bring it back', ['probe lost', 'statement answered'], true, ['away: lost']],
  ['away, back, and silent anew', [SILENT, SILENT, SILENT, 'probe answered', SILENT], false, ['away: silent', 'back']],
])('%s', (_what, events, away, changes) => {
  expect(played(events)).toEqual({ away, changes, ended: changes.length > 0 });
});

test('while it is away statements are refused with its reason; when it is back they have a new signal', () => {
  const availability = new Availability();
  expect(() => availability.refuseWhileAway()).not.toThrow();
  availability.probeLost(new DatabaseUnavailableError('why'));
  expect(() => availability.refuseWhileAway()).toThrow('why');
  expect(availability.signal.aborted).toBe(true);
  availability.probeAnswered();
  expect(() => availability.refuseWhileAway()).not.toThrow();
  expect(availability.signal.aborted).toBe(false);
});

describe('errors of the driver', () => {
  const pool = 'Connection acquisition timed out in 2000 ms. Pool status: Active conn count =';
  test.each<[code: string, message: string, ours: string]>([
    [
      'ServiceUnavailable',
      'Failed to connect to server. Caused by: connect ECONNREFUSED 127.0.0.1:7687',
      'SERVICE_UNAVAILABLE',
    ],
    ['ServiceUnavailable', 'Connection was closed by server', 'SERVICE_UNAVAILABLE'],
    ['SessionExpired', 'Server at localhost:7687 is no longer available', 'SERVICE_UNAVAILABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'The database is stopping.', 'SERVICE_UNAVAILABLE'],
    ['ServiceUnavailable', 'Failed to establish connection in 2000ms', 'silent'],
    ['N/A', `${pool} 0, Idle conn count = 0.`, 'silent'],
    ['N/A', `${pool} 100, Idle conn count = 0.`, 'SERVER_BUSY'],
    ['Neo.TransientError.Request.NoThreadsAvailable', 'There are no available threads.', 'SERVER_BUSY'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'The transaction has been terminated.', 'TIMED_OUT'],
    ['Neo.ClientError.Security.Unauthorized', 'The client is unauthorized.', 'DATABASE_AUTH_FAILED'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'The allocation failed.', 'LIMIT_EXCEEDED'],
    ['Neo.ClientError.Statement.SyntaxError', 'Invalid input.', 'DATABASE_STATEMENT_FAILED'],
  ])('%s: %s → %s', (code, message, ours) => {
    const error = new Neo4jError(message, code, '50N42', '');
    const translated = translateDriverError(error) as Error & { code: string };
    expect(translated instanceof DatabaseSilentError ? 'silent' : translated.code).toBe(ours);
    expect(ours === 'LIMIT_EXCEEDED' || translated.cause === error).toBe(true);
  });
});
