/** Reads a mapping from JSON, with all its faults in one error. Names of columns and words of the vocabulary are checked when a table is read. */
import type { z } from 'zod';
import { BadInputError } from '../../../errors.ts';
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
  const faults = read.error.issues.flatMap((issue) => faultsOf(issue, []));
  throw new BadInputError(`${place} is no mapping:\n${faults.join('\n')}`);
}

type Issue = z.core.$ZodIssue;

/** `claims[0].when.form: …`; of a union, the faults of the form that was most probably meant. */
function faultsOf(issue: Issue, before: readonly PropertyKey[]): string[] {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const [meant = []] = issue.errors.toSorted((a, b) => probability(b) - probability(a));
    return meant.flatMap((each) => faultsOf(each, path));
  }
  const place = path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
  const isAbsent = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [`${place === '' ? 'the file' : place}: ${isAbsent ? 'is missing' : issue.message}`];
}

/** Whether these faults are those of the form that was meant: its faults lie deeper, and it knows the keys. */
function probability(issues: readonly Issue[]): number {
  const unknownKeys = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])).length;
  const isOtherType = issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const isAbsent = issues.filter(
    ({ code, message }) => code === 'invalid_type' && message.endsWith('undefined'),
  ).length;
  return (isOtherType ? -100 : 0) - 10 * unknownKeys - isAbsent;
}
