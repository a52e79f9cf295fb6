/** Random conditions of an input type, with values that occur in the rows. */
import { getNamedType, isInputObjectType, type GraphQLInputObjectType, type GraphQLSchema } from 'graphql';
import type { Json } from '../asking.ts';
import { fc } from '../property.ts';
import type { Rows } from './read-rows.ts';

/** @param depth how many levels of AND, OR, NOT and related objects a condition may have */
export function randomWhere(schema: GraphQLSchema, rows: Rows, typeName: string, depth = 3): fc.Arbitrary<Json> {
  const made = new Map<string, fc.Arbitrary<Json>>();
  const input = (name: string): GraphQLInputObjectType => {
    const type = schema.getType(name);
    if (!isInputObjectType(type)) throw new TypeError(`${name} is no input type.`);
    return type;
  };
  const where = (type: GraphQLInputObjectType, left: number, isEdge: boolean): fc.Arbitrary<Json> => {
    const key = `${type.name} ${left} ${isEdge}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const entries = Object.values(type.getFields()).flatMap((field) => {
      const value = ofField(type, field.name, left, isEdge);
      return value === undefined ? [] : [value.map((each): Json => ({ [field.name]: each }))];
    });
    const conditions = fc
      .array(fc.oneof(...entries), { minLength: left === depth ? 1 : 0, maxLength: 2 })
      .map((parts): Json => Object.assign({}, ...parts) as Json);
    made.set(key, conditions);
    return conditions;
  };
  const ofField = (
    type: GraphQLInputObjectType,
    name: string,
    left: number,
    isEdge: boolean,
  ): fc.Arbitrary<unknown> | undefined => {
    const of = getNamedType(type.getFields()[name]?.type);
    if (name === 'typename') {
      return fc.subarray(valuesOfEnum(schema, of?.name ?? ''));
    }
    if (!isInputObjectType(of)) return undefined;
    const fields = of.getFields();
    if (fields['eq'] !== undefined) return comparison(of, isEdge ? `edge.${name}` : name);
    if (name === 'node' || name === 'edge') return where(of, left, name === 'edge');
    if (left === 0) return undefined;
    if (name === 'AND' || name === 'OR') return fc.array(where(of, left - 1, isEdge), { maxLength: 2 });
    if (name === 'NOT') return where(of, left - 1, isEdge);
    if (fields['some'] === undefined) return where(of, left - 1, false);
    const inner = where(input(getNamedType(fields['some'].type)?.name ?? ''), left - 1, false);
    return fc.constantFrom('some', 'all', 'none', 'single').chain((how) => inner.map((each) => ({ [how]: each })));
  };
  const comparison = (type: GraphQLInputObjectType, field: string): fc.Arbitrary<Json> => {
    const values = fitting(schema, type, rows.valuesOf(field));
    const value = values.length === 0 ? undefined : fc.constantFrom(...values);
    const options = Object.keys(type.getFields()).flatMap((operator): fc.Arbitrary<Json>[] => {
      if (operator === 'in' && value) return [fc.array(value, { maxLength: 3 }).map((list) => ({ in: list }))];
      if (operator === 'eq' && type.name === 'StringListFilters') return [fc.constant({ eq: [] })];
      if (operator === 'eq') return [(value ? fc.option(value) : fc.constant(null)).map((eq) => ({ eq }))];
      if (value === undefined) return [];
      if (/contains|With/.test(operator)) {
        return [value.chain((text) => partOf(String(text))).map((part) => ({ [operator]: part }))];
      }
      return [value.map((each) => ({ [operator]: each }))];
    });
    return fc.oneof(...options);
  };
  return where(input(`${typeName}Where`), depth, false);
}

/** The values that a comparison takes: fields of several types may have one name. */
function fitting(schema: GraphQLSchema, comparison: GraphQLInputObjectType, values: readonly unknown[]): unknown[] {
  const fields = comparison.getFields();
  const of = getNamedType((fields['eq'] ?? fields['in'])?.type)?.name ?? '';
  const ofEnum = valuesOfEnum(schema, of);
  if (ofEnum.length > 0) return values.filter((value) => ofEnum.includes(String(value)));
  if (of === 'Int') return values.filter(Number.isInteger);
  if (of === 'Float') return values.filter((value) => typeof value === 'number');
  if (of === 'Boolean') return values.filter((value) => typeof value === 'boolean');
  return values.filter((value) => typeof value === 'string');
}

const partOf = (text: string): fc.Arbitrary<string> =>
  fc.tuple(fc.nat(text.length), fc.nat(4)).map(([from, size]) => text.slice(from, from + size + 1));

function valuesOfEnum(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return type !== undefined && 'getValues' in type ? type.getValues().map((value) => value.name) : [];
}
