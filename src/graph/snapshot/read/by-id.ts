/** The order of ids: they are ASCII, so that the order of code units is their order in Neo4j too. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
