/**
 * Makes `@neo4j/graphql` 7.6 share its adapters of entity types. It builds a new adapter of every implementing type,
 * with all its relationships, for every relationship whose target is an interface: time and memory grow with the square
 * of the vocabulary (54 predicates: 340 MB and 3 s; shared: a tenth). See docs/decisions/0006-shared-adapters.md.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface InterfaceEntityAdapter {
  concreteEntities: object[];
  initConcreteEntities(entities: readonly object[]): void;
}

interface Internals {
  readonly InterfaceEntityAdapter?: { readonly prototype: InterfaceEntityAdapter };
  readonly ConcreteEntityAdapter?: new (entity: object) => object;
}

const ADAPTERS = 'schema-model/entity/model-adapters';

/** Whether it could be done: another version may be built otherwise, and only costs more then. */
export function shareAdapters(): boolean {
  const require = createRequire(import.meta.url);
  const folder = join(dirname(require.resolve('@neo4j/graphql')), ADAPTERS);
  const load = (name: string): Internals => {
    try {
      return require(join(folder, `${name}.js`)) as Internals;
    } catch {
      return {};
    }
  };
  const { InterfaceEntityAdapter } = load('InterfaceEntityAdapter');
  const { ConcreteEntityAdapter } = load('ConcreteEntityAdapter');
  if (InterfaceEntityAdapter === undefined || ConcreteEntityAdapter === undefined) return false;
  if (typeof InterfaceEntityAdapter.prototype.initConcreteEntities !== 'function') return false;
  const known = new WeakMap<object, object>();
  InterfaceEntityAdapter.prototype.initConcreteEntities = function initConcreteEntities(
    this: InterfaceEntityAdapter,
    entities,
  ) {
    for (const entity of entities) {
      let adapter = known.get(entity);
      if (adapter === undefined) {
        adapter = new ConcreteEntityAdapter(entity);
        known.set(entity, adapter);
      }
      this.concreteEntities.push(adapter);
    }
  };
  return true;
}
