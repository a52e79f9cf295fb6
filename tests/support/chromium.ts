/** A real Chromium for a test: the one that the global setup has found. */
import { type Browser, chromium } from 'playwright-core';

/** Holds a Chromium as JSON. */
export const CHROMIUM_VARIABLE = 'SANAD_TEST_CHROMIUM';

export interface Chromium {
  readonly path: string;
  /** What it needs in its environment, beside what is there. */
  readonly env: Readonly<Record<string, string>>;
}

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Its path; undefined where there is none. */
export function findChromium(): string | undefined {
  return obtained()?.path;
}

/** Starts it: 0.3 CPU seconds, less than the calls of one scene cost more to a browser that is shared over a web socket. */
export async function openChromium(): Promise<Browser> {
  const found = obtained();
  if (found === undefined) {
    throw new TypeError(`Expected ${CHROMIUM_VARIABLE} to name a Chromium, it is not set. Use describeInChromium.`);
  }
  return await chromium.launch({ executablePath: found.path, args: ARGUMENTS, env: { ...process.env, ...found.env } });
}

function obtained(): Chromium | undefined {
  const text = process.env[CHROMIUM_VARIABLE];
  return text === undefined ? undefined : (JSON.parse(text) as Chromium);
}
