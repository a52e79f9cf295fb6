/** The disagreements and reasons of a dossier, which settle warnings of lint. They are in memory. */
import { claimsOfSide } from '../../model/disagreement.ts';
import type { DossierReading } from '../read/read-dossier.ts';

interface Settlement {
  readonly ids: ReadonlySet<string>;
  /** Absent for a disagreement, which settles the warnings of all rules. */
  readonly reason?: { readonly id: string; readonly rule: string };
}

export class Settlements {
  /** By each id that they name: a large dossier may have thousands of warnings, and of reasons. */
  readonly #byId = new Map<string, Settlement[]>();
  readonly #usedReasonIds = new Set<string>();

  constructor({ disagreements, reasons }: Pick<DossierReading, 'disagreements' | 'reasons'>) {
    for (const { sides } of disagreements.values()) this.#add({ ids: new Set(sides.flatMap(claimsOfSide)) });
    for (const { id, rule, of } of reasons.values()) this.#add({ ids: new Set(of), reason: { id, rule } });
  }

  /** Ids of the reasons that have settled at least one warning. */
  get usedReasonIds(): ReadonlySet<string> {
    return this.#usedReasonIds;
  }

  /** Returns true if a disagreement, or a reason for the rule, names an id of each side. Marks each such reason as used. */
  settle(rule: string, sides: readonly (readonly string[])[]): boolean {
    const candidates = new Set((sides[0] ?? []).flatMap((id) => this.#byId.get(id) ?? []));
    let isSettled = false;
    for (const { ids, reason } of candidates) {
      if (reason !== undefined && reason.rule !== rule) continue;
      if (!sides.every((side) => side.some((id) => ids.has(id)))) continue;
      isSettled = true;
      if (reason !== undefined) this.#usedReasonIds.add(reason.id);
    }
    return isSettled;
  }

  #add(settlement: Settlement): void {
    for (const id of settlement.ids) {
      const named = this.#byId.get(id);
      if (named === undefined) this.#byId.set(id, [settlement]);
      else named.push(settlement);
    }
  }
}
