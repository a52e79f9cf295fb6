/** Finds dates that Sanad does not read. */
import { edtfFault } from '../../../model/dates.ts';
import type { Rule } from '../rule.ts';

export const readableDate: Rule = {
  id: 'readable-date',
  level: 'ERROR',
  holds:
    '`when`, `publishedOn` and the `on` of a step of attribution are EDTF dates of a form in docs/time.md, each day exists, and no interval ends before it begins.',
  refusesLoad: true,
  *check({ claims, documents, parts }) {
    for (const { id, when, place } of claims.values()) {
      const fault = when === undefined ? undefined : edtfFault(when);
      if (fault !== undefined) yield { place, message: `claim '${id}', when: ${fault}` };
      for (const { actors, on } of parts.get(id)?.attribution ?? []) {
        const onFault = on === null ? undefined : edtfFault(on);
        const step = actors.join(' + ');
        if (onFault !== undefined) yield { place, message: `claim '${id}', attribution, on of '${step}': ${onFault}` };
      }
    }
    for (const { id, publishedOn, place } of documents.values()) {
      const fault = publishedOn === undefined ? undefined : edtfFault(publishedOn);
      if (fault !== undefined) yield { place, message: `Document '${id}', publishedOn: ${fault}` };
    }
  },
};
