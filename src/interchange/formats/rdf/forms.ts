/** How a value of a record becomes an object of a statement, and is read from it. */
import { DataFactory, type Literal, type NamedNode, type Quad } from 'n3';
import { BadInputError } from '../../../errors.ts';
import { canonicalLanguage, type LocalizedText } from '../../../model/languages.ts';
import type { RecordKind } from '../../../records/record.ts';
import type { Iris } from './iris.ts';
import { SANAD, term } from './vocabularies.ts';

export type Value = NamedNode | Literal;

export interface Form<V> {
  /** What a value is without saying so in JSON-LD: a datatype, `@id`, `@vocab` or `@json`. Absent: a text. */
  readonly coercion?: string;
  write(value: V, iris: Iris): Value;
  /** @throws {BadInputError} if it is no such value */
  read(object: Quad['object'], iris: Iris): V;
}

const DATE = /^-?\d{4}-\d\d-\d\d$/;

export const TEXT: Form<string> = { write: (value) => DataFactory.literal(value), read: lexical };

/** A day as xsd:date, whose years before 1 are those of ISO 8601. What is no day is a text. */
export const DAY: Form<string> = typed('xsd:date', (value) => DATE.test(value));
/** A date of the Extended Date/Time Format (ISO 8601-2). */
export const EDTF: Form<string> = typed('edtf:EDTF');
export const ADDRESS: Form<string> = typed('xsd:anyURI');

export const FLAG: Form<boolean> = {
  write: (value) => DataFactory.literal(String(value), term('xsd:boolean')),
  read: (object) => lexical(object) === 'true' || lexical(object) === '1',
};

/** Integers as xsd:integer. */
export const INTEGER: Form<number> = {
  write: (value) =>
    Number.isSafeInteger(value) ? DataFactory.literal(String(value), term('xsd:integer')) : double(value),
  read: number,
};
export const NUMBER: Form<number> = { coercion: term('xsd:double').value, write: double, read: number };

/** Any value of JSON as rdf:JSON, in the canonical form of RFC 8785 (names in order, no space). */
export const JSON_VALUE: Form<Readonly<Record<string, unknown>>> = {
  coercion: '@json',
  write: (value) => DataFactory.literal(canonicalJson(value), term('rdf:JSON')),
  read: (object) => parseJson(lexical(object)),
};

export const IN_LANGUAGE: Form<LocalizedText> = {
  write: ({ language, text }) => DataFactory.literal(text, language),
  read(object) {
    const text = lexical(object);
    const language = object.termType === 'Literal' ? object.language : '';
    if (language === '') throw new BadInputError(`the text '${shortened(text)}' has no language`);
    // RDF compares tags in small letters, and programs write them so.
    return { language: canonicalLanguage(language) ?? language, text };
  },
};

/** A record that is named by its id. */
export function reference(kind: RecordKind): Form<string> {
  return nodes(
    '@id',
    (iris, id) => iris.record(kind, id),
    (iris, iri) => iris.recordId(kind, iri),
    kind,
  );
}

/** A word of the vocabulary, such as an ACT. */
export function word(name: string): Form<string> {
  return nodes(
    '@id',
    (iris, value) => iris.word(name, value),
    (iris, iri) => iris.wordName(name, iri),
    name,
  );
}

/** One of the values that the model itself fixes: `sanad:NEGATED`. */
export const CODE: Form<string> = nodes(
  '@vocab',
  (_iris, value) => SANAD + encodeURIComponent(value),
  (_iris, iri) => (iri.startsWith(SANAD) ? decodeURIComponent(iri.slice(SANAD.length)) : undefined),
  'code',
);

function nodes(
  coercion: string,
  iriOf: (iris: Iris, value: string) => string,
  valueOf: (iris: Iris, iri: string) => string | undefined,
  name: string,
): Form<string> {
  return {
    coercion,
    write: (value, iris) => DataFactory.namedNode(iriOf(iris, value)),
    read(object, iris) {
      const value = object.termType === 'NamedNode' ? valueOf(iris, object.value) : undefined;
      if (value === undefined) throw new BadInputError(`'${shortened(object.value)}' is no ${name} of this file`);
      return value;
    },
  };
}

function typed(name: Parameters<typeof term>[0], isOne: (value: string) => boolean = () => true): Form<string> {
  const datatype = term(name);
  return {
    coercion: datatype.value,
    write: (value) => DataFactory.literal(value, isOne(value) ? datatype : undefined),
    read: lexical,
  };
}

function lexical(object: Quad['object']): string {
  if (object.termType !== 'Literal') throw new BadInputError(`'${shortened(object.value)}' is no text and no number`);
  return object.value;
}

function double(value: number): Literal {
  return DataFactory.literal(Object.is(value, -0) ? '-0' : String(value), term('xsd:double'));
}

function number(object: Quad['object']): number {
  const text = lexical(object);
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new BadInputError(`'${shortened(text)}' is no number`);
  return value;
}

function parseJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (cause) {
    throw new BadInputError(`'${shortened(text)}' is no JSON`, { cause });
  }
  throw new BadInputError(`'${shortened(text)}' is no object of JSON`);
}

function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${members.join(',')}}`;
}

/** For messages: a value can have any length. */
export function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
