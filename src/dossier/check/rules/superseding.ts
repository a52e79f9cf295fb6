/** Finds documents that supersede a document without a row, or themselves. */
import type { Rule } from '../rule.ts';

export const superseding: Rule = {
  id: 'superseding',
  level: 'ERROR',
  holds: 'A document supersedes a document of this dossier, and not itself, directly or through others.',
  refusesLoad: true,
  needs: 'IDS',
  *check({ documents, unread }) {
    for (const { id, place, supersedes } of documents.values()) {
      if (supersedes === undefined) continue;
      if (!documents.has(supersedes)) {
        if (unread.has(supersedes)) continue;
        const message = `Document '${id}', supersedes: '${supersedes}' is no document of this dossier; add a row for it, or correct the id`;
        yield { place, message };
        continue;
      }
      const older = [id];
      for (let next: string | undefined = supersedes; next !== undefined && !older.slice(1).includes(next);) {
        older.push(next);
        next = documents.get(next)?.supersedes;
      }
      if (!older.slice(1).includes(id)) continue;
      const message = `Document '${id}', supersedes: the document supersedes itself (${older.join(' → ')}); remove one of these references`;
      yield { place, message };
    }
  },
};
