/** Finds disagreements whose columns do not fit each other. */
import { edtfFault } from '../../../model/dates.ts';
import { claimsOfSide, readJudgment } from '../../../model/disagreement.ts';
import { isActorLabel, withArticle } from '../../../model/labels.ts';
import type { DossierReading } from '../../read/read-dossier.ts';
import type { DisagreementRow } from '../../read/table-schema.ts';
import type { Rule } from '../rule.ts';

export const disagreement: Rule = {
  id: 'disagreement',
  level: 'ERROR',
  holds:
    'A claim stands on one side of a disagreement, `over` belongs to a CONTRADICTION, a `reconciliation` to a TENSION, and a judgment names an actor of this dossier and a side.',
  refusesLoad: true,
  *check(dossier) {
    for (const row of dossier.disagreements.values()) {
      for (const fault of [...faultsOfSides(row), ...faultsOfKind(row), ...faultsOfJudgments(row, dossier)]) {
        yield { place: row.place, message: `Disagreement '${row.id}', ${fault}` };
      }
    }
  },
};

function* faultsOfSides({ sides }: DisagreementRow): Generator<string> {
  const sideOf = new Map<string, number>();
  for (const [index, side] of sides.entries()) {
    for (const claim of claimsOfSide(side)) {
      const first = sideOf.get(claim);
      if (first === undefined) sideOf.set(claim, index);
      else yield `sides: '${claim}' stands on side ${first + 1} and on side ${index + 1}; a claim stands once`;
    }
  }
}

function* faultsOfKind({ kind, over, reconciliation }: DisagreementRow): Generator<string> {
  if (over !== undefined && kind !== 'CONTRADICTION') {
    yield `over: only a CONTRADICTION is over something, and this is a ${kind}; leave it out`;
  }
  if (kind === 'TENSION' && reconciliation === undefined) {
    yield 'reconciliation: a TENSION says how both sides can hold; write it';
  }
  if (kind !== 'TENSION' && reconciliation !== undefined) {
    yield `reconciliation: only a TENSION has one, and this is a ${kind}; leave it out, or correct kind`;
  }
}

function* faultsOfJudgments(
  { judgments, sides }: DisagreementRow,
  { entities, unread, complete }: DossierReading,
): Generator<string> {
  for (const text of judgments) {
    const read = readJudgment(text);
    if ('fault' in read) {
      yield `judgments: ${read.fault}`;
      continue;
    }
    const { by, favours, on } = read.ok;
    const actor = entities.get(by);
    if (actor === undefined && complete.has('IDS') && !unread.has(by)) {
      yield `judgments: '${by}' is no entity of this dossier; add a row for it, or correct the id`;
    }
    if (actor !== undefined && !isActorLabel(actor.label)) {
      yield `judgments: '${by}' is ${withArticle(actor.label)}, and only an actor judges`;
    }
    if (favours !== null && (favours < 1 || favours > sides.length)) {
      yield `judgments: '${text}' favours side ${favours}, and there are ${sides.length}; sides count from 1`;
    }
    const fault = on === null ? undefined : edtfFault(on);
    if (fault !== undefined) yield `judgments: ${fault}`;
  }
}
