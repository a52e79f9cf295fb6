// Starts GraphiQL on the server's own endpoint, with example queries in tabs.
import 'graphiql/setup-workers/vite';
import './style.css';

import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

import { EXAMPLES } from './examples/index.ts';
import { createFetcher } from './fetcher.ts';
import { FollowSystemTheme } from './FollowSystemTheme.tsx';
import { PlainUnicode } from './PlainUnicode.tsx';

const fetcher = createFetcher('/graphql');
/** A link of the explorer contains a query after the hash, which no server receives. */
const given = new URLSearchParams(location.hash.slice(1));
const query = given.get('query');
const brought = query === null ? {} : { initialQuery: query, initialVariables: given.get('variables') ?? '' };

const container = document.getElementById('graphiql');
if (container !== null) {
  createRoot(container).render(
    <GraphiQL fetcher={fetcher} defaultTabs={EXAMPLES} defaultQuery="" {...brought}>
      <GraphiQL.Logo>Sanad</GraphiQL.Logo>
      <FollowSystemTheme />
      <PlainUnicode />
    </GraphiQL>,
  );
}
