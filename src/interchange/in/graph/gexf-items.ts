/** Nodes and edges of GEXF 1.1 to 1.3 (https://gexf.net/schema.html). Positions, sizes and colours (`viz`) are not read. */
import { createReadStream } from 'node:fs';
import { xmlEvents, type XmlEvent } from '../xml/xml-events.ts';
import { refuseMany, type GraphItem, type GraphSpell } from './graph-item.ts';

interface Open {
  readonly element: Readonly<Record<string, string>>;
  readonly isEdge: boolean;
  readonly attributes: Map<string, string>;
  readonly spells: GraphSpell[];
}

/** @throws {BadInputError} if the file is no XML */
export async function* gexfItems(path: string): AsyncGenerator<readonly GraphItem[]> {
  const reading = new GexfReading();
  for await (const events of xmlEvents(createReadStream(path) as AsyncIterable<Buffer>, path)) {
    yield events.flatMap((event) => reading.items(event));
  }
}

class GexfReading {
  /** Titles of attributes by class and id. */
  readonly #titles = new Map<string, string>();
  /** By class and title. */
  readonly #defaults = new Map<string, string>();
  /** A node may have nodes in it. */
  readonly #open: Open[] = [];
  #class = '';
  #attribute = '';
  #isDefault = false;

  items(event: XmlEvent): GraphItem[] {
    if (event.kind === 'TEXT') {
      if (this.#isDefault) this.#defaults.set(this.#attribute, event.text.trim());
      return [];
    }
    if (event.kind === 'OPEN') {
      this.#opened(event.name, event.attributes);
      return [];
    }
    if (event.name === 'default') this.#isDefault = false;
    if (event.name !== 'node' && event.name !== 'edge') return [];
    const open = this.#open.pop();
    return open === undefined ? [] : [this.#itemOf(open)];
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): void {
    const open = this.#open.at(-1);
    if (name === 'node' || name === 'edge') {
      this.#open.push({ element: attributes, isEdge: name === 'edge', attributes: new Map(), spells: [] });
    } else if (name === 'attributes') this.#class = attributes['class'] ?? '';
    else if (name === 'attribute') {
      const title = attributes['title'] ?? attributes['id'] ?? '';
      refuseMany(this.#titles);
      this.#titles.set(`${this.#class} ${attributes['id'] ?? ''}`, title);
      this.#attribute = `${this.#class} ${title}`;
    } else if (name === 'default') this.#isDefault = true;
    else if (name === 'attvalue' && open !== undefined) {
      const id = attributes['for'] ?? attributes['id'] ?? '';
      const title = this.#titles.get(`${open.isEdge ? 'edge' : 'node'} ${id}`) ?? id;
      const before = open.attributes.get(title);
      const value = attributes['value'] ?? '';
      // A dynamic attribute has a value for each of its times.
      open.attributes.set(title, before === undefined || before === value ? value : `${before} | ${value}`);
    } else if (name === 'spell' && open !== undefined) open.spells.push(spellOf(attributes));
  }

  #itemOf({ element, isEdge, attributes, spells }: Open): GraphItem {
    const own = isEdge ? 'edge ' : 'node ';
    for (const [key, value] of this.#defaults) {
      const title = key.slice(own.length);
      if (key.startsWith(own) && !attributes.has(title)) attributes.set(title, value);
    }
    const { id = '', label = '', source = '', target = '' } = element;
    if (!isEdge) return { kind: 'NODE', id, label, attributes };
    for (const name of ['type', 'kind', 'weight']) {
      const value = element[name];
      if (value !== undefined && !attributes.has(name)) attributes.set(name, value);
    }
    const whole = spellOf(element);
    const all = spells.length === 0 && whole.start + whole.end !== '' ? [whole] : spells;
    return { kind: 'EDGE', id, source, target, label, attributes, spells: all };
  }
}

/** Before version 1.3, an edge of time may be open: `startopen`. */
function spellOf(attributes: Readonly<Record<string, string>>): GraphSpell {
  const at = attributes['timestamp'];
  const of = (name: string): string => attributes[name] ?? attributes[`${name}open`] ?? at ?? '';
  return { start: of('start'), end: of('end') };
}
