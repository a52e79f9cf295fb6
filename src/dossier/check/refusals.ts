/** The faults with which a dossier cannot be loaded. */
import type { DossierFault } from '../../errors.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import { RULES } from './rules/index.ts';
import { comparePlaces } from './compare-places.ts';
import type { Rule } from './rule.ts';

/** Those found while reading, as they stand in each other's way; then those of the rules, by place. */
export function refusals(dossier: DossierReading): DossierFault[] {
  const found = RULES.filter(({ refusesLoad }) => refusesLoad === true).flatMap((rule) => faultsOf(rule, dossier));
  return [...dossier.faults, ...found.toSorted((a, b) => comparePlaces(a.place, b.place))];
}

function faultsOf({ id, check, needsWhole }: Rule, dossier: DossierReading): DossierFault[] {
  if (check === undefined || (needsWhole === true && !dossier.whole)) return [];
  return Array.from(check(dossier), ({ place, message }) => ({ rule: id, place, reason: message }));
}
