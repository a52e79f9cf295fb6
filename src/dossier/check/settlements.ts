/** The disagreements and reasons of a dossier, which settle warnings of lint. */
import { claimsOfSide } from '../../model/disagreement.ts';
import type { DossierReading } from '../read/read-dossier.ts';

export class Settlements {
  readonly #disagreements: readonly (readonly string[])[];
  readonly #reasons: DossierReading['reasons'];
  readonly #usedReasonIds = new Set<string>();

  constructor({ disagreements, reasons }: DossierReading) {
    this.#disagreements = [...disagreements.values()].map(({ sides }) => sides.flatMap(claimsOfSide));
    this.#reasons = reasons;
  }

  /** Ids of the reasons that have settled at least one warning. */
  get usedReasonIds(): ReadonlySet<string> {
    return this.#usedReasonIds;
  }

  /** Returns true if a disagreement, or a reason for the rule, names an id of each side. Marks each such reason as used. */
  settle(rule: string, sides: readonly (readonly string[])[]): boolean {
    const namesAll = (ids: readonly string[]): boolean => sides.every((side) => side.some((id) => ids.includes(id)));
    const reasons = [...this.#reasons.values()].filter((reason) => reason.rule === rule && namesAll(reason.of));
    for (const { id } of reasons) this.#usedReasonIds.add(id);
    return reasons.length > 0 || this.#disagreements.some(namesAll);
  }
}
