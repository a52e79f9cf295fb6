/** The disagreements of a snapshot, in the order of their ids. A record is made each time it is asked for. */
import { DISAGREEMENT_KINDS, DISAGREEMENT_MATTERS, type DisagreementKind } from '../../model/disagreement.ts';
import type { DisagreementRecord, EntityRef } from '../port.ts';
import { NONE } from '../judge/claim-columns.ts';
import { at } from './columns.ts';
import { maybeText } from './entities.ts';
import type { Sections } from './layout.ts';
import type { Ids, Texts } from './texts.ts';

type DisagreementSections = Pick<
  Sections,
  'disagreements' | 'sides' | 'judgments' | 'disagreementEntities' | 'disagreementDossiers'
>;

/** Disagreements by their numbers, in the order of their ids. */
export interface DisagreementRows {
  readonly length: number;
  kindOf(disagreement: number): DisagreementKind;
  aboutOf(disagreement: number): readonly EntityRef[];
  dossiersOf(disagreement: number): readonly number[];
  /** Ids, also of claims that are gone. */
  claimsOf(disagreement: number): readonly string[];
  isByRule(disagreement: number): boolean;
  at(disagreement: number): DisagreementRecord;
}

export class Disagreements implements DisagreementRows {
  readonly #sections: DisagreementSections;
  readonly ids: Ids;
  readonly #texts: Texts;

  constructor(sections: DisagreementSections, ids: Ids, texts: Texts) {
    this.#sections = sections;
    this.ids = ids;
    this.#texts = texts;
  }

  get length(): number {
    return this.ids.length;
  }

  kindOf(disagreement: number): DisagreementKind {
    return at<DisagreementKind>(DISAGREEMENT_KINDS, at(this.#sections.disagreements.kind, disagreement));
  }

  /** Numbers of the entities that its claims name. */
  aboutOf(disagreement: number): readonly EntityRef[] {
    const { about } = this.#sections.disagreements;
    const { entity } = this.#sections.disagreementEntities;
    return [...entity.subarray(at(about, disagreement), at(about, disagreement + 1))];
  }

  /** Numbers of the dossiers of its claims. */
  dossiersOf(disagreement: number): readonly number[] {
    const { dossiers } = this.#sections.disagreements;
    const { dossier } = this.#sections.disagreementDossiers;
    return [...dossier.subarray(at(dossiers, disagreement), at(dossiers, disagreement + 1))];
  }

  claimsOf(disagreement: number): readonly string[] {
    const { disagreements: columns, sides } = this.#sections;
    const [first, end] = [at(columns.sides, disagreement), at(columns.sides, disagreement + 1)];
    return this.#texts.slice(at(sides.claims, first), at(sides.claims, end));
  }

  isByRule(disagreement: number): boolean {
    return at(this.#sections.disagreements.isByRule, disagreement) === 1;
  }

  at(disagreement: number): DisagreementRecord {
    const { disagreements: columns, sides, judgments } = this.#sections;
    const texts = this.#texts;
    const text = (column: Uint32Array): string | null => maybeText(texts, at(column, disagreement));
    const list = (column: Uint32Array): string[] => texts.slice(at(column, disagreement), at(column, disagreement + 1));
    const rows = <T>(column: Uint32Array, recordOf: (row: number) => T): T[] => {
      const first = at(column, disagreement);
      return Array.from({ length: at(column, disagreement + 1) - first }, (_, index) => recordOf(first + index));
    };
    const over = at(columns.over, disagreement);
    return {
      id: this.ids.at(disagreement),
      kind: this.kindOf(disagreement),
      over: over === 0 ? null : at(DISAGREEMENT_MATTERS, over - 1),
      reason: texts.at(at(columns.reason, disagreement)),
      reasonAr: text(columns.reasonAr),
      reasons: list(columns.reasons),
      reconciliation: text(columns.reconciliation),
      reconciliationAr: text(columns.reconciliationAr),
      reconciliations: list(columns.reconciliations),
      by: at(columns.isByRule, disagreement) === 1 ? 'RULE' : 'CURATED',
      sides: rows(columns.sides, (side) => texts.slice(at(sides.claims, side), at(sides.claims, side + 1))),
      judgments: rows(columns.judgments, (judgment) => {
        const favours = at(judgments.favours, judgment);
        return {
          by: texts.at(at(judgments.by, judgment)),
          favours: favours === NONE ? null : favours,
          on: maybeText(texts, at(judgments.on, judgment)),
        };
      }),
    };
  }
}
