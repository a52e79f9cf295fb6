/** The id of a group on the canvas, which pins and actions name too: `group:type:Person`, `group:dossier:…`, `group:hand:iraq`. */

/** `hand`: put together by the reader. */
export type GroupedBy = 'type' | 'dossier' | 'hand';

/** Ids of entities are in kebab-case. */
const PREFIX = 'group:';

/** @param key the type, the id of the dossier, or the first member of a group by hand */
export function groupId(by: GroupedBy, key: string): string {
  return `${PREFIX}${by}:${key}`;
}

export function isGroup(id: string): boolean {
  return id.startsWith(PREFIX);
}

/** The key in the id of a group. */
export function groupKey(id: string): string {
  return id.split(':').slice(2).join(':');
}
