/** What of the schema follows from the vocabulary: enums of its words, and the entity types with their relation fields. */
import { ConfigError, invariant } from '../errors.ts';
import { ENTITY_LABELS, isActorLabel, type EntityLabel } from '../model/labels.ts';
import { fieldName } from '../model/relation.ts';
import { labelsOf, type PredicateRow, type Vocabulary, type VocabularyRow } from '../model/vocabulary.ts';

const ENUMS: Readonly<Record<string, VocabularyRow['term']>> = {
  RelationType: 'PREDICATE',
  Role: 'ROLE',
  Act: 'ACT',
  Medium: 'MEDIUM',
  Measure: 'MEASURE',
  Kind: 'KIND',
};

const DESCRIPTIONS: Readonly<Record<EntityLabel, string>> = {
  Person: 'A human being.',
  Government: 'A state or one of its bodies.',
  Militia: 'A non-state armed group.',
  Organization: 'Anything else that acts or speaks.',
  Post: 'An office, apart from its holder.',
  Agreement: 'A treaty, statement, resolution or plan.',
  Event: 'A dated happening or a series of happenings.',
  Place: 'A country, city, base, building or region.',
};

/** Fields that every entity has besides its relations. */
const COMMON_FIELDS = `
  id: ID!
  name: String!
  nameAr: String!
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
  attributedClaims: [Claim!]! @relationship(type: "ATTRIBUTED_TO", direction: IN, properties: "AttributionProperties", aggregate: false) @filterable(byValue: true, byAggregate: false)`;
const ORGANIZATION_FIELDS = `
  "Documents that this published."
  published: [Document!]! @relationship(type: "PUBLISHED_BY", direction: IN, aggregate: false) @filterable(byValue: true, byAggregate: false)`;
const OCCASION_FIELDS = `
  "Claims of which this is the occasion."
  occasionOf: [Claim!]! @relationship(type: "ABOUT", direction: IN, aggregate: false) @filterable(byValue: true, byAggregate: false)`;

/**
 * Type definitions for `@neo4j/graphql`.
 * @throws {ConfigError} where two predicates would give one type the same field
 */
export function vocabularyTypes(vocabulary: Vocabulary): string {
  const enums = Object.entries(ENUMS).map(([name, term]) => {
    const names = vocabulary.names(term);
    invariant(names.length > 0, `The vocabulary holds no ${term}`);
    return `enum ${name} { ${names.join(' ')} }`;
  });
  return [...enums, ...ENTITY_LABELS.map((label) => entityType(label, vocabulary.predicates()))].join('\n\n');
}

function entityType(label: EntityLabel, predicates: readonly PredicateRow[]): string {
  const own = [
    COMMON_FIELDS,
    isActorLabel(label) ? ACTOR_FIELDS : '',
    label === 'Organization' ? ORGANIZATION_FIELDS : '',
    label === 'Event' || label === 'Agreement' ? OCCASION_FIELDS : '',
  ].join('');
  const relations = predicates.flatMap((predicate) => relationFields(label, predicate));
  const taken = new Set([...own.matchAll(/^ {2}(\w+):/gm)].map((match) => match[1]));
  for (const { name, predicate } of relations) {
    if (taken.has(name)) {
      throw new ConfigError(
        `The vocabulary gives ${label} the field '${name}' twice, once by ${predicate}: rename the predicate or its inverse.`,
      );
    }
    taken.add(name);
  }
  const interfaces = isActorLabel(label) ? 'Actor & Entity' : 'Entity';
  const directives = '@node @query(aggregate: false) @limit(default: 100, max: 500)';
  return `"${DESCRIPTIONS[label]}"\ntype ${label} implements ${interfaces} ${directives} {${own}\n${relations.map(({ sdl }) => sdl).join('\n')}\n}`;
}

function relationFields(
  label: EntityLabel,
  predicate: PredicateRow,
): { name: string; predicate: string; sdl: string }[] {
  const domain = labelsOf(predicate.domain);
  const range = labelsOf(predicate.range);
  const field = (
    name: string,
    reading: string,
    target: readonly EntityLabel[],
    direction: string,
  ): { name: string; predicate: string; sdl: string } => ({
    name: fieldName(name),
    predicate: predicate.name,
    sdl: `  ${JSON.stringify(reading)}\n  ${fieldName(name)}: [${targetType(target)}!]! @relationship(type: "${predicate.name}", ${direction}, properties: "RelationProperties", aggregate: false) @filterable(byValue: true, byAggregate: false)`,
  });
  if (range.length === 0) return [];
  if (predicate.symmetric) {
    const everybody = [...new Set([...domain, ...range])];
    return everybody.includes(label)
      ? [
          field(
            predicate.name,
            `${predicate.label} · ${predicate.labelAr}`,
            everybody,
            'direction: OUT, queryDirection: UNDIRECTED',
          ),
        ]
      : [];
  }
  const fields = domain.includes(label)
    ? [field(predicate.name, `${predicate.label} · ${predicate.labelAr}`, range, 'direction: OUT')]
    : [];
  if (predicate.inverse === undefined || !range.includes(label)) return fields;
  return [
    ...fields,
    field(
      predicate.inverse,
      `${predicate.inverseLabel ?? ''} · ${predicate.inverseLabelAr ?? ''}`,
      domain,
      'direction: IN',
    ),
  ];
}

/** The narrowest type that holds all these labels. */
function targetType(labels: readonly EntityLabel[]): string {
  const [only, second] = labels;
  if (only !== undefined && second === undefined) return only;
  return labels.every(isActorLabel) ? 'Actor' : 'Entity';
}
