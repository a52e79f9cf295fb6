/** The services that tests share, and the data that a test receives about each. */
import type { DatabaseAddress } from '../../../src/db/database.ts';

export interface Neo4jService {
  readonly address: DatabaseAddress;
  readonly browserUrl: string;
}

export interface ServedService extends Neo4jService {
  /** The address of the Sanad server, like http://127.0.0.1:4000 */
  readonly url: string;
}

export interface ServiceKinds {
  /** The Neo4j to which a Jest worker may write; the name is the number of the worker. */
  readonly neo4j: Neo4jService;
  /** A served dossier; the name is a name of served-dossiers.ts. */
  readonly served: ServedService;
}
