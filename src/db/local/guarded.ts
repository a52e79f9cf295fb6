/** Runs a program under a guard (guard.mjs), so that the program ends when this process ends. */
import { once } from 'node:events';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import spawn from 'nano-spawn';
import { LocalNeo4jError, invariant } from '../../errors.ts';
import { UTF8_ENVIRONMENT } from './run-program.ts';

const GUARD_FILE = fileURLToPath(new URL('guard.mjs', import.meta.url));

/** The exit code after SIGKILL: 128 + 9. */
export const KILLED = 137;

export interface GuardedOrder {
  readonly program: string;
  readonly args: readonly string[];
  /** The file that receives both output streams of the program, from its start. */
  readonly consoleLog: string;
  /** The time between SIGTERM and SIGKILL. 0 means SIGKILL at once. */
  readonly stopGraceMillis: number;
  /** From 0 (the priority of this process) to 19 (only when no other process needs the processor). */
  readonly niceness: number;
  /** The folder in which the program runs. Default: that of this process. */
  readonly workingFolder?: string;
  /** Variables that the program receives in addition. */
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Guarded {
  /** The process number of the program, not of the guard. */
  readonly pid: number;
  /** The program's exit code. After a signal it is 128 + the signal's number. */
  readonly ended: Promise<number>;
  /** Sends SIGTERM and sets no time limit, unlike `stop`. */
  terminate(): void;
  /** Ends the program by SIGTERM, and by SIGKILL after the grace. Resolves when the program has ended. */
  stop(): Promise<void>;
  /** Ends the program by SIGKILL. Resolves when the program has ended. */
  kill(): Promise<void>;
}

/**
 * Starts the program.
 * @throws {LocalNeo4jError} START_FAILED if the program cannot be started
 */
export async function spawnGuarded(order: GuardedOrder): Promise<Guarded> {
  const log = await open(order.consoleLog, 'w', 0o600);
  // `detached` gives the guard its own process group, so that Ctrl-C in the terminal does not reach Java before the
  // server has drained its requests.
  const guarding = spawn(process.execPath, [GUARD_FILE], {
    detached: true,
    ...(order.workingFolder !== undefined && { cwd: order.workingFolder }),
    stdio: ['pipe', 'pipe', log.fd],
    env: { ...UTF8_ENVIRONMENT, ...order.environment },
  });
  // The `exit` event below reports how the guard ends.
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
  // If the guard is killed, its program continues. This process then ends the program.
  guard.once('exit', (code) => code ?? signal(pid, 'SIGTERM'));
  const endWithin = async (graceMillis: number): Promise<void> => {
    const late = setTimeout(() => [guard.pid, pid].forEach((each) => signal(each, 'SIGKILL')), graceMillis + 4_000);
    await ended;
    clearTimeout(late);
  };
  return {
    pid,
    ended,
    terminate: () => signal(pid, 'SIGTERM'),
    stop: async () => {
      stdin.write('stop\n');
      await endWithin(order.stopGraceMillis);
    },
    kill: async () => {
      stdin.end();
      await endWithin(0);
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
    // The process has ended already.
  }
}
