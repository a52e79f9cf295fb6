/** What settles a warning: a contradiction between the claims concerned, or a written reason. */
import type { DossierReading } from '../read/read-dossier.ts';

export class Settlements {
  readonly #contradictions: readonly (readonly string[])[];
  readonly #reasons: DossierReading['reasons'];
  readonly #used = new Set<string>();

  constructor({ contradictions, reasons }: DossierReading) {
    this.#contradictions = [...contradictions.values()].map(({ claims }) => claims);
    this.#reasons = reasons;
  }

  /** Ids of the reasons that have settled something. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }

  /** Does something name an id of each side? All reasons that do are used. */
  settle(rule: string, sides: readonly (readonly string[])[]): boolean {
    const namesAll = (ids: readonly string[]): boolean => sides.every((side) => side.some((id) => ids.includes(id)));
    const reasons = [...this.#reasons.values()].filter((reason) => reason.rule === rule && namesAll(reason.of));
    for (const { id } of reasons) this.#used.add(id);
    return reasons.length > 0 || this.#contradictions.some(namesAll);
  }
}
