/**
 * The entity types for `@neo4j/graphql`, with their own fields. relation-fields.ts adds the relation fields from the
 * vocabulary.
 */
import { readFileSync } from 'node:fs';
import { ENTITY_LABELS, isActorLabel, type EntityLabel } from '../model/labels.ts';
import { eventTimeFieldNames } from './event-time-fields.ts';

const DESCRIPTIONS: Readonly<Record<EntityLabel, string>> = {
  Person: 'A human being.',
  Government: 'A state or one of its bodies.',
  Militia: 'A non-state armed group.',
  Organization: 'Anything else that acts or speaks.',
  Post: 'An office, apart from its holder.',
  Agreement: 'A treaty, statement, resolution or plan.',
  Event: 'A dated happening or a series of happenings.',
  Place: 'A country, city, base, building or region.',
  Thing: 'What neither acts nor happens nor is agreed: a vessel, account, property, work or software.',
};

/** The fields that every entity type has, without relation fields. */
const COMMON_FIELDS = `
  id: ID!
  name: String!
  nameAr: String
  aliases: [String!]!
  kind: Kind
  note: String
  "Claims of which this is the subject."
  subjectOf: [Claim!]! @relationship(type: "SUBJECT", direction: IN, aggregate: false) @filterable(byValue: true, byAggregate: false)
  "Claims of which this is the object."
  objectOf: [Claim!]! @relationship(type: "OBJECT", direction: IN, aggregate: false) @filterable(byValue: true, byAggregate: false)
  "Claims in which this takes part in some role."
  participantIn: [Claim!]! @relationship(type: "PARTICIPANT", direction: IN, properties: "ParticipantProperties", aggregate: false) @filterable(byValue: true, byAggregate: false)
  "The dossiers that name this."
  dossiers: [Dossier!]! @relationship(type: "NAMES", direction: IN, aggregate: false) @filterable(byValue: true, byAggregate: false)`;
const ACTOR_FIELDS = `
  "Claims in whose chain of attribution this speaks."
  attributedClaims: [Claim!]! @relationship(type: "ATTRIBUTED_TO", direction: IN, properties: "AttributionProperties", aggregate: false) @filterable(byValue: true, byAggregate: false)
  "Documents that this published."
  published: [Document!]! @relationship(type: "PUBLISHED_BY", direction: IN, aggregate: false) @filterable(byValue: true, byAggregate: false)`;
const OCCASION_FIELDS = `
  "Claims of which this is the occasion."
  occasionOf: [Claim!]! @relationship(type: "ABOUT", direction: IN, aggregate: false) @filterable(byValue: true, byAggregate: false)`;

const PLACE_FIELDS = `
  "Decimal degrees (WGS 84), north of the equator above 0."
  latitude: Float
  "Decimal degrees (WGS 84), east of Greenwich above 0."
  longitude: Float
  "Where the position comes from."
  positionSource: String`;

const WRITTEN_FIELDS = writtenFields();

/** Returns type definitions for `@neo4j/graphql`. They do not depend on the vocabulary. */
export function entityTypes(): string {
  return ENTITY_LABELS.map((label) => {
    const interfaces = isActorLabel(label) ? 'Actor & Entity' : 'Entity';
    const directives = '@node @query(aggregate: false) @limit(default: 100, max: 500)';
    return `"${DESCRIPTIONS[label]}"\ntype ${label} implements ${interfaces} ${directives} {${fieldsOf(label)}\n}`;
  }).join('\n\n');
}

/** Returns the names of a type's fields, without relation fields. */
export function ownFieldNames(label: EntityLabel): string[] {
  const written = Array.from(fieldsOf(label).matchAll(/^ {2}(\w+):/gm), ([, name = '']) => name);
  return [...written, ...eventTimeFieldNames(label)];
}

/** The fields of the one type in `entity-fields.graphql`. */
function writtenFields(): string {
  const text = readFileSync(new URL('./typedefs/parts/entity-fields.graphql', import.meta.url), 'utf8');
  return text.slice(text.indexOf('EntityFields {') + 'EntityFields {'.length, text.lastIndexOf('}')).trimEnd();
}

function fieldsOf(label: EntityLabel): string {
  return [
    COMMON_FIELDS,
    WRITTEN_FIELDS,
    isActorLabel(label) ? ACTOR_FIELDS : '',
    label === 'Place' ? PLACE_FIELDS : '',
    label === 'Event' || label === 'Agreement' ? OCCASION_FIELDS : '',
  ].join('');
}
