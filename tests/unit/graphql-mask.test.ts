/** Which parts of an error the client receives, and which parts only the log contains. */
import { expect, test } from '@jest/globals';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import {
  BadInputError,
  ConfigError,
  DatabaseAuthError,
  DatabaseStatementError,
  DatabaseUnavailableError,
  DeadlineError,
  LimitError,
  ServerBusyError,
  TooManyRequestsError,
} from '../../src/errors.ts';
import { maskErrors } from '../../src/graphql/mask.ts';

const reported: { id: string; error: unknown }[] = [];
const mask = maskErrors((id, error) => reported.push({ id, error }));

/** The answer to an error as it comes out of a resolver. */
function shown(originalError: Error): GraphQLFormattedError {
  const error = new GraphQLError(originalError.message, { originalError, path: ['people', 0] });
  return mask(
    {
      message: error.message,
      path: error.path ?? [],
      extensions: { code: 'INTERNAL_SERVER_ERROR', stacktrace: ['at secret.ts'] },
    },
    error,
  );
}

test.each([
  new BadInputError('yours'),
  new LimitError('depth', 'yours'),
  new DeadlineError('yours'),
  new ServerBusyError('yours', 3),
  new TooManyRequestsError('yours', 3),
  new DatabaseUnavailableError('yours', { cause: new Error('bolt://10.0.0.1') }),
])('what is meant for the caller passes: %s', (error) => {
  expect(shown(error)).toMatchObject({ message: 'yours', path: ['people', 0], extensions: { code: error.code } });
});

test.each([
  [new DatabaseStatementError('MATCH (secret)'), 'INTERNAL_SERVER_ERROR'],
  [new DatabaseAuthError('secret password'), 'SERVICE_UNAVAILABLE'],
  [new ConfigError('secret home'), 'INTERNAL_SERVER_ERROR'],
  [new TypeError('secret is undefined'), 'INTERNAL_SERVER_ERROR'],
])('what is not is an id: %s', (error, code) => {
  const answer = shown(error);
  expect(JSON.stringify(answer)).not.toContain('secret');
  expect(answer).toMatchObject({ path: ['people', 0], extensions: { code, id: expect.any(String) } });
  expect(reported.at(-1)).toEqual({ id: answer.extensions?.['id'], error });
});

test('what is no error at all is masked as well', () => {
  expect(mask({ message: 'secret' }, 'secret')).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
});

test('GraphQL quotes no value at full length', () => {
  const message = `Variable "$a" got invalid value "${'x'.repeat(100_000)}"`;
  expect(
    mask({ message, extensions: { code: 'BAD_USER_INPUT' } }, new GraphQLError(message)).message.length,
  ).toBeLessThan(2_000);
});

test.each([
  [
    'Syntax Error: Document contains more that 4000 tokens. Parsing aborted.',
    { code: 'LIMIT_EXCEEDED', bound: 'tokens' },
  ],
  ['Maximum call stack size exceeded', { code: 'LIMIT_EXCEEDED', bound: 'depth' }],
  ['Syntax Error: Expected Name, found "}".', { code: 'GRAPHQL_PARSE_FAILED' }],
])('the parser: %s', (message, extensions) => {
  expect(mask({ message, extensions: { code: 'GRAPHQL_PARSE_FAILED' } }, new GraphQLError(message)).extensions).toEqual(
    extensions,
  );
});
