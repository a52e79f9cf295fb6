/** Narrows a value that a test expects to be there. */

/** @throws if it is not there */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Expected a value, and there is none.');
  return value;
}
