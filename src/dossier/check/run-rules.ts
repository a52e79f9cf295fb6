/** Applies rules to a dossier: one pass over its claims, one over its entities and one over its documents. */
import type { DossierReading } from '../read/read-dossier.ts';
import { JoinedClaim } from './joined-claims.ts';
import { checkProposals } from './lint-proposals.ts';
import type { Rule, Violation } from './rule.ts';

/** Returns true if a rule can run: it looks for something absent only in a part of the dossier that was read completely. */
export function canRun({ needs }: Rule, { complete }: DossierReading): boolean {
  return needs === undefined || complete.has(needs);
}

/** How many rows of a table have been checked. */
export interface CheckingProgress {
  readonly done: number;
  readonly total: number;
  readonly note: string;
}

/**
 * Calls `found` for each violation of these rules, also by proposals; in any order.
 * @param told receives how many claims, and then how many entities, were checked
 */
export function runRules(
  dossier: DossierReading,
  rules: readonly Rule[],
  found: (rule: Rule, violation: Violation) => void,
  told: (progress: CheckingProgress) => void = () => {},
): void {
  const report = (rule: Rule, violations: Iterable<Violation>): void => {
    for (const violation of violations) found(rule, violation);
  };
  const collectors = rules.flatMap((rule) => {
    return rule.collect === undefined ? [] : [{ rule, collector: rule.collect(dossier) }];
  });
  for (const claim of counted(dossier.claims, 'claims checked', told)) {
    const joined = new JoinedClaim(claim, dossier);
    for (const rule of rules) if (rule.ofClaim !== undefined) report(rule, rule.ofClaim(joined, dossier));
    for (const { collector } of collectors) collector.add?.(joined);
  }
  for (const entity of counted(dossier.entities, 'entities checked', told)) {
    for (const rule of rules) if (rule.ofEntity !== undefined) report(rule, rule.ofEntity(entity, dossier));
    for (const { collector } of collectors) collector.addEntity?.(entity);
  }
  // The last collector first, and each is forgotten when it has reported.
  for (let last = collectors.pop(); last !== undefined; last = collectors.pop()) {
    report(last.rule, last.collector.violations());
  }
  for (const document of dossier.documents.values()) {
    for (const rule of rules) if (rule.ofDocument !== undefined) report(rule, rule.ofDocument(document, dossier));
  }
  for (const rule of rules) if (rule.check !== undefined) report(rule, rule.check(dossier));
  checkProposals(dossier, rules, report);
}

/** Rows between two reports of progress. */
const TOLD_ROWS = 1_000;

function* counted<V>(
  table: ReadonlyMap<string, V>,
  note: string,
  told: (progress: CheckingProgress) => void,
): Generator<V> {
  let done = 0;
  for (const row of table.values()) {
    yield row;
    if (++done % TOLD_ROWS === 0) told({ done, total: table.size, note });
  }
}
