/** The sets of dossiers for suites that only read. Each set has its own server and Neo4j, which start once a run. */
import {
  CARRHAE,
  DELTA_MINING,
  DOCUMENTED,
  FRENCH_KURDISH,
  FROZEN,
  HARD_CASES,
  HOSTILE,
  US_IRAQ,
} from './dossier-folders.ts';

export const SERVED_DOSSIERS = {
  frozen: [FROZEN],
  'us-iraq-2021': [US_IRAQ],
  // The last is the newest: the first view of the page shows it.
  'us-iraq-2021 and fixtures': [
    FROZEN,
    HARD_CASES,
    HOSTILE,
    DOCUMENTED,
    FRENCH_KURDISH,
    CARRHAE,
    DELTA_MINING,
    US_IRAQ,
  ],
} as const;

export type ServedName = keyof typeof SERVED_DOSSIERS;
