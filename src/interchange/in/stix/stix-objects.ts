/** Objects of STIX 2.1 as a bundle has them, with the properties that an import reads. */
import { z } from 'zod';
import { BadInputError } from '../../../errors.ts';
import type { JsonMember } from '../sourced/json-members.ts';

const text = z.string().max(1_000_000);
const id = z.string().regex(/^[a-z][a-z0-9-]+--[0-9a-f-]{36}$/i, 'is no identifier of STIX');
const reference = z.looseObject({
  source_name: text,
  description: text.optional(),
  url: text.optional(),
  external_id: text.optional(),
});

const OBJECT = z.looseObject({
  type: z.string().min(1).max(250),
  id,
  created: text.optional(),
  modified: text.optional(),
  created_by_ref: id.optional(),
  revoked: z.boolean().optional(),
  name: text.optional(),
  aliases: z.array(text).default([]),
  identity_class: text.optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  external_references: z.array(reference).default([]),
  relationship_type: text.optional(),
  source_ref: id.optional(),
  target_ref: id.optional(),
  start_time: text.optional(),
  stop_time: text.optional(),
  object_refs: z.array(id).default([]),
  published: text.optional(),
  content: text.optional(),
  opinion: z.enum(['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree']).optional(),
  sighting_of_ref: id.optional(),
  where_sighted_refs: z.array(id).default([]),
  first_seen: text.optional(),
  last_seen: text.optional(),
  /** Of our own bundles: when it is so what a note or an opinion says, for which STIX has no property. */
  extensions: z
    .record(z.string(), z.looseObject({ start_time: text.optional(), stop_time: text.optional() }))
    .optional(),
});

export interface StixObject extends z.infer<typeof OBJECT> {
  /** The JSON pointer of the object. */
  readonly pointer: string;
}

/** @throws {BadInputError} if it is no object of STIX */
export function stixObject({ pointer, value }: JsonMember, path: string): StixObject {
  const { success, data, error } = OBJECT.safeParse(value);
  if (success) return { ...data, pointer };
  const [issue] = error.issues;
  const where = (issue?.path ?? []).map(String).join('.');
  throw new BadInputError(`${path}: ${pointer} is no object of STIX 2.1: ${where}: ${issue?.message ?? ''}`);
}

/** Properties that an import counts: `identity.name`. Those of each object are not counted. */
export function countedProperties(object: StixObject): [property: string, values: number][] {
  return Object.entries(object).flatMap(([property, value]) => {
    if (OF_EACH.has(property) || value === undefined) return [];
    const values = Array.isArray(value) ? value.length : 1;
    return values === 0 ? [] : [[property, values]];
  });
}

const OF_EACH: ReadonlySet<string> = new Set(['type', 'id', 'spec_version', 'pointer', 'created', 'modified']);

/** The day of a moment; undefined if it is none, or the one by which Sanad's own export says that nobody knows. */
export function dayOf(moment: string | undefined): string | undefined {
  const [, day] = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}/.exec(moment ?? '') ?? [];
  return day === '1970-01-01' ? undefined : day;
}
