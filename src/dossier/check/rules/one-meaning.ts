/**
 * Compares dossiers that are linted together. `sanad load` loads them one after the other: it refuses a claim of another dossier
 * (load/refuse-clashes.ts), and prints where other rows differ (model/shared-differences.ts).
 */
import { formatPlace, type DossierPlace } from '../../../errors.ts';
import { termKey } from '../../../model/vocabulary.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { Rule, Violation } from '../rule.ts';

/** `lint-dossier.ts` runs it, because it reads several dossiers. */
export const oneMeaning: Rule = {
  id: 'one-meaning',
  level: 'ERROR',
  holds: 'In dossiers that are linted together, the id of a claim or proposal belongs to one dossier.',
};

/** `lint-dossier.ts` runs it, because it reads several dossiers. */
export const sharedValue: Rule = {
  id: 'shared-value',
  level: 'WARNING',
  holds:
    'In dossiers that are linted together, an entity id has one label, a document id one SHA-256, and a word one row of the vocabulary. Else the first dossier by id decides.',
};

/** Returns the violations of `oneMeaning` by `later`, which is loaded after `earlier`. */
export function* findClashes(earlier: DossierReading, later: DossierReading): Generator<Violation> {
  const other = earlier.dossier?.id ?? earlier.files.folder;
  const there = (place: DossierPlace): string => `the dossier '${other}' (${formatPlace(place)})`;
  for (const [name, rows] of [
    ['claim', later.claims],
    ['proposal', later.proposals],
  ] as const) {
    for (const id of rows.keys()) {
      const row = earlier.claims.get(id) ?? earlier.proposals.get(id);
      const place = row && rows.get(id)?.place;
      if (row === undefined || place === undefined) continue;
      const table = earlier.claims.has(id) ? 'claim' : 'proposal';
      yield { place, message: `${name} '${id}' has the id of a ${table} of ${there(row.place)}; give it another id` };
    }
  }
}

/** Returns the violations of `sharedValue` by `later`, which is loaded after `earlier`. */
export function* findDifferences(earlier: DossierReading, later: DossierReading): Generator<Violation> {
  const other = earlier.dossier?.id ?? earlier.files.folder;
  const there = (place: DossierPlace): string => `the dossier '${other}' (${formatPlace(place)})`;
  const stands = [other, later.dossier?.id ?? later.files.folder].toSorted()[0] ?? other;
  const advice = `the row of '${stands}' stands; correct one of the two, or give it another id`;
  for (const { id, label, place } of later.entities.values()) {
    const entity = earlier.entities.get(id);
    if (entity === undefined || entity.label === label) continue;
    const message = `'${id}' is ${label} here and ${entity.label} in ${there(entity.place)}; ${advice}`;
    yield { place, message };
  }
  for (const { id, sha256, place } of later.documents.values()) {
    const document = earlier.documents.get(id);
    if (document === undefined || document.sha256 === sha256) continue;
    const message = `document '${id}' is another file (another sha256) in ${there(document.place)}; ${advice}`;
    yield { place, message };
  }
  const terms = new Map(earlier.files.terms.map((row) => [termKey(row), row]));
  for (const row of later.files.terms) {
    const key = termKey(row);
    const term = terms.get(key);
    if (term === undefined || JSON.stringify(term) === JSON.stringify(row)) continue;
    const place = later.files.termPlaces.get(row) ?? { file: later.files.folder };
    const termPlace = earlier.files.termPlaces.get(term) ?? { file: earlier.files.folder };
    yield { place, message: `${key} means something else in ${there(termPlace)}; ${advice}` };
  }
}
