/** Finds the process that locks the data of Neo4j: one that Sanad did not start, since it holds the home. */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Layout } from './layout.ts';
import { commandOf } from './process-identity.ts';

/** "process 123 (java …)"; undefined if there is none, or if the system has no /proc. */
export async function storeLockHolder(layout: Layout): Promise<string | undefined> {
  try {
    const { ino } = await stat(join(layout.dataFolder, 'databases', 'store_lock'));
    // A line of proc(5) locks: `1: POSIX  ADVISORY  WRITE 123 fe:00:456 0 EOF`, with process and inode.
    for (const line of (await readFile('/proc/locks', 'utf8')).split('\n')) {
      const [, pid, inode] = /(?:READ|WRITE)\s+(\d+)\s+[0-9a-f]+:[0-9a-f]+:(\d+)\s/.exec(line) ?? [];
      if (pid === undefined || Number(inode) !== ino) continue;
      const command = commandOf(Number(pid));
      return `process ${pid}${command === undefined ? '' : ` (${shortened(command)})`}`;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** The class path of a Java is thousands of characters long. */
function shortened(command: string): string {
  return command.length <= 200 ? command : `${command.slice(0, 60)} … ${command.slice(-130)}`;
}
