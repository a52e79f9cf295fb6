/** Finds proposals outside of the files for proposals, and other rows within these files. */
import { basename } from 'node:path';
import type { DossierPlace } from '../../../errors.ts';
import type { Rule } from '../rule.ts';

export const proposalFile: Rule = {
  id: 'proposal-file',
  level: 'ERROR',
  holds: 'Proposals stand in files named `proposals-….cypher`, and these files have no other rows.',
  refusesLoad: true,
  *check({ dossier, entities, documents, claims, proposals, disagreements, reasons }) {
    for (const { id, place } of proposals.values()) {
      if (isProposalFile(place)) continue;
      const message = `proposal '${id}' stands in a file of other rows; to accept it, write Claim in place of Proposal; else move it to a file named like proposals-1.cypher`;
      yield { place, message };
    }
    const tables: [string, Iterable<{ readonly id: string; readonly place: DossierPlace }>][] = [
      ['Dossier', dossier === undefined ? [] : [dossier]],
      ['entity', entities.values()],
      ['Document', documents.values()],
      ['claim', claims.values()],
      ['Disagreement', disagreements.values()],
      ['Reason', reasons.values()],
    ];
    for (const [name, rows] of tables) {
      for (const { id, place } of rows) {
        if (!isProposalFile(place)) continue;
        yield { place, message: `${name} '${id}' stands in a file of proposals; move it to another file` };
      }
    }
  },
};

function isProposalFile({ file }: DossierPlace): boolean {
  return /^proposals-.*\.cypher$/.test(basename(file));
}
