/**
 * Rewrites a dossier of version 1 in version 2. Contradictions become disagreements. It changes a claim only if its bounds stay equal: it takes `when` out where
 * the saying gives the same bounds, and moves it to the saying where it surely is its day. It proposes everything else.
 */
import { basename, join } from 'node:path';
import { DossierError, invariant, type DossierPlace } from '../../errors.ts';
import { refusals } from '../check/refusals.ts';
import { joinedClaims, type JoinedClaim } from '../check/joined-claims.ts';
import { claimTime } from '../read/claim-time.ts';
import { readAll, type DossierReading, type ReadingSettings } from '../read/read-dossier.ts';
import type { RowReader } from '../read/evaluate-statement.ts';
import { readDossierFiles } from '../read/read-dossier-files.ts';
import { sourceOf, textOf, type TextFile } from '../read/source-file.ts';
import { FORMAT_VERSION } from '../read/table-schema.ts';
import { moveToSaying } from './move-to-saying.ts';
import { formerTime, isSameTime, isSurelySaid, proposalFor } from './propose.ts';
import { renameContradictions } from './rename-contradictions.ts';
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

/**
 * Lines are those of the new files; with `dryRun` nothing is written, and lines are those of the files as they are. A dossier of
 * the present version is not rewritten.
 * @throws {DossierError} if a load would refuse the dossier; no file is changed
 * @throws {ConfigError} if a file cannot be written
 */
export async function upgradeDossier(
  database: RowReader,
  folder: string,
  dryRun: boolean,
  settings: ReadingSettings = {},
): Promise<UpgradeResult> {
  const files = await readDossierFiles(folder);
  const read = async (cypher: readonly TextFile[]): Promise<DossierReading> =>
    refuseFaults(await readAll(database, { ...files, cypher: cypher.map(sourceOf) }, settings));
  const written = await Promise.all(files.cypher.map(textOf));
  const numbered = written.map(({ name, text }) => ({ name, text: setFormatVersion(text) }));
  const withVersion = differing(numbered, written).map(({ name }) => name);
  const isFormer = withVersion.length > 0;
  const versioned = isFormer
    ? numbered.map(({ name, text }) => ({ name, text: renameContradictions(text) }))
    : numbered;
  const before = await read(versioned);
  const candidates = isFormer ? [...joinedClaims(before)].flatMap((joined) => rewritingOf(before, joined)) : [];
  const tried = await read(rewrite(versioned, candidates));
  // A row that is no plain map stays as it is. A statement may give all its rows one `when`, which stands where a row has none.
  const done = candidates.filter(({ joined }) => tried.claims.get(joined.claim.id)?.when === undefined);
  const cypher = rewrite(versioned, done);
  const after = await read(cypher);
  requireSameTimes(done, after);
  // The file with the version is the last: a run that was killed before can be repeated.
  const changed = differing(cypher, written).toSorted(
    (a, b) => Number(withVersion.includes(a.name)) - Number(withVersion.includes(b.name)),
  );
  if (!dryRun) await replaceFiles(changed.map(({ name, text }) => ({ path: join(folder, basename(name)), text })));
  const shown = dryRun ? before : after;
  const rewritten = new Map(done.map(({ joined, text }) => [joined.claim.id, text]));
  const claims = [...joinedClaims(shown)];
  return {
    files: changed.map(({ name }) => name),
    rewritten: [
      ...(isFormer && shown.dossier !== undefined
        ? [{ place: shown.dossier.place, text: `formatVersion ${FORMAT_VERSION}` }]
        : []),
      ...(isFormer
        ? [...shown.disagreements.values()].flatMap((row) =>
            lineOf(row, `disagreement '${row.id}': a CONTRADICTION, with sides in place of claims`),
          )
        : []),
      ...claims.flatMap(({ claim }) => lineOf(claim, rewritten.get(claim.id))),
    ],
    proposals: claims.flatMap((joined) =>
      lineOf(joined.claim, rewritten.has(joined.claim.id) ? undefined : proposalFor(shown, joined, isFormer)),
    ),
  };
}

function lineOf({ place }: { readonly place: DossierPlace }, text: string | undefined): UpgradeLine[] {
  return text === undefined ? [] : [{ place, text }];
}

function refuseFaults(reading: DossierReading): DossierReading {
  const faults = refusals(reading);
  if (faults.length > 0) throw DossierError.of(faults);
  return reading;
}

/** A change of a row that leaves the time of its claim as it is. */
interface Rewriting {
  readonly joined: JoinedClaim;
  readonly text: string;
  readonly edit: (row: string) => string;
}

function rewritingOf(dossier: DossierReading, joined: JoinedClaim): Rewriting[] {
  const { claim } = joined;
  const { when } = claim;
  if (when === undefined) return [];
  if (isRedundant(dossier, joined)) {
    const text = `claim '${claim.id}' without when: the saying gives the same bounds`;
    return [{ joined, text, edit: (row) => takeOutColumns(row, ['when', 'whenBasis']) }];
  }
  if (!isSurelySaid(dossier, joined)) return [];
  const text = `claim '${claim.id}': when '${when}' is the day of saying, and stands after on`;
  return [{ joined, text, edit: (row) => moveToSaying(row, when) }];
}

/** Returns whether the claim would have the same time without `when`. */
function isRedundant({ documents }: DossierReading, joined: JoinedClaim): boolean {
  const { claim, parts, predicate } = joined;
  const silent = claimTime({ ...claim, when: undefined }, predicate, parts.attribution, documents.get(claim.document));
  return silent.whenSource === 'SAYING' && isSameTime(silent, formerTime(joined));
}

/** The files with the edited rows. A row that lacks `when`, or is no plain map, stays as it is. */
function rewrite(files: readonly TextFile[], rewritings: readonly Rewriting[]): TextFile[] {
  const places = writtenClaims(files);
  const edits = rewritings.flatMap(({ joined, edit }) => {
    const place = places.get(joined.claim.id);
    return place === undefined ? [] : [{ ...place, edit }];
  });
  return files.map(({ name, text }) => {
    const own = edits.filter(({ file }) => file === name).toSorted((a, b) => b.start - a.start);
    const edited = own.reduce((changed, { start, end, edit }) => {
      const row = changed.slice(start, end);
      return columnsOf(row).includes('when') ? changed.slice(0, start) + edit(row) + changed.slice(end) : changed;
    }, text);
    return { name, text: edited };
  });
}

function requireSameTimes(rewritings: readonly Rewriting[], after: DossierReading): void {
  const claims = new Map([...joinedClaims(after)].map((joined) => [joined.claim.id, joined]));
  for (const { joined } of rewritings) {
    const now = claims.get(joined.claim.id);
    const isSame = now !== undefined && isSameTime(now.time, formerTime(joined));
    invariant(isSame, `An upgrade would change the bounds of claim '${joined.claim.id}'`);
  }
}

function differing(files: readonly TextFile[], former: readonly TextFile[]): TextFile[] {
  return files.filter(({ text }, index) => text !== former[index]?.text);
}
