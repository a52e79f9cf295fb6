/**
 * All that a snapshot holds, by ids, as lines in order: two snapshots with equal dumps hold the same, in whatever rows. Indexes are dumped
 * too, as what they lead to.
 */
import { NONE } from '../../src/graph/judge/claim-columns.ts';
import { at } from '../../src/graph/snapshot/columns.ts';
import { endsOfClaim, NO_TYPE, relationOfClaim } from '../../src/graph/snapshot/ends-of-claim.ts';
import type { FlatGraph } from '../../src/graph/snapshot/flat-graph.ts';
import type { RowLists } from '../../src/graph/snapshot/row-lists.ts';
import type { Snapshot } from '../../src/graph/snapshot/snapshot.ts';
import { relationNumberOf } from '../../src/graph/snapshot/statements.ts';
import type { IdColumn } from '../../src/graph/snapshot/texts.ts';

export async function dumpSnapshot(snapshot: Snapshot): Promise<string[]> {
  const { parts, origins, status } = snapshot.derived;
  const lines: string[] = [];
  const line = (kind: string, content: unknown): number => lines.push(`${kind} ${JSON.stringify(content)}`);
  line('counts', parts.counts);
  line('predicates', predicatesOf(parts));
  line('dossiers', live(parts.dossierIds).toSorted());
  for (const id of live(parts.documentIds)) line('document', documentOf(parts, id));

  const entities = live(parts.entities).map((id) => number(parts.entities, id));
  const relations = relationsOf(parts);
  const relationId = (relation: number): string => idOfRelation(parts, relation);
  for (const entity of entities) line('entity', entityOf(parts, entity, relationId));
  for (const relation of relations) {
    const id = relationId(relation);
    expectSame(relationNumberOf(parts, id), relation, id);
    const claims = range(at(parts.relations.claimOffsets, relation), at(parts.relations.claimOffsets, relation + 1));
    line('relation', [id, at(origins, relation), at(status, relation), claims.map((claim) => idOfClaim(parts, claim))]);
  }
  for (const claim of claimsOf(parts)) line('claim', claimOf(parts, claim));
  for (let each = 0; each < parts.disagreements.length; each += 1) line('disagreement', disagreementOf(parts, each));

  const inOrder = (ids: readonly string[]): void => expectSame(ids.join(), ids.toSorted().join(), 'order');
  inOrder(entities.toSorted((a, b) => snapshot.compareEntities(a, b)).map((entity) => parts.entities.at(entity).id));
  const view = snapshot.view({});
  inOrder(relations.toSorted((a, b) => view.compareRelations(a, b)).map(relationId));
  inOrder(range(0, parts.disagreements.length).map((each) => parts.disagreements.at(each).id));
  const all = await snapshot.view({ modes: ['ACTUAL', 'FUTURE'], includeWithdrawn: true }).all();
  inOrder(all.relation.map(relationId));
  return lines.toSorted();
}

function expectSame(actual: unknown, expected: unknown, what: string): void {
  if (actual !== expected) throw new RangeError(`${what}: ${String(actual)} is not ${String(expected)}`);
}

function number(ids: Pick<IdColumn, 'numberOf'>, id: string): number {
  const row = ids.numberOf(id);
  if (row === undefined) throw new RangeError(`'${id}' has no number`);
  return row;
}

function range(first: number, end: number): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index);
}

/** Ids of the rows that are not gone. */
function live(ids: {
  readonly length: number;
  at(row: number): string | { readonly id: string };
  numberOf(id: string): number | undefined;
}): string[] {
  return range(0, ids.length).flatMap((row) => {
    const read = ids.at(row);
    const id = typeof read === 'string' ? read : read.id;
    return ids.numberOf(id) === row ? [id] : [];
  });
}

function predicatesOf({ types, symmetric, datingRules, stanceRules, relations, followed }: FlatGraph): unknown {
  // A snapshot that was followed keeps the predicates that no claim has any more.
  const used = new Set<number>();
  for (let row = 0; row < relations.from.length; row += 1) {
    if (followed?.goneRelations.has(row) !== true) used.add(at(relations.type, row));
  }
  return types
    .map((type, index) => JSON.stringify([type, symmetric[index], datingRules[index], stanceRules[index]]))
    .filter((_, index) => used.has(index))
    .toSorted();
}

function dossiersOf({ sections: { dossierSets, dossiersOfSets }, dossierIds }: FlatGraph, set: number): string[] {
  return range(at(dossierSets.dossiers, set), at(dossierSets.dossiers, set + 1)).map((row) =>
    dossierIds.at(at(dossiersOfSets.dossier, row)),
  );
}

function documentOf(parts: FlatGraph, id: string): unknown {
  const row = number(parts.documentIds, id);
  const { publishedEarliest, publishedLatest } = parts.documents;
  return [
    id,
    publishedEarliest[row],
    publishedLatest[row],
    dossiersOf(parts, at(parts.sections.documents.dossierSet, row)),
  ];
}

