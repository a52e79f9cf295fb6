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
  return rows.map(({ claim, repeats = [], retracts = [] }, index) => {
    const whole = {
      ...claim,
      id: idOf(index),
      ...(contentOf(index) !== undefined && { object: undefined, content: contentOf(index) }),
      reportedIn: documents.find(({ id }) => id === claim.documents[0]),
      repeats: earlier(index, repeats).map(idOf),
    };
    // Only a speaker or an outlet takes back what it said, and on a day that is not open.
    const isDated = saidAt(whole, claim.attribution.length - 1).latest !== null;
    const taken = earlier(index, isDated ? retracts : []).filter((number) => {
      const other = rows[number]?.claim.attribution ?? [];
      return [0, -1].some((step) => claim.attribution.at(step)?.some((actor) => other.at(step)?.includes(actor)));
    });
    return taken.length === 0 ? whole : { ...whole, retracts: taken.map(idOf) };
  });
}
