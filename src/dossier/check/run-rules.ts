/** Applies rules to a dossier: one pass over its claims, one over its entities and one over its documents. */
import type { DossierReading } from '../read/read-dossier.ts';
import { JoinedClaim } from './joined-claims.ts';
import { checkProposals } from './lint-proposals.ts';
import type { Rule, Violation } from './rule.ts';

/** Returns true if a rule can run: it looks for something absent only in a part of the dossier that was read completely. */
export function canRun({ needs }: Rule, { complete }: DossierReading): boolean {
  return needs === undefined || complete.has(needs);
}

/**
 * Calls `found` for each violation of these rules, also by proposals; in any order.
 * @param told receives the number of claims that were checked
 */
export function runRules(
  dossier: DossierReading,
  rules: readonly Rule[],
  found: (rule: Rule, violation: Violation) => void,
  told: (claims: number) => void = () => {},
): void {
  const report = (rule: Rule, violations: Iterable<Violation>): void => {
    for (const violation of violations) found(rule, violation);
  };
  checkClaims(dossier, rules, report, told);
  for (const entity of dossier.entities.values()) {
    for (const rule of rules) if (rule.ofEntity !== undefined) report(rule, rule.ofEntity(entity, dossier));
  }
  for (const document of dossier.documents.values()) {
    for (const rule of rules) if (rule.ofDocument !== undefined) report(rule, rule.ofDocument(document, dossier));
  }
  for (const rule of rules) if (rule.check !== undefined) report(rule, rule.check(dossier));
  checkProposals(dossier, rules, report);
}

/** Claims between two reports of progress. */
const TOLD_CLAIMS = 1_000;

function checkClaims(
  dossier: DossierReading,
  rules: readonly Rule[],
  report: (rule: Rule, violations: Iterable<Violation>) => void,
  told: (claims: number) => void,
): void {
  const collectors = rules.flatMap((rule) =>
    rule.collect === undefined ? [] : [[rule, rule.collect(dossier)] as const],
  );
  let count = 0;
  for (const claim of dossier.claims.values()) {
    const joined = new JoinedClaim(claim, dossier);
    for (const rule of rules) if (rule.ofClaim !== undefined) report(rule, rule.ofClaim(joined, dossier));
    for (const [, collector] of collectors) collector.add(joined);
    if (++count % TOLD_CLAIMS === 0) told(count);
  }
  for (const [rule, collector] of collectors) report(rule, collector.violations());
}
