/** Starts the process that keeps the servers of the tests, and finds a Chromium. Tests get both by environment variables. */
import { CHROMIUM_VARIABLE } from './chromium.ts';
import { obtainChromium } from './obtain-chromium.ts';
import { SERVICES_VARIABLE } from './services/client.ts';
import { keepUntilTeardown } from './services/kept.ts';
import { spawnServices } from './services/spawn.ts';

export default async function globalSetup(): Promise<void> {
  const { chromium, says } = await obtainChromium();
  process.stderr.write(`Chromium: ${says}\n`);
  if (chromium !== undefined) process.env[CHROMIUM_VARIABLE] = JSON.stringify(chromium);
  const services = await spawnServices();
  process.env[SERVICES_VARIABLE] = services.url;
  keepUntilTeardown(services);
}
