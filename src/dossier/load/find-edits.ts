/**
 * Finds what was edited in a large dossier since its last load, without reading the files that were not edited (decision 58). It finds nothing where
 * the edits are not confined to some claims, or break a rule: then the dossier is read as a whole, which reports each fault at its place.
 */
import type { Database } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { invariant } from '../../errors.ts';
import type { EntityLabel } from '../../model/labels.ts';
import { columnSuffix, readForm } from '../../model/languages.ts';
import { referencesOf } from '../check/references-of.ts';
import { refusals } from '../check/refusals.ts';
import { type CompiledClaim, compileEach } from '../compile/compile-claims.ts';
import { readParts } from '../read/claim-parts.ts';
import type { DossierFiles } from '../read/read-dossier-files.ts';
import { type DossierReading, readAll, type ReadingProgress, type ReadingSettings } from '../read/read-dossier.ts';
import type { DossierContent, Placed } from '../read/sort-rows.ts';
import type { SourceRows } from '../read/source-rows.ts';
import type { ClaimRow, DocumentRow, EntityRow } from '../read/table-schema.ts';
import { PartialTable } from '../rows/partial-table.ts';
import { areConfined, linksOf, type StoredInfo } from './confined-edits.ts';
import { countedClaims, editedFiles, editedRows, hasSameOthers } from './edited-rows.ts';
import { chunksOf } from './run-in-chunks.ts';
import { keptFiles, type SourceState } from './source-state.ts';
import type { StoredClaim } from './touched.ts';

export interface Edits {
  readonly state: SourceState;
  /** All files; `cypher` are those that were edited. */
  readonly files: DossierFiles;
  /** The edited rows of claims. All other tables have no rows, and find those to which the claims refer. */
  readonly content: DossierContent;
  /** Of all claims of the dossier. */
  readonly predicates: readonly string[];
  /** The number of all claims of the dossier. */
  readonly claims: number;
  /** Claims that are to be written. */
  readonly changed: readonly CompiledClaim[];
  readonly gone: readonly string[];
  /** What is stored of the claims that change or are gone. */
  readonly former: readonly StoredClaim[];
  /** What is to be kept of the edited files. */
  readonly sources: readonly SourceRows[];
  readonly goneFiles: readonly string[];
}

export interface EditSettings {
  readonly scratch: ReadingSettings | undefined;
  /** The most claims that may be edited. */
  readonly limit: number;
  readonly told: (progress: ReadingProgress) => void;
}

/** If more than a quarter of the text was edited, little is saved. */
const LARGEST_SHARE = 0.25;

/** Returns undefined if the dossier must be read as a whole. */
export async function findEdits(
  database: Database,
  files: DossierFiles,
  state: SourceState,
  settings: EditSettings,
): Promise<Edits | undefined> {
  const kept = await keptFiles(database, state.id);
  const touched = editedFiles(files.cypher, kept);
  const bytesOf = (some: typeof files.cypher): number => some.reduce((sum, { bytes }) => sum + bytes, 0);
  if (bytesOf(touched.edited) > bytesOf(files.cypher) * LARGEST_SHARE) return undefined;
  const some = { ...files, cypher: touched.edited };
  const reading = await readAll(database, some, settings.scratch, settings.told, {
    languages: state.languages,
    notesSources: true,
  });
  try {
    if (reading.faults.length > 0) return undefined;
    const sources = [...(reading.sources?.files.values() ?? [])];
    if (!hasSameOthers(touched, sources, kept)) return undefined;
    const rows = await editedRows(database, state.id, touched, sources);
    if (rows.edited.length + rows.gone.length > settings.limit) return undefined;
    const claims = rowsOf(reading.claims, rows.edited);
    const infos = await infosOf(database, state.id, rows.gone, claims);
    if (!areConfined(rows, claims, { infos, references: state.references })) return undefined;
    const content = await partialContent(database, state, reading, { claims, infos, gone: rows.gone });
    if (refusals({ ...reading, ...content }).length > 0) return undefined;
    const changed = [...compileEach(content, reading.vocabulary)].filter(
      ({ id, hash }) => infos.get(id)?.hash !== hash,
    );
    return {
      ...{ state, files: reading.files, content, changed, gone: rows.gone, sources },
      ...countedClaims(touched, sources, kept),
      former: [...changed.map(({ id }) => id), ...rows.gone].flatMap((id) => {
        const info = infos.get(id);
        return info === undefined ? [] : [{ id, relation: info.relation }];
      }),
      goneFiles: touched.gone.map(({ name }) => name),
    };
  } finally {
    reading.close();
  }
}

