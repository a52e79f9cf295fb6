/**
 * Applies the rules of claims to proposals. A proposal is checked as if it were a claim beside the claims of its dossier; but the rules that
 * compare claims with one another, or count them, do not see proposals.
 */
import { formatPlace } from '../../errors.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import { JoinedTables } from '../rows/joined-tables.ts';
import { JoinedClaim } from './joined-claims.ts';
import type { Rule, Violation } from './rule.ts';

/** Rules whose violations depend on several claims, or that have own words for proposals. */
const NOT_OF_PROPOSALS: readonly string[] = [
  'review-form',
  'review-outdated',
  'proposal-file',
  'proposal-or-claim',
  // Who did it to whom is decided when a proposal is accepted.
  'one-end',
  'orphan',
  'end-before-start',
  'two-holders',
  'shared-identifier',
  'single-origin',
  'undated-event',
  'shared-alias',
];

/** Calls `report` with the violations of rules by proposals. */
export function checkProposals(
  dossier: DossierReading,
  rules: readonly Rule[],
  report: (rule: Rule, violations: Iterable<Violation>) => void,
): void {
  const { claims, proposals } = dossier;
  if (proposals.size === 0) return;
  const asClaims: DossierReading = { ...dossier, claims: new JoinedTables(claims, proposals) };
  for (const rule of rules) {
    if (NOT_OF_PROPOSALS.includes(rule.id)) continue;
    if (rule.ofClaim !== undefined) {
      for (const row of proposals.values()) {
        report(rule, asProposals(row.id, rule.ofClaim(new JoinedClaim(row, asClaims), asClaims)));
      }
    }
    if (rule.collect !== undefined) report(rule, violationsByProposals(rule, asClaims));
  }
}

/** Of the violations of all claims together, those by proposals. */
function* violationsByProposals({ collect }: Rule, dossier: DossierReading): Generator<Violation> {
  const collector = collect?.(dossier);
  if (collector === undefined) return;
  for (const claim of dossier.claims.values()) collector.add?.(new JoinedClaim(claim, dossier));
  for (const violation of collector.violations()) {
    const id = /^[Cc]laim '([^']*)'/.exec(violation.message)?.[1] ?? '';
    const proposal = dossier.proposals.get(id);
    const isTheirs = proposal !== undefined && formatPlace(proposal.place) === formatPlace(violation.place);
    if (isTheirs) yield* asProposals(id, [violation]);
  }
}

function* asProposals(id: string, violations: Iterable<Violation>): Generator<Violation> {
  for (const violation of violations) {
    const message = violation.message.replace(new RegExp(`^[Cc]laim '${id}'`), `proposal '${id}'`);
    yield { ...violation, message };
  }
}
