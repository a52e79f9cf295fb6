/** Finds proposals outside of the files for proposals, and other rows within these files. */
import { basename } from 'node:path';
import type { DossierPlace } from '../../../errors.ts';
import { remembered } from '../../../model/remembered.ts';
import type { Rule, Violation } from '../rule.ts';

export const proposalFile: Rule = {
  id: 'proposal-file',
  level: 'ERROR',
  holds: 'Proposals stand in files named `proposals-….cypher`, and these files have no other rows.',
  refusesLoad: true,
  ofClaim: ({ claim }) => violationsOf('claim', claim),
  ofEntity: (entity) => violationsOf('entity', entity),
  ofDocument: (document) => violationsOf('Document', document),
  *check({ dossier, proposals, disagreements, reasons }) {
    for (const { id, place } of proposals.values()) {
      if (isProposalFile(place)) continue;
      const message = `proposal '${id}' stands in a file of other rows; to accept it, write Claim in place of Proposal; else move it to a file named like proposals-1.cypher`;
      yield { place, message };
    }
    if (dossier !== undefined) yield* violationsOf('Dossier', dossier);
    for (const row of disagreements.values()) yield* violationsOf('Disagreement', row);
    for (const row of reasons.values()) yield* violationsOf('Reason', row);
  },
};

function* violationsOf(
  name: string,
  { id, place }: { readonly id: string; readonly place: DossierPlace },
): Generator<Violation> {
  if (!isProposalFile(place)) return;
  yield { place, message: `${name} '${id}' stands in a file of proposals; move it to another file` };
}

const isProposalFileName = remembered((file) => /^proposals-.*\.cypher$/.test(basename(file)));

function isProposalFile({ file }: DossierPlace): boolean {
  return isProposalFileName(file);
}
