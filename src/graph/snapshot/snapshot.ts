/**
 * The Graph port in memory, over the columns of `layout.ts`. Entities, relations and documents are numbered in the order of their ids.
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
import type { SnapshotParts } from './columns.ts';
import { countsOfDossiers, isAmong } from './counts-of-dossiers.ts';
import { derivedOf, type Derived } from './derived.ts';
import { flatGraphOf } from './flat-graph.ts';
import type { Growth } from './follow/growth.ts';
import { flatten } from './flatten/flatten.ts';
import type { Sections } from './layout.ts';
import { sectionsIn } from './sections-in.ts';
import { atOnce, type Work } from './slices.ts';
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
    return atOnce(Snapshot.over(atOnce(flatten(parts))));
  }

  /**
   * Opens a snapshot that `bytesOf` has written. Threads may share the buffer.
   * @throws {SnapshotFormatError} if the buffer does not begin with a whole snapshot of this layout
   */
  static opened(buffer: ArrayBufferLike): Snapshot {
    return atOnce(Snapshot.over(sectionsIn(buffer)));
  }

  /** @param growth if rows may be appended to these columns */
  static *over(sections: Sections, growth?: Growth): Work<Snapshot> {
    return new Snapshot(yield* derivedOf(flatGraphOf(sections), growth));
  }

  /** With the values that this process has computed. */
  get derived(): Derived {
    return this.#derived;
  }

  /** All that the snapshot holds, except for values that each process computes for itself. */
  get sections(): Sections {
    return this.#derived.parts.sections;
  }

  async find(ids: readonly string[]): Promise<(EntityRef | undefined)[]> {
    return ids.map((id) => this.#derived.parts.entities.numberOf(id));
  }

  async hasDossiers(ids: readonly string[]): Promise<boolean[]> {
    return ids.map((id) => this.#derived.parts.dossierIds.numberOf(id) !== undefined);
  }

  async hasDocuments(ids: readonly string[]): Promise<boolean[]> {
    return ids.map((id) => this.#derived.parts.documentIds.numberOf(id) !== undefined);
  }

  entityRecord(entity: EntityRef): EntityRecord {
    return this.#derived.parts.entities.at(entity);
  }

  labelOf(entity: EntityRef): EntityLabel {
    return this.#derived.parts.entities.labelOf(entity);
  }

  compareEntities(a: EntityRef, b: EntityRef): number {
    return this.#derived.parts.followed?.entityOrder.compare(a, b) ?? a - b;
  }

  view(through: Through, pause?: Pause): View {
    return new SnapshotView(this.#derived, through, pause);
  }

  async disagreements({ about, kinds, dossiers }: AskedDisagreements): Promise<readonly DisagreementRecord[]> {
    const asked = about === undefined ? undefined : new Set(about);
    const among = dossiers === undefined ? undefined : this.#numbersOf(dossiers);
    const { disagreements } = this.#derived.parts;
    const found: DisagreementRecord[] = [];
    for (let each = 0; each < disagreements.length; each += 1) {
      if (kinds?.includes(disagreements.kindOf(each)) === false) continue;
      if (asked !== undefined && !disagreements.aboutOf(each).some((entity) => asked.has(entity))) continue;
      if (among !== undefined && !isAmong(disagreements, each, among)) continue;
      found.push(disagreements.at(each));
    }
    return found;
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
    const { dossierIds } = this.#derived.parts;
    return new Set(dossiers.map((id) => dossierIds.numberOf(id)).filter((number) => number !== undefined));
  }
}
