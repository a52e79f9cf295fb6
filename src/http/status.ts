/** The HTTP status of a response with errors and without data: Apollo Server uses 500 for codes that are not its own. */
import type { ApolloServerPlugin } from '@apollo/server';
import { BadInputError, LimitError } from '../errors.ts';

/** Codes of errors that the caller can correct: status 400. */
export const statusPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, errors = [] }) => {
      if (
        response.http.status === 500 &&
        errors.length > 0 &&
        errors.every(({ originalError }) => isOfCaller(originalError))
      ) {
        response.http.status = 400;
      }
    },
  }),
};

function isOfCaller(error: unknown): boolean {
  return error instanceof BadInputError || error instanceof LimitError;
}
