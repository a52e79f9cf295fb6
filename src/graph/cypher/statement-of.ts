/** Makes the record of a claim that positions read from its row. */
import type { EntityRecord, Proposition, Statement } from '../port.ts';
import { propositionOf } from '../propositions.ts';
import { NONE } from '../judge/claim-columns.ts';
import { originatorsIn } from '../judge/independent-origins.ts';
import type { GraphReader } from './graph-reader.ts';
import type { EndsRow, EntityRow, StatementRow } from './rows.ts';

export function statementOf(reader: GraphReader, row: StatementRow): Statement {
  const { claim, content } = row;
  const record = (entity: EntityRow): EntityRecord => reader.entities.record(reader.entities.keep(entity));
  const last = row.actors.reduce((most, { position }) => Math.max(most, position), 0);
  const saying = claim.speakers.find(({ position }) => position === last);
  return {
    id: claim.id,
    affirmed: claim.affirmed,
    mode: claim.mode,
    proposition: propositionOfRow(reader, row),
    content: content === null ? null : { affirmed: content.affirmed, proposition: propositionOfRow(reader, content) },
    stance: reader.stanceRule(row.predicate).stance,
    participants: row.participants.map(record),
    lastSpeakers: row.actors.filter(({ position }) => position === last).map(({ actor }) => record(actor)),
    originators: originatorsIn(claim.origin ?? ''),
    saidEarliest: dayOf(saying?.saidEarliest),
    saidLatest: dayOf(saying?.saidLatest),
  };
}

function propositionOfRow(reader: GraphReader, { predicate, subject, object, occasion }: EndsRow): Proposition {
  const record = (entity: EntityRow | null): EntityRecord | null =>
    entity === null ? null : reader.entities.record(reader.entities.keep(entity));
  const ends = { subject: record(subject), object: record(object), occasion: record(occasion) };
  return propositionOf({ predicate, ...ends }, reader.stanceRule(predicate), reader.isSymmetric(predicate));
}

function dayOf(day: number | null | undefined): number | null {
  return day === undefined || day === NONE ? null : day;
}
