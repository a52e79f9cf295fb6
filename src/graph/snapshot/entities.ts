/** The entities of a snapshot. A record is made when it is first asked for. */
import { ENTITY_LABELS, type EntityLabel } from '../../model/labels.ts';
import type { EntityRecord, EntityRef } from '../port.ts';
import { at } from './columns.ts';
import { NO_TEXT, type Sections } from './layout.ts';
import type { Ids, Texts } from './texts.ts';

/** The largest number of records in the cache, a power of two: a bound on memory, about 8 MB. */
const REMEMBERED = 16_384;
const NOBODY = 0xffff_ffff;

/** Entities by their numbers. */
export interface EntityRows {
  /** Also of entities that are gone. */
  readonly length: number;
  numberOf(id: string): EntityRef | undefined;
  labelOf(entity: EntityRef): EntityLabel;
  at(entity: EntityRef): EntityRecord;
}

export class Entities implements EntityRows {
  readonly ids: Ids;
  readonly #columns: Sections['entities'];
  readonly #texts: Texts;
  /**
   * A cache, because an answer shows the same entity at many relations. The record of an entity has one possible place: another entity
   * may take it.
   */
  readonly #records = Array.from<EntityRecord | undefined>({ length: REMEMBERED });
  readonly #remembered = new Uint32Array(REMEMBERED).fill(NOBODY);

  constructor(columns: Sections['entities'], ids: Ids, texts: Texts) {
    this.#columns = columns;
    this.ids = ids;
    this.#texts = texts;
  }

  get length(): number {
    return this.ids.length;
  }

  /** Returns the number of the entity with this id; undefined if there is none. */
  numberOf(id: string): EntityRef | undefined {
    return this.ids.numberOf(id);
  }

  labelOf(entity: EntityRef): EntityLabel {
    return at<EntityLabel>(ENTITY_LABELS, at(this.#columns.label, entity));
  }

  at(entity: EntityRef): EntityRecord {
    const place = entity & (REMEMBERED - 1);
    const remembered = this.#records[place];
    if (remembered !== undefined && this.#remembered[place] === entity) return remembered;
    const record = this.#recordOf(entity);
    this.#records[place] = record;
    this.#remembered[place] = entity;
    return record;
  }

  #recordOf(entity: EntityRef): EntityRecord {
    const { name, nameAr, names, aliases, kind, note } = this.#columns;
    return {
      id: this.ids.at(entity),
      label: this.labelOf(entity),
      name: this.#texts.at(at(name, entity)),
      nameAr: maybeText(this.#texts, at(nameAr, entity)),
      names: this.#texts.slice(at(names, entity), at(names, entity + 1)),
      aliases: this.#texts.slice(at(aliases, entity), at(aliases, entity + 1)),
      kind: maybeText(this.#texts, at(kind, entity)),
      note: maybeText(this.#texts, at(note, entity)),
    };
  }
}

export function maybeText(texts: Texts, number: number): string | null {
  return number === NO_TEXT ? null : texts.at(number);
}
