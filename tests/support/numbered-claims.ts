/** Makes the claims of a random world from its rows: their ids, and the claims that they repeat, contain or retract. */
import { saidAt } from './reference/claim-times.ts';
import { found, PREDICATES, type WorldClaim, type WorldDocument } from './reference/world.ts';

/** Gives claims their ids. A claim repeats only earlier claims of its dossier, so that no claim repeats itself. */
export function numbered(
  rows: readonly {
    claim: Omit<WorldClaim, 'id' | 'repeats' | 'reportedIn'>;
    repeats: readonly number[] | undefined;
    content: number | undefined;
    retracts: readonly number[] | undefined;
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
  const earlier = (index: number, numbers: readonly number[]): number[] =>
    index === 0
      ? []
      : [...new Set(numbers.map((number) => number % index))].filter(
          (number) => rows[number]?.claim.dossier === rows[index]?.claim.dossier,
        );
  const wholes = rows.map(({ claim, repeats = [] }, index) => ({
    ...claim,
    id: idOf(index),
    ...(contentOf(index) !== undefined && { object: undefined, content: contentOf(index) }),
    reportedIn: documents.find(({ id }) => id === claim.documents[0]),
    repeats: earlier(index, repeats).map(idOf),
  }));
  return wholes.map((whole, index) => {
    // Only all who spoke jointly, or the outlet, take back what they said: on a day that is not open, and not before they said it.
    const { latest } = saidAt(whole, whole.attribution.length - 1);
    const taken = earlier(index, latest === null ? [] : (rows[index]?.retracts ?? [])).filter((number) => {
      const other = found(wholes[number], 'claim');
      const said = saidAt(other, other.attribution.length - 1).earliest;
      const mayRetract = [0, -1].some((step) =>
        other.attribution.at(step)?.every((actor) => whole.attribution.at(-1)?.includes(actor)),
      );
      return mayRetract && (said === null || latest === null || said <= latest);
    });
    return taken.length === 0 ? whole : { ...whole, retracts: taken.map(idOf) };
  });
}
