/** Makes the claims of a random world from its rows: their ids, and the claims that they repeat or contain. */
import { found, PREDICATES, type WorldClaim, type WorldDocument } from './reference/world.ts';

/** Gives claims their ids. A claim repeats only earlier claims of its dossier, so that no claim repeats itself. */
export function numbered(
  rows: readonly {
    claim: Omit<WorldClaim, 'id' | 'repeats' | 'reportedIn'>;
    repeats: readonly number[] | undefined;
    content: number | undefined;
  }[],
  documents: readonly WorldDocument[],
): WorldClaim[] {
  // Several worlds are loaded one after another, and a claim never changes its dossier.
  const idOf = (index: number): string => `${rows[index]?.claim.dossier === 'the-world' ? 'c' : 'o'}-${index + 1}`;
  const contentOf = (index: number): string | undefined => {
    const { claim, content } = found(rows[index], 'row');
    const mayHave = PREDICATES.some(({ name, content: takes }) => takes === true && name === claim.predicate);
    if (content === undefined || index === 0 || !mayHave) return undefined;
    return rows[content % index]?.claim.dossier === claim.dossier ? idOf(content % index) : undefined;
  };
  return rows.map(({ claim, repeats = [] }, index) => ({
    ...claim,
    id: idOf(index),
    ...(contentOf(index) !== undefined && { object: undefined, content: contentOf(index) }),
    reportedIn: documents.find(({ id }) => id === claim.documents[0]),
    repeats:
      index === 0
        ? []
        : [...new Set(repeats.map((number) => number % index))]
            .filter((number) => rows[number]?.claim.dossier === claim.dossier)
            .map(idOf),
  }));
}
