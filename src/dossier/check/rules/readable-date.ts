/** Finds dates that Sanad does not read. */
import { edtfFault } from '../../../model/dates.ts';
import type { Rule } from '../rule.ts';

export const readableDate: Rule = {
  id: 'readable-date',
  level: 'ERROR',
  holds:
    '`when`, `publishedOn`, `codedOn`, `proposedOn` and the `on` of a step of attribution are EDTF dates of a form in docs/time.md, each day exists, and no interval ends before it begins.',
  refusesLoad: true,
  *ofClaim({ claim: { id, when, codedOn, proposedOn, place }, parts }) {
    for (const fault of faultsOf({ when, codedOn, proposedOn })) yield { place, message: `claim '${id}', ${fault}` };
    for (const { actors, on } of parts.attribution) {
      const onFault = on === null ? undefined : edtfFault(on);
      const step = actors.join(' + ');
      if (onFault !== undefined) yield { place, message: `claim '${id}', attribution, on of '${step}': ${onFault}` };
    }
  },
  *ofDocument({ id, publishedOn, codedOn, place }) {
    for (const fault of faultsOf({ publishedOn, codedOn })) yield { place, message: `Document '${id}', ${fault}` };
  },
  *check({ dossier }) {
    if (dossier === undefined) return;
    for (const fault of faultsOf({ codedOn: dossier.codedOn })) {
      yield { place: dossier.place, message: `Dossier '${dossier.id}', ${fault}` };
    }
  },
};

function faultsOf(dates: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(dates).flatMap(([column, date]) => {
    const fault = date === undefined ? undefined : edtfFault(date);
    return fault === undefined ? [] : [`${column}: ${fault}`];
  });
}
