/** Finds dates that Sanad does not read. */
import { edtfFault } from '../../../model/dates.ts';
import type { Rule } from '../rule.ts';

export const readableDate: Rule = {
  id: 'readable-date',
  level: 'ERROR',
  holds:
    '`when` and `publishedOn` are EDTF dates of a form in docs/time.md, each day exists, and no interval ends before it begins.',
  refusesLoad: true,
  *check({ claims, documents }) {
    for (const { id, when, place } of claims.values()) {
      const fault = when === undefined ? undefined : edtfFault(when);
      if (fault !== undefined) yield { place, message: `claim '${id}', when: ${fault}` };
    }
    for (const { id, publishedOn, place } of documents.values()) {
      const fault = publishedOn === undefined ? undefined : edtfFault(publishedOn);
      if (fault !== undefined) yield { place, message: `Document '${id}', publishedOn: ${fault}` };
    }
  },
};
