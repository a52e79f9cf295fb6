/**
 * Writes a style sheet for Neo4j Browser (GraSS) from the vocabulary: entities have the explorer's colours, relations show their
 * labels, plans the name of what is planned in a colour of their own, and the links between claims and their sources are thin and grey.
 */
import { labelIn } from '../../model/labels-of-word.ts';
import type { VocabularyRow } from '../../model/vocabulary.ts';
import { ENTITY_LABELS, type EntityLabel } from '../../model/labels.ts';
import { EXPECTED, WITHDRAWN } from '../../model/mode.ts';

export type GuideLanguage = 'en' | 'ar';

interface Look {
  readonly fill: string;
  readonly line: string;
  readonly text: string;
  readonly diameter: number;
}

/** The fills and lines of src/explorer/graph/palette.ts on a light ground; a test compares them. */
const ENTITIES: Readonly<Record<EntityLabel, readonly [fill: string, line: string]>> = {
  Person: ['#3d8fc6', '#0b5a8e'],
  Government: ['#2bb58b', '#00674a'],
  Militia: ['#e5732b', '#a34400'],
  Organization: ['#d99abf', '#8f4674'],
  Post: ['#f0b840', '#8a5a00'],
  Agreement: ['#f4ec8a', '#6f6600'],
  Event: ['#8fd0f2', '#1f6d99'],
  Place: ['#b9bdb8', '#4c524e'],
  Thing: ['#8377c4', '#43388c'],
};

const INK = '#1f2421';
/** Claims are drawn in the colour of paper and captioned by id: their text is too long for a circle. */
const CLAIM: Look = { fill: '#fbfaf7', line: '#7d8581', text: INK, diameter: 50 };
const SOURCE: Look = { fill: '#eceae2', line: '#5c6460', text: INK, diameter: 50 };
const RELATION = '#5c6460';
/** The line of a plan in src/explorer/graph/palette.ts. Neo4j Browser has no dashes. */
const PLAN = '#3465a8';
/** The line of what was withdrawn, in the same file. */
const TAKEN_BACK = '#7b5a86';
const LINK = '#b9bdb8';

/** Relationship types that link claims to entities, documents and other claims. Relations of the vocabulary are not among them. */
const LINKS = [
  'SUBJECT',
  'OBJECT',
  'PARTICIPANT',
  'ABOUT',
  'CONTENT',
  'ATTRIBUTED_TO',
  'REPORTED_IN',
  'QUANTITY',
  'OF',
  'REPEATS',
  'WITHDRAWS',
  'CONTRADICTS',
  'IN',
  'NAMES',
  'PUBLISHED_BY',
  'SUPERSEDES',
];

/**
 * Returns the whole style sheet, with names of entities and relations in `language`.
 * @param allNamed each entity has a name in that language, and each dossier a title
 */
export function grass(rows: readonly VocabularyRow[], language: GuideLanguage, allNamed: boolean): string {
  // A caption of an absent property is empty, and GraSS has no conditions: where an Arabic name may be absent, the other name follows.
  const own = (column: string): string => {
    if (language === 'en') return `{${column}}`;
    return allNamed ? `{${column}Ar}` : `{${column}Ar} {${column}}`;
  };
  const rules = [
    rule('node', node({ ...CLAIM, diameter: 65 }, '{id}')),
    ...ENTITY_LABELS.map((label) => {
      const [fill, line] = ENTITIES[label];
      return rule(`node.${label}`, node({ fill, line, text: INK, diameter: 65 }, own('name')));
    }),
    rule('node.Claim', node(CLAIM, '{predicate}')),
    rule('node.Document', node(SOURCE, '{id}')),
    rule('node.Dossier', node(SOURCE, own('title'))),
    rule('node.Quantity', node({ ...SOURCE, diameter: 25 }, '{measure}')),
    rule('relationship', relationship(RELATION, 2, '<type>')),
    ...rows
      .filter((row) => row.term === 'PREDICATE')
      .map((row) => rule(`relationship.${row.name}`, relationship(RELATION, 2, labelIn(row, language)))),
    rule(`relationship.${EXPECTED}`, relationship(PLAN, 1, '{predicate}')),
    rule(`relationship.${WITHDRAWN}`, relationship(TAKEN_BACK, 1, '{predicate}')),
    ...LINKS.map((type) => rule(`relationship.${type}`, relationship(LINK, 1, '<type>'))),
  ];
  return `${rules.join('\n\n')}\n`;
}

type Properties = readonly (readonly [name: string, value: string])[];

function node({ fill, line, text, diameter }: Look, caption: string): Properties {
  return [
    ['color', fill],
    ['border-color', line],
    ['border-width', '2px'],
    ['text-color-internal', text],
    ['diameter', `${diameter}px`],
    ['font-size', '10px'],
    ['caption', quoted(caption)],
  ];
}

function relationship(colour: string, width: number, caption: string): Properties {
  return [
    ['color', colour],
    ['border-color', colour],
    ['shaft-width', `${width}px`],
    ['font-size', '9px'],
    ['padding', '3px'],
    ['text-color-external', INK],
    ['text-color-internal', '#ffffff'],
    ['caption', quoted(caption)],
  ];
}

function rule(selector: string, properties: Properties): string {
  return `${selector} {\n${properties.map(([name, value]) => `  ${name}: ${value};`).join('\n')}\n}`;
}

/** GraSS has no escapes: characters that would end a string, a value or a rule are removed. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["';:\n\r]/g, ' ')}"`;
}