function rowsOf<V>(table: ReadonlyMap<string, V>, ids: readonly string[]): Map<string, V> {
  return new Map(
    ids.map((id) => {
      const row = table.get(id);
      invariant(row, `The claim '${id}' was read, and is in no table`);
      return [id, row];
    }),
  );
}

/** What is stored of claims that were edited or are gone, and of those that the edited ones name. */
async function infosOf(
  database: Database,
  dossier: string,
  gone: readonly string[],
  claims: ReadonlyMap<string, ClaimRow>,
): Promise<Map<string, StoredInfo>> {
  const named = [...claims.values()].flatMap((row) => linksOf(row).map(({ id }) => id));
  const ids = [...new Set([...claims.keys(), ...gone, ...named])];
  const infos = await inChunks<StoredInfo>(database, 'load/edited-claims', dossier, ids);
  return new Map(infos.map((info) => [info.id, info]));
}

async function inChunks<R>(database: Database, name: string, dossier: string, ids: readonly string[]): Promise<R[]> {
  const rows: R[] = [];
  for (const chunk of chunksOf(ids)) {
    const found = await database.readMany(statement(name), { dossier, ids: chunk }, { deadlineMillis: 60_000 });
    rows.push(...(found as R[]));
  }
  return rows;
}

interface Edited {
  readonly claims: ReadonlyMap<string, Placed<ClaimRow>>;
  readonly infos: ReadonlyMap<string, StoredInfo>;
  readonly gone: readonly string[];
}

async function partialContent(
  database: Database,
  { id, row, languages }: SourceState,
  { vocabulary }: DossierReading,
  { claims, infos, gone }: Edited,
): Promise<DossierContent> {
  const [entityIds, documentIds] = [new Set<string>(), new Set<string>()];
  for (const claim of claims.values()) {
    const parts = readParts(claim);
    for (const each of referencesOf(claim, parts, vocabulary.predicate(claim.predicate))) entityIds.add(each.id);
    documentIds.add(claim.document);
    for (const { document } of parts.passages) documentIds.add(document ?? claim.document);
  }
  const entities = await inChunks<StoredEntity>(database, 'load/own-entities', id, [...entityIds]);
  const documents = await inChunks<StoredDocument>(database, 'load/own-documents', id, [...documentIds]);
  const isGone = new Set(gone);
  return {
    dossier: row,
    languages,
    claims: new PartialTable(claims, {
      has: (each) => infos.get(each)?.isOwn === true && !isGone.has(each),
      get: (each) => {
        invariant(!infos.has(each), `The row of the claim '${each}' was not read`);
        return undefined;
      },
    }),
    entities: new PartialTable<Entity>(
      new Map(),
      new Map(entities.map((entity) => [entity.id, entityOf(entity, languages)])),
    ),
    documents: new PartialTable<Placed<DocumentRow>>(
      new Map(),
      new Map(
        documents.map(({ id: each, columns }) => [
          each,
          { ...withoutNulls(columns), place: NOWHERE } as Placed<DocumentRow>,
        ]),
      ),
    ),
    proposals: new Map(),
    disagreements: new Map(),
    reasons: new Map(),
  };
}

type Entity = Placed<EntityRow & { readonly label: EntityLabel }>;

interface StoredEntity {
  readonly id: string;
  readonly labels: readonly string[];
  readonly names: readonly string[];
}

interface StoredDocument {
  readonly id: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

/** Rows that a load has stored are judged by no rule. */
const NOWHERE = { file: '' };

/** The row of an entity as far as claims need it: its label and its names. */
function entityOf({ id, labels, names }: StoredEntity, languages: readonly string[]): Entity {
  const [main] = languages;
  const columns = names.map(readForm).map(({ language, text }) => {
    return [language === main ? 'name' : `name${columnSuffix(language)}`, text] as const;
  });
  const label = labels.at(-1) as EntityLabel;
  return { id, label, aliases: [], name: id, ...Object.fromEntries(columns), place: NOWHERE };
}

function withoutNulls(columns: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== null));
}
