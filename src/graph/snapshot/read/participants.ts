/** Reads the participants of all claims in columns, by entity. */
import type { Database } from '../../../db/database.ts';
import { statement } from '../../../db/statements.ts';
import { at, type ParticipantLinks } from '../columns.ts';
import type { ReadClaims } from './claims.ts';
import type { ReadEntities } from './entities.ts';
import { Words } from './words.ts';

/** `claim` is the number of a claim in the order of reading. */
export type ReadParticipants = ParticipantLinks;

interface ParticipantsRow {
  readonly entity: number;
  readonly claim: readonly number[];
  readonly role: readonly string[];
  readonly [column: string]: unknown;
}

export async function readParticipants(
  database: Database,
  deadlineMillis: number,
  entities: ReadEntities,
  { nodes }: ReadClaims,
): Promise<ReadParticipants> {
  const roles = new Words();
  const byEntity = new Map<number, { readonly claim: number[]; readonly role: number[] }>();
  const keep = (row: ParticipantsRow): void => {
    byEntity.set(entities.nodes.of(row.entity), {
      claim: row.claim.map((node) => nodes.of(node)),
      role: row.role.map((role) => roles.of(role)),
    });
  };
  await database.readEach(statement('graph/claim-participants'), keep, { deadlineMillis });
  const count = entities.records.length;
  const offsets = new Uint32Array(count + 1);
  for (let entity = 0; entity < count; entity += 1) {
    offsets[entity + 1] = at(offsets, entity) + (byEntity.get(entity)?.claim.length ?? 0);
  }
  const claim = new Uint32Array(at(offsets, count));
  const role = new Uint16Array(at(offsets, count));
  for (const [entity, links] of byEntity) {
    claim.set(links.claim, at(offsets, entity));
    role.set(links.role, at(offsets, entity));
  }
  return { offsets, claim, role, roles: roles.all() };
}
