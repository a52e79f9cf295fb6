/** Says what is wrong in a file of JSON that a person writes: the field, what was expected there, and what the file has. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** A sentence for each fault: `claims[0].when.form: expected a text or a list, and has 5 (a number)`. */
export function formFaults({ issues }: z.ZodError, json: unknown): string[] {
  return issues.flatMap((issue) => faultsOf(issue, [], json));
}

function faultsOf(issue: Issue, before: Path, json: unknown): string[] {
  const path = [...before, ...issue.path];
  const value = valueAt(json, path);
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) {
    return [`${placeOf(path)}: ${sentenceOf(issue, value)}`];
  }
  const forms = formsOf(issue);
  const fitting = forms.filter((form) => !isOtherType(form));
  if (fitting.length === 0) {
    const expected = [...new Set(forms.flatMap((form) => form.map(expectedBy)))].join(' or ');
    return [`${placeOf(path)}: ${expectedText(expected, value)}`];
  }
  const [meant = []] = fitting.toSorted((a, b) => probability(b) - probability(a));
  return meant.flatMap((each) => faultsOf(each, path, json));
}

/** The faults of each form that a union allows, those of a union within it too. */
function formsOf(issue: Issue): (readonly Issue[])[] {
  if (issue.code !== 'invalid_union') return [[issue]];
  return issue.errors.flatMap((form) => {
    const [only] = form;
    return form.length === 1 && only?.code === 'invalid_union' && only.path.length === 0 ? formsOf(only) : [form];
  });
}

/** True if the value has not even the type of the form. */
function isOtherType(form: readonly Issue[]): boolean {
  return form.some(({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'));
}

/** Whether these faults are those of the form that was meant: it knows the keys, and few are missing. */
function probability(form: readonly Issue[]): number {
  const unknownKeys = form.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [])).length;
  const absent = form.filter(({ code, message }) => code === 'invalid_type' && message.endsWith('undefined')).length;
  return -10 * unknownKeys - absent;
}

function sentenceOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_value':
      return expectedText(expectedBy(issue), value);
    case 'unrecognized_keys':
      return `unknown field ${issue.keys.map((key) => `'${key}'`).join(', ')}`;
    case 'too_small':
      return `expected at least ${String(issue.minimum)}${issue.origin === 'string' ? ' characters' : ''}, and has ${shown(value)}`;
    case 'too_big':
      return `expected at most ${String(issue.maximum)}${issue.origin === 'string' ? ' characters' : ''}, and has ${shown(value)}`;
    case 'invalid_format':
      return `${shortened(value)} ${issue.message}`;
    case 'invalid_key':
      return issue.issues.map(({ message }) => message).join('; ');
    default:
      return `${issue.message}, and has ${shown(value)}`;
  }
}

function expectedText(expected: string, value: unknown): string {
  return value === undefined ? `is missing: expected ${expected}` : `expected ${expected}, and has ${shown(value)}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list […]',
  object: 'an object {…}',
  record: 'an object {…}',
  null: 'null',
};

function expectedBy(issue: Issue): string {
  if (issue.code === 'invalid_value') return issue.values.map((each) => JSON.stringify(each)).join(' or ');
  return issue.code === 'invalid_type' ? (TYPES[issue.expected] ?? issue.expected) : issue.message;
}

const LONGEST_SHOWN = 60;

/** `5 (a number)` */
function shown(value: unknown): string {
  const short = shortened(value);
  if (value === null || value === undefined) return short;
  const type = Array.isArray(value) ? 'array' : typeof value;
  return `${short} (${type === 'boolean' ? 'a truth value' : (TYPES[type] ?? type).replace(/ \W+$/, '')})`;
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const key of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

/** `claims[0].when.form` */
function placeOf(path: Path): string {
  const place = path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
  return place === '' ? 'the file' : place;
}
