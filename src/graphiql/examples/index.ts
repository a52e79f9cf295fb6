// The example queries, which open as tabs on the first visit; a tab is named after its operation.
import lookup from './lookup.graphql?raw';
import neighborhood from './neighborhood.graphql?raw';
import path from './path.graphql?raw';
import search from './search.graphql?raw';
import stats from './stats.graphql?raw';

export const EXAMPLES = [path, search, neighborhood, lookup, stats].map((query) => ({ query }));
