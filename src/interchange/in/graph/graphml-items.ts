/** Nodes and edges of GraphML 1.0 (http://graphml.graphdrawing.org/specification.html), with the labels of yEd. */
import { createReadStream } from 'node:fs';
import { xmlEvents, type XmlEvent } from '../xml/xml-events.ts';
import { refuseMany, type GraphItem } from './graph-item.ts';

interface Open {
  readonly element: Readonly<Record<string, string>>;
  readonly isEdge: boolean;
  readonly attributes: Map<string, string>;
  /** What yEd shows. */
  label: string;
}

/** @throws {BadInputError} if the file is no XML */
export async function* graphmlItems(path: string): AsyncGenerator<readonly GraphItem[]> {
  const reading = new GraphmlReading();
  for await (const events of xmlEvents(createReadStream(path) as AsyncIterable<Buffer>, path)) {
    yield events.flatMap((event) => reading.items(event));
  }
}

class GraphmlReading {
  /** Names of attributes by the id of their key. */
  readonly #names = new Map<string, string>();
  /** By what they are for, and name. */
  readonly #defaults: { readonly isEdge: boolean; readonly isNode: boolean; readonly name: string; value: string }[] =
    [];
  readonly #open: Open[] = [];
  #key: string | undefined;
  #text = '';
  #isDefault = false;
  #isLabel = false;
  #isDirected = 'directed';

  items(event: XmlEvent): GraphItem[] {
    if (event.kind === 'TEXT') {
      if (this.#key !== undefined || this.#isDefault || this.#isLabel) this.#text += event.text;
      return [];
    }
    if (event.kind === 'OPEN') return this.#opened(event.name, event.attributes);
    return this.#closed(event.name);
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): GraphItem[] {
    if (name === 'node' || name === 'edge') {
      this.#open.push({ element: attributes, isEdge: name === 'edge', attributes: new Map(), label: '' });
    } else if (name === 'key') {
      const of = attributes['for'] ?? 'all';
      const title = attributes['attr.name'] ?? attributes['id'] ?? '';
      refuseMany(this.#names);
      this.#names.set(attributes['id'] ?? '', title);
      this.#defaults.push({ isEdge: of !== 'node', isNode: of !== 'edge', name: title, value: '' });
    } else if (name === 'data') this.#begin(() => (this.#key = attributes['key'] ?? ''));
    else if (name === 'default') this.#begin(() => (this.#isDefault = true));
    else if (name === 'NodeLabel' || name === 'EdgeLabel') this.#begin(() => (this.#isLabel = true));
    else if (name === 'graph') this.#isDirected = attributes['edgedefault'] ?? 'directed';
    return name === 'hyperedge' || name === 'port' ? [{ kind: 'REST', name }] : [];
  }

  #begin(mark: () => void): void {
    this.#text = '';
    mark();
  }

  #closed(name: string): GraphItem[] {
    const open = this.#open.at(-1);
    const text = this.#text.trim();
    if (name === 'data') {
      const title = this.#names.get(this.#key ?? '') ?? this.#key ?? '';
      if (text !== '') open?.attributes.set(title, text);
      this.#key = undefined;
    } else if (name === 'default') {
      const last = this.#defaults.at(-1);
      if (last !== undefined) last.value = text;
      this.#isDefault = false;
    } else if (name === 'NodeLabel' || name === 'EdgeLabel') {
      if (open !== undefined) open.label ||= text;
      this.#isLabel = false;
      this.#text = '';
    } else if ((name === 'node' || name === 'edge') && open !== undefined) {
      this.#open.pop();
      return [this.#itemOf(open)];
    }
    return [];
  }

  #itemOf({ element, isEdge, attributes, label }: Open): GraphItem {
    for (const { name, value, ...of } of this.#defaults) {
      if (value !== '' && (isEdge ? of.isEdge : of.isNode) && !attributes.has(name)) attributes.set(name, value);
    }
    const { id = '', source = '', target = '', directed } = element;
    const ownLabel = label || attributes.get('label') || '';
    attributes.delete('label');
    if (!isEdge) return { kind: 'NODE', id, label: ownLabel || attributes.get('name') || '', attributes };
    const isDirected = directed ?? (this.#isDirected === 'directed' ? 'true' : 'false');
    if (!attributes.has('type')) attributes.set('type', isDirected === 'true' ? 'directed' : 'undirected');
    return { kind: 'EDGE', id, source, target, label: ownLabel, attributes, spells: [] };
  }
}
