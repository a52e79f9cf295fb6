/** Positions and congruence, by the words of docs/traversals/positions.md: each proposition looks at all claims. */
import type { Through } from '../../../src/graph/port.ts';
import { saidAt } from './claim-times.ts';
import { independent, isHeard, originatorsOf, walkedRelations } from './hearing.ts';
import { compareIds, ENTITIES, found, labelOf, predicateOf, type World, type WorldClaim } from './world.ts';

export interface PositionsAsked {
  readonly of: string;
  readonly through: Through;
}

export interface CongruenceAsked {
  readonly of: readonly string[];
  readonly first: number;
  readonly through: Through;
}

export interface PlainPosition {
  readonly holder: string;
  readonly axis: string;
  readonly sign: string;
  readonly saidBy: readonly string[];
  readonly claims: readonly string[];
  readonly origins: number;
  readonly firstSaid: string | null;
  readonly lastSaid: string | null;
  readonly changed: boolean;
}

export interface PlainPositions {
  readonly predicate: string | null;
  readonly subject: string | null;
  readonly object: string | null;
  readonly occasion: string | null;
  readonly relation: string | null;
  readonly rows: readonly PlainPosition[];
  readonly silent: readonly string[];
}

/** Undefined if nothing can be asked about the id. */
export function positionsOf(world: World, { of, through }: PositionsAsked): PlainPositions[] | undefined {
  if (isOccasion(of)) {
    const heard = world.claims.filter((claim) => isHeard(world, claim, through));
    const within = heard.map((claim) => stated(world, claim)).filter(({ about }) => about === of);
    const keys = [...new Set(within.map(keyOf))].toSorted(compareIds);
    return [
      answer(world, through, { predicate: null, object: of }),
      ...keys.map((key) =>
        answer(
          world,
          through,
          found(
            within.find((each) => keyOf(each) === key),
            key,
          ),
        ),
      ),
    ];
  }
  const proposition = world.claims.map((claim) => stated(world, claim)).find((each) => keyOf(each) === of);
  const hasEnds = proposition?.subject !== undefined && proposition.object !== undefined;
  return proposition !== undefined && hasEnds ? [answer(world, through, proposition)] : undefined;
}

export function congruenceOf(world: World, { of, first, through }: CongruenceAsked): unknown[] {
  const all = of.flatMap((id) => positionsOf(world, { of: id, through }) ?? []);
  const propositions = all.filter((each, index) => all.findIndex((other) => sameProposition(each, other)) === index);
  const holders = [...new Set(propositions.flatMap(({ rows }) => rows.map(({ holder }) => holder)))].toSorted(
    compareIds,
  );
  return holders
    .flatMap((one, index) => holders.slice(index + 1).map((other) => [one, other] as const))
    .map(([one, other]) => {
      const pairs = propositions.flatMap(({ rows }) =>
        ['IS', 'WILL', 'SHOULD'].map((axis) => {
          const has = (holder: string, sign: string): boolean =>
            rows.some((row) => row.holder === holder && row.axis === axis && row.sign === sign);
          const both = (a: string, b: string): boolean => has(one, a) && has(other, b);
          return {
            same: both('YES', 'YES') || both('NO', 'NO'),
            opposite: both('YES', 'NO') || both('NO', 'YES'),
          };
        }),
      );
      return {
        holders: [one, other],
        congruent: pairs.filter(({ same }) => same).length,
        conflicting: pairs.filter(({ opposite }) => opposite).length,
      };
    })
    .filter(({ congruent, conflicting }) => congruent + conflicting > 0)
    .toSorted(
      (a, b) =>
        b.congruent + b.conflicting - a.congruent - a.conflicting ||
        compareIds(a.holders.join(' '), b.holders.join(' ')),
    )
    .slice(0, first);
}

function sameProposition(a: PlainPositions, b: PlainPositions): boolean {
  return ['predicate', 'subject', 'object', 'occasion'].every(
    (end) => a[end as keyof PlainPositions] === b[end as keyof PlainPositions],
  );
}

interface Stated {
  readonly predicate: string | null;
  readonly subject?: string | undefined;
  readonly object?: string | undefined;
  readonly about?: string | undefined;
}

/** The proposition that a claim states, or that its content states. */
function stated(world: World, claim: WorldClaim): Stated {
  const { predicate, subject, object, about } = contentOf(world, claim) ?? claim;
  const isTurned =
    predicateOf(predicate).symmetric &&
    subject !== undefined &&
    object !== undefined &&
    compareIds(object, subject) < 0;
  return isTurned ? { predicate, subject: object, object: subject, about } : { predicate, subject, object, about };
}

function contentOf(world: World, { content }: WorldClaim): WorldClaim | undefined {
  return world.claims.find(({ id }) => id === content);
}

function keyOf({ predicate, subject = '', object = '', about }: Stated): string {
  return `${subject}.${predicate ?? ''}.${object}${about === undefined ? '' : `@${about}`}`;
}

interface Held {
  readonly claim: WorldClaim;
  readonly holder: string;
  readonly axis: string;
  readonly sign: string;
}

