/** The parts of a relation's id: `<from>.<TYPE>.<to>`, with `@<occasion>` if it has one. Part of the API's contract. */

export interface RelationParts {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  readonly occasion: string | null;
}

/** Undefined if the text is not an id of a relation, as in a broken link. */
export function relationParts(id: string): RelationParts | undefined {
  const [, from, type, to, occasion] = /^([^.@]+)\.([^.@]+)\.([^.@]+)(?:@(.+))?$/.exec(id) ?? [];
  if (from === undefined || type === undefined || to === undefined) return undefined;
  return { from, type, to, occasion: occasion ?? null };
}

/** Do both relate the same two, whichever way? */
export function samePair(a: RelationParts, b: RelationParts): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from);
}
