/** The relations whose evidence a load or an unload may have changed: they are drawn anew. */
import type { WriteTransaction } from '../../db/database.ts';
import { runInChunks } from './run-in-chunks.ts';

export class TouchedRelations {
  readonly #ids = new Set<string>();

  get ids(): string[] {
    return [...this.#ids];
  }

  /** The relations of claims as they are stored; null where a claim has none. */
  add(relations: Iterable<string | null>): void {
    for (const relation of relations) if (relation !== null) this.#ids.add(relation);
  }

  /** The relations of these claims, and of the claims that repeat them, as the graph has them at this moment. */
  async addOfClaims(tx: WriteTransaction, claimIds: readonly string[]): Promise<void> {
    const rows = await runInChunks<{ relation: string }>(tx, 'derive/touched-relations', 'ids', claimIds);
    this.add(rows.map(({ relation }) => relation));
  }
}
