/** What the things of a file of Wikidata are, by their `instance of`, and how they are called. */
import { ENTITY_LABELS, isEntityLabel, labelsOf, type EntityLabel } from '../../../model/labels.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { Bindings } from '../bindings.ts';
import { asLine } from '../tables/cell-reader.ts';
import { INSTANCE_OF, itemOf, type WikidataEntity } from './entity.ts';
import { entitiesOf } from './entity-lines.ts';

/** Wikidata's item for a human being. */
const HUMAN = 'Q5';

export interface Kind {
  readonly label: EntityLabel;
  readonly kind: string | undefined;
}

interface Known {
  readonly name: string;
  readonly kind: Kind | undefined;
  /** The items of which it is an instance, at most three. */
  readonly instanceOf: readonly string[];
}

export class Kinds {
  readonly #known = new Map<string, Known>();
  readonly #bindings: Bindings;
  /** What a thing was taken for that the file does not tell: by the predicates of its claims. */
  readonly #taken = new Map<string, EntityLabel>();

  private constructor(bindings: Bindings) {
    this.#bindings = bindings;
  }

  /** Reads the file once. Memory: a name and a few ids for each entity. */
  static async read(path: string, bindings: Bindings, vocabulary: Vocabulary): Promise<Kinds> {
    const kinds = new Kinds(bindings);
    for await (const { entity } of entitiesOf(path)) {
      const instanceOf = (entity.claims[INSTANCE_OF] ?? [])
        .filter(({ rank }) => rank !== 'deprecated')
        .map(({ mainsnak }) => itemOf(mainsnak) ?? '')
        .filter((id) => id !== '');
      const own = kinds.#boundKind(entity.id);
      const kind = own ?? instanceOf.map((id) => kinds.#kindOfItem(id, vocabulary)).find((each) => each !== undefined);
      kinds.#known.set(entity.id, { name: nameOf(entity), kind, instanceOf: instanceOf.slice(0, 3) });
    }
    return kinds;
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** Without a name in the file it is called by its id. */
  name(id: string): string {
    return this.#known.get(id)?.name ?? id;
  }

  /**
   * Returns what a thing is at an end that takes these labels: what the file or the bindings say, or the only label that there is.
   * A text: why that cannot be said.
   */
  at(id: string, group: readonly string[]): Kind | string {
    const said = this.#known.get(id)?.kind ?? this.#boundKind(id);
    const taken = this.#taken.get(id);
    const known = said ?? (taken === undefined ? undefined : { label: taken, kind: undefined });
    const labels = labelsOf(group);
    if (known !== undefined && labels.includes(known.label)) return known;
    if (known !== undefined) return `${id} is a ${known.label} where only ${group.join(' or ')} fits`;
    const [only, ...others] = labels;
    if (only === undefined || others.length > 0) return this.#unknown(id);
    this.#taken.set(id, only);
    return { label: only, kind: undefined };
  }

  #unknown(id: string): string {
    const { instanceOf = [] } = this.#known.get(id) ?? {};
    return instanceOf.length === 0 ? id : `instance of ${instanceOf.join(', ')}`;
  }

  #kindOfItem(id: string, vocabulary: Vocabulary): Kind | undefined {
    const bound = this.#boundKind(id);
    if (bound !== undefined) return bound;
    if (id === HUMAN) return { label: 'Person', kind: undefined };
    const row = vocabulary.rows.find((each) => each.term === 'KIND' && each.wikidata === id);
    return row?.term === 'KIND' ? { label: row.of, kind: row.name } : undefined;
  }

  #boundKind(id: string): Kind | undefined {
    const text = Object.hasOwn(this.#bindings.kinds, id) ? this.#bindings.kinds[id] : undefined;
    const [label = '', kind] = text?.split('/') ?? [];
    return isEntityLabel(label) ? { label, kind } : undefined;
  }
}

export const KIND_PROPOSAL = (what: string): string =>
  `"kinds": {${JSON.stringify(/Q\d+/.exec(what)?.[0] ?? what)}: "Organization"} (a label: ${ENTITY_LABELS.join(', ')}; a kind of it after a slash)`;

/** In English, or in the form for all languages; else its id. */
export function nameOf({ id, labels }: WikidataEntity): string {
  return asLine(labels['en']?.value ?? labels['mul']?.value ?? '') || id;
}
