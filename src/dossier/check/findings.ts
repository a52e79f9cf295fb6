/** The findings of lint in one dossier: many of them are on disk, and notes may only be counted. */
import type { DossierPlace } from '../../errors.ts';
import type { Scratch } from '../rows/scratch.ts';
import { SortedRows } from '../rows/sorted-rows.ts';
import { comparePlaces, compareText } from './compare-places.ts';
import type { Level } from './rule.ts';

export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly place: DossierPlace;
  readonly message: string;
  /** For a note: the name under which the summary counts it. */
  readonly under?: string;
}

/** In a total order: by place, rule and message. */
export class Findings implements Iterable<Finding> {
  readonly #sorted: SortedRows<Finding>;
  readonly #keepsNotes: boolean;
  readonly #counts: Record<Level, number> = { ERROR: 0, WARNING: 0, NOTE: 0 };
  readonly #notes = new Map<string, { first: DossierPlace; readonly counts: Map<string, number> }>();

  /** @param keepsNotes false: notes are counted, and are not among the findings */
  constructor(scratch: Scratch, keepsNotes: boolean) {
    this.#sorted = new SortedRows(scratch, compareFindings);
    this.#keepsNotes = keepsNotes;
  }

  add(finding: Finding): void {
    this.#counts[finding.level] += 1;
    if (finding.level === 'NOTE') this.#countNote(finding);
    if (finding.level !== 'NOTE' || this.#keepsNotes) this.#sorted.add(finding);
  }

  #countNote({ rule, place, under = 'other' }: Finding): void {
    const notes = this.#notes.get(rule) ?? { first: place, counts: new Map<string, number>() };
    if (comparePlaces(place, notes.first) < 0) notes.first = place;
    notes.counts.set(under, (notes.counts.get(under) ?? 0) + 1);
    this.#notes.set(rule, notes);
  }

  countOf(level: Level): number {
    return this.#counts[level];
  }

  /** The number of notes by rule and by the name under which the summary counts them: rules in the order of their first notes. */
  get notes(): (readonly [rule: string, counts: ReadonlyMap<string, number>])[] {
    return [...this.#notes]
      .toSorted(([a, { first }], [b, { first: other }]) => comparePlaces(first, other) || compareText(a, b))
      .map(([rule, { counts }]) => [rule, counts]);
  }

  [Symbol.iterator](): Generator<Finding, undefined, unknown> {
    return this.#sorted[Symbol.iterator]();
  }
}

function compareFindings(a: Finding, b: Finding): number {
  return comparePlaces(a.place, b.place) || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}
