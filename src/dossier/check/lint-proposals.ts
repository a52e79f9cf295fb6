/**
 * Applies the rules of claims to proposals. A proposal is checked as if it were a claim beside the claims of its dossier; but the rules that
 * compare claims with one another, or count them, do not see proposals.
 */
import type { DossierPlace } from '../../errors.ts';
import { readParts } from '../read/claim-parts.ts';
import type { DossierReading } from '../read/read-dossier.ts';
import type { Rule, Violation } from './rule.ts';

/** Rules whose violations depend on several claims, or that have own words for proposals. */
const NOT_OF_PROPOSALS: readonly string[] = [
  'review-form',
  'review-outdated',
  'proposal-file',
  'proposal-or-claim',
  'orphan',
  'end-before-start',
  'two-holders',
  'shared-identifier',
  'single-origin',
];

/** Returns a function that yields the violations of a rule by proposals. */
export function proposalChecks(dossier: DossierReading): (rule: Rule) => Iterable<Violation> {
  const { claims, proposals, parts } = dossier;
  if (proposals.size === 0) return () => [];
  const ids = new Map<DossierPlace, string>([...proposals.values()].map(({ id, place }) => [place, id]));
  const asClaims: DossierReading = {
    ...dossier,
    claims: new Map([...claims, ...proposals]),
    parts: new Map([...parts, ...[...proposals.values()].map((row) => [row.id, readParts(row)] as const)]),
  };
  return ({ id: rule, check }) => {
    if (check === undefined || NOT_OF_PROPOSALS.includes(rule)) return [];
    return [...check(asClaims)].flatMap((violation) => {
      const id = ids.get(violation.place);
      return id === undefined ? [] : [{ ...violation, message: asProposal(violation.message, id) }];
    });
  };
}

function asProposal(message: string, id: string): string {
  return message.replace(new RegExp(`^[Cc]laim '${id}'`), `proposal '${id}'`);
}
