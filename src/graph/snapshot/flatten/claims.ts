/** Claims with lists that are stored once: attributions, documents, and sets of originators. */
import { NONE, type Column } from '../../judge/claim-columns.ts';
import { at, type SnapshotParts, type UnsharedClaims } from '../columns.ts';
import { distinctLists, gathered } from '../distinct-lists.ts';
import type { Sections } from '../layout.ts';
import { forEachOf, type Work } from '../slices.ts';
import { startsOfLengths } from './starts.ts';

type ClaimSections = Pick<
  Sections,
  | 'claims'
  | 'withdrawals'
  | 'drawnDays'
  | 'attributions'
  | 'speakers'
  | 'sayings'
  | 'reports'
  | 'reportDocuments'
  | 'originSets'
  | 'originators'
>;

type ClaimParts = Pick<SnapshotParts, 'claims' | 'claimIds' | 'originSets' | 'sayings' | 'turned'>;

/** @param originators all originators in ascending order */
export function* flatClaims(
  { claims, claimIds, originSets, sayings, turned }: ClaimParts,
  originators: readonly string[],
): Work<ClaimSections> {
  const count = claimIds.length;
  const { speakers, originators: atLastPosition, documents } = claims;
  const said = { offsets: speakers.offsets, columns: [speakers.members, claims.sayings], also: atLastPosition };
  const attributions = yield* distinctLists(count, said);
  const attributed = gathered(attributions.rows, said);
  const inDocuments = { offsets: documents.offsets, columns: [documents.members] };
  const reports = yield* distinctLists(count, inDocuments);
  const reported = gathered(reports.rows, inDocuments);
  const sets = distinctSets(originSets, originators);
  const origin = new Uint32Array(count);
  yield* forEachOf(count, (claim) => {
    origin[claim] = at(sets.numbers, at(claims.origin, claim));
  });
  const withdrawn = yield* daysOfFew(count, claims.withdrawnEarliest, claims.withdrawnLatest);
  const isWithdrawn = new Uint8Array(count);
  for (const claim of withdrawn.claim) isWithdrawn[claim] = 1;
  const drawn = yield* daysOfFew(count, claims.startDrawn, claims.endDrawn);
  const [speaker = new Uint32Array(), saying = new Uint32Array()] = attributed.columns;
  const [document = new Uint32Array()] = reported.columns;
  return {
    claims: {
      ...ownColumns(claims),
      turned,
      isWithdrawn,
      origin,
      attribution: attributions.list,
      reports: reports.list,
    },
    withdrawals: { claim: withdrawn.claim, earliest: withdrawn.days[0], latest: withdrawn.days[1] },
    drawnDays: { claim: drawn.claim, startDrawn: drawn.days[0], endDrawn: drawn.days[1] },
    attributions: {
      speakers: attributed.starts,
      originators: attributions.rows.map((claim) => at(atLastPosition, claim)),
    },
    speakers: { speaker, saying },
    sayings: {
      saidEarliest: Int32Array.from(sayings.saidEarliest),
      saidLatest: Int32Array.from(sayings.saidLatest),
    },
    reports: { documents: reported.starts },
    reportDocuments: { document },
    originSets: { originators: sets.starts },
    originators: { originator: sets.members },
  };
}

type OwnColumns = Omit<Sections['claims'], 'turned' | 'isWithdrawn' | 'origin' | 'attribution' | 'reports'>;

/** The columns that have a value of its own for each claim. A column that is a typed array is not copied. */
function ownColumns(claims: UnsharedClaims): OwnColumns {
  const bytes = (column: ArrayLike<number>): Uint8Array =>
    column instanceof Uint8Array ? column : Uint8Array.from(column);
  const days = (column: ArrayLike<number>): Int32Array =>
    column instanceof Int32Array ? column : Int32Array.from(column);
  return {
    affirmed: bytes(claims.affirmed),
    mode: bytes(claims.mode),
    voice: bytes(claims.voice),
    tier: bytes(claims.tier),
    startEarliest: days(claims.startEarliest),
    startLatest: days(claims.startLatest),
    endEarliest: days(claims.endEarliest),
    endLatest: days(claims.endLatest),
    dossier: claims.dossier instanceof Uint16Array ? claims.dossier : Uint16Array.from(claims.dossier),
  };
}

interface DaysOfFewClaims {
  readonly claim: Uint32Array;
  /** The days of these claims in each of both columns. */
  readonly days: readonly [Int32Array, Int32Array];
}

/** The claims that have a day in one of both columns. */
function* daysOfFew(count: number, first: Column, second: Column): Work<DaysOfFewClaims> {
  const having: number[] = [];
  yield* forEachOf(count, (claim) => {
    if (first[claim] !== NONE || second[claim] !== NONE) having.push(claim);
  });
  const days = (column: Column): Int32Array => Int32Array.from(having, (claim) => at(column, claim));
  return { claim: Uint32Array.from(having), days: [days(first), days(second)] };
}

interface DistinctSets {
  readonly starts: Uint32Array;
  /** Indexes into `originators`. */
  readonly members: Uint32Array;
  /** For each of the given sets, its number among the distinct ones. */
  readonly numbers: Uint32Array;
}

function distinctSets(given: ArrayLike<readonly string[]>, originators: readonly string[]): DistinctSets {
  const places = new Map(originators.map((id, place) => [id, place]));
  const known = new Map<string, number>();
  const distinct: (readonly string[])[] = [];
  const numbers = Uint32Array.from(given, (set) => {
    // No id contains a blank.
    const key = set.join(' ');
    const number = known.get(key) ?? distinct.push(set) - 1;
    known.set(key, number);
    return number;
  });
  return {
    starts: startsOfLengths(distinct.map(({ length }) => length)),
    members: Uint32Array.from(distinct.flatMap((set) => set.map((id) => places.get(id) ?? 0))),
    numbers,
  };
}
