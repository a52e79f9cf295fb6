/** The labels of entities: each entity has `:Entity` and one of these; the first four also have `:Actor`. */

export const ENTITY_LABELS = [
  'Person',
  'Government',
  'Militia',
  'Organization',
  'Post',
  'Agreement',
  'Event',
  'Place',
  'Thing',
] as const;
export const ACTOR_LABELS = ['Person', 'Government', 'Militia', 'Organization'] as const;

export type EntityLabel = (typeof ENTITY_LABELS)[number];
export type ActorLabel = (typeof ACTOR_LABELS)[number];

export function isEntityLabel(label: string): label is EntityLabel {
  return (ENTITY_LABELS as readonly string[]).includes(label);
}

export function isActorLabel(label: string): label is ActorLabel {
  return (ACTOR_LABELS as readonly string[]).includes(label);
}

/** A label with its article, for messages: `an Event`, `a Person`. */
export function withArticle(label: string): string {
  return `${/^[AEIOU]/.test(label) ? 'an' : 'a'} ${label}`;
}

/** The labels of a domain or range; `Entity` and `Actor` stand for groups of labels. */
export function labelsOf(group: readonly string[]): EntityLabel[] {
  if (group.includes('Entity')) return [...ENTITY_LABELS];
  return ENTITY_LABELS.filter((label) => group.includes(label) || (group.includes('Actor') && isActorLabel(label)));
}
