/**
 * The name under which a row holds the value of a field. It does not depend on the aliases of a client: an alias could be the
 * name of another field of the row.
 */
import { createHash } from 'node:crypto';
import { print, type FieldNode } from 'graphql';

const keys = new WeakMap<FieldNode, string>();

/** Returns the field's name. If the field has arguments, a checksum of them follows, since a row may hold the field twice. */
export function keyOf(node: FieldNode): string {
  if (node.arguments === undefined || node.arguments.length === 0) return node.name.value;
  const known = keys.get(node);
  if (known !== undefined) return known;
  const written = node.arguments.map(print).toSorted().join();
  const key = `${node.name.value}_${createHash('sha256').update(written).digest('hex').slice(0, 12)}`;
  keys.set(node, key);
  return key;
}
