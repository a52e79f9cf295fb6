/** A served dossier for a suite that only reads. Its server starts when the first suite requests it, and ends with the run. */
import type { DatabaseAddress } from '../../src/db/database.ts';
import { askAt, type Asking } from './asking.ts';
import type { ServedName } from './served-dossiers.ts';
import { service } from './services/client.ts';

export type { ServedName } from './served-dossiers.ts';

export interface Served extends Asking {
  /** The address of its Neo4j. Tests only read: a write fails the run. */
  readonly address: DatabaseAddress;
  /** The Neo4j Browser of that Neo4j. */
  readonly browserUrl: string;
}

export async function served(name: ServedName): Promise<Served> {
  const { url, address, browserUrl } = await service('served', name);
  return { ...askAt(url), address, browserUrl };
}
