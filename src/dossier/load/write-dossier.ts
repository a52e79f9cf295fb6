/**
 * The phases of a load, in one transaction. Each phase compares the stored data with the files and writes only the
 * differences.
 */
import type { WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import type { AddedLabels } from '../../model/added-labels.ts';
import { formsOf } from '../../model/languages.ts';
import type { VocabularyRow } from '../../model/vocabulary.ts';
import type { CompiledClaim } from '../compile/compile-claims.ts';
import { documentParameters, localized } from '../compile/parameters.ts';
import type { DossierContent } from '../read/sort-rows.ts';
import { type DossierFiles, LOADER_VERSION } from '../read/read-dossier-files.ts';
import { isEmpty, withoutLooking } from './empty-database.ts';
import { type ClaimChanges, compareClaims } from './compare-claims.ts';
import { derive } from './derive.ts';
import { refuseClashes } from './refuse-clashes.ts';
import { runInChunks } from './run-in-chunks.ts';
import { settleDocuments } from './settle-documents.ts';
import { settleEntities } from './settle-entities.ts';
import { type StoredClaim, Touched } from './touched.ts';
import type { Changes } from './write-change-record.ts';
import { writeClaims } from './write-claims.ts';
import { writeDisagreements } from './write-disagreements.ts';
import { writeEntities } from './write-entities.ts';
import { writeProposals } from './write-proposals.ts';
import { writeTerms } from './write-terms.ts';

export interface CompiledDossier {
  readonly files: DossierFiles;
  readonly content: DossierContent;
  /** Read once. Only those that changed are held. */
  readonly claims: Iterable<CompiledClaim>;
  /** The terms that all dossiers share. */
  readonly shared: readonly VocabularyRow[];
  /** Labels that the dossier adds to them. */
  readonly additions: readonly AddedLabels[];
  /** Compare everything with the files: the dossier's own statements may have changed it when they ran in cypher-shell. */
  readonly force: boolean;
  /** Who loads it. */
  readonly by: string;
}

/**
 * Returns what changed; undefined if that may be more than the differences between the stored and the new rows: after the dossier's own
 * statements ran in cypher-shell, with `force`, and in an empty database.
 * @throws {DossierError} if another loaded dossier has one of the claims
 */
export async function writeDossier(
  whole: WriteTransaction,
  { files, content, claims, shared, additions, force, by }: CompiledDossier,
): Promise<Changes | undefined> {
  const dossier = content.dossier.id;
  const wasEmpty = await isEmpty(whole);
  const tx = wasEmpty ? withoutLooking(whole) : whole;
  await refuseClashes(tx, files, content);
  const { derivesOtherwise, ranOutside, isKnown } = await writeDossierNode(tx, files, content, by);
  const redefined = await writeTerms(tx, dossier, { terms: files.terms, additions }, shared);
  const changedEntities = await writeEntities(tx, dossier, content);
  await tx.run(statement('load/documents'), { dossier, documents: [...documentParameters(content)] });

  const changes = await compareClaims(tx, dossier, claims, { derivesOtherwise, force });
  const { gone } = changes;
  const { touched, relations } = await writeChanges(tx, dossier, changes, { redefined, wasEmpty }, async () => {
    await writeProposals(tx, content, { all: force || ranOutside });
    return await writeDisagreements(tx, content, { all: force || ranOutside });
  });

  await settleDocuments(tx, dossier, [...content.documents.keys()]);
  const entityIds = [...content.entities.keys()];
  const entities = await settleEntities(tx, dossier, entityIds, force ? entityIds : changedEntities);
  await runInChunks(tx, 'load/forget-claims', 'ids', gone);
  if (ranOutside || (force && isKnown)) {
    await tx.run(statement('load/sweep-strays'), { dossier, documents: [...content.documents.keys()], force });
  }
  if (wasEmpty || ranOutside || force) return undefined;
  return { dossier, claims: touched.claimIds, gone, relations, entities };
}

/**
 * Writes the claims that changed, and derives again what depends on them. It does not delete those that are gone.
 * @param rest writes what belongs to claims, after them, and returns further claims whose derived data may have changed
 */
export async function writeChanges(
  tx: WriteTransaction,
  dossier: string,
  { changed, gone, former }: ClaimChanges,
  { redefined, wasEmpty }: { readonly redefined: readonly StoredClaim[]; readonly wasEmpty: boolean },
  rest: () => Promise<readonly string[]>,
): Promise<{ readonly touched: Touched; readonly relations: readonly string[] }> {
  const changedIds = changed.map(({ id }) => id);
  const touched = new Touched();
  // Repetitions are read twice, since writing claims changes them: here those that are stored, below those of the new
  // files.
  touched.add([...former, ...redefined]);
  if (!wasEmpty) await touched.addWithRepeats(tx, [...gone, ...changedIds]);
  await writeClaims(tx, dossier, changed);
  const contradicted = await rest();
  // All claims of the database are those of this load.
  if (wasEmpty) touched.add(changed.map(storedAs));
  else await touched.addWithRepeats(tx, [...changedIds, ...contradicted]);
  return { touched, relations: await derive(tx, touched, gone) };
}

function storedAs({ id, properties: { relation } }: CompiledClaim): StoredClaim {
  return { id, relation: typeof relation === 'string' ? relation : null };
}

/** A row of `load/dossiers`. */
interface StoredDossier extends Record<string, unknown> {
  readonly id: string;
  readonly derivation: string | null;
  readonly checksum: string | null;
  readonly loadedOn: string | null;
  readonly loadedBy: string | null;
}

export interface FormerDossier {
  /** The last load used another vocabulary or loader version, so that its derived data may differ. */
  readonly derivesOtherwise: boolean;
  /** The dossier's own statements ran in cypher-shell, before its first load or after the last. */
  readonly ranOutside: boolean;
  /** The database already had the node of the dossier. */
  readonly isKnown: boolean;
}

/** How a dossier was loaded. */
interface LoadProperties extends Pick<DossierFiles, 'checksum' | 'derivation'> {
  /** Those that its claims have, sorted. */
  readonly predicates: readonly string[];
  readonly loadedOn: string | null;
  readonly loadedBy: string | null;
}

/**
 * The properties of the node of a dossier.
 * @param reasons stored as they are, for an export; absent: those that are stored stay
 */
export function dossierParameters(
  { dossier, languages }: Pick<DossierContent, 'dossier' | 'languages'>,
  load: LoadProperties,
  reasons?: DossierContent['reasons'],
): Record<string, unknown> {
  const { place: _place, label: _label, ...columns } = dossier as typeof dossier & { label: string };
  const own = { ...localized(columns, ['title'], languages), languages, ...load, loaderVersion: LOADER_VERSION };
  return reasons === undefined ? own : { ...own, reasons: reasonTexts(reasons, languages) };
}

/** Each as JSON: a node holds no rows. */
function reasonTexts(reasons: DossierContent['reasons'], languages: readonly string[]): string[] {
  return [...reasons.values()]
    .map((row) => ({ id: row.id, rule: row.rule, of: row.of, reasons: formsOf(row, 'reason', languages) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((reason) => JSON.stringify(reason));
}

export async function writeDossierNode(
  tx: WriteTransaction,
  { checksum, derivation }: DossierFiles,
  { dossier, languages, claims, reasons }: DossierContent,
  by: string,
): Promise<FormerDossier> {
  const loaded = await tx.run<StoredDossier>(statement('load/dossiers'));
  const former = loaded.find(({ id }) => id === dossier.id);
  // A load of the same files, forced, is not a new one: it writes nothing if nothing else changed the graph.
  const isSame = former?.checksum === checksum && former.derivation === derivation;
  const { loadedOn, loadedBy } = isSame ? former : { loadedOn: new Date().toISOString(), loadedBy: by };
  const used = new Set<string>();
  for (const { predicate } of claims.values()) used.add(predicate);
  const load = { predicates: [...used].toSorted(), checksum, derivation, loadedOn, loadedBy };
  await tx.run(statement('load/dossier'), { dossier: dossierParameters({ dossier, languages }, load, reasons) });
  return {
    derivesOtherwise: former !== undefined && former.derivation !== derivation,
    ranOutside: former?.checksum === null,
    isKnown: former !== undefined,
  };
}
