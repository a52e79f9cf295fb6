/** Finds identifiers that name one thing by their scheme, and stand at two ids. */
import { formatPlace, type DossierPlace } from '../../../errors.ts';
import { readIdentifier } from '../../../model/identifier.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import { Places } from '../../rows/places.ts';
import { StringIndex } from '../../rows/string-index.ts';
import type { Rule, Violation } from '../rule.ts';

export const sharedIdentifier: Rule = {
  id: 'shared-identifier',
  level: 'WARNING',
  holds: 'A `unique` identifier of an entity or document stands at one id, in all dossiers that are linted together.',
  *check(dossier) {
    const owners = new Owners();
    for (const row of namedRows(dossier)) owners.add(row);
    yield* sharedWith(owners, dossier);
  },
};

/** `lintReading` calls it for each dossier before this one. */
export function* findSharedIdentifiers(earlier: DossierReading, later: DossierReading): Generator<Violation> {
  const owners = new Owners(earlier.dossier?.id ?? earlier.files.folder);
  for (const row of namedRows(earlier)) {
    // A row that both dossiers have is compared within the later one.
    if (!later.entities.has(row.id) && !later.documents.has(row.id)) owners.add(row);
  }
  yield* sharedWith(owners, later);
}

interface NamedRow {
  readonly label: string;
  readonly id: string;
  readonly place: DossierPlace;
  readonly identifiers?: readonly string[] | undefined;
}

/** Entities and documents. Several claims may be of one record, which has one identifier. */
function* namedRows({ entities, documents }: DossierReading): Generator<NamedRow> {
  yield* entities.values();
  for (const document of documents.values()) yield { ...document, label: 'Document' };
}

/** The first row of each identifier: about 70 bytes each, beside the texts. */
class Owners {
  readonly dossierId: string | undefined;
  readonly #identifiers = new StringIndex();
  readonly #ids: string[] = [];
  readonly #places = new Places();

  /** @param dossierId the dossier of the rows, if it is another one */
  constructor(dossierId?: string) {
    this.dossierId = dossierId;
  }

  add({ id, place, identifiers = [] }: NamedRow): void {
    for (const identifier of identifiers) {
      if (this.#identifiers.add(identifier) < this.#ids.length) continue;
      this.#ids.push(id);
      this.#places.add(place);
    }
  }

  get(identifier: string): { readonly id: string; readonly place: DossierPlace } | undefined {
    const number = this.#identifiers.find(identifier);
    return number < 0 ? undefined : { id: this.#ids[number] ?? '', place: this.#places.at(number) };
  }
}

function* sharedWith(owners: Owners, dossier: DossierReading): Generator<Violation> {
  const { dossierId } = owners;
  for (const row of namedRows(dossier)) {
    for (const identifier of new Set(row.identifiers)) {
      const owner = owners.get(identifier);
      if (owner === undefined || owner.id === row.id) continue;
      const read = readIdentifier(identifier);
      if ('fault' in read || dossier.vocabulary.scheme(read.ok.scheme)?.unique !== true) continue;
      const where = `${dossierId === undefined ? '' : `of the dossier '${dossierId}' `}(${formatPlace(owner.place)})`;
      const message = `${row.label} '${row.id}': '${identifier}' is also an identifier of '${owner.id}' ${where}; give both one id, correct one of the identifiers, or write a Reason. Identifiers join nothing by themselves`;
      yield { place: row.place, message, sides: [[owner.id], [row.id]] };
    }
  }
}
