/** Objects of STIX 2.1, and Sanad's extension of them: a property extension of objects that STIX has, and new types for what it has none. */
import type { LocalizedText } from '../../../model/languages.ts';
import type { Taken } from '../../account/account.ts';
import { stixId } from './stix-id.ts';
import type { StixTimes } from './stix-time.ts';

export type Properties = Readonly<Record<string, unknown>>;

export interface StixObject extends Properties {
  readonly type: string;
  readonly id: string;
}

/** The one who defines the extension. */
const AUTHOR = stixId('identity', 'sanad');
const EXTENSION = stixId('extension-definition', 'sanad');
/** The day on which version 1 of the extension was fixed. */
const EXTENSION_TIMES: StixTimes = { created: '2026-11-30T00:00:00.000Z', modified: '2026-11-30T00:00:00.000Z' };

export const EXTENSION_OBJECTS: readonly StixObject[] = [
  objectOf(AUTHOR, EXTENSION_TIMES, { name: 'Sanad', identity_class: 'system' }),
  objectOf(EXTENSION, EXTENSION_TIMES, {
    created_by_ref: AUTHOR,
    name: 'Sanad',
    description:
      'What claims hold beyond STIX: who said it to whom in which words and when, open and uncertain dates, quantities, participants, passages of documents, disagreements. Properties have the names of the columns of a dossier, in snake_case.',
    schema: 'docs/interchange.md of Sanad describes each property.',
    version: '1.0.0',
    extension_types: ['property-extension', 'new-sdo'],
  }),
];

/** Without properties that have no value: STIX knows neither null nor empty lists. */
export function objectOf(id: string, times: StixTimes, properties: Properties): StixObject {
  const type = id.slice(0, id.indexOf('--'));
  return { type, spec_version: '2.1', id, ...times, ...present(properties) };
}

/** An object of a type that STIX has, with further properties. */
export function extended(id: string, times: StixTimes, properties: Properties, rest: Properties): StixObject {
  const extension = { extension_type: 'property-extension', ...present(rest) };
  return objectOf(id, times, { ...properties, extensions: { [EXTENSION]: extension } });
}

/** An object of a type of Sanad's: `x-sanad-post`. */
export function newObject(id: string, times: StixTimes, properties: Properties): StixObject {
  return objectOf(id, times, { ...properties, extensions: { [EXTENSION]: { extension_type: 'new-sdo' } } });
}

export function isOwnType(id: string): boolean {
  return id.startsWith('x-sanad-');
}

/** The properties whose values exist. */
function present(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !isAbsent(value)));
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Of these values a table of loss says where they are: a program that does not know the extension does not show them. */
export const IN_EXTENSION = "Sanad's extension, which other programs pass over";

/** Identifiers are names of a source and numbers there. */
export const IN_REFERENCES = 'external_references, as source_name and external_id';

/** These fields as properties of the extension, with the same names in snake_case. */
export function further<R extends object>(taken: Taken<R>, fields: readonly (keyof R & string)[]): Properties {
  return Object.fromEntries(fields.map((field) => [snakeCase(field), taken.fold(field, IN_EXTENSION)]));
}

/** The same for the members of a list of objects, without what they do not have. */
export function furtherParts<P extends object>(
  parts: readonly Taken<P>[],
  fields: readonly (keyof P & string)[],
): object[] {
  return parts.map((part) => present(further(part, fields)));
}

/** Keeps the value if a property of STIX has it. */
export function keepIf<R extends object, K extends keyof R & string>(taken: Taken<R>, field: K, isKept: boolean): R[K] {
  return isKept ? taken.keep(field) : taken.fold(field, IN_EXTENSION);
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Texts by their languages: `{"en": "…", "ar": "…"}`. */
export function byLanguage(texts: readonly LocalizedText[]): Properties | null {
  if (texts.length === 0) return null;
  return Object.fromEntries(texts.map(({ language, text }) => [language, text]));
}

export interface Reference {
  readonly source_name: string;
  readonly description?: string;
  readonly url?: string;
  readonly external_id?: string;
  readonly hashes?: Properties;
}

/** An address, with the hash of what was read there. Empty if it is none that a program opens. */
export function addressOf(address: string | null, sha256: string | null): Pick<Reference, 'url' | 'hashes'> {
  if (address === null || !URL.canParse(address) || !/^https?:\/\/[!-~]+$/.test(address)) return {};
  const isHash = sha256 !== null && /^[0-9a-f]{64}$/i.test(sha256);
  return { url: address, ...(isHash && { hashes: { 'SHA-256': sha256 } }) };
}
