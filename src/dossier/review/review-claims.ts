/** Signs rows of claims: writes `reviewed` with the hash of each row into the files of a dossier. */
import { basename, join } from 'node:path';
import { DossierError, type DossierPlace } from '../../errors.ts';
import { readReview, REVIEW_DIGITS } from '../../model/review.ts';
import { refusals } from '../check/refusals.ts';
import { setColumn } from '../edit/set-column.ts';
import { codingOf } from '../read/coding.ts';
import { contentOf, readAll, type DossierReading, type ReadingSettings } from '../read/read-dossier.ts';
import type { RowReader } from '../read/evaluate-statement.ts';
import { readDossierFiles } from '../read/read-dossier-files.ts';
import { sourceOf, textOf, type TextFile } from '../read/source-file.ts';
import { rowHash } from '../read/row-hash.ts';
import { replaceFiles } from '../upgrade/replace-files.ts';
import { writtenClaims } from '../upgrade/written-claims.ts';

export interface ReviewOrder {
  readonly by: string;
  /** An ISO date. */
  readonly on: string;
  /** Ids of claims, and of documents: a document stands for the claims whose `document` it is. */
  readonly ids: readonly string[];
  readonly dryRun: boolean;
}

export interface ReviewedRow {
  readonly place: DossierPlace;
  readonly claim: string;
  /** SIGNED: the file has the review. KEPT: it has another review, which fits. LEFT: the row cannot be rewritten. */
  readonly what: 'SIGNED' | 'KEPT' | 'LEFT';
  /** The text of `reviewed`. */
  readonly text: string;
}

/**
 * A row with a review that fits stays as it is.
 * @throws {DossierError} if a load would refuse the dossier, if it has no claim or document of an id, or if the name or day cannot be read
 * @throws {ConfigError} if a file cannot be written
 */
export async function reviewClaims(
  database: RowReader,
  folder: string,
  { by, on, ids, dryRun }: ReviewOrder,
  settings: ReadingSettings = {},
): Promise<readonly ReviewedRow[]> {
  requireSignature(folder, by, on);
  const files = await readDossierFiles(folder);
  const before = requireReadable(await readAll(database, files, settings));
  const content = contentOf(before);
  const rows = claimsOf(before, ids).map((id): ReviewedRow => {
    const claim = content.claims.get(id);
    if (claim === undefined) throw unknownIds(folder, [id]);
    const { tier } = codingOf(claim, content);
    const text = `${by} on ${on} as ${rowHash(claim, content.documents).slice(0, REVIEW_DIGITS)}`;
    return tier === 'REVIEWED'
      ? { place: claim.place, claim: id, what: 'KEPT', text: claim.reviewed ?? '' }
      : { place: claim.place, claim: id, what: 'SIGNED', text };
  });
  const signed = new Map(rows.filter(({ what }) => what === 'SIGNED').map(({ claim, text }) => [claim, text]));
  const written = await Promise.all(files.cypher.map(textOf));
  const tried = requireReadable(
    await readAll(database, { ...files, cypher: sign(written, signed).map(sourceOf) }, settings),
  );
  // A row that is no plain map stays as it is, and so does one whose statement gives all its rows one `reviewed`.
  for (const [id, text] of signed) if (tried.claims.get(id)?.reviewed !== text) signed.delete(id);
  const cypher = sign(written, signed);
  const changed = cypher.filter(({ text }, index) => text !== written[index]?.text);
  if (!dryRun) await replaceFiles(changed.map(({ name, text }) => ({ path: join(folder, basename(name)), text })));
  return rows.map((row) => (row.what === 'SIGNED' && !signed.has(row.claim) ? { ...row, what: 'LEFT' } : row));
}

function requireSignature(folder: string, by: string, on: string): void {
  const read = readReview(`${by} on ${on}`);
  if ('ok' in read && read.ok.by === by && read.ok.on === on) return;
  const reason = 'fault' in read ? read.fault : `the name '${by}' cannot be kept apart from the day`;
  throw new DossierError({ file: folder }, `expected the name of the reviewer and a day like 2026-11-28: ${reason}`);
}

/** A review that lacks its hash is what this command completes. */
function requireReadable(reading: DossierReading): DossierReading {
  const faults = [...refusals(reading)].filter(({ rule }) => rule !== 'review-form');
  if (faults.length > 0) throw DossierError.of(faults);
  return reading;
}

/** Ids of claims, each once, in the order of the files. */
function claimsOf({ claims, documents, files }: DossierReading, ids: readonly string[]): string[] {
  const missing = ids.filter((id) => !claims.has(id) && !documents.has(id));
  if (missing.length > 0 || ids.length === 0) throw unknownIds(files.folder, missing);
  return [...claims.values()]
    .filter(({ id, document }) => ids.includes(id) || ids.includes(document))
    .map(({ id }) => id);
}

function unknownIds(folder: string, missing: readonly string[]): DossierError {
  const found = missing.length === 0 ? 'none' : missing.map((id) => `'${id}'`).join(', ');
  return new DossierError(
    { file: folder },
    `expected ids of claims of this dossier, or of documents for all their claims, and got ${found}`,
  );
}

function sign(files: readonly TextFile[], reviews: ReadonlyMap<string, string>): TextFile[] {
  const places = [...writtenClaims(files)].flatMap(([id, place]) => {
    const review = reviews.get(id);
    return review === undefined ? [] : [{ ...place, review }];
  });
  return files.map(({ name, text }) => ({
    name,
    text: places
      .filter(({ file }) => file === name)
      .toSorted((a, b) => b.start - a.start)
      .reduce(
        (all, { start, end, review }) =>
          all.slice(0, start) + setColumn(all.slice(start, end), 'reviewed', review) + all.slice(end),
        text,
      ),
  }));
}
