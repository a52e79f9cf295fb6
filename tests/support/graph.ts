/** Makes a snapshot for traversals from short texts: `graphOf(['a MET_WITH b', 'b LEADS c'])`. */
import type { EntityRecord, RelationRecord } from '../../src/graph/port.ts';
import type { EntityLabel } from '../../src/model/labels.ts';
import { relationId } from '../../src/model/relation.ts';
import { NONE } from '../../src/graph/judge/claim-columns.ts';
import { Snapshot } from '../../src/graph/snapshot/snapshot.ts';
import { NO_STANCE } from '../../src/graph/propositions.ts';
import { DATES_NOTHING } from '../../src/model/dating-rule.ts';
import { Texts } from '../../src/graph/snapshot/texts.ts';

/** Types of relations that are walked in both directions; every other type has one direction. */
const SYMMETRIC = new Set(['MET_WITH', 'ALLIED_WITH']);

export interface GraphOptions {
  /** Labels by id; an entity that is absent here is a Person. */
  readonly labels?: Readonly<Record<string, EntityLabel>>;
  /** Kinds by id; an entity that is absent here has none. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** Ids of entities without relations. */
  readonly alone?: readonly string[];
  /** Numbers of origins by id of relation; a relation that is absent here has 1. */
  readonly origins?: Readonly<Record<string, number>>;
}

/**
 * Each relation is written `from TYPE to`, and its id is `from.TYPE.to`. A second relation with the same text has the occasion
 * `2`, a third one has `3`, and so on.
 */
export function graphOf(
  relations: readonly string[],
  { labels = {}, kinds = {}, alone = [], origins = {} }: GraphOptions = {},
): Snapshot {
  const seen = new Map<string, number>();
  const rows = relations.map((line) => {
    const [from = '', type = '', to = ''] = line.split(' ');
    const count = (seen.get(line) ?? 0) + 1;
    seen.set(line, count);
    const occasion = count === 1 ? null : String(count);
    return { id: relationId({ type, from, to, occasion }), from, type, to, occasion };
  });
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = [
    ...new Set([
      ...alone,
      ...rows.flatMap(({ from, to, occasion }) => [from, to, ...(occasion === null ? [] : [occasion])]),
    ]),
  ].toSorted();
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const types = [...new Set(rows.map(({ type }) => type))].toSorted();
  const number = (id: string): number => numbers.get(id) ?? 0;
  const originsOf = sorted.map(({ id }) => origins[id] ?? 1);
  const claimOffsets = Uint32Array.from([0, ...originsOf.map((_, index) => sum(originsOf.slice(0, index + 1)))]);
  const claims = sum(originsOf);
  const none = new Int32Array(claims).fill(NONE);
  return Snapshot.of({
    bookmark: '',
    readAt: new Date(0),
    entities: ids.map((id): EntityRecord => ({
      id,
      label: labels[id] ?? 'Person',
      name: id,
      nameAr: id,
      names: [`en ${id}`, `ar ${id}`],
      aliases: [],
      kind: kinds[id] ?? null,
      note: null,
    })),
    relations: {
      from: Uint32Array.from(sorted, ({ from }) => number(from)),
      to: Uint32Array.from(sorted, ({ to }) => number(to)),
      type: Uint16Array.from(sorted, ({ type }) => types.indexOf(type)),
      occasion: Int32Array.from(sorted, ({ occasion }) => (occasion === null ? NONE : number(occasion))),
      claimOffsets,
    },
    // A relation has one claim for each of its origins. The claims have no date.
    claims: {
      affirmed: new Uint8Array(claims).fill(1),
      mode: new Uint8Array(claims),
      withdrawnEarliest: none,
      withdrawnLatest: none,
      voice: new Uint8Array(claims),
      tier: new Uint8Array(claims),
      startEarliest: none,
      startLatest: none,
      endEarliest: none,
      endLatest: none,
      startDrawn: none,
      endDrawn: none,
      origin: Array.from({ length: claims }, (_, claim) => claim),
      dossier: new Uint16Array(claims),
      documents: { offsets: new Uint32Array(claims + 1), members: [] },
      speakers: { offsets: new Uint32Array(claims + 1), members: [] },
      originators: new Uint32Array(claims),
      sayings: [],
    },
    originSets: Array.from({ length: claims }, (_, claim) => [`o-${claim}`]),
    turned: new Uint8Array(claims),
    participants: {
      offsets: new Uint32Array(ids.length + 1),
      claim: new Uint32Array(),
      role: new Uint16Array(),
      roles: [],
    },
    claimIds: Texts.of(Array.from({ length: claims }, (_, claim) => `claim-${claim}`)),
    sayings: { saidEarliest: [], saidLatest: [] },
    others: {
      predicate: new Uint16Array(),
      subject: new Int32Array(),
      object: new Int32Array(),
      occasion: new Int32Array(),
    },
    documentIds: [],
    documents: { publishedEarliest: [], publishedLatest: [] },
    dossierIds: ['the-dossier'],
    dossiersOfEntities: { set: new Uint32Array(ids.length), sets: [[0]] },
    dossiersOfDocuments: { set: new Uint32Array(), sets: [] },
    disagreements: [],
    rivals: { claim: new Uint32Array(), rival: new Uint32Array() },
    types,
    symmetric: types.map((type) => SYMMETRIC.has(type)),
    datingRules: types.map(() => DATES_NOTHING),
    stanceRules: types.map(() => NO_STANCE),
    contents: { claim: new Uint32Array(), content: new Uint32Array() },
    counts: { dossiers: 1, documents: 0, entities: ids.length, claims: 0, relations: rows.length, contradictions: 0 },
    foreignEdges: 0,
  });
}

export function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}

/** All relations of the graph, as ids and types. */
export async function relationsOf(graph: Snapshot): Promise<{ id: string; from: string; type: string; to: string }[]> {
  const view = graph.view({});
  const { relation } = await view.all();
  return relation
    .map((each): RelationRecord => view.relationRecord(each))
    .map(({ id, type, from, to }) => ({ id, type, from: from.id, to: to.id }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
