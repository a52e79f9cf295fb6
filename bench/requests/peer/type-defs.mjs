/** The type definitions of the peer, and the Cypher of each of its questions, which the raw driver asks too. */
import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import { TYPES } from '../../traversals/graph.mjs';

const types = TYPES.map(({ name }) => name).join('|');

export const typeDefs = readFileSync(new URL('schema.graphql', import.meta.url), 'utf8').replaceAll(
  'RELATION_TYPES',
  types,
);

const query = parse(typeDefs).definitions.find((definition) => definition.name?.value === 'Query');

/** By the name of its field; ready for the driver. */
export const statements = Object.fromEntries(
  query.fields.map(({ name, directives }) => {
    const cypher = directives.find((directive) => directive.name.value === 'cypher');
    return [name.value, cypher.arguments.find((argument) => argument.name.value === 'statement').value.value];
  }),
);
