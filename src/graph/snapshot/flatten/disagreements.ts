/** Disagreements in columns. */
import { DISAGREEMENT_KINDS, DISAGREEMENT_MATTERS } from '../../../model/disagreement.ts';
import { NONE } from '../../judge/claim-columns.ts';
import type { DisagreementRow } from '../columns.ts';
import type { Sections } from '../layout.ts';
import { startsOfLengths } from './starts.ts';
import type { WrittenTexts } from './written-texts.ts';

type DisagreementSections = Pick<
  Sections,
  'disagreements' | 'sides' | 'judgments' | 'disagreementEntities' | 'disagreementDossiers'
>;

export function flatDisagreements(rows: readonly DisagreementRow[], texts: WrittenTexts): DisagreementSections {
  const column = (textOf: (row: DisagreementRow) => string | null): Uint32Array =>
    Uint32Array.from(rows, (row) => texts.text(textOf(row)));
  const judgments = rows.flatMap((row) => row.judgments);
  return {
    disagreements: {
      kind: Uint8Array.from(rows, ({ kind }) => DISAGREEMENT_KINDS.indexOf(kind)),
      over: Uint8Array.from(rows, ({ over }) => (over === null ? 0 : DISAGREEMENT_MATTERS.indexOf(over) + 1)),
      isByRule: Uint8Array.from(rows, ({ by }) => Number(by === 'RULE')),
      reason: column(({ reason }) => reason),
      reasonAr: column(({ reasonAr }) => reasonAr),
      reasons: texts.lists(rows.map(({ reasons }) => reasons)),
      reconciliation: column(({ reconciliation }) => reconciliation),
      reconciliationAr: column(({ reconciliationAr }) => reconciliationAr),
      reconciliations: texts.lists(rows.map(({ reconciliations }) => reconciliations)),
      sides: startsOfLengths(rows.map(({ sides }) => sides.length)),
      judgments: startsOfLengths(rows.map((row) => row.judgments.length)),
      about: startsOfLengths(rows.map(({ about }) => about.length)),
      dossiers: startsOfLengths(rows.map(({ dossiers }) => dossiers.length)),
    },
    sides: { claims: texts.lists(rows.flatMap(({ sides }) => sides)) },
    judgments: {
      by: Uint32Array.from(judgments, ({ by }) => texts.word(by)),
      favours: Int32Array.from(judgments, ({ favours }) => favours ?? NONE),
      on: Uint32Array.from(judgments, ({ on }) => texts.text(on)),
    },
    disagreementEntities: { entity: Uint32Array.from(rows.flatMap(({ about }) => about)) },
    disagreementDossiers: { dossier: Uint16Array.from(rows.flatMap(({ dossiers }) => dossiers)) },
  };
}
