/** Checks the bounds of each request before it runs, waits until it may run, and reports the complexity of the request. */
import type { ApolloServerPlugin } from '@apollo/server';
import { LimitError } from '../errors.ts';
import { boundMessage, checkRequest, REQUEST_BOUNDS } from './bounds.ts';
import type { RequestContext } from './context.ts';
import { measureComplexity, type Request } from './complexity.ts';

/**
 * Refuses a request that exceeds a bound, with an error that names the bound. Reports the complexity in
 * `extensions.cost`.
 */
export const boundsPlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => {
    let complexity: number | undefined;
    return {
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        const variables = request.variables ?? {};
        const size = checkRequest(document, operation, variables);
        if (operation !== undefined) complexity = checkComplexity({ schema, document, operation, variables });
        await contextValue.admit({ complexity: complexity ?? 0, ...size });
      },
      willSendResponse: async ({ response }) => {
        if (complexity === undefined || response.body.kind !== 'single') return;
        const cost = { complexity, bound: REQUEST_BOUNDS.complexity };
        response.body.singleResult.extensions = { ...response.body.singleResult.extensions, cost };
      },
    };
  },
};

/**
 * Returns the complexity of a request, or undefined if the request will not run.
 * @throws {LimitError | BadInputError}
 */
export function checkComplexity(request: Request): number | undefined {
  const measured = measureComplexity(request);
  if (measured !== undefined && measured.complexity > REQUEST_BOUNDS.complexity) {
    throw new LimitError(
      'complexity',
      boundMessage(
        'complexity',
        `comes to ${measured.complexity}, most of it in ${measured.mostly()}`,
        'Give lists a smaller limit or first, nest them less deeply, or ask in several requests; docs/limits.md says what weighs how much.',
      ),
    );
  }
  return measured?.complexity;
}
