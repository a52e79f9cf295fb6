/** What a mapping of records to statements is made of: for each field its property, the form of its values and its place. */
import type { NamedNode } from 'n3';
import type { Form } from './forms.ts';
import { type Prefix, term } from './vocabularies.ts';

/** Of which node a field says something, and in which graph. Absent: of the node of the record, in its graph. */
export interface Spot {
  /** Added to the IRI of the node. */
  readonly node: string;
  /** Added to the IRI of the record. */
  readonly graph?: string;
  /** If the node is one of its own: how the node of the record leads to it, and what it is. */
  readonly link?: { readonly property: NamedNode; readonly type: NamedNode };
}

interface InPlace {
  readonly property: NamedNode;
  readonly spot?: Spot;
}

/** One value, or of `maybe` at most one, or a list. */
export interface Values<V> extends InPlace {
  readonly count: 'one' | 'maybe' | 'many';
  readonly form: Form<V>;
  /** Further properties with the same values, by which other programs know them. */
  readonly also: readonly NamedNode[];
}

/** A list of objects, each with a node of its own, in the order of `sanad:index`. */
export interface Parts<R> extends InPlace {
  readonly count: 'parts';
  readonly of: Description<R>;
}

/** The mapping of any record, for what goes through all fields. */
export interface AnyDescription {
  readonly types: readonly NamedNode[];
  readonly fields: Readonly<Record<string, AnyField>>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a form takes the values of its own field
export type AnyValues = Values<any>;
export type AnyParts = InPlace & { readonly count: 'parts'; readonly of: AnyDescription };
export type AnyField = AnyValues | AnyParts;

type FieldOf<V> = [V] extends [readonly (infer I)[]]
  ? (Values<I> & { readonly count: 'many' }) | Parts<I>
  : null extends V
    ? Values<NonNullable<V>> & { readonly count: 'maybe' }
    : Values<V> & { readonly count: 'one' };

/** The mapping of all fields of a record or of a part: TypeScript reports a field without one. */
export interface Description<R> {
  /** The first is that by which a reader recognizes the record. */
  readonly types: readonly NamedNode[];
  readonly fields: { readonly [F in keyof R & string]-?: FieldOf<R[F]> };
}

type Name = `${Prefix}:${string}`;

export function one<V>(property: Name, form: Form<V>, ...also: Name[]): Values<V> & { count: 'one' } {
  return { count: 'one', property: term(property), form, also: also.map(term) };
}

/** At most one. */
export function maybe<V>(property: Name, form: Form<V>, ...also: Name[]): Values<V> & { count: 'maybe' } {
  return { count: 'maybe', property: term(property), form, also: also.map(term) };
}

/** A list. Its order is kept, and also a value that it has twice. */
export function many<V>(property: Name, form: Form<V>, ...also: Name[]): Values<V> & { count: 'many' } {
  return { count: 'many', property: term(property), form, also: also.map(term) };
}

export function parts<R>(property: Name, of: Description<R>): Parts<R> {
  return { count: 'parts', property: term(property), of };
}

/** The same fields in another place. */
export function at<F extends Readonly<Record<string, AnyField>>>(spot: Spot, fields: F): F {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, { ...field, spot }])) as unknown as F;
}

export function types(...names: Name[]): NamedNode[] {
  return names.map(term);
}
