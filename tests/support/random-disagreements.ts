/** Arbitraries of disagreements among the claims of a random world. */
import fc, { type Arbitrary } from 'fast-check';
import { DISAGREEMENT_MATTERS, type DisagreementKind } from '../../src/model/disagreement.ts';
import { found, type WorldClaim, type WorldDisagreement } from './reference/world.ts';

/** `usual` in most cases, else one of the others. */
export function mostly<T>(usual: T, ...others: readonly T[]): Arbitrary<T> {
  return fc.oneof({ arbitrary: fc.constant(usual), weight: 8 }, { arbitrary: fc.constantFrom(...others), weight: 1 });
}

export const pickArbitrary = fc.record({
  /** Of claims. */
  numbers: fc.array(fc.nat(50), { minLength: 2, maxLength: 5 }),
  kind: mostly<DisagreementKind>('CONTRADICTION', 'TENSION', 'STANCE'),
  over: fc.constantFrom('FACT' as const, ...DISAGREEMENT_MATTERS),
  /** The number of claims of the first side. */
  first: fc.integer({ min: 1, max: 2 }),
});
type Pick = typeof pickArbitrary extends Arbitrary<infer T> ? T : never;

/** Each disagreement is among claims of one dossier. The claims after the first side are a side each. */
export function disagreementsOf(claims: readonly WorldClaim[], picks: readonly Pick[]): WorldDisagreement[] {
  return picks
    .map(({ numbers, ...pick }) => {
      const picked = numbers.map((number) => found(claims[number % claims.length], 'claim'));
      const dossier = picked[0]?.dossier ?? '';
      const ids = picked.filter((claim) => claim.dossier === dossier).map(({ id }) => id);
      return { ...pick, dossier, ids: [...new Set(ids)] };
    })
    .filter(({ ids, first }) => ids.length > first)
    .map(({ dossier, ids, first, kind, over }, index) => ({
      id: `${dossier}-${index + 1}`,
      kind,
      over: kind === 'CONTRADICTION' ? over : null,
      sides: [ids.slice(0, first), ...ids.slice(first).map((id) => [id])],
    }));
}
