/** The faults because of which the loader refuses a dossier. */
import type { DossierFault } from '../../errors.ts';
import { visibleText } from '../../model/characters.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import { RULES } from './rules/index.ts';
import { comparePlaces } from './compare-places.ts';
import type { Rule } from './rule.ts';

/** First the faults that were found while reading, in the order of reading; then the violations of rules, by place. */
export function refusals(dossier: DossierReading): DossierFault[] {
  const ruleFaults = RULES.filter(({ refusesLoad }) => refusesLoad === true).flatMap((rule) => faultsOf(rule, dossier));
  return [...dossier.faults, ...ruleFaults.toSorted((a, b) => comparePlaces(a.place, b.place))];
}

function faultsOf({ id, check, needs }: Rule, dossier: DossierReading): DossierFault[] {
  if (check === undefined || (needs !== undefined && !dossier.complete.has(needs))) return [];
  return Array.from(check(dossier), ({ place, message }) => ({ rule: id, place, reason: visibleText(message) }));
}
