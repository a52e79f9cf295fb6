/** The claims and relations whose derived data a load or an unload may have changed. They are derived again. */
import type { WriteTransaction } from '../../db/database.ts';
import { runInChunks } from './run-in-chunks.ts';

/** A claim as the database stores it. `relation` is null if the claim has no relation. */
export interface StoredClaim {
  readonly id: string;
  readonly relation: string | null;
}

export class Touched {
  readonly #claims = new Set<string>();
  readonly #relations = new Set<string>();

  get claimIds(): string[] {
    return [...this.#claims];
  }

  get relationIds(): string[] {
    return [...this.#relations];
  }

  add(claims: Iterable<StoredClaim>): void {
    for (const { id, relation } of claims) {
      this.#claims.add(id);
      if (relation !== null) this.#relations.add(relation);
    }
  }

  /**
   * Adds the claims `claimIds` and the claims that repeat them in the graph at this moment, also claims of other
   * dossiers.
   */
  async addWithRepeats(tx: WriteTransaction, claimIds: readonly string[]): Promise<void> {
    const rows = await runInChunks<{ claim: string; relation: string | null }>(
      tx,
      'derive/touched-claims',
      'ids',
      claimIds,
    );
    this.add(rows.map(({ claim, relation }) => ({ id: claim, relation })));
  }
}
