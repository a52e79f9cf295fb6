/** The graph as lines that can be compared: two databases with equal dumps have the same content. */
import type { Database } from '../../src/db/database.ts';

/** Nodes and relationships, without records of changes and what is kept of files, and without what depends on the folder of the files, and on when and by whom they were loaded. */
export async function dumpGraph(database: Database): Promise<string[]> {
  const name = 'labels(n)[0] + " " + coalesce(n.id, n.key, n.measure)';
  const nodes = await database.readMany<{ labels: string[]; properties: Record<string, unknown> }>(
    'MATCH (n) WHERE NOT n:ChangeRecord|SourceFile|SourceState RETURN labels(n) AS labels, properties(n) AS properties',
  );
  const links = await database.readMany<{
    from: string;
    type: string;
    to: string;
    properties: Record<string, unknown>;
  }>(
    `MATCH (a)-[r]->(b) RETURN ${name.replaceAll('n.', 'a.').replace('(n)', '(a)')} AS from, type(r) AS type,
       ${name.replaceAll('n.', 'b.').replace('(n)', '(b)')} AS to, properties(r) AS properties`,
  );
  return [
    ...nodes.map(({ labels, properties }) => `(${labels.toSorted().join(':')} ${inOrder(properties)})`),
    ...links.map(({ from, type, to, properties }) => `(${from})-[${type} ${inOrder(properties)}]->(${to})`),
  ].toSorted();
}

function inOrder(properties: Record<string, unknown>): string {
  const kept = Object.entries(properties).filter(([key]) => !['checksum', 'loadedOn', 'loadedBy'].includes(key));
  return JSON.stringify(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export interface RelationSeen {
  readonly id: string;
  readonly status: string;
  readonly origins: number;
  readonly claims: readonly string[];
}

/** The derived relations in order of their ids, without those that are only planned. */
export async function relations(database: Database): Promise<RelationSeen[]> {
  return await database.readMany<RelationSeen & Record<string, unknown>>(
    `MATCH (:Entity)-[r]->(:Entity) WHERE type(r) <> 'EXPECTED'
    RETURN r.id AS id, r.status AS status, r.origins AS origins, r.claims AS claims ORDER BY id`,
  );
}
