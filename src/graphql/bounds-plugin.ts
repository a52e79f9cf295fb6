/** Checks the bounds of each request before it runs, waits until it may run, and reports the complexity of the request. */
import type { ApolloServerPlugin } from '@apollo/server';
import { LimitError } from '../errors.ts';
import { boundMessage, checkRequest, REQUEST_BOUNDS } from './bounds.ts';
import { measureComplexity, type Request } from './complexity.ts';
import type { RequestContext } from './context.ts';
import type { Counts } from './fan-out.ts';
import { lookupRows } from './lookup-rows.ts';

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
        if (operation !== undefined) {
          const measured = { schema, document, operation, variables };
          complexity = checkComplexity(measured);
          if (complexity !== undefined && lookupRows(measured, NOTHING).rows > 0) {
            const counts = await countsOf(contextValue);
            if (counts !== undefined) checkLookupRows(measured, counts);
          }
        }
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

const NOTHING: Counts = { claims: 0, documents: 0, dossiers: 0, entities: 0 };

/** Returns undefined if the counts cannot be read: then the request itself fails for the same reason. */
async function countsOf({ traversals, deadline }: RequestContext): Promise<Counts | undefined> {
  try {
    return await traversals.stats(deadline);
  } catch {
    return undefined;
  }
}

/** @throws {LimitError | BadInputError} */
export function checkLookupRows(request: Request, counts: Counts): void {
  const { rows, mostly } = lookupRows(request, counts);
  if (rows <= REQUEST_BOUNDS.rows) return;
  throw new LimitError(
    'rows',
    boundMessage(
      'rows',
      `makes Neo4j read about ${rows}, most of them for ${mostly}`,
      'Restrict the list by id: { in: … }, nest fewer lists in its condition, or ask in two requests: first for the ids that satisfy the inner condition, then with id: { in: … }.',
    ),
  );
}

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
