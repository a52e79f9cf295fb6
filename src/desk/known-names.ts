/** The names of entities in memory: which entities a text may name. It may return too many; `matchName` selects among them. */
import { foldName } from '../names/fold.ts';
import { isEntityLabel } from '../model/labels.ts';
import { entityKeys, soughtBy } from '../names/sought.ts';
import type { FoundEntity } from './contract.ts';

interface Prepared {
  /** As `entityKeys` returns them. */
  readonly keys: readonly string[];
  /** Each form in one spelling, with a blank before each word. */
  readonly folded: readonly string[];
}

/** 20_000 entities. Preparing one takes most of a millisecond, and a change of the dossier leaves nearly all as they are. */
const MOST_PREPARED = 20_000;
const prepared = new Map<string, Prepared>();

export function namesOf({ name, names, aliases }: Pick<FoundEntity, 'name' | 'names' | 'aliases'>): string[] {
  return [...new Set([name, ...Object.values(names), ...aliases])];
}

/** Prepares the names of an entity, or returns what was prepared before. */
export function prepareNames(entity: FoundEntity): Prepared {
  const forms = namesOf(entity);
  const key = JSON.stringify([entity.label, ...forms]);
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const keys = isEntityLabel(entity.label) ? entityKeys(entity.label, forms) : [];
  const made = { keys, folded: forms.map((form) => ` ${foldName(form)}`) };
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  prepared.set(key, made);
  return made;
}

export class KnownNames {
  readonly #entities: readonly FoundEntity[];
  readonly #byKey = new Map<string, number[]>();
  readonly #sortedKeys: readonly string[];
  readonly #ids: ReadonlySet<string>;

  constructor(entities: readonly FoundEntity[]) {
    this.#entities = entities;
    for (const [index, entity] of entities.entries()) {
      for (const key of prepareNames(entity).keys) {
        const known = this.#byKey.get(key);
        if (known === undefined) this.#byKey.set(key, [index]);
        else known.push(index);
      }
    }
    this.#ids = new Set(entities.map(({ id }) => id));
    this.#sortedKeys = [...this.#byKey.keys()].toSorted();
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  /** In the order of the entities. All of them if none fits by its keys: the text may have a letter too many. */
  candidates(text: string): readonly FoundEntity[] {
    const { keys, prefixes } = soughtBy(text, undefined);
    const typed = foldName(text);
    const found = new Set<number>(keys.flatMap((key) => this.#byKey.get(key) ?? []));
    for (const prefix of prefixes) for (const index of this.#startingWith(prefix)) found.add(index);
    for (const [index, entity] of this.#entities.entries()) {
      const begins = typed !== '' && prepareNames(entity).folded.some((form) => form.includes(` ${typed}`));
      if (begins || entity.id.startsWith(text.trim())) found.add(index);
    }
    return found.size === 0 ? this.#entities : this.#entities.filter((_, index) => found.has(index));
  }

  *#startingWith(prefix: string): Generator<number> {
    let [low, high] = [0, this.#sortedKeys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sortedKeys[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    for (let at = low; this.#sortedKeys[at]?.startsWith(prefix) === true; at += 1) {
      yield* this.#byKey.get(this.#sortedKeys[at] ?? '') ?? [];
    }
  }
}
