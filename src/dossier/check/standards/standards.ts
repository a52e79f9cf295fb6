/**
 * The tables of the standards that codes of the vocabulary name. followthemoney.json and stix.json are written by
 * scripts/standards/write-tables.py; plover.json is typed from the manual.
 */
import { readFileSync } from 'node:fs';

interface Plover {
  readonly standard: string;
  readonly version: string;
  /** The modes of each event type. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  readonly sectors: readonly string[];
  readonly nonStateActors: readonly string[];
  /** Of the fields of a record, those that a role or a measure fills. */
  readonly fields: readonly string[];
}

interface FollowTheMoney {
  readonly standard: string;
  readonly version: string;
  readonly schemata: Readonly<Record<string, FtmSchema>>;
}

interface FtmSchema {
  readonly abstract?: boolean;
  readonly extends: readonly string[];
  readonly required: readonly string[];
  /** The names of its own properties that take a value, with a space between them. */
  readonly values: string;
  /** Its own properties that take an entity, each with the schema of that entity. */
  readonly entities: Readonly<Record<string, string>>;
}

interface Stix {
  readonly standard: string;
  readonly types: readonly string[];
  readonly identityClasses: readonly string[];
  /** Relationship types between any two objects. */
  readonly commonRelationships: readonly string[];
  /** The types of targets, by the type of the source and the relationship type. */
  readonly relationships: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export const PLOVER = read('plover') as Plover;
export const FTM = read('followthemoney') as FollowTheMoney;
export const STIX = read('stix') as Stix;

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));
}

/** Whether a schema is another one, or extends it. */
export function isFtmSchema(name: string, ancestor: string): boolean {
  return ftmLineage(name).includes(ancestor);
}

/** Returns the schema and all schemas that it extends. */
function ftmLineage(name: string): string[] {
  return [name, ...(FTM.schemata[name]?.extends ?? []).flatMap(ftmLineage)];
}

export interface FtmProperty {
  /** The schema of the entity that the property takes; undefined if it takes a value. */
  readonly range: string | undefined;
}

/** Returns a property that the schema has or inherits. */
export function ftmProperty(schema: string, name: string): FtmProperty | undefined {
  for (const each of ftmLineage(schema)) {
    const { values = '', entities = {} } = FTM.schemata[each] ?? {};
    if (entities[name] !== undefined) return { range: entities[name] };
    if (values.split(' ').includes(name)) return { range: undefined };
  }
  return undefined;
}

/** Returns the properties that take an entity and that each entity of the schema must have. */
export function requiredFtmEnds(schema: string): string[] {
  const required = ftmLineage(schema).flatMap((each) => FTM.schemata[each]?.required ?? []);
  return [...new Set(required)].filter((name) => ftmProperty(schema, name)?.range !== undefined);
}