function answer(world: World, through: Through, proposition: Stated): PlainPositions {
  const heard = world.claims.filter((claim) => isHeard(world, claim, through));
  const held = heard.flatMap((claim) => heldBy(world, claim, proposition)).filter(({ holder }) => isActor(holder));
  const rows = held
    .map(({ holder, axis, sign }) => `${holder} ${axis} ${sign}`)
    .filter((row, index, all) => all.indexOf(row) === index)
    .map((row) => rowOf(world, held, row))
    .toSorted(
      (a, b) =>
        compareIds(a.holder, b.holder) ||
        ['IS', 'WILL', 'SHOULD'].indexOf(a.axis) - ['IS', 'WILL', 'SHOULD'].indexOf(b.axis) ||
        compareIds(b.sign, a.sign),
    );
  const occasion = proposition.predicate === null ? proposition.object : proposition.about;
  const actors = heard
    .filter(({ about }) => occasion !== undefined && about === occasion)
    .flatMap(({ subject, object, participants, attribution }) => [
      subject,
      object,
      ...participants,
      ...(attribution.at(-1) ?? []),
    ])
    .filter((id) => id !== undefined)
    .filter((id) => isActor(id) && !rows.some(({ holder }) => holder === id));
  const { predicate, subject = null, object = null, about = null } = proposition;
  const isDrawn = walkedRelations(world, through).some(({ told }) => told.id === keyOf(proposition));
  return {
    predicate,
    subject,
    object,
    occasion: about,
    relation: isDrawn ? keyOf(proposition) : null,
    rows,
    silent: [...new Set(actors)].toSorted(compareIds),
  };
}

/** What a claim says about a proposition. */
function heldBy(world: World, claim: WorldClaim, proposition: Stated): Held[] {
  const content = contentOf(world, claim);
  const event = proposition.predicate === null ? proposition.object : undefined;
  const isIt = (other: WorldClaim): boolean =>
    event === undefined
      ? keyOf(stated(world, { ...other, content: undefined })) === keyOf(proposition)
      : other.predicate === 'TOOK_PLACE' && other.subject === event;
  if (content === undefined && isIt(claim)) {
    const axis = { ACTUAL: 'IS', FUTURE: 'WILL', HYPOTHETICAL: undefined }[claim.mode];
    const sign = claim.affirmed ? 'YES' : 'NO';
    return axis === undefined ? [] : (claim.attribution.at(-1) ?? []).map((holder) => ({ claim, holder, axis, sign }));
  }
  const isContent = content !== undefined && isIt(content);
  const isObject = content === undefined && event !== undefined && claim.object === event;
  const { stance } = predicateOf(claim.predicate);
  if ((!isContent && !isObject) || stance === undefined || claim.subject === undefined) return [];
  if (claim.mode === 'HYPOTHETICAL') return [];
  const [axis = '', written = ''] = stance.split(' ');
  const turns = [claim.affirmed, content?.affirmed ?? true].filter((affirmed) => !affirmed).length;
  const sign = turns === 1 ? (written === 'YES' ? 'NO' : 'YES') : written;
  return [{ claim, holder: claim.subject, axis, sign }];
}

function rowOf(world: World, all: readonly Held[], row: string): PlainPosition {
  const [holder = '', axis = '', sign = ''] = row.split(' ');
  const of = (other: string): WorldClaim[] =>
    all.filter((each) => each.holder === holder && each.axis === axis && each.sign === other).map(({ claim }) => claim);
  const claims = of(sign);
  const days = (edge: 'earliest' | 'latest'): (string | null)[] => claims.map((claim) => saidIn(claim)[edge]);
  const own = (claim: WorldClaim): boolean => claim.attribution.at(-1)?.includes(holder) === true;
  const before = (a: WorldClaim, b: WorldClaim): boolean => {
    const [{ latest }, { earliest }] = [saidIn(a), saidIn(b)];
    return latest !== null && earliest !== null && latest < earliest;
  };
  return {
    holder,
    axis,
    sign,
    saidBy: [...new Set(claims.flatMap(({ attribution }) => attribution.at(-1) ?? []))].toSorted(compareIds),
    claims: claims.map(({ id }) => id).toSorted(compareIds),
    origins: independent(claims.map((claim) => originatorsOf(world, claim))),
    firstSaid: days('earliest').includes(null) ? null : (days('earliest').map(String).toSorted()[0] ?? null),
    lastSaid: days('latest').includes(null) ? null : (days('latest').map(String).toSorted().at(-1) ?? null),
    changed: of('YES')
      .filter(own)
      .some((yes) =>
        of('NO')
          .filter(own)
          .some((no) => before(yes, no) || before(no, yes)),
      ),
  };
}

function saidIn(claim: WorldClaim): { earliest: string | null; latest: string | null } {
  return saidAt(claim, claim.attribution.length - 1);
}

function isActor(id: string): boolean {
  return ['Person', 'Government', 'Militia', 'Organization'].includes(labelOf(id));
}

function isOccasion(id: string): boolean {
  return ENTITIES.some((entity) => entity.id === id && ['Event', 'Agreement'].includes(entity.label));
}
