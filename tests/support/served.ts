/** A served dossier for a suite that only reads: its server is started when the first suite asks for it, and ends with the run. */
import type { DatabaseAddress } from '../../src/db/database.ts';
import { askAt, type Asking } from './asking.ts';
import type { ServedName } from './served-dossiers.ts';
import { service } from './services/client.ts';

export type { ServedName } from './served-dossiers.ts';

export interface Served extends Asking {
  /** Its Neo4j. Read only: a write fails the run. */
  readonly address: DatabaseAddress;
  /** The Neo4j Browser of that Neo4j. */
  readonly browserUrl: string;
}

export async function served(name: ServedName): Promise<Served> {
  const { url, address, browserUrl } = await service('served', name);
  return { ...askAt(url), address, browserUrl };
}
