/** The columns of the two tables: text, sort value and selection of each cell. Plain values, so that tests run in Node. */
import { dayNumber, firstOf } from '../../model/calendar.ts';
import type { Canvas, Relation } from '../api/canvas.ts';
import { STATUSES } from '../state/view.ts';
import { isPlan } from '../graph/palette.ts';
import { statusText } from '../text/status-text.ts';
import { drawnDays } from '../text/bounds.ts';
import type { Labels, Text } from '../text/text.ts';
import type { Cell, Column, Row } from './row.ts';

export const RELATION_COLUMNS: readonly Column[] = [
  { key: 'from', title: 'table.from' },
  { key: 'relation', title: 'table.relation' },
  { key: 'to', title: 'table.to' },
  { key: 'occasion', title: 'table.occasion' },
  { key: 'when', title: 'table.when' },
  { key: 'status', title: 'table.status' },
  { key: 'origins', title: 'table.origins', number: true },
  { key: 'claims', title: 'table.claims', number: true },
];

export const ENTITY_COLUMNS: readonly Column[] = [
  { key: 'name', title: 'table.name' },
  { key: 'other', title: 'table.other' },
  { key: 'type', title: 'table.type' },
  { key: 'kind', title: 'table.kind' },
  { key: 'note', title: 'table.note' },
  { key: 'relations', title: 'table.relations', number: true },
  { key: 'unseen', title: 'table.unseen', number: true },
];

/** Of the whole dossier, nothing is unseen. */
export const LISTED_COLUMNS: readonly Column[] = ENTITY_COLUMNS.filter(({ key }) => key !== 'unseen');

export function relationRows(canvas: Canvas, text: Text, labels: Labels): readonly Row[] {
  const entityCell = (id: string): Cell => {
    const entity = canvas.entities.get(id);
    return {
      text: entity === undefined ? id : text.name(entity),
      selects: { kind: 'entity', id },
      ...(entity === undefined ? {} : { sign: { entity } }),
    };
  };
  return canvas.relations.map((relation): Row => {
    const { id, occasion, origins, claimCount } = relation;
    const when = text.bounds(relation);
    return {
      id,
      selects: { kind: 'relation', id },
      cells: {
        from: entityCell(relation.from.id),
        relation: { text: labels.ofSubject(relation.type, canvas.entities.get(relation.from.id)) },
        to: entityCell(relation.to.id),
        occasion:
          occasion === null
            ? { text: '', order: null }
            : { text: text.name(occasion), selects: { kind: 'entity', id: occasion.id } },
        when: { text: when ?? text.t('table.undated'), order: firstDay(relation), quiet: when === null },
        status: { text: statusText(relation, text), order: orderOfStatus(relation), sign: { relation } },
        origins: { text: text.number(origins), order: origins },
        claims: { text: text.number(claimCount), order: claimCount },
      },
    };
  });
}

export function entityRows(canvas: Canvas, text: Text, labels: Labels): readonly Row[] {
  const counts = new Map<string, number>();
  for (const { from, to } of canvas.relations) {
    for (const id of new Set([from.id, to.id])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const perhaps = (said: string | null): Cell =>
    said === null || said === '' ? { text: '', order: null } : { text: said };
  return [...canvas.entities.values()].map((entity): Row => {
    const relations = counts.get(entity.id) ?? 0;
    const unseen = canvas.unseen.get(entity.id) ?? 0;
    return {
      id: entity.id,
      selects: { kind: 'entity', id: entity.id },
      cells: {
        name: { text: text.name(entity), sign: { entity } },
        other: perhaps(entity.names.find((each) => each.text !== text.name(entity))?.text ?? null),
        type: { text: labels.entityType(entity.__typename) },
        kind: perhaps(entity.kind === null ? null : labels.word('KIND', entity.kind)),
        note: perhaps(entity.note),
        relations: { text: text.number(relations), order: relations },
        unseen: { text: text.number(unseen), order: unseen },
      },
    };
  });
}

/** Plans after what is so, and what was withdrawn last. */
function orderOfStatus(relation: Relation): number {
  return (
    STATUSES.indexOf(relation.status) +
    (isPlan(relation) ? STATUSES.length : 0) +
    (relation.withdrawn ? 2 * STATUSES.length : 0)
  );
}

/** In days from 1970-01-01. */
function firstDay(relation: Relation): number | null {
  const day = firstOf(drawnDays(relation));
  return day === null ? null : dayNumber(day);
}
