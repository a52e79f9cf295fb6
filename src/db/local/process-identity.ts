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

/** The command line of a process; undefined if it has ended, or if the system has no /proc. */
export function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The processor time of a process since its start; undefined if it has ended, or if the system has no /proc. */
export function cpuMillisOf(pid: number): number | undefined {
  const fields = statOf(pid);
  // Fields 14 and 15 of proc(5) stat, in hundredths of a second on all builds of Linux.
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Field 22 of proc(5) stat. Undefined for a zombie (state Z). */
function startTicksOf(pid: number): string | undefined {
  const fields = statOf(pid);
  return fields === undefined || fields[0] === 'Z' ? undefined : fields[19];
}

/** The fields of proc(5) stat from the third on. The name before them may contain spaces and brackets. */
function statOf(pid: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
