/** Runs a program under a guard (guard.mjs), so that it cannot outlive us. */
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import spawn from 'nano-spawn';
import { LocalNeo4jError, invariant } from '../../errors.ts';
import { UTF8_ENVIRONMENT } from './run-program.ts';

const GUARD_FILE = fileURLToPath(new URL('guard.mjs', import.meta.url));

/** 128 + SIGKILL */
export const KILLED = 137;

export interface GuardedOrder {
  readonly program: string;
  readonly args: readonly string[];
  /** Both streams of the program go here, from its beginning. */
  readonly consoleLog: string;
  /** Between SIGTERM and SIGKILL; 0: SIGKILL at once. */
  readonly stopGraceMillis: number;
  /** 0 (as we are) to 19 (only when nobody else wants the processor) */
  readonly niceness: number;
}

export interface Guarded {
  /** The program's own number, not the guard's. */
  readonly pid: number;
  /** Its exit code; a signal counts as 128 + its number. */
  readonly ended: Promise<number>;
  /** Asks it to end in its own time, without the grace of `stop`. */
  terminate(): void;
  /** Ends it and returns when it has ended. */
  stop(): Promise<void>;
}

/**
 * Starts the program.
 * @throws {LocalNeo4jError} START_FAILED where it cannot even be spawned
 */
export async function spawnGuarded(order: GuardedOrder): Promise<Guarded> {
  const log = await open(order.consoleLog, 'w', 0o600);
  // Detached: a process group of its own, so that Ctrl-C on the terminal does not reach Java before our drain.
  const guarding = spawn(process.execPath, [GUARD_FILE], {
    detached: true,
    stdio: ['pipe', 'pipe', log.fd],
    env: UTF8_ENVIRONMENT,
  });
  // How it ends is read from the process itself, below.
  guarding.catch(() => {});
  const guard = await guarding.nodeChildProcess.catch((error: unknown) => {
    throw new LocalNeo4jError('START_FAILED', `${process.execPath} could not be run to guard ${order.program}.`, {
      cause: error,
    });
  });
  const { stdin, stdout } = guard;
  invariant(stdin !== null && stdout !== null, 'The guard was spawned with pipes');
  const ended = new Promise<number>((resolve) => {
    guard.once('exit', (code) => resolve(code ?? KILLED));
  });
  stdin.on('error', () => {});
  const { program, args, stopGraceMillis, niceness } = order;
  stdin.write(`${JSON.stringify({ program, args, stopGraceMillis, niceness })}\n`);
  const pid = await Promise.race([
    once(createInterface({ input: stdout }), 'line').then(([line]) => pidOf(String(line))),
    ended.then(() => undefined),
  ]);
  await log.close();
  if (pid === undefined) {
    throw new LocalNeo4jError('START_FAILED', `${order.program} could not be run; ${order.consoleLog} says why.`);
  }
  // A guard that was killed leaves its program behind; we are still here to end it.
  guard.once('exit', (code) => code ?? signal(pid, 'SIGTERM'));
  return {
    pid,
    ended,
    terminate: () => signal(pid, 'SIGTERM'),
    stop: async () => {
      stdin.end();
      const late = setTimeout(
        () => [guard.pid, pid].forEach((each) => signal(each, 'SIGKILL')),
        order.stopGraceMillis + 4_000,
      );
      await ended;
      clearTimeout(late);
    },
  };
}

function pidOf(line: string): number {
  return (JSON.parse(line) as { pid: number }).pid;
}

function signal(pid: number | undefined, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    if (pid !== undefined) process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}
