/** The claims and relations of which a load or an unload may have changed what follows from them: they are derived anew. */
import type { WriteTransaction } from '../../db/database.ts';
import { runInChunks } from './run-in-chunks.ts';

/** A claim as it is stored; its relation is null where it has none. */
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

  /** These claims, and the claims that repeat them, as the graph has them at this moment: claims of other dossiers too. */
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
