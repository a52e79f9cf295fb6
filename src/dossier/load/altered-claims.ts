/**
 * Finds claims that were changed since their load without a load, as the dossier's own statements do in cypher-shell.
 * The hash of such a claim is still that of its load.
 */
import type { WriteTransaction } from '../../db/database.ts';
import type { CompiledClaim } from '../compile/compile-claims.ts';
import { runInChunks } from './run-in-chunks.ts';

type Properties = Readonly<Record<string, unknown>>;

interface StoredContent extends Properties {
  readonly id: string;
  readonly properties: Properties;
  readonly links: readonly { readonly type: string; readonly to: string; readonly properties: Properties }[];
  readonly quantities: readonly Properties[];
}

/** Properties that `derive/claims` computes. `derive` computes them again for all claims. */
const DERIVED = new Set([
  'rootOrigin',
  'dossier',
  'startEarliestDay',
  'startLatestDay',
  'endEarliestDay',
  'endLatestDay',
  'withdrawnEarliestDay',
  'withdrawnLatestDay',
  'startDrawnDay',
  'endDrawnDay',
  'firstDay',
  'lastDay',
]);
/** Properties of links that `derive/link-entities` computes. */
const DERIVED_OF_LINKS = new Set(['saidEarliestDay', 'saidLatestDay']);

/** Returns the ids of the claims whose stored properties, links or quantities differ from those that a load writes. */
export async function alteredClaims(tx: WriteTransaction, claims: readonly CompiledClaim[]): Promise<Set<string>> {
  const written = new Map(claims.map((claim) => [claim.id, contentOf(claim)]));
  const rows = await runInChunks<StoredContent>(tx, 'load/stored-claims', 'ids', [...written.keys()]);
  return new Set(rows.filter((row) => storedContent(row) !== written.get(row.id)).map(({ id }) => id));
}

function contentOf(claim: CompiledClaim): string {
  const links = [...claim.entityLinks, ...claim.documentLinks, ...claim.claimLinks];
  const properties = { ...claim.properties, ...claim.bounds, hash: claim.hash };
  return inOneOrder(properties, links, claim.quantities);
}

function storedContent({ properties, links, quantities }: StoredContent): string {
  const writtenLinks = links.map((link) => ({ ...link, properties: without(link.properties, DERIVED_OF_LINKS) }));
  return inOneOrder(without(properties, DERIVED), writtenLinks, quantities);
}

function without(properties: Properties, keys: ReadonlySet<string>): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.has(key)));
}

function inOneOrder(properties: Properties, links: readonly object[], quantities: readonly object[]): string {
  const inOrder = (objects: readonly object[]): string[] => objects.map(withSortedKeys).toSorted();
  return JSON.stringify([withSortedKeys(properties), inOrder(links), inOrder(quantities)]);
}

/** Returns JSON without the keys whose value is null: Neo4j does not store them. */
function withSortedKeys(object: object): string {
  return JSON.stringify(object, (_key, value: unknown) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(
          Object.entries(value)
            .filter(([, inner]) => inner !== null)
            .toSorted(([a], [b]) => (a < b ? -1 : 1)),
        ),
  );
}
