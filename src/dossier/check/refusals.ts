/** The faults because of which the loader refuses a dossier. */
import type { DossierFault } from '../../errors.ts';
import { visibleText } from '../../model/characters.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import { SortedRows } from '../rows/sorted-rows.ts';
import { comparePlaces } from './compare-places.ts';
import { RULES } from './rules/index.ts';
import { canRun, runRules, type CheckingProgress } from './run-rules.ts';

/** A fault, and the place of its rule among all rules. */
type RuleFault = DossierFault & { readonly order: number };

/**
 * First the faults that were found while reading, in the order of reading; then the violations of rules, by place. They can be read until
 * `close` of the dossier; many of them are on disk.
 * @param told receives how many claims, and then how many entities, were checked
 */
export function refusals(
  dossier: DossierReading,
  told?: (progress: CheckingProgress) => void,
): Iterable<DossierFault> & { readonly length: number } {
  const ruleFaults = new SortedRows<RuleFault>(
    dossier.scratch,
    (a, b) => comparePlaces(a.place, b.place) || a.order - b.order,
  );
  const rules = RULES.filter((rule) => rule.refusesLoad === true && canRun(rule, dossier));
  const orders = new Map(rules.map((rule, order) => [rule, order]));
  runRules(
    dossier,
    rules,
    (rule, { place, message }) => {
      ruleFaults.add({ rule: rule.id, place, reason: visibleText(message), order: orders.get(rule) ?? 0 });
    },
    told,
  );
  return {
    length: dossier.faults.length + ruleFaults.length,
    *[Symbol.iterator]() {
      yield* dossier.faults;
      for (const { order: _order, ...fault } of ruleFaults) yield fault;
    },
  };
}
