/** Finds documents that supersede a document without a row, or themselves, or on no day. */
import { publicationDays } from '../../read/publication-days.ts';
import type { Rule } from '../rule.ts';

export const superseding: Rule = {
  id: 'superseding',
  level: 'ERROR',
  holds:
    'A document supersedes a document of this dossier, and not itself, directly or through others, and its publication or `retrievedOn` gives the day.',
  refusesLoad: true,
  needs: 'IDS',
  *ofDocument(document, { documents, unread }) {
    const { id, place, supersedes } = document;
    if (supersedes === undefined) return;
    if (publicationDays(document).saidLatest === null) {
      const message = `Document '${id}' supersedes '${supersedes}', and nothing says since when; write publishedOn (a day that is certain), or retrievedOn`;
      yield { place, message };
    }
    if (!documents.has(supersedes)) {
      if (unread.has(supersedes)) return;
      const message = `Document '${id}', supersedes: '${supersedes}' is no document of this dossier; add a row for it, or correct the id`;
      yield { place, message };
      return;
    }
    const older = [id];
    for (let next: string | undefined = supersedes; next !== undefined && !older.slice(1).includes(next);) {
      older.push(next);
      next = documents.get(next)?.supersedes;
    }
    if (!older.slice(1).includes(id)) return;
    const message = `Document '${id}', supersedes: the document supersedes itself (${older.join(' → ')}); remove one of these references`;
    yield { place, message };
  },
};
