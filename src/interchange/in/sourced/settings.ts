/** What `imports/NAME.json` says of a file whose format has its own meaning: beside the bindings, the languages of its names and who publishes it. */
import { z } from 'zod';
import { BadInputError } from '../../../errors.ts';
import { formFaults } from '../mapping/form-faults.ts';

const SETTINGS = z.looseObject({
  /** BCP 47, the main one first: names must be in its script. */
  languages: z.array(z.string().min(2)).min(1).default(['en']),
  title: z.string().min(1).optional(),
  /** The speaker of what names none itself. */
  publisher: z
    .strictObject({
      name: z.string().min(1),
      kind: z
        .string()
        .regex(/^[A-Z][a-z]+(\/[A-Z0-9_]+)?$/, 'is no kind: write Organization/NGO')
        .default('Organization'),
    })
    .optional(),
  publishedOn: z.string().optional(),
  licence: z.string().optional(),
});

export type SourceSettings = z.infer<typeof SETTINGS>;

/**
 * @param place of the mapping, for messages
 * @throws {BadInputError} with all faults and their places in the mapping
 */
export function settingsOf(mapping: unknown, place: string): SourceSettings {
  const { success, data, error } = SETTINGS.safeParse(mapping ?? {});
  if (success) return data;
  throw new BadInputError(`${place} cannot be read:\n${formFaults(error, mapping).join('\n')}`);
}
