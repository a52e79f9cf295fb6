/**
 * What a user decided about the things of a file: a small file of JSON in the dossier (`imports/NAME.json`), which an import proposes and the user
 * changes. A name or key without a binding is never guessed: the import lists it.
 */

export interface Bindings {
  /** The id of an entity of the dossier (or of another one) by the name or key that the file has. */
  readonly entities: Readonly<Record<string, string>>;
  /** `Label` or `Label/KIND` by the kind that the file has. */
  readonly kinds: Readonly<Record<string, string>>;
  /** A predicate of the vocabulary by the type that the file has; null: not imported, which the table of loss counts. */
  readonly predicates: Readonly<Record<string, string | null>>;
}

export const NO_BINDINGS: Bindings = { entities: {}, kinds: {}, predicates: {} };
