/** The claims and relations of which rows are replaced: those that a record names, and all claims of the relations that it names. */
import type { Database, Row } from '../../../db/database.ts';
import { parseRelationId } from '../../../model/relation.ts';
import { at } from '../columns.ts';
import type { FlatGraph } from '../flat-graph.ts';
import { relationNumberOf } from '../statements.ts';
import { changedRows } from '../read/rows.ts';
import type { Changes } from './change-records.ts';
import type { Growth } from './growth.ts';
import { numberOfClaim } from './located-claims.ts';

export interface Affected {
  /** Numbers of rows of the snapshot. */
  readonly goneRelations: readonly number[];
  readonly goneClaims: readonly number[];
  /** Relations that may be drawn now. */
  readonly relations: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  /** Ids of the claims that the database has now. */
  readonly claims: readonly string[];
  /** Ids of these claims, and of those that it no longer has. */
  readonly allClaims: ReadonlySet<string>;
}

interface ClaimRow extends Row {
  readonly id: string;
  readonly relation: string | null;
}

export async function affectedBy(
  database: Database,
  parts: FlatGraph,
  growth: Growth,
  { claims, relations }: Changes,
): Promise<Affected> {
  const relationIds = new Set(relations);
  const claimIds = new Set(claims);
  const rows = new Map<number, readonly string[]>();
  let found: readonly ClaimRow[] = [];
  for (let before = -1; before < relationIds.size;) {
    before = relationIds.size;
    for (const relation of relationIds) {
      const row = relationNumberOf(parts, relation);
      if (row === undefined || rows.has(row)) continue;
      const its = claimIdsOf(parts, row);
      rows.set(row, its);
      for (const id of its) claimIds.add(id);
    }
    const asked = { claims: [...claimIds], relations: [...relationIds] };
    found = await changedRows(database, asked).many<ClaimRow>('claims-of-relations');
    // A claim is named that is of another relation now.
    for (const { id, relation } of found) {
      claimIds.add(id);
      if (relation !== null) relationIds.add(relation);
    }
  }
  const gone = new Set<number>();
  for (const row of rows.keys()) {
    for (
      let claim = at(parts.relations.claimOffsets, row);
      claim < at(parts.relations.claimOffsets, row + 1);
      claim += 1
    ) {
      gone.add(claim);
    }
  }
  for (const id of claimIds) {
    const claim = numberOfClaim(parts, growth, id, null);
    if (claim !== undefined) gone.add(claim);
  }
  return {
    goneRelations: [...rows.keys()],
    goneClaims: [...gone],
    relations: [...relationIds].map((id) => {
      const { from, to } = parseRelationId(id);
      return { id, from, to };
    }),
    claims: found.map(({ id }) => id),
    allClaims: claimIds,
  };
}

function claimIdsOf({ relations: { claimOffsets }, claimIds }: FlatGraph, relation: number): string[] {
  const first = at(claimOffsets, relation);
  return Array.from({ length: at(claimOffsets, relation + 1) - first }, (_, index) => claimIds.at(first + index));
}
