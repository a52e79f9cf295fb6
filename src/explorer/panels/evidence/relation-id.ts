/** What the id of a relation says: `<from>.<TYPE>.<to>`, with `@<occasion>` where there is one. Part of the API's contract. */

export interface RelationParts {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly occasion: string | null;
}

/** Undefined where it is no relation's id, as in a link that somebody wrote. */
export function relationParts(id: string): RelationParts | undefined {
  const [, from, type, to, occasion] = /^([^.@]+)\.([^.@]+)\.([^.@]+)(?:@(.+))?$/.exec(id) ?? [];
  if (from === undefined || type === undefined || to === undefined) return undefined;
  return { from, type, to, occasion: occasion ?? null };
}

/** Do both relate the same two, whichever way? */
export function samePair(a: RelationParts, b: RelationParts): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}
