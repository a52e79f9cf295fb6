/** Finds identifiers that name one thing by their scheme, and stand at two ids. */
import { formatPlace } from '../../../errors.ts';
import { readIdentifier } from '../../../model/identifier.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import { identifiedRows, type IdentifiedRow } from '../identified-rows.ts';
import type { Rule, Violation } from '../rule.ts';

export const sharedIdentifier: Rule = {
  id: 'shared-identifier',
  level: 'WARNING',
  holds: 'A `unique` identifier of an entity or document stands at one id, in all dossiers that are linted together.',
  *check(dossier) {
    yield* sharedBetween(dossier, namedRows(dossier), namedRows(dossier));
  },
};

/** `lintReading` calls it for each dossier before this one. */
export function* findSharedIdentifiers(earlier: DossierReading, later: DossierReading): Generator<Violation> {
  const ownIds = new Set(namedRows(later).map(({ id }) => id));
  // A row that both dossiers have is compared within the later one.
  const others = namedRows(earlier).filter(({ id }) => !ownIds.has(id));
  yield* sharedBetween(later, others, namedRows(later), earlier.dossier?.id ?? earlier.files.folder);
}

/** Entities and documents. Several claims may be of one record, which has one identifier. */
function namedRows(dossier: DossierReading): IdentifiedRow[] {
  return identifiedRows(dossier).filter(({ label }) => label !== 'Claim');
}

/** @param dossierId the dossier of `firsts`, if it is another one */
function* sharedBetween(
  { vocabulary }: DossierReading,
  firsts: readonly IdentifiedRow[],
  seconds: readonly IdentifiedRow[],
  dossierId?: string,
): Generator<Violation> {
  const owners = new Map<string, IdentifiedRow>();
  for (const row of firsts) {
    for (const identifier of row.identifiers) if (!owners.has(identifier)) owners.set(identifier, row);
  }
  for (const row of seconds) {
    for (const identifier of new Set(row.identifiers)) {
      const read = readIdentifier(identifier);
      const owner = owners.get(identifier);
      if (owner === undefined || owner.id === row.id || 'fault' in read) continue;
      if (vocabulary.scheme(read.ok.scheme)?.unique !== true) continue;
      const where = `${dossierId === undefined ? '' : `of the dossier '${dossierId}' `}(${formatPlace(owner.place)})`;
      const message = `${row.label} '${row.id}': '${identifier}' is also an identifier of '${owner.id}' ${where}; give both one id, correct one of the identifiers, or write a Reason. Identifiers join nothing by themselves`;
      yield { place: row.place, message, sides: [[owner.id], [row.id]] };
    }
  }
}
