/** Tells a process from a later one that was given the same number. */
import { readFileSync } from 'node:fs';
import { systemCodeOf } from './files.ts';

export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in clock ticks since boot; absent where the system has no /proc. */
  readonly startTicks: string | undefined;
}

/** The identity of a process that runs now. */
export function identityOf(pid: number): ProcessIdentity {
  return { pid, startTicks: startTicksOf(pid) };
}

/** Whether this very process still runs; one that ended and was not waited for does not. */
export function isRunning({ pid, startTicks }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCodeOf(error) !== 'EPERM') return false;
  }
  return startTicksOf(pid) === startTicks;
}

/** Waits until the process has ended; false where it outlives `limitMillis`. */
export async function hasEndedWithin(identity: ProcessIdentity, limitMillis: number): Promise<boolean> {
  const deadline = Date.now() + limitMillis;
  while (isRunning(identity)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** Field 22 of proc(5) stat; the name before it may hold spaces and brackets. A zombie (state Z) counts as gone. */
function startTicksOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}
