/** The tests of the W3C for what an annotation, a collection and a page must have (`w3c-annotation-musts.json`), as schemas of JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import draft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';

interface Musts {
  /** The names of the schemas that each of these must fit. */
  readonly musts: Readonly<Record<'annotation' | 'collection' | 'page', readonly string[]>>;
  readonly schemas: Readonly<Record<string, { readonly id: string }>>;
}

export interface AnnotationCollection {
  readonly '@context': unknown;
  readonly total: number;
  readonly first: { readonly items: readonly Readonly<Record<string, unknown>>[] };
  readonly [property: string]: unknown;
}

let compiled: Readonly<Record<keyof Musts['musts'], readonly (readonly [string, ValidateFunction])[]>> | undefined;

function compile(): NonNullable<typeof compiled> {
  const text = readFileSync(join(import.meta.dirname, 'w3c-annotation-musts.json'), 'utf8');
  const { musts, schemas } = JSON.parse(text) as Musts;
  const ajv = new draft4.default({ strict: false });
  addFormats.default(ajv, ['uri', 'date-time']);
  // Some schemas share an id: those of the assertions are known by their own names.
  for (const [name, schema] of Object.entries(schemas)) {
    if (!name.includes('/')) ajv.addSchema({ ...schema, id: `https://example.org/${schema.id}` });
  }
  const compileOne = (name: string): readonly [string, ValidateFunction] => [
    name,
    ajv.compile({ ...schemas[name], id: `https://example.org/${name.replaceAll('/', '_')}` }),
  ];
  return {
    annotation: musts.annotation.map(compileOne),
    collection: musts.collection.map(compileOne),
    page: musts.page.map(compileOne),
  };
}

/** Returns what the collection, its page or an annotation must have and does not. */
export function missingMusts(collection: AnnotationCollection): string[] {
  compiled ??= compile();
  const context = { '@context': collection['@context'] };
  const faults = (of: keyof Musts['musts'], value: object): string[] =>
    (compiled?.[of] ?? []).flatMap(([name, fits]) => (fits({ ...value, ...context }) ? [] : [`${of} ${name}`]));
  return [
    ...faults('collection', collection),
    ...faults('page', collection.first),
    ...collection.first.items.flatMap((annotation) => faults('annotation', annotation)),
  ];
}
