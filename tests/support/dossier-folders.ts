/** The folders of the dossiers that tests load. */
import { fileURLToPath } from 'node:url';

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}/`, import.meta.url));

export const US_IRAQ = folder('seed/us-iraq-2021');
export const HERODOTUS = folder('seed/herodotus-abductions');
export const FROZEN = folder('tests/support/fixtures/frozen');
export const HARD_CASES = folder('tests/support/fixtures/hard-cases');
export const HOSTILE = folder('tests/support/fixtures/hostile');
export const FRENCH_KURDISH = folder('tests/support/fixtures/french-kurdish');
export const CARRHAE = folder('tests/support/fixtures/carrhae');
export const DELTA_MINING = folder('tests/support/fixtures/delta-mining');
export const DOCUMENTED = folder('tests/support/fixtures/documented');
export const GARRISON = folder('tests/support/fixtures/garrison-of-tabra');
