/** Compares by id. Ids are ASCII, so that the order of code units is also the order of Neo4j. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
