/** Sharing the adapters of @neo4j/graphql changes what its schema costs, and nothing of the schema. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { printSchema } from 'graphql';
import { Vocabulary } from '../../src/model/vocabulary.ts';
import { readSharedVocabulary } from '../../src/dossier/read/files.ts';
import { buildSchema } from '../../src/graphql/schema.ts';
import { shareAdapters } from '../../src/graphql/share-adapters.ts';

interface Adapter {
  initConcreteEntities(entities: readonly object[]): void;
}

const require = createRequire(import.meta.url);
const path = join(
  dirname(require.resolve('@neo4j/graphql')),
  'schema-model/entity/model-adapters/InterfaceEntityAdapter.js',
);
const library = require(path) as { InterfaceEntityAdapter: { prototype: Adapter } };
const { ConcreteEntityAdapter } = require(join(dirname(path), 'ConcreteEntityAdapter.js')) as {
  ConcreteEntityAdapter: new (entity: object) => object;
};

test('the schema is the same with adapters of their own', async () => {
  const rows = await readSharedVocabulary();
  // A few predicates will do: unshared, the cost grows with their square.
  const vocabulary = new Vocabulary(rows.filter((row, index) => row.term !== 'PREDICATE' || index < 12));
  const shared = printSchema(await buildSchema(vocabulary));

  library.InterfaceEntityAdapter.prototype.initConcreteEntities = function own(
    this: { concreteEntities: object[] },
    entities,
  ) {
    for (const entity of entities) this.concreteEntities.push(new ConcreteEntityAdapter(entity));
  };
  const unshared = printSchema(await buildSchema(vocabulary));
  expect(shareAdapters()).toBe(true);

  expect(shared).toBe(unshared);
  expect(shared).not.toContain('type Mutation');
});
