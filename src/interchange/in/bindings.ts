/**
 * What a user decided about the things of a file: a small file of JSON in the dossier (`imports/NAME.json`), which an import proposes and the user
 * changes. A name or key without a binding is never guessed: the import lists it.
 */
import { z } from 'zod';
import { BadInputError } from '../../errors.ts';
import { formFaults } from './mapping/form-faults.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is no id: write kebab-case, like 'joe-biden'");

/** Other keys belong to a reader. */
const BINDINGS = z.looseObject({
  /** The id of an entity of the dossier, or of another one, by the name or key that the file has. */
  entities: z.record(z.string(), id).default({}),
  /** `Label` or `Label/KIND` by the kind that the file has. */
  kinds: z
    .record(z.string(), z.string().regex(/^[A-Z][a-z]+(\/[A-Z_]+)?$/, 'is no kind: write Organization/COMPANY'))
    .default({}),
  /** A predicate of the vocabulary by the type that the file has; null: not imported, which the table of loss counts. */
  predicates: z.record(z.string(), z.string().nullable()).default({}),
});

export type Bindings = Readonly<Pick<z.infer<typeof BINDINGS>, 'entities' | 'kinds' | 'predicates'>>;

export const NO_BINDINGS: Bindings = { entities: {}, kinds: {}, predicates: {} };

/**
 * @param mapping the JSON of the file; undefined if there is none
 * @throws {BadInputError} with all faults and their places in the file
 */
export function readBindings(mapping: unknown, path: string): Bindings {
  if (mapping === undefined) return NO_BINDINGS;
  const { success, data, error } = BINDINGS.safeParse(mapping);
  if (success) return { entities: data.entities, kinds: data.kinds, predicates: data.predicates };
  throw new BadInputError(`${path} cannot be read:\n${formFaults(error, mapping).join('\n')}`);
}
