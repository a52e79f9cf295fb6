/** The status of an answer that has errors and no data: Apollo Server says 500 of what it does not know. */
import type { ApolloServerPlugin } from '@apollo/server';
import { BadInputError, LimitError } from '../errors.ts';

/** What the caller can mend is 400. */
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
