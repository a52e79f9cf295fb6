/** The lists of entities after relations and claims were replaced: neighbours, occasions, participations and datings. */
import type { EntityRef } from '../../port.ts';
import { NONE } from '../../judge/claim-columns.ts';
import { Adjacency } from '../adjacency.ts';
import { at } from '../columns.ts';
import { Datings } from '../datings.ts';
import { endsOfClaim } from '../ends-of-claim.ts';
import type { FlatGraph } from '../flat-graph.ts';
import { datingsOf } from '../flatten/datings.ts';
import type { Column, Sections } from '../layout.ts';
import type { Work } from '../slices.ts';
import type { AppendedRows } from './append-rows.ts';
import type { Growth } from './growth.ts';
import type { Changed } from './read-changed.ts';
import { relisted, type ListRow, type Listed, type Relisting } from './relisted.ts';

type Relists = Pick<FlatGraph, 'adjacency' | 'occasions' | 'participations' | 'datings'> & {
  readonly sections: Pick<Sections, 'neighbours' | 'occasions' | 'participations' | 'datings'>;
};

export function* relistAll(
  parts: FlatGraph,
  growth: Growth,
  changed: Changed,
  { sections, firstRelation, firstClaim }: AppendedRows,
): Work<Relists> {
  const { rows, affected, predicates } = changed;
  const entities = changed.things.entities.length;
  const gone = { relations: new Set(affected.goneRelations), claims: new Set(affected.goneClaims) };
  const lists = (listed: Listed, relisting: Omit<Relisting, 'entities'>): Work<Listed> =>
    relisted(listed, { entities, ...relisting }, growth);

  const { from, to, occasion } = rows.relations;
  const neighbours = new ListsByEntity();
  const occasions = new ListsByEntity();
  for (let relation = 0; relation < from.length; relation += 1) {
    const [near, far] = [at(from, relation), at(to, relation)];
    neighbours.add(near, [far, firstRelation + relation]);
    if (near !== far) neighbours.add(far, [near, firstRelation + relation]);
    occasions.add(at(occasion, relation), [firstRelation + relation]);
  }
  const losing = { ends: new Set<EntityRef>(), occasions: new Set<EntityRef>() };
  for (const relation of gone.relations) {
    losing.ends.add(at(parts.relations.from, relation)).add(at(parts.relations.to, relation));
    losing.occasions.add(at(parts.relations.occasion, relation));
  }
  losing.occasions.delete(NONE);
  yield;
  const adjacent = yield* lists(
    {
      lists: parts.adjacency,
      columns: [
        ['neighbours.far', parts.adjacency.far],
        ['neighbours.relation', parts.adjacency.relation],
      ],
    },
    {
      losing: losing.ends,
      isGone: ([, relation = NONE]) => gone.relations.has(relation),
      added: neighbours.lists,
      compare: ([farA = 0], [farB = 0]) => farA - farB,
    },
  );
  yield;
  const occasional = yield* lists(
    { lists: parts.occasions, columns: [['occasions.relation', parts.sections.occasions.relation]] },
    {
      losing: losing.occasions,
      isGone: ([relation = NONE]) => gone.relations.has(relation),
      added: occasions.lists,
    },
  );
  yield;
  const roles = [...new Set([...parts.participations.roles, ...rows.participants.roles])];
  const taking = new ListsByEntity();
  forEachListed(rows.participants.offsets, (entity, link) => {
    const role = roles.indexOf(at(rows.participants.roles, at(rows.participants.role, link)));
    taking.add(entity, [firstClaim + at(rows.participants.claim, link), role]);
  });
  const dated = yield* datingsOf({ ...rows, datingRules: predicates.datingRules }, sections.entities.label);
  const dating = new ListsByEntity();
  forEachListed(dated.offsets, (entity, row) => {
    dating.add(entity, [firstClaim + at(dated.claim, row), at(dated.dates, row)]);
  });
  const ofClaims = { takers: new Set<EntityRef>(), ends: new Set<EntityRef>() };
  for (const claim of gone.claims) {
    for (const entity of parts.participants.get(claim) ?? []) ofClaims.takers.add(entity);
    const { subject, object, occasion: about } = endsOfClaim(parts, claim);
    ofClaims.ends.add(subject).add(object).add(about);
  }
  ofClaims.ends.delete(NONE);
  yield;
  const isGone = ([claim = NONE]: ListRow): boolean => gone.claims.has(claim);
  const participating = yield* lists(
    {
      lists: parts.participations,
      columns: [
        ['participations.claim', parts.participations.claim],
        ['participations.role', parts.participations.role],
      ],
    },
    { losing: ofClaims.takers, isGone, added: taking.lists },
  );
  yield;
  const datings = yield* lists(
    {
      lists: parts.datings.lists,
      columns: [
        ['datings.claim', parts.datings.claim],
        ['datings.dates', parts.datings.dates],
      ],
    },
    { losing: ofClaims.ends, isGone, added: dating.lists },
  );
  const columnsOf = ({ columns }: Listed): readonly Column[] => columns.map(([, column]) => column);
  const [far, relation] = columnsOf(adjacent) as [Uint32Array, Uint32Array];
  const [ofOccasion] = columnsOf(occasional) as [Uint32Array];
  const [claim, role] = columnsOf(participating) as [Uint32Array, Uint16Array];
  const [datingClaim, dates] = columnsOf(datings) as [Uint32Array, Uint8Array];
  return {
    adjacency: new Adjacency(adjacent.lists, far, relation),
    occasions: occasional.lists,
    participations: { ...participating.lists, claim, role, roles },
    datings: new Datings(datings.lists, datingClaim, dates),
    sections: {
      neighbours: { far, relation },
      occasions: { relation: ofOccasion },
      participations: { claim, role },
      datings: { claim: datingClaim, dates },
    },
  };
}

class ListsByEntity {
  readonly lists = new Map<EntityRef, ListRow[]>();

  /** @param entity ignored if it is `NONE` */
  add(entity: EntityRef, row: ListRow): void {
    if (entity === NONE) return;
    const rows = this.lists.get(entity);
    if (rows === undefined) this.lists.set(entity, [row]);
    else rows.push(row);
  }
}

/** Calls `each` for all rows of the lists of all entities. */
function forEachListed(offsets: Uint32Array, each: (entity: EntityRef, row: number) => void): void {
  for (let entity = 0; entity + 1 < offsets.length; entity += 1) {
    const end = at(offsets, entity + 1);
    for (let row = at(offsets, entity); row < end; row += 1) each(entity, row);
  }
}
