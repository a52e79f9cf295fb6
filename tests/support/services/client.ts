/** Requests a service of the run over HTTP from the process of main.ts, which starts the service at its first request. */
import type { ServiceKinds } from './kinds.ts';

/** The environment variable that holds the address of the process of main.ts. */
export const SERVICES_VARIABLE = 'SANAD_TEST_SERVICES';

export async function service<Kind extends keyof ServiceKinds>(kind: Kind, name: string): Promise<ServiceKinds[Kind]> {
  const url = process.env[SERVICES_VARIABLE];
  if (url === undefined) {
    throw new Error(
      'This test gets no Neo4j and no server: the project `unit` of jest.config.mjs starts none. Move the test to the folder of what it needs (tests/README.md).',
    );
  }
  const response = await fetch(`${url}/${kind}/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as ServiceKinds[Kind];
}
