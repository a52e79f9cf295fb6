/** What clients of a server see at one moment: the code of each kind of request, and how long its answer took. */

export interface Seen {
  readonly healthz: string;
  readonly readyz: string;
  readonly lookup: string;
  readonly traversal: string;
}

const LOOKUP = '{ people { id } }';
const TRAVERSAL = '{ path(from: "amal-haddad", to: "league") { length relations { id } } }';
/** Longer than the deadline of a request: a request that hangs is seen as such. */
const HANGS_MILLIS = 15_000;

export async function see(url: string): Promise<Seen> {
  const [healthz, readyz, lookup, traversal] = await Promise.all([
    timed(async () => await statusOf(url, '/healthz')),
    timed(async () => await statusOf(url, '/readyz')),
    timed(async () => await codeOf(url, LOOKUP)),
    timed(async () => await codeOf(url, TRAVERSAL)),
  ]);
  return { healthz, readyz, lookup, traversal };
}

export async function isReady(url: string): Promise<boolean> {
  return (await statusOf(url, '/readyz')) === '200';
}

export async function isLookedUp(url: string): Promise<boolean> {
  return (await codeOf(url, LOOKUP)) === 'OK';
}

async function timed(ask: () => Promise<string>): Promise<string> {
  const began = performance.now();
  const code = await ask().catch((error: unknown) => (error instanceof Error ? error.name : 'failed'));
  return `${code} ${Math.round(performance.now() - began)} ms`;
}

async function statusOf(url: string, path: string): Promise<string> {
  const { status } = await fetch(`${url}${path}`, { signal: AbortSignal.timeout(HANGS_MILLIS) });
  return String(status);
}

async function codeOf(url: string, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(HANGS_MILLIS),
  });
  const { errors } = (await response.json()) as { errors?: readonly { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code ?? 'OK';
}
