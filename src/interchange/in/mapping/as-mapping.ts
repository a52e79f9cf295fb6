/** Reads a mapping from JSON, with all its faults in one error. Names of columns and words of the vocabulary are checked when a table is read. */
import { BadInputError } from '../../../errors.ts';
import { formFaults } from './form-faults.ts';
import { mappingSchema, type Mapping } from './mapping.ts';

/**
 * @param json of the file; undefined if there is none
 * @param place of the file, for messages
 * @throws {BadInputError} with all faults of its form
 */
export function asMapping(json: unknown, place = 'the mapping'): Mapping {
  if (json === undefined) throw new BadInputError('A table is read by a mapping, and there is none');
  const read = mappingSchema.safeParse(json);
  if (read.success) return read.data;
  throw new BadInputError(`${place} is no mapping:\n${formFaults(read.error, json).join('\n')}`);
}
