/** The faults because of which the loader refuses a dossier. */
import type { DossierFault } from '../../errors.ts';
import { visibleText } from '../../model/characters.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import { RULES } from './rules/index.ts';
import { proposalChecks } from './lint-proposals.ts';
import { comparePlaces } from './compare-places.ts';
import type { Rule, Violation } from './rule.ts';

/** First the faults that were found while reading, in the order of reading; then the violations of rules, by place. */
export function refusals(dossier: DossierReading): DossierFault[] {
  const violationsByProposals = proposalChecks(dossier);
  const ruleFaults = RULES.filter(({ refusesLoad }) => refusesLoad === true).flatMap((rule) =>
    faultsOf(rule, dossier, violationsByProposals),
  );
  return [...dossier.faults, ...ruleFaults.toSorted((a, b) => comparePlaces(a.place, b.place))];
}

function faultsOf(
  rule: Rule,
  dossier: DossierReading,
  violationsByProposals: (rule: Rule) => Iterable<Violation>,
): DossierFault[] {
  const { id, check, needs } = rule;
  if (check === undefined || (needs !== undefined && !dossier.complete.has(needs))) return [];
  return [...check(dossier), ...violationsByProposals(rule)].map(({ place, message }) => ({
    rule: id,
    place,
    reason: visibleText(message),
  }));
}
