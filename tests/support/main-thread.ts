/** The processor time of a process's main thread, which another load of the machine does not change. */
import { readFile } from 'node:fs/promises';

/** Linux counts in hundredths of a second. */
const MILLIS_A_TICK = 10;

/** Milliseconds since the process began; undefined on a system other than Linux. */
export async function mainThreadMillis(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/task/${pid}/stat`, 'utf8').catch(() => undefined);
  // The name of the process, in brackets, may contain blanks. The times are the 14th and 15th field of all.
  const [user, system] = text?.split(') ').at(-1)?.split(' ').slice(11, 13) ?? [];
  return user === undefined || system === undefined ? undefined : (Number(user) + Number(system)) * MILLIS_A_TICK;
}
