/** Opens the log: one JSON object a line on standard error. Standard output is for the result of a command. */
import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Fields that are replaced by `…` wherever they are logged. */
const SECRETS = ['password', '*.password', 'authorization', '*.authorization', 'req.headers', 'err.cause.config'];

export function openLog(level: string): Log {
  return pino(
    { level, redact: { paths: SECRETS, censor: '…' }, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );
}
