/** Starts the Chromium that the global setup found. */
import { type Browser, chromium } from 'playwright-core';

/** The environment variable that holds a `Chromium` as JSON. */
export const CHROMIUM_VARIABLE = 'SANAD_TEST_CHROMIUM';

export interface Chromium {
  readonly path: string;
  /** Variables that this Chromium needs in addition to the environment of the process. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Chromium uses only the last list of features, so that this one repeats the list of Playwright (chromiumSwitches.ts) where it
 * matters on this machine. The first two load two pages for the popups of the address bar with each window, which nobody sees
 * here: 0.9 CPU seconds for each window.
 */
const DISABLED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
];

/** The path of Chromium; undefined if the global setup found none. */
export function findChromium(): string | undefined {
  return obtained()?.path;
}

/**
 * Starts Chromium, which costs 0.3 CPU seconds. A browser that test files share over a web socket costs more: the calls of one
 * scene take more than this time in addition.
 */
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
