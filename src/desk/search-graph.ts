/** What the desk asks of the database. */
import type { Database } from '../db/database.ts';
import type { FoundEntity } from './contract.ts';
import { graphClaims, type GraphClaim, type WantedEnds } from './graph-claims.ts';
import { graphEntities } from './graph-entities.ts';

export interface GraphSearch {
  /** Entities by a name, with one of the labels; no label: all. */
  entities(text: string, labels: readonly string[]): Promise<readonly FoundEntity[]>;
  claims(ends: WantedEnds): Promise<readonly GraphClaim[]>;
}

/** @param database undefined while none is open: then nothing is found */
export function searchGraph(database: () => Database | undefined): GraphSearch {
  return {
    entities: async (text, labels) => {
      const open = database();
      return open === undefined ? [] : await graphEntities(open, text, labels);
    },
    claims: async (ends) => {
      const open = database();
      return open === undefined ? [] : await graphClaims(open, ends);
    },
  };
}
