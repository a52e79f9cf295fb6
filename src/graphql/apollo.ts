/** An Apollo Server with Sanad's bounds, masked errors, and the state of the graph in `extensions`. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { REQUEST_BOUNDS } from './bounds.ts';
import { boundsPlugin } from './bounds-plugin.ts';
import type { RequestContext } from './context.ts';
import { outcomePlugin } from './outcome-plugin.ts';
import { maskErrors, type IsRefusedRequest, type ReportMasked } from './mask.ts';
import { writeAnswer } from './write-answer.ts';

export interface ApolloSettings {
  /** False: queries of the schema are refused. */
  readonly introspection: boolean;
  readonly report: ReportMasked;
  readonly isRefusedRequest: IsRefusedRequest;
  /** Plugins that `src/http` adds. */
  readonly plugins: readonly ApolloServerPlugin[];
}

/** Returns a started server that does not listen on an address: `src/http` connects it to one. */
export async function startApollo(
  schema: GraphQLSchema,
  settings: ApolloSettings,
): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    // These settings must not depend on NODE_ENV, and no client may receive a stack trace.
    introspection: settings.introspection,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    cache: 'bounded',
    allowBatchedHttpRequests: false,
    // Apollo Server declares a string, but it passes the result on unread, and Fastify sends bytes too.
    stringifyResult: writeAnswer as (answer: object) => Promise<string>,
    parseOptions: { maxLexicalTokens: REQUEST_BOUNDS.tokens },
    formatError: maskErrors(settings.report, settings.isRefusedRequest),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // This plugin would read cache hints of each field. The schema has no cache hints, and `src/http` sends no-store.
      ApolloServerPluginCacheControlDisabled(),
      boundsPlugin,
      outcomePlugin,
      statePlugin,
      ...settings.plugins,
    ],
  });
  await apollo.start();
  return apollo;
}

const statePlugin: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      const state = contextValue.graphState();
      if (state === undefined || response.body.kind !== 'single') return;
      const { cut } = contextValue;
      const sanad = { ...state, ...(cut.size > 0 ? { cut: [...cut] } : {}) };
      response.body.singleResult.extensions = { ...response.body.singleResult.extensions, sanad };
    },
  }),
};
