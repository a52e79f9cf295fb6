/** The services that tests share, and what a test learns of each. */
import type { DatabaseAddress } from '../../../src/db/database.ts';

export interface Neo4jService {
  readonly address: DatabaseAddress;
  readonly browserUrl: string;
}

export interface ServedService extends Neo4jService {
  /** Of the server of Sanad, like http://127.0.0.1:4000 */
  readonly url: string;
}

export interface ServiceKinds {
  /** By the number of a worker of Jest: the Neo4j that this worker may write to. */
  readonly neo4j: Neo4jService;
  /** By a name of served-dossiers.ts. */
  readonly served: ServedService;
}
