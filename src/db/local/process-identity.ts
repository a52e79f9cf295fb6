/** Distinguishes a process from a later process with the same number. */
import { readFileSync } from 'node:fs';
import { systemCodeOf } from './files.ts';

export interface ProcessIdentity {
  readonly pid: number;
  /** The start of the process, in clock ticks since boot; undefined if the system has no /proc. */
  readonly startTicks: string | undefined;
}

/** The identity of a running process. */
export function identityOf(pid: number): ProcessIdentity {
  return { pid, startTicks: startTicksOf(pid) };
}

/** True if exactly this process still runs. A process that has ended but was not waited for (a zombie) does not run. */
export function isRunning({ pid, startTicks }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCodeOf(error) !== 'EPERM') return false;
  }
  return startTicksOf(pid) === startTicks;
}

/** Waits until the process has ended. Returns false if it still runs after `limitMillis`. */
export async function hasEndedWithin(identity: ProcessIdentity, limitMillis: number): Promise<boolean> {
  const deadline = Date.now() + limitMillis;
  while (isRunning(identity)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Field 22 of proc(5) stat. The name before it may contain spaces and brackets. Undefined for a zombie (state Z). */
function startTicksOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
