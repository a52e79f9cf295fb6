/** The peer: Apollo Server and `@neo4j/graphql`, set up as their guides show, with `@cypher` fields and without code of Sanad. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { typeDefs } from './type-defs.mjs';

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;

const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { port: 0, host: '127.0.0.1' },
  context: async () => ({ sessionConfig: { database: 'neo4j' } }),
});
process.stdout.write(`listening at ${url}\n`);
process.once('SIGTERM', () => process.exit());
