/**
 * The process that starts and keeps the services that tests share: a Neo4j for each Jest worker, and served dossiers. It starts
 * a service at the first request for it over HTTP. Its standard input closes when Jest ends or is killed. It then ends all
 * services and itself. It exits with 1 if a test misused a service.
 */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startNeo4j, startServed, type Started } from './start.ts';

const services = new Map<string, Promise<Started<unknown>>>();

const server = createServer((request, response) => void answer(request.url ?? '', response));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void end());
process.stdin.on('error', () => void end()).on('close', () => void end());
process.stdin.resume();

async function answer(path: string, response: ServerResponse): Promise<void> {
  // If connections were kept open, this server could close one at the moment at which a test uses it again.
  response.setHeader('connection', 'close');
  try {
    const { service } = await serviceAt(path);
    response.end(JSON.stringify(service));
  } catch (error) {
    response.statusCode = 500;
    response.end(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

async function serviceAt(path: string): Promise<Started<unknown>> {
  const starting = services.get(path) ?? startAt(path);
  services.set(path, starting);
  try {
    return await starting;
  } catch (error) {
    // The next test that requests this service starts it again.
    services.delete(path);
    throw error;
  }
}

async function startAt(path: string): Promise<Started<unknown>> {
  const [, kind, name = ''] = path.split('/').map(decodeURIComponent);
  if (kind === 'neo4j') return await startNeo4j();
  if (kind === 'served') return await startServed(name);
  throw new TypeError(`There is no service at ${path}: ask for /neo4j/<worker> or /served/<name>.`);
}

let ending: Promise<void> | undefined;

function end(): Promise<void> {
  ending ??= endAll();
  return ending;
}

/** If a service has not ended within this time, this process exits; the guard of the service then ends it. */
const END_LIMIT_MILLIS = 30_000;

async function endAll(): Promise<void> {
  setTimeout(() => process.exit(1), END_LIMIT_MILLIS);
  server.close();
  const ended = await Promise.allSettled([...services.values()].map(async (starting) => await (await starting).stop()));
  const complaints = ended.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason)));
  const told = complaints.filter((complaint) => complaint !== undefined);
  process.stderr.write(told.map((complaint) => `${complaint}\n`).join(''));
  process.exit(told.length > 0 ? 1 : 0);
}
