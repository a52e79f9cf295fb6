/**
 * Writes a dossier in many small transactions, into a database that nobody reads: the copy beside the local Neo4j (db/local/beside.ts). The
 * memory of this program and of Neo4j does not grow with the number of claims. The result equals that of `writeDossier`.
 */
import { setImmediate } from 'node:timers/promises';
import type { Database, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import { invariant } from '../../errors.ts';
import type { ProgressStep } from '../../progress.ts';
import type { CompiledClaim } from '../compile/compile-claims.ts';
import { documentParameters, entityParameters, linkParameters, quantityParameters } from '../compile/parameters.ts';
import { deriveAll, inPieces, pages } from './derive-all.ts';
import type { LeftProperty } from './import-files.ts';
import { refuseClashes } from './refuse-clashes.ts';
import { CHUNK, chunksOf, runInChunks } from './run-in-chunks.ts';
import { type CompiledDossier, writeDossierNode } from './write-dossier.ts';
import { writeDisagreements } from './write-disagreements.ts';
import { writeProposals } from './write-proposals.ts';
import { writeTerms } from './write-terms.ts';

export interface DossierInPieces extends Omit<CompiledDossier, 'claims'> {
  /** Compiles the claims again at each call, always in the same order. */
  readonly claims: () => Iterable<CompiledClaim>;
  /** Set if the offline importer has written the claims with their links, except these properties. */
  readonly imported?: { readonly left: readonly LeftProperty[] } | undefined;
}

/** After so many claims, compiling lets what waits for Neo4j go on. */
const COMPILED_AT_ONCE = 100;

/** If it fails, the database holds a part of the dossier. @throws {DossierError} if another loaded dossier has one of the claims */
export async function writeInPieces(database: Database, dossier: DossierInPieces, step: ProgressStep): Promise<void> {
  const tx = inPieces(database);
  const { files, content, shared, additions, force, by, imported } = dossier;
  const { id } = content.dossier;
  if (imported === undefined) await refuseClashes(tx, files, content);
  const former = await writeDossierNode(tx, files, content, by);
  // The importer has written the node of the dossier with its id only.
  const { isKnown, ranOutside } = imported === undefined ? former : { isKnown: false, ranOutside: false };
  await writeTerms(tx, id, { terms: files.terms, additions }, shared);
  await writeThings(tx, dossier, isKnown, step);
  if (imported === undefined) await new ClaimWriter(database, dossier, { isKnown, force }, step).write();
  else await runInChunks(tx, 'load/set-properties', 'rows', imported.left);
  await writeProposals(tx, content, { all: force || ranOutside });
  await writeDisagreements(tx, content, { all: force || ranOutside });
  if (isKnown) await forgetGone(tx, dossier);
  await deriveAll(tx, content.claims.size, step);
  await settleThings(tx, dossier, isKnown);
  if (ranOutside || (force && isKnown)) {
    await tx.run(statement('load/sweep-strays'), { dossier: id, documents: [...content.documents.keys()], force });
  }
}

/** Writes the rows of entities and documents. */
async function writeThings(
  tx: WriteTransaction,
  { content }: DossierInPieces,
  isKnown: boolean,
  step: ProgressStep,
): Promise<void> {
  const dossier = content.dossier.id;
  const keys = function* (): Generator<string> {
    for (const { id, label } of content.entities.values()) yield `${label} ${id}`;
  };
  if (isKnown) await runInChunks(tx, 'load/adopt-entities', 'keys', keys());
  let done = 0;
  for (const entities of chunksOf(entityParameters(content))) {
    await tx.run(statement('load/entities'), { dossier, entities });
    step.update({ done: (done += entities.length), total: content.entities.size, note: 'entities written' });
  }
  await runInChunks(tx, 'load/documents', 'documents', documentParameters(content), { dossier });
}

/** Derives entities and documents, after those that the dossier has no longer were removed. */
async function settleThings(tx: WriteTransaction, { content }: DossierInPieces, isKnown: boolean): Promise<void> {
  const dossier = content.dossier.id;
  if (isKnown) {
    const documents = await tx.run<{ id: string }>(statement('load/forget-documents'), {
      dossier,
      kept: [...content.documents.keys()],
    });
    await runInChunks(
      tx,
      'load/settle-documents',
      'ids',
      documents.map(({ id }) => id),
    );
    const entities = await tx.run<{ id: string }>(statement('load/forget-entities'), {
      dossier,
      kept: [...content.entities.keys()],
    });
    const ids = entities.map(({ id }) => id);
    await runInChunks(tx, 'load/sweep-entities', 'ids', ids);
    await runInChunks(tx, 'derive/entities', 'ids', ids);
  }
  await runInChunks(tx, 'load/settle-documents', 'ids', content.documents.keys());
  await runInChunks(tx, 'derive/entities', 'ids', content.entities.keys());
}

/** Deletes the claims that the dossier has no longer. */
async function forgetGone(tx: WriteTransaction, { content }: DossierInPieces): Promise<void> {
  const own = { dossier: content.dossier.id };
  for await (const rows of pages(tx, 'load/own-claims-after', own)) {
    const gone = rows.map(({ id }) => id).filter((id) => !content.claims.has(id));
    if (gone.length === 0) continue;
    await tx.run(statement('load/silence-claims'), { ids: gone });
    await tx.run(statement('load/forget-claims'), { ids: gone });
  }
}

/** Writes the claims that are new or changed: first all claims, then the links between them. */
class ClaimWriter {
  readonly #database: Database;
  readonly #dossier: DossierInPieces;
  readonly #isKnown: boolean;
  readonly #force: boolean;
  readonly #step: ProgressStep;
  /** A bit for each claim that was written and names other claims, in the order of the claims. */
  readonly #linked: Uint8Array;
  #compiled = 0;

  constructor(
    database: Database,
    dossier: DossierInPieces,
    { isKnown, force }: { readonly isKnown: boolean; readonly force: boolean },
    step: ProgressStep,
  ) {
    this.#database = database;
    this.#dossier = dossier;
    this.#isKnown = isKnown;
    this.#force = force;
    this.#step = step;
    this.#linked = new Uint8Array(Math.ceil(dossier.content.claims.size / 8));
  }

  async write(): Promise<void> {
    const total = this.#dossier.content.claims.size;
    let pending: Promise<void> | undefined;
    let written = 0;
    for await (const block of this.#blocks(() => true)) {
      await pending;
      this.#step.update({ done: written, total, note: 'claims written' });
      written += block.length;
      pending = this.#writeBlock(block);
      // The next block is compiled meanwhile; its `await` reports a failure.
      pending.catch(() => {});
    }
    await pending;
    invariant(this.#compiled === total, `${total} claims were read, and ${this.#compiled} compiled`);
    if (!this.#linked.some((byte) => byte > 0)) return;
    for await (const block of this.#blocks((at) => ((this.#linked[at >> 3] ?? 0) & (1 << (at & 7))) !== 0)) {
      const links = linkParameters(
        block.map(({ claim }) => claim),
        'claimLinks',
      );
      await this.#database.write(async (tx) => {
        await runInChunks(tx, 'derive/link-claims', 'links', links);
      });
    }
  }

  async #writeBlock(block: readonly Numbered[]): Promise<void> {
    const changed = await this.#changed(block);
    const dossier = this.#dossier.content.dossier.id;
    for (const { at, claim } of changed) {
      if (claim.claimLinks.length > 0) this.#linked[at >> 3] = (this.#linked[at >> 3] ?? 0) | (1 << (at & 7));
    }
    const claims = changed.map(({ claim }) => claim);
    const rows = claims.map(({ id, hash, properties, bounds }) => ({ id, hash, properties, bounds }));
    await this.#database.write(async (tx) => {
      await runInChunks(tx, 'load/claims', 'claims', rows, { dossier });
      await runInChunks(tx, 'derive/link-entities', 'links', linkParameters(claims, 'entityLinks'));
      await runInChunks(tx, 'derive/link-documents', 'links', linkParameters(claims, 'documentLinks'));
      await runInChunks(tx, 'derive/link-quantities', 'quantities', quantityParameters(claims));
    });
  }

  async #changed(block: readonly Numbered[]): Promise<readonly Numbered[]> {
    if (!this.#isKnown || this.#force) return block;
    const dossier = this.#dossier.content.dossier.id;
    const stored = await this.#database.readMany<{ id: string; hash: string | null }>(
      statement('load/stored-hashes'),
      { dossier, ids: block.map(({ claim }) => claim.id) },
      { deadlineMillis: 60_000 },
    );
    const hashes = new Map(stored.map(({ id, hash }) => [id, hash]));
    return block.filter(({ claim: { id, hash } }) => hashes.get(id) !== hash);
  }

  async *#blocks(isWanted: (at: number) => boolean): AsyncGenerator<Numbered[]> {
    let block: Numbered[] = [];
    this.#compiled = 0;
    for (const claim of this.#dossier.claims()) {
      const at = this.#compiled;
      this.#compiled += 1;
      if (this.#compiled % COMPILED_AT_ONCE === 0) await setImmediate();
      if (!isWanted(at)) continue;
      if (block.push({ at, claim }) < CHUNK) continue;
      yield block;
      block = [];
    }
    if (block.length > 0) yield block;
  }
}

interface Numbered {
  /** The number of the claim in the order of the dossier, from 0. */
  readonly at: number;
  readonly claim: CompiledClaim;
}
