/** An Apollo Server over a schema of ours: bounds, masked errors, and the state of the graph in `extensions`. */
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { REQUEST_BOUNDS } from './bounds.ts';
import { boundsPlugin } from './bounds-plugin.ts';
import type { RequestContext } from './context.ts';
import { maskErrors, type ReportMasked } from './mask.ts';

export interface ApolloSettings {
  readonly report: ReportMasked;
  /** What HTTP adds. */
  readonly plugins: readonly ApolloServerPlugin[];
}

/** Started, and without an address: `http` gives it one. */
export async function startApollo(
  schema: GraphQLSchema,
  settings: ApolloSettings,
): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    // Whatever NODE_ENV says: explorers need introspection, and clients never need a stack.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    cache: 'bounded',
    allowBatchedHttpRequests: false,
    parseOptions: { maxLexicalTokens: REQUEST_BOUNDS.tokens },
    formatError: maskErrors(settings.report),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would follow each field for hints that this schema does not give; `http` says no-store.
      ApolloServerPluginCacheControlDisabled(),
      boundsPlugin,
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
      response.body.singleResult.extensions = { ...response.body.singleResult.extensions, sanad: state };
    },
  }),
};