function entityOf(parts: FlatGraph, entity: number, relationId: (relation: number) => string): unknown {
  const { adjacency, occasions, participations, datings, sections } = parts;
  const rows = (lists: RowLists): number[] => range(at(lists.starts, entity), at(lists.ends, entity));
  const fars = rows(adjacency).map((place) => at(adjacency.far, place));
  expectSame(fars.join(), fars.toSorted((a, b) => a - b).join(), 'neighbours');
  const texts = (all: readonly (readonly unknown[])[]): string[] => all.map((each) => JSON.stringify(each)).toSorted();
  return {
    record: parts.entities.at(entity),
    label: parts.entities.labelOf(entity),
    dossiers: dossiersOf(parts, at(sections.entities.dossierSet, entity)),
    neighbours: texts(
      rows(adjacency).map((place) => [
        parts.entities.at(at(adjacency.far, place)).id,
        relationId(at(adjacency.relation, place)),
      ]),
    ),
    occasions: texts(rows(occasions).map((place) => [relationId(at(sections.occasions.relation, place))])),
    participations: texts(
      rows(participations).map((place) => [
        idOfClaim(parts, at(participations.claim, place)),
        participations.roles[at(participations.role, place)],
      ]),
    ),
    datings: texts(datings.of(entity).map(({ claim, dates }) => [idOfClaim(parts, claim), dates])),
  };
}

function relationsOf({ relations, followed }: FlatGraph): number[] {
  return range(0, relations.from.length).filter(
    (row) => relations.type[row] !== NO_TYPE && followed?.goneRelations.has(row) !== true,
  );
}

/** Nothing refers to a row that is gone: its columns are those of an earlier state. */
function idOfClaim({ claimIds, followed }: FlatGraph, claim: number): string {
  const id = claimIds.at(claim);
  return followed?.goneClaims.has(claim) === true ? `gone: ${id}` : id;
}

function idOfRelation({ relations, entities, types, followed }: FlatGraph, relation: number): string {
  if (followed?.goneRelations.has(relation) === true) return `gone: ${relation}`;
  const occasion = at(relations.occasion, relation);
  const ends = `${entities.at(at(relations.from, relation)).id}.${at(types, at(relations.type, relation))}.${entities.at(at(relations.to, relation)).id}`;
  return occasion === NONE ? ends : `${ends}@${entities.at(occasion).id}`;
}

function claimsOf({ claimIds, followed }: FlatGraph): number[] {
  return range(0, claimIds.length).filter((claim) => followed?.goneClaims.has(claim) !== true);
}

function claimOf(parts: FlatGraph, claim: number): unknown {
  const { claims, sayings, sections, entities, claimIds } = parts;
  const ends = endsOfClaim(parts, claim);
  const name = (entity: number): string | null => (entity === NONE ? null : entities.at(entity).id);
  const relation = relationOfClaim(parts, claim);
  const attribution = at(claims.attribution, claim);
  const { speakers, documents } = claims;
  const said = range(at(speakers.offsets, attribution), at(speakers.offsets, attribution + 1)).map((place) => {
    const saying = at(claims.sayings, place);
    return [name(at(speakers.members, place)), sayings.saidEarliest[saying], sayings.saidLatest[saying]];
  });
  const last = at(claims.originators, attribution);
  const reports = at(claims.reports, claim);
  const ids = (members: readonly number[] | undefined): string[] =>
    (members ?? []).map((member) => idOfClaim(parts, member)).toSorted();
  const columns = [
    'affirmed',
    'mode',
    'voice',
    'tier',
    'isWithdrawn',
    'startEarliest',
    'startLatest',
    'endEarliest',
    'endLatest',
  ];
  return {
    id: claimIds.at(claim),
    relation: relation === undefined ? null : idOfRelation(parts, relation),
    ends: [parts.types[ends.type], name(ends.subject), name(ends.object), name(ends.occasion)],
    columns: columns.map((column) => (claims as unknown as Record<string, ArrayLike<number>>)[column]?.[claim]),
    turned: parts.turned[claim],
    dossier: parts.dossierIds.at(at(claims.dossier, claim)),
    withdrawn: [claims.withdrawnEarliest.get(claim), claims.withdrawnLatest.get(claim)],
    drawn: [claims.startDrawn.get(claim), claims.endDrawn.get(claim)],
    origin: parts.originSets.idsOf(at(claims.origin, claim)),
    lastSpeakers: said.slice(0, last).map(String).toSorted(),
    speakers: said.slice(last).map(String).toSorted(),
    documents: range(at(documents.offsets, reports), at(documents.offsets, reports + 1))
      .map((place) => parts.documentIds.at(at(documents.members, place)))
      .toSorted(),
    participants: (parts.participants.get(claim) ?? []).map((entity) => entities.at(entity).id).toSorted(),
    rivals: ids(parts.rivals.get(claim)),
    contents: ids(parts.contents.get(claim)),
    isPlan: sections.plans.claim.includes(claim),
  };
}

function disagreementOf({ disagreements, entities, dossierIds }: FlatGraph, row: number): unknown {
  return {
    ...disagreements.at(row),
    kindOf: disagreements.kindOf(row),
    about: disagreements
      .aboutOf(row)
      .map((entity) => entities.at(entity).id)
      .toSorted(),
    dossiers: disagreements
      .dossiersOf(row)
      .map((dossier) => dossierIds.at(dossier))
      .toSorted(),
    isByRule: disagreements.isByRule(row),
  };
}
