/**
 * Derives the data of all claims of the database, in small transactions: for a load of so many claims that finding what they touch costs
 * more. The steps are those of `derive`, in the same order; relations in which a rule can find nothing are left out.
 */
import type { Database, Row, WriteTransaction } from '../../db/database.ts';
import { statement } from '../../db/statements.ts';
import type { ProgressStep } from '../../progress.ts';
import { relationParameters } from '../compile/parameters.ts';
import { type FoundContradiction, wordedContradiction } from '../compile/rule-reason.ts';
import { parseRelationId } from '../../model/relation.ts';
import { CHUNK, runInChunks } from './run-in-chunks.ts';

interface RelationRow extends Row {
  readonly id: string;
  /** The number of claims about it. */
  readonly claims: number;
}

/**
 * @param tx each of its statements is a transaction of its own
 * @param claims about how many claims there are, for the progress
 */
export async function deriveAll(tx: WriteTransaction, claims: number | undefined, step: ProgressStep): Promise<void> {
  let done = 0;
  for await (const rows of pages(tx, 'load/claims-after')) {
    await tx.run(statement('derive/claims'), { ids: idsOf(rows) });
    done += rows.length;
    step.update({ done, ...(claims !== undefined && { total: claims }), note: 'claims derived' });
  }
  await deriveContradictions(tx, step);
  await dropRelations(tx);
  let relations = 0;
  for await (const rows of pages(tx, 'derive/relations-after')) {
    await tx.run(statement('derive/relations'), { relations: relationParameters(idsOf(rows)) });
    step.update({ done: (relations += rows.length), note: 'relations derived' });
  }
}

async function deriveContradictions(tx: WriteTransaction, step: ProgressStep): Promise<void> {
  const word = async (found: readonly FoundContradiction[]): Promise<void> => {
    await runInChunks(tx, 'derive/reasons', 'contradictions', found.map(wordedContradiction));
  };
  for (let dropped = CHUNK; dropped === CHUNK;) {
    const rows = await tx.run<{ count: number }>(statement('derive/drop-contradictions-by-rule'), { limit: CHUNK });
    dropped = rows[0]?.count ?? 0;
  }
  const [denials] = await tx.run<{ found: boolean }>(statement('derive/has-denials-of-all'));
  const names = await tx.run<{ name: string }>(statement('derive/excluding-predicates'));
  const excluding = new Set(names.map(({ name }) => name));
  let looked = 0;
  for await (const rows of pages<RelationRow>(tx, 'derive/relations-after')) {
    // Two claims of one relation contradict each other; or one claim and a denial of all objects, which has no relation.
    const several = rows.filter(({ claims }) => claims > 1 || denials?.found === true);
    await word(await runInChunks<FoundContradiction>(tx, 'derive/contradictions-by-rule', 'relations', idsOf(several)));
    const excluded = idsOf(rows).filter((id) => excluding.has(parseRelationId(id).type));
    await runInChunks(tx, 'derive/contradictions-by-exclusion', 'relations', relationParameters(excluded));
    step.update({ done: (looked += rows.length), note: 'relations searched for contradictions' });
  }
  for await (const rows of pages(tx, 'load/claims-after')) {
    await word(
      await tx.run<FoundContradiction>(statement('derive/contradictions-by-single-time'), { ids: idsOf(rows) }),
    );
  }
}

async function dropRelations(tx: WriteTransaction): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: { last: string | null }[] = await tx.run(statement('derive/drop-relations-after'), {
      after,
      limit: CHUNK,
    });
    after = rows[0]?.last ?? undefined;
  }
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** Runs each statement in a transaction of its own. */
export function inPieces(database: Database): WriteTransaction {
  return {
    run: async (cypher, parameters) => await database.write(async (each) => await each.run(cypher, parameters)),
  };
}

/** The rows that a statement returns in ascending order of their ids, page by page. */
export async function* pages<R extends Row & { readonly id: string } = { readonly id: string }>(
  tx: WriteTransaction,
  name: string,
  parameters: Readonly<Record<string, unknown>> = {},
): AsyncGenerator<R[]> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: R[] = await tx.run<R>(statement(name), { ...parameters, after, limit: CHUNK });
    if (rows.length > 0) yield rows;
    after = rows.length < CHUNK ? undefined : rows.at(-1)?.id;
  }
}
