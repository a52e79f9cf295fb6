/** The context of a JSON-LD file, from the mapping: prefixes, and for each property the form of its values. It names no address to fetch. */
import { DESCRIPTIONS } from './records.ts';
import type { Iris } from './iris.ts';
import type { AnyDescription } from './mapping.ts';
import { PREFIXES, SANAD } from './vocabularies.ts';

interface Definition {
  readonly '@id': string;
  readonly '@type'?: string;
}

export type Context = Readonly<Record<string, string | number | Definition>>;

/** Properties beside those of the mapping whose values are nodes. */
const TO_NODES = [
  'np:hasAssertion',
  'np:hasProvenance',
  'np:hasPublicationInfo',
  'sanad:proposition',
  'prov:wasInformedBy',
  'prov:wasGeneratedBy',
  'oa:hasSelector',
  'skos:exactMatch',
  'schema:sameAs',
];

export function contextOf(iris: Iris): Context {
  const short = new ShortIris(PREFIXES);
  const definitions = new Map<string, Definition>(
    TO_NODES.map((name) => [name.replace(/^sanad:/, ''), { '@id': name, '@type': '@id' }]),
  );
  const define = (property: string, coercion: string | undefined): void => {
    if (coercion === undefined || property === `${PREFIXES.rdf}type`) return;
    const name = short.property(property);
    const type = coercion.startsWith('@') ? coercion : short.iri(coercion);
    definitions.set(name, { '@id': short.iri(property), '@type': type });
  };
  for (const description of Object.values(DESCRIPTIONS)) defineFields(description, define);
  return { '@version': 1.1, '@vocab': SANAD, ...PREFIXES, ...iris.prefixes, ...Object.fromEntries(definitions) };
}

function defineFields({ fields }: AnyDescription, define: (property: string, coercion?: string) => void): void {
  for (const field of Object.values(fields)) {
    if (field.spot?.link !== undefined) define(field.spot.link.property.value, '@id');
    if (field.count === 'parts') {
      define(field.property.value, '@id');
      defineFields(field.of, define);
    } else {
      for (const property of [field.property, ...field.also]) define(property.value, field.form.coercion);
    }
  }
}

/** IRIs as a context lets them be written: `prov:Activity`, and those of our own vocabulary by their name alone where that is possible. */
export class ShortIris {
  readonly #prefixes: readonly (readonly [prefix: string, iri: string])[];
  readonly #coercions: ReadonlyMap<string, string>;

  constructor(context: Readonly<Record<string, unknown>>) {
    const prefixes = Object.entries(context).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !entry[0].startsWith('@'),
    );
    // The longest first: that of the predicates begins with that of the words.
    this.#prefixes = prefixes.toSorted(([, a], [, b]) => b.length - a.length);
    this.#coercions = new Map(
      Object.entries(context).flatMap(([name, definition]) => {
        const type = (definition as Partial<Definition>)['@type'];
        return type === undefined ? [] : [[name, type.startsWith('@') ? type : this.#full(type)] as const];
      }),
    );
  }

  iri(iri: string): string {
    for (const [prefix, start] of this.#prefixes) {
      // What follows `//` would make it an address.
      if (iri.startsWith(start) && !iri.startsWith('//', start.length)) return `${prefix}:${iri.slice(start.length)}`;
    }
    return iri;
  }

  /** Of a property, a type, or a value of a property with `@vocab`. */
  property(iri: string): string {
    const name = iri.startsWith(SANAD) ? iri.slice(SANAD.length) : '';
    return /^\w+$/.test(name) ? name : this.iri(iri);
  }

  /** What a value of this property is without saying so: a datatype, `@id`, `@vocab`, `@json`. Undefined: a text. */
  coercion(property: string): string | undefined {
    return this.#coercions.get(property);
  }

  #full(short: string): string {
    const colon = short.indexOf(':');
    const start = this.#prefixes.find(([prefix]) => prefix === short.slice(0, colon))?.[1];
    return start === undefined ? short : start + short.slice(colon + 1);
  }
}
