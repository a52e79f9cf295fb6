/** What a search finds, as one list of options in groups. Plain values. */
import type { SearchAllQuery } from '../api/documents.ts';

type Answer = SearchAllQuery['searchAll'];

export type Found =
  | { readonly kind: 'entity'; readonly hit: Answer['entities'][number] }
  | { readonly kind: 'type'; readonly hit: Answer['relationTypes'][number] }
  | { readonly kind: 'relation'; readonly hit: Answer['relations'][number] }
  | { readonly kind: 'claim'; readonly hit: Answer['claims'][number] }
  | { readonly kind: 'document'; readonly hit: Answer['documents'][number] }
  | { readonly kind: 'conflicts'; readonly hit: NonNullable<Answer['disagreements']> }
  /** The line that shows more hits of each group. */
  | { readonly kind: 'more' };

/** Who asks for conflicts gets them first. */
export const GROUPS = ['conflicts', 'entities', 'relations', 'claims', 'documents'] as const;
export type Group = (typeof GROUPS)[number];

export interface FoundGroup {
  readonly group: Group;
  readonly items: readonly Found[];
  /** There are more than these. */
  readonly isCut: boolean;
}

/** Groups with hits, in the order of the list. */
export function groupsOf(answer: Answer | undefined): FoundGroup[] {
  if (answer === undefined) return [];
  const { cut, entities, relationTypes, relations, claims, documents, disagreements } = answer;
  const items: Readonly<Record<Group, readonly Found[]>> = {
    entities: entities.map((hit) => ({ kind: 'entity', hit })),
    relations: [
      ...relationTypes.map((hit): Found => ({ kind: 'type', hit })),
      ...relations.map((hit): Found => ({ kind: 'relation', hit })),
    ],
    claims: claims.map((hit) => ({ kind: 'claim', hit })),
    documents: documents.map((hit) => ({ kind: 'document', hit })),
    conflicts: disagreements === null ? [] : [{ kind: 'conflicts', hit: disagreements }],
  };
  const isCut: Readonly<Record<Group, boolean>> = {
    entities: cut.includes('ENTITIES'),
    relations: cut.includes('RELATIONS') || cut.includes('RELATION_TYPES'),
    claims: cut.includes('CLAIMS'),
    documents: cut.includes('DOCUMENTS'),
    conflicts: false,
  };
  return GROUPS.map((group) => ({ group, items: items[group], isCut: isCut[group] })).filter(
    (each) => each.items.length > 0,
  );
}

export function keyOf(found: Found): string {
  switch (found.kind) {
    case 'entity':
      return `entity ${found.hit.entity.id}`;
    case 'type':
      return `type ${found.hit.type}`;
    case 'relation':
      return `relation ${found.hit.relation.id}`;
    case 'claim':
      return `claim ${found.hit.claim.id}`;
    case 'document':
      return `document ${found.hit.document.id}`;
    case 'conflicts':
    case 'more':
      return found.kind;
    default:
      return found satisfies never;
  }
}
