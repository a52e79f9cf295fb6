/** The IRIs of what a file holds: `<base>entity/amal-haddad`, `<base>word/PREDICATE/MET_WITH`, and of a part `<base>claim/c-1_attribution_0`. */
import type { DossierRecord, RecordKind } from '../../../records/record.ts';

/** Absolute, and without characters that an IRI must not have (RFC 3987). */
const ABSOLUTE = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/iu;
const BASE_OF_NOBODY = 'urn:sanad:dossier:';

export class Iris {
  readonly base: string;

  constructor(base: string) {
    this.base = base;
  }

  record(kind: RecordKind, id: string): string {
    // So that no record has the IRI of a part of another one, which goes on with `_` and a small letter.
    return `${this.base}${kind}/${encodeURIComponent(id).replaceAll(/_(?=[a-z])/g, '%5F')}`;
  }

  /** @returns undefined if it is not that of such a record */
  recordId(kind: RecordKind, iri: string): string | undefined {
    return decoded(iri, `${this.base}${kind}/`);
  }

  /** A word of the vocabulary. */
  word(term: string, name: string): string {
    return `${this.base}word/${encodeURIComponent(term)}/${encodeURIComponent(name)}`;
  }

  wordName(term: string, iri: string): string | undefined {
    return decoded(iri, `${this.base}word/${encodeURIComponent(term)}/`);
  }

  /** The file itself. */
  get file(): string {
    return `${this.base}file`;
  }

  get prefixes(): Readonly<Record<string, string>> {
    return {
      entities: `${this.base}entity/`,
      documents: `${this.base}document/`,
      claims: `${this.base}claim/`,
      relations: `${this.base}relation/`,
      dossiers: `${this.base}dossier/`,
      predicates: `${this.base}word/PREDICATE/`,
      kinds: `${this.base}word/KIND/`,
      acts: `${this.base}word/ACT/`,
      media: `${this.base}word/MEDIUM/`,
      roles: `${this.base}word/ROLE/`,
      measures: `${this.base}word/MEASURE/`,
      this: this.base,
    };
  }
}

function decoded(iri: string, start: string): string | undefined {
  if (!iri.startsWith(start)) return undefined;
  try {
    return decodeURIComponent(iri.slice(start.length));
  } catch {
    return undefined;
  }
}

/**
 * The base of the ids in a file: `iri` of the dossiers if all have the same one, else an URN with their ids, because two files may mean different
 * things by one id.
 */
export function baseOf(dossiers: readonly Pick<DossierRecord, 'id' | 'iri'>[]): string {
  const [iri = null, ...others] = new Set(dossiers.map((dossier) => dossier.iri));
  if (iri !== null && others.length === 0 && ABSOLUTE.test(iri)) return /[/#:?=]$/.test(iri) ? iri : `${iri}/`;
  return `${BASE_OF_NOBODY}${dossiers.map(({ id }) => encodeURIComponent(id)).join('+')}/`;
}
