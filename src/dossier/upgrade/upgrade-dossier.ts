/**
 * Rewrites a dossier of version 1 in version 2. It changes a row only if the bounds of its claim stay equal: it takes `when` out where
 * the saying gives the same bounds. It proposes everything else.
 */
import { basename, join } from 'node:path';
import type { Database } from '../../db/database.ts';
import { DossierError, invariant, type DossierPlace } from '../../errors.ts';
import { refusals } from '../check/refusals.ts';
import { joinedClaims, timeOf, type JoinedClaim } from '../check/joined-claims.ts';
import { claimTime } from '../read/claim-time.ts';
import { readAll, type DossierReading } from '../read/read-dossier.ts';
import { readDossierFiles, type SourceFile } from '../read/read-dossier-files.ts';
import { FORMAT_VERSION } from '../read/table-schema.ts';
import { formerTime, isSameTime, proposalFor } from './propose.ts';
import { replaceFiles } from './replace-files.ts';
import { setFormatVersion } from './set-format-version.ts';
import { columnsOf, takeOutColumns } from './take-out-columns.ts';
import { writtenClaims } from './written-claims.ts';

/** A row, and what was or may be changed in it. */
export interface UpgradeLine {
  readonly place: DossierPlace;
  readonly text: string;
}

export interface UpgradeResult {
  /** The names of the files that have another text now; with `dryRun`, that would have. */
  readonly files: readonly string[];
  readonly rewritten: readonly UpgradeLine[];
  readonly proposals: readonly UpgradeLine[];
}

const COLUMNS = ['when', 'whenBasis'];

/**
 * Lines are those of the new files; with `dryRun` nothing is written, and lines are those of the files as they are. A dossier of
 * the present version is not rewritten.
 * @throws {DossierError} if a load would refuse the dossier; no file is changed
 * @throws {ConfigError} if a file cannot be written
 */
export async function upgradeDossier(database: Database, folder: string, dryRun: boolean): Promise<UpgradeResult> {
  const files = await readDossierFiles(folder);
  const read = async (cypher: readonly SourceFile[]): Promise<DossierReading> =>
    refuseFaults(await readAll(database, { ...files, cypher }));
  const versioned = files.cypher.map(({ name, text }) => ({ name, text: setFormatVersion(text) }));
  const isFormer = differing(versioned, files.cypher).length > 0;
  const before = await read(versioned);
  const candidates = isFormer ? joinedClaims(before).filter((joined) => isRedundant(before, joined)) : [];
  const tried = await read(withoutWhen(versioned, idsOf(candidates)));
  // A statement may give all its rows one `when`: a row without its own then has that one, and keeps its own.
  const rewritten = candidates.filter(({ claim }) => tried.claims.get(claim.id)?.when === undefined);
  const cypher = withoutWhen(versioned, idsOf(rewritten));
  const after = await read(cypher);
  requireSameTimes(rewritten, after);
  const changed = differing(cypher, files.cypher);
  if (!dryRun) await replaceFiles(changed.map(({ name, text }) => ({ path: join(folder, basename(name)), text })));
  const shown = dryRun ? before : after;
  const wasRewritten = idsOf(rewritten);
  const claims = joinedClaims(shown).map((joined) => ({ joined, place: joined.claim.place, id: joined.claim.id }));
  return {
    files: changed.map(({ name }) => name),
    rewritten: [
      ...(isFormer && shown.dossier !== undefined
        ? [{ place: shown.dossier.place, text: `formatVersion ${FORMAT_VERSION}` }]
        : []),
      ...claims
        .filter(({ id }) => wasRewritten.has(id))
        .map(({ id, place }) => ({ place, text: `claim '${id}' without when: the saying gives the same bounds` })),
    ],
    proposals: claims.flatMap(({ joined, id, place }) => {
      const text = wasRewritten.has(id) ? undefined : proposalFor(shown, joined, isFormer);
      return text === undefined ? [] : [{ place, text }];
    }),
  };
}

function refuseFaults(reading: DossierReading): DossierReading {
  const faults = refusals(reading);
  if (faults.length > 0) throw DossierError.of(faults);
  return reading;
}

/** Returns whether the claim would have the same time without `when`. */
function isRedundant({ documents }: DossierReading, joined: JoinedClaim): boolean {
  const { claim, parts, predicate } = joined;
  if (claim.when === undefined) return false;
  const silent = claimTime({ ...claim, when: undefined }, predicate, parts.attribution, documents.get(claim.document));
  return silent.whenSource === 'SAYING' && isSameTime(silent, formerTime(joined));
}

/** The files, with `when` and `whenBasis` taken out of the rows of these claims, if the rows themselves have `when`. */
function withoutWhen(files: readonly SourceFile[], ids: ReadonlySet<string>): SourceFile[] {
  const rows = [...writtenClaims(files)].filter(([id]) => ids.has(id)).map(([, row]) => row);
  return files.map(({ name, text }) => {
    const own = rows.filter(({ file }) => file === name).toSorted((a, b) => b.start - a.start);
    const edited = own.reduce((changed, { start, end }) => {
      const row = changed.slice(start, end);
      return columnsOf(row).includes('when')
        ? changed.slice(0, start) + takeOutColumns(row, COLUMNS) + changed.slice(end)
        : changed;
    }, text);
    return { name, text: edited };
  });
}

function requireSameTimes(rewritten: readonly JoinedClaim[], after: DossierReading): void {
  const claims = new Map(joinedClaims(after).map((joined) => [joined.claim.id, joined]));
  for (const joined of rewritten) {
    const now = claims.get(joined.claim.id);
    const isSame = now !== undefined && isSameTime(timeOf(after, now), formerTime(joined));
    invariant(isSame, `An upgrade would change the bounds of claim '${joined.claim.id}'`);
  }
}

function differing(files: readonly SourceFile[], former: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ text }, index) => text !== former[index]?.text);
}

function idsOf(claims: readonly JoinedClaim[]): Set<string> {
  return new Set(claims.map(({ claim }) => claim.id));
}
