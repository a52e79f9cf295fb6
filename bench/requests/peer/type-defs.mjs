/** The type definitions of the peer, and the Cypher statement of each of its fields, which the raw driver runs too. */
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { TYPES } from '../../traversals/graph.mjs';

const types = TYPES.map(({ name }) => name).join('|');

export const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8').replaceAll(
  'RELATION_TYPES',
  types,
);

const query = parse(typeDefs).definitions.find((definition) => definition.name?.value === 'Query');

/** From the name of a field to its statement, as the driver accepts it. */
export const statements = Object.fromEntries(
  query.fields.map(({ name, directives }) => {
    const cypher = directives.find((directive) => directive.name.value === 'cypher');
    return [name.value, cypher.arguments.find((argument) => argument.name.value === 'statement').value.value];
  }),
);
