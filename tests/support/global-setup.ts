/** Starts the one Neo4j that all tests of a run share, finds a Chromium, and tells the tests of both through the environment. */
import { CHROMIUM_VARIABLE } from './chromium.ts';
import { startTestNeo4j } from './local.ts';
import { obtainChromium } from './obtain-chromium.ts';
import { ADDRESS_VARIABLE, BROWSER_VARIABLE, keepUntilTeardown } from './shared-neo4j.ts';

export default async function globalSetup(): Promise<void> {
  const { chromium, says } = await obtainChromium();
  process.stderr.write(`Chromium: ${says}\n`);
  if (chromium !== undefined) process.env[CHROMIUM_VARIABLE] = JSON.stringify(chromium);
  const neo4j = await startTestNeo4j();
  const { boltUri: uri, browserUrl, username, password } = neo4j;
  process.env[ADDRESS_VARIABLE] = JSON.stringify({ uri, username, password });
  process.env[BROWSER_VARIABLE] = browserUrl;
  keepUntilTeardown(neo4j);
}
