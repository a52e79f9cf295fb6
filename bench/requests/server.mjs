/** Starts the servers as separate processes: Sanad as `npm start` runs it, and the peer. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { InvariantError } from '../../dist/errors.js';

const SANAD = fileURLToPath(new URL('../../dist/cli/sanad.js', import.meta.url));
const PEER = fileURLToPath(new URL('peer/server.mjs', import.meta.url));
const STOP_MILLIS = 20_000;

/**
 * Starts Sanad on the Neo4j of the bench, with enough memory for the snapshot.
 * @param node options of Node, such as `--cpu-prof`
 */
export async function startSanad({ address, folder, dossierFolder }, { heap, node = [] }) {
  return await startServer('sanad', [`--max-old-space-size=${heap}`, ...node, SANAD, 'start'], /GraphQL +(\S+)/, {
    ...environmentFor(address),
    PORT: '0',
    SANAD_HOME: folder,
    SANAD_DOSSIERS: dossierFolder,
    SANAD_GRAPH: 'snapshot',
    SANAD_LOG_LEVEL: 'warn',
  });
}

export async function startPeer({ address }) {
  return await startServer('peer', [PEER], /listening at (\S+)/, {
    ...environmentFor(address),
  });
}

function environmentFor({ uri, username, password }) {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, NODE_ENV: 'production', NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

async function startServer(name, args, address, env) {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = once(child, 'exit');
  const url = await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = `${output}${text}`.slice(-20_000);
        const match = address.exec(output);
        if (match !== null) resolve(match[1]);
      });
    }
    void ended.then(([code]) =>
      reject(new InvariantError(`The server '${name}' ended with exit code ${code}: ${output}`)),
    );
  });
  const stop = async () => {
    const killTimer = setTimeout(() => child.kill('SIGKILL'), STOP_MILLIS);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(killTimer);
  };
  return { url, pid: child.pid, stop };
}

/** The memory of a process now, and its peak since `forgetPeak`, in bytes. It works on Linux only. */
export async function memoryOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  return { resident: kilobytes('VmRSS') * 1_024, peak: kilobytes('VmHWM') * 1_024 };
}

export async function forgetPeak(pid) {
  await writeFile(`/proc/${pid}/clear_refs`, '5');
}
