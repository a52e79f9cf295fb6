/** Starts the process of main.ts for a run of Jest, and ends it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Services {
  readonly url: string;
  /** @throws if a test misused a service; standard error has the reason */
  stop(): Promise<void>;
}

export async function spawnServices(): Promise<Services> {
  // Detached, so that Ctrl-C in the terminal only reaches Jest. The end of Jest closes the standard input of the child.
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    cwd: ROOT,
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = await Promise.race([firstLine(child), ended.then(([code]) => thrown(`ended with ${code} at once`))]);
  return {
    url,
    stop: async () => {
      child.stdin?.end();
      const [code] = (await ended) as [number | null];
      if (code !== 0) thrown(`ended with ${code}; the lines above say why`);
    },
  };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new TypeError('The process was spawned with pipes.');
  const [line] = (await once(createInterface({ input: stdout }), 'line')) as [string];
  return line;
}

function thrown(what: string): never {
  throw new Error(`The process that keeps the Neo4js and servers of the tests ${what}.`);
}
