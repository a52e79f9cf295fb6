/** The questions of the page that the server asks at its start: each is one that the API accepts, with all variables that it must have. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import { pageQuestions } from '../../src/graphql/page-questions.ts';

const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../schema.graphql'), 'utf8'));

test('each can be executed, about a claim or an entity', async () => {
  const questions = await pageQuestions({ claim: 'of-a-claim', entity: 'of-an-entity' });
  const asked = questions.map(({ query, variables }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new TypeError(query);
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    expect(errors).toBeUndefined();
    return [operation.name?.value, JSON.stringify(variables)];
  });
  expect(asked).toContainEqual(['Claims', '{"ids":["of-a-claim"],"first":1}']);
  expect(asked).toContainEqual(['ClaimTies', '{"id":"of-a-claim"}']);
  expect(asked).toContainEqual(['EntityCard', '{"id":"of-an-entity","first":1}']);
  expect(asked[0]?.[0]).toBe('Claims');
});
