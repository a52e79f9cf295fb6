/** A record from its statements, by the mapping from which they were written. */
import type { Quad } from 'n3';
import { BadInputError } from '../../../../errors.ts';
import { alphabetKey, compare } from '../describe.ts';
import type { Iris } from '../iris.ts';
import type { AnyDescription, AnyField, AnyParts, AnyValues } from '../mapping.ts';
import { INDEX, ORDER } from '../order.ts';

type Objects = readonly Quad['object'][];

/** The statements of one record by node and property. */
export class Nodes {
  readonly #byNode = new Map<string, Map<string, Quad['object'][]>>();

  add({ subject, predicate, object }: Quad): void {
    const properties = this.#byNode.get(subject.value) ?? new Map<string, Quad['object'][]>();
    this.#byNode.set(subject.value, properties);
    const objects = properties.get(predicate.value);
    if (objects === undefined) properties.set(predicate.value, [object]);
    else objects.push(object);
  }

  objects(node: string, property: string): Objects {
    return this.#byNode.get(node)?.get(property) ?? [];
  }
}

/** @throws {BadInputError} if a value is missing, or is of another kind than the mapping says */
export function restore(node: string, description: AnyDescription, nodes: Nodes, iris: Iris): Record<string, unknown> {
  const fields = Object.entries(description.fields).map(([name, field]): [string, unknown] => {
    try {
      return [name, valueOf(name, field, node + (field.spot?.node ?? ''), nodes, iris)];
    } catch (error) {
      if (!(error instanceof BadInputError)) throw error;
      throw new BadInputError(`${name} of <${node}>: ${error.message}`, { cause: error });
    }
  });
  return Object.fromEntries(fields);
}

function valueOf(name: string, field: AnyField, node: string, nodes: Nodes, iris: Iris): unknown {
  const objects = nodes.objects(node, field.property.value);
  if (field.count === 'parts') return partsOf(field, objects, nodes, iris);
  if (field.count === 'many') return listOf(name, field, objects, nodes.objects(node, ORDER.value), iris);
  const [object, ...others] = objects;
  if (others.length > 0) throw new BadInputError(`it has ${objects.length} values, and may have one`);
  if (object !== undefined) return field.form.read(object, iris);
  if (field.count === 'one') throw new BadInputError('it has no value');
  return null;
}

function partsOf({ of }: AnyParts, objects: Objects, nodes: Nodes, iris: Iris): unknown[] {
  const indexed = objects.map(({ value }) => {
    const [index] = nodes.objects(value, INDEX.value);
    if (index === undefined) throw new BadInputError(`<${value}> has no place`);
    return { index: Number(index.value), value };
  });
  return indexed.toSorted((a, b) => a.index - b.index).map(({ value }) => restore(value, of, nodes, iris));
}

function listOf(name: string, { form }: AnyValues, objects: Objects, orders: Objects, iris: Iris): unknown[] {
  const alphabetic = objects.toSorted((a, b) => compare(alphabetKey(a), alphabetKey(b)));
  const order = orders.map(({ value }) => value.split(' ')).find(([field]) => field === name);
  const inOrder = order === undefined ? alphabetic : order.slice(1).map((place) => alphabetic[Number(place)]);
  return inOrder.map((object): unknown => {
    if (object === undefined) throw new BadInputError('its order names a value that it has not');
    return form.read(object, iris) as unknown;
  });
}
