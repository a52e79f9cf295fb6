/** Lists without members, which no file of Neo4j's importer can hold: the statements that set them after the import. */
import { invariant } from '../../../errors.ts';
import type { StoredProperties } from '../../../records/stored-graph.ts';

/** Of one label of nodes, or of one type of relationships. */
interface Counts {
  total: number;
  /** By property: how often it is a list. */
  readonly lists: Map<string, number>;
  /** By property: the patterns of those whose list has no members, if there are patterns. */
  readonly empty: Map<string, (string | undefined)[]>;
}

export class EmptyLists {
  readonly #counts = new Map<string, Counts>();

  /**
   * @param name of a label of nodes, or of a type of relationships
   * @param pattern of Cypher, in which this one is `x`. Absent for nodes and relationships that all have the same lists
   */
  count(name: string, properties: StoredProperties, pattern?: string): void {
    let counts = this.#counts.get(name);
    if (counts === undefined) this.#counts.set(name, (counts = { total: 0, lists: new Map(), empty: new Map() }));
    counts.total += 1;
    for (const [key, value] of Object.entries(properties)) {
      if (!Array.isArray(value)) continue;
      counts.lists.set(key, (counts.lists.get(key) ?? 0) + 1);
      if (value.length > 0) continue;
      const patterns = counts.empty.get(key) ?? [];
      counts.empty.set(key, patterns);
      if (pattern !== undefined || patterns.length === 0) patterns.push(pattern);
    }
  }

  /** @param isLabel true of a label, false of a type of relationships */
  statements(isLabel: (name: string) => boolean): string {
    const texts: string[] = [];
    for (const [name, { total, lists, empty }] of this.#counts) {
      for (const [key, patterns] of empty) {
        if (patterns[0] === undefined && lists.get(key) === total) {
          const all = isLabel(name) ? `(x:${name})` : `()-[x:${name}]->()`;
          texts.push(`MATCH ${all} WHERE x.${key} IS NULL SET x.${key} = [];\n`);
          continue;
        }
        for (const pattern of patterns) {
          invariant(pattern, `Some ${name} have no ${key}, and some have one without members`);
          texts.push(`MATCH ${pattern} SET x.${key} = [];\n`);
        }
      }
    }
    return texts.join('');
  }
}

/** A text of Cypher between quotation marks. */
export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`;
}
