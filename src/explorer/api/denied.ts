/** Relations that only denials state, as lines of the canvas: the API has no relation where nobody affirms one. */
import { relationParts } from '../panels/evidence/relation-id.ts';
import type { DeniedQuery, RelationFieldsFragment } from './documents.ts';

export type Denied = RelationFieldsFragment & { readonly denied: true };

type Node = DeniedQuery['timeline']['edges'][number]['node'];

/**
 * @param modes of which modes denials are drawn
 * @param isDrawn true for the entities of the canvas
 */
export function deniedAmong(
  nodes: readonly Node[],
  modes: readonly string[],
  isDrawn: (id: string) => boolean,
): readonly Denied[] {
  const denied = new Map<string, Denied>();
  for (const node of nodes) {
    if (node.__typename !== 'Claim' || node.polarity !== 'NEGATED' || !modes.includes(node.mode)) continue;
    const parts = node.relation === null ? undefined : relationParts(node.relation);
    if (node.relation === null || parts === undefined || !isDrawn(parts.from) || !isDrawn(parts.to)) continue;
    const before = denied.get(node.relation);
    const claims = [...(before?.claims ?? []), { id: node.id }];
    denied.set(node.relation, {
      id: node.relation,
      type: parts.type,
      from: { id: parts.from },
      to: { id: parts.to },
      occasion: null,
      modes: ['ACTUAL'],
      status: 'DISPUTED',
      withdrawn: false,
      origins: 1,
      startEarliest: null,
      startLatest: null,
      endEarliest: null,
      endLatest: null,
      startDrawn: null,
      endDrawn: null,
      claims,
      claimCount: claims.length,
      denied: true,
    });
  }
  return [...denied.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
