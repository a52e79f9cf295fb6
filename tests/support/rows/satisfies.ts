/** The meaning of a condition (docs/filters.md), evaluated over rows in the plainest way: each condition is true or false. */
import type { Json } from '../asking.ts';
import { COMPUTED_SINGLES, type Link, type Row, type Rows } from './read-rows.ts';

export function satisfies(rows: Rows, row: Row, where: Json): boolean {
  return Object.entries(where).every(([key, value]) => {
    const known = logical(key, value, (each) => satisfies(rows, row, each));
    if (known !== undefined) return known;
    if (key === 'typename') return (value as string[]).includes(row.type);
    const [, base = key, quantifier] = /^(\w+)_(ALL|NONE|SINGLE|SOME)$/.exec(key) ?? [];
    const links = row.links[base.replace(/Connection$/, '')];
    if (links === undefined) return compares(row.values[key], value as Json);
    const passes = (link: Link, condition: Json): boolean =>
      key.endsWith('Connection') ? passesEdge(rows, link, condition) : passesNode(rows, link, condition);
    if (quantifier !== undefined) return holds(quantifier.toLowerCase(), links, (link) => passes(link, value as Json));
    if (COMPUTED_SINGLES.includes(key)) return links.some((link) => passes(link, value as Json));
    return Object.entries(value as Record<string, Json>).every(([each, condition]) =>
      holds(each, links, (link) => passes(link, condition)),
    );
  });
}

function passesEdge(rows: Rows, link: Link, where: Json): boolean {
  return Object.entries(where).every(
    ([key, value]) =>
      logical(key, value, (each) => passesEdge(rows, link, each)) ??
      (key === 'node' ? passesNode(rows, link, value as Json) : passesValues(link.edge, value as Json)),
  );
}

function passesNode(rows: Rows, { to }: Link, where: Json): boolean {
  if (typeof to !== 'string') return passesValues(to, where);
  const row = rows.byId.get(to);
  return row !== undefined && satisfies(rows, row, where);
}

function passesValues(values: Json, where: Json): boolean {
  return Object.entries(where).every(
    ([key, value]) => logical(key, value, (each) => passesValues(values, each)) ?? compares(values[key], value as Json),
  );
}

function logical(key: string, value: unknown, passes: (where: Json) => boolean): boolean | undefined {
  if (key === 'AND') return (value as Json[]).every(passes);
  if (key === 'OR') return (value as Json[]).some(passes);
  return key === 'NOT' ? !passes(value as Json) : undefined;
}

function holds(quantifier: string, links: readonly Link[], passes: (link: Link) => boolean): boolean {
  const count = links.filter(passes).length;
  if (quantifier === 'all') return count === links.length;
  if (quantifier === 'none') return count === 0;
  return quantifier === 'single' ? count === 1 : count > 0;
}

type Ordered = string | number;

function compares(value: unknown, comparisons: Json): boolean {
  return Object.entries(comparisons).every(([operator, operand]) => {
    if (operator === 'eq') return JSON.stringify(value ?? null) === JSON.stringify(operand);
    if (value === null || value === undefined) return false;
    const [text, part] = [typeof value === 'string' ? value : '', typeof operand === 'string' ? operand : ''];
    switch (operator) {
      case 'in':
        return (operand as unknown[]).includes(value);
      case 'includes':
        return (value as unknown[]).includes(operand);
      case 'contains':
        return text.includes(part);
      case 'startsWith':
        return text.startsWith(part);
      case 'endsWith':
        return text.endsWith(part);
      case 'gt':
        return (value as Ordered) > (operand as Ordered);
      case 'gte':
        return (value as Ordered) >= (operand as Ordered);
      case 'lt':
        return (value as Ordered) < (operand as Ordered);
      case 'lte':
        return (value as Ordered) <= (operand as Ordered);
      default:
        throw new TypeError(`The comparison '${operator}' has no meaning here: add it.`);
    }
  });
}
