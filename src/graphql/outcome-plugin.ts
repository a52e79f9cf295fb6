/** Writes into the context of a request what the metrics count: its group and the code of its first error. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from './context.ts';
import { operationGroup } from './operation-group.ts';

export const outcomePlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue: { outcome }, document, operation }) => {
      if (operation !== undefined) outcome.operation = operationGroup(document, operation);
    },
    willSendResponse: async ({ contextValue: { outcome }, response: { body } }) => {
      const errors = body.kind === 'single' ? body.singleResult.errors : body.initialResult.errors;
      const code = errors?.[0]?.extensions?.['code'];
      if (errors !== undefined && errors.length > 0) outcome.code = typeof code === 'string' ? code : 'OTHER';
      else outcome.code = 'OK';
    },
  }),
};
