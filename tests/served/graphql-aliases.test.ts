/**
 * Aliases: a field has the same value under each name that a client gives it, at every place of the schema. Of the places below the
 * root fields whose objects are of one family, a part is tried each day.
 */
import { expect, test } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { partOfEachKind, partOfToday } from '../support/property.ts';
import { isLeaf, placesOf, selected, type Place } from '../support/rows/places.ts';
import { served } from '../support/served.ts';

// The relation fields of a server depend on its dossiers.
const server = await served('frozen');
const { data: introspection } = await server.ask(getIntrospectionQuery());
const schema = buildClientSchema(introspection as unknown as IntrospectionQuery);
const TRAVERSALS = [
  'neighborhood(of: ["north"], first: 50)',
  'entity(id: "north")',
  'search(text: "north", first: 3)',
  'searchAll(text: "meeting", first: 3)',
  'relations(first: 5)',
  'tally',
  'path(from: "north", to: "south")',
  'paths(from: "north", to: "south", first: 2)',
  'contradictions(first: 2)',
  'proposals(first: 3)',
  'ranking(by: DEGREE, first: 9)',
  'changes(from: "1990-01-01", to: "2030-12-31")',
  'vocabulary',
  'stats',
  'common(of: ["north", "south"], first: 2)',
  'timeline(first: 20)',
];
const GENERATED = [
  'claims(limit: 3)',
  'claimsConnection(first: 3)',
  'people(limit: 3)',
  'documentsConnection(first: 2)',
  'entities(limit: 30)',
  'actorsConnection(first: 30)',
];
/** Names that the server or JavaScript could use itself. */
const HOSTILE = ['sanadId', '__resolveType', '__id', '__proto__', 'constructor', 'this', 'timelineType', 'typename'];

const places = placesOf(schema, [...TRAVERSALS, ...GENERATED], 3);
/** Objects and lists that are renamed at a place: Neo4j plans a statement with many of them slowly. */
const MOST_OBJECTS = 3;
const IN_ONE_REQUEST = 6;
const PARTS = 5;
/** No multiple of the other: so that each place meets each way. */
const PARTS_OF_PLACES = 4;

/**
 * Pairs of alias and field. Each list has each alias once, and the fields in the same order, so that Neo4j plans once. Of the
 * lists in which each scalar has the name of another, a part is tried each day.
 */
function renamings({ fields }: Place): (readonly [alias: string, field: string])[][] {
  const leafs = fields.filter(isLeaf);
  const rotated = (list: Place['fields'], by: number): (readonly [string, string])[] =>
    list.map(({ name }, index) => [(list[(index + by) % list.length] ?? { name }).name, name]);
  return [
    ...partOfToday(
      leafs.slice(1).map((_, index) => rotated(leafs, index + 1)),
      PARTS,
    ),
    rotated([...leafs.slice(0, 3), ...fields.filter((field) => !isLeaf(field)).slice(0, MOST_OBJECTS)], 1),
    HOSTILE.map((alias, index) => [alias, leafs[index % leafs.length]?.name ?? '__typename'] as const),
  ].filter((list) => list.length > 0);
}

/** Each root field is tried each day, and of the places below them each family, whether Cypher or a traversal found the objects. */
function kindOf({ name, root, family }: Place): string {
  return root.startsWith(`${name}(`) || name === root ? root : `${GENERATED.includes(root)} ${family}`;
}

const today = partOfEachKind(places, PARTS_OF_PLACES, kindOf);

test.each(today.map((place) => [place.name, place] as const))('%s', async (_name, place) => {
  const { fields, root, select, objectsIn } = place;
  const byName = new Map([
    ['__typename', '__typename'],
    ...fields.map((field) => [field.name, selected(field)] as const),
  ]);
  const lists = renamings(place);
  const used = new Set(lists.flatMap((list) => list.map(([, field]) => field)));
  const plain = select([...used].map((name) => byName.get(name)).join(' '));
  const renamed = lists.map((list, index) => {
    const inner = select(list.map(([alias, field]) => `${alias}: ${byName.get(field)}`).join(' '));
    return `r${index}: ${root} ${inner}`;
  });
  const data: Record<string, unknown> = {};
  // All in one request would exceed the bound of its complexity.
  for (let first = 0; first < renamed.length; first += IN_ONE_REQUEST) {
    const some = renamed.slice(first, first + IN_ONE_REQUEST).join('\n');
    const answer = await server.ask(`{ plain: ${root} ${plain} ${some} }`);
    expect(answer.errors).toBeUndefined();
    Object.assign(data, answer.data);
  }
  const expected = objectsIn(data['plain']);
  for (const [index, list] of lists.entries()) {
    const wanted = expected.map((object) =>
      Object.keys(object).length === 0 ? {} : Object.fromEntries(list.map(([alias, field]) => [alias, object[field]])),
    );
    expect(objectsIn(data[`r${index}`]).map((object) => Object.fromEntries(Object.entries(object)))).toEqual(wanted);
  }
});

test('most places have objects', async () => {
  expect(places.length).toBeGreaterThan(50);
});
