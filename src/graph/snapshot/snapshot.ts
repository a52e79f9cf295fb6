/**
 * The Graph port in memory. Relations, claims and documents are typed arrays (compressed sparse rows). Entities, relations and
 * documents are numbered in the order of their ids.
 */
import type { EntityLabel } from '../../model/labels.ts';
import type {
  AskedDisagreements,
  DisagreementRecord,
  EntityRecord,
  EntityRef,
  Graph,
  GraphCounts,
  Pause,
  Through,
  View,
} from '../port.ts';
import { at, type SnapshotParts } from './columns.ts';
import { countsOfDossiers, isAmong } from './counts-of-dossiers.ts';
import { derivedOf, type Derived } from './derived.ts';
import { atOnce } from './slices.ts';
import { SnapshotView } from './view.ts';

export class Snapshot implements Graph {
  readonly bookmark: string;
  readonly readAt: Date;
  readonly #derived: Derived;

  constructor(derived: Derived) {
    this.bookmark = derived.parts.bookmark;
    this.readAt = derived.parts.readAt;
    this.#derived = derived;
  }

  static of(parts: SnapshotParts): Snapshot {
    return new Snapshot(atOnce(derivedOf(parts)));
  }

  async find(ids: readonly string[]): Promise<(EntityRef | undefined)[]> {
    return ids.map((id) => this.#derived.entityNumbers.get(id));
  }

  async hasDossiers(ids: readonly string[]): Promise<boolean[]> {
    return ids.map((id) => this.#derived.dossierNumbers.has(id));
  }

  async hasDocuments(ids: readonly string[]): Promise<boolean[]> {
    return ids.map((id) => this.#derived.documentNumbers.has(id));
  }

  entityRecord(entity: EntityRef): EntityRecord {
    return at(this.#derived.parts.entities, entity);
  }

  labelOf(entity: EntityRef): EntityLabel {
    return this.entityRecord(entity).label;
  }

  compareEntities(a: EntityRef, b: EntityRef): number {
    return a - b;
  }

  view(through: Through, pause?: Pause): View {
    return new SnapshotView(this.#derived, through, pause);
  }

  async disagreements({ about, kinds, dossiers }: AskedDisagreements): Promise<readonly DisagreementRecord[]> {
    const asked = about === undefined ? undefined : new Set(about);
    const among = dossiers === undefined ? undefined : this.#numbersOf(dossiers);
    return this.#derived.parts.disagreements.filter(
      (each) =>
        kinds?.includes(each.kind) !== false &&
        (asked === undefined || each.about.some((entity) => asked.has(entity))) &&
        (among === undefined || isAmong(each, among)),
    );
  }

  /** The counts of the whole graph. */
  get size(): GraphCounts {
    return this.#derived.parts.counts;
  }

  async counts(dossiers?: readonly string[]): Promise<GraphCounts> {
    if (dossiers === undefined) return this.size;
    const { relation } = await this.view({ dossiers }).all();
    return countsOfDossiers(this.#derived.parts, this.#numbersOf(dossiers), relation.length);
  }

  #numbersOf(dossiers: readonly string[]): ReadonlySet<number> {
    const { dossierNumbers } = this.#derived;
    return new Set(dossiers.map((id) => dossierNumbers.get(id)).filter((number) => number !== undefined));
  }
}
