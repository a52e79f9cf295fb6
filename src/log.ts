/** Structured logs, one JSON object a line, on standard error: standard output belongs to the command. */
import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Nothing that is secret is logged on purpose; what might slip through is struck out. */
const SECRETS = ['password', '*.password', 'authorization', '*.authorization', 'req.headers', 'err.cause.config'];

export function openLog(level: string): Log {
  return pino(
    { level, redact: { paths: SECRETS, censor: '…' }, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
