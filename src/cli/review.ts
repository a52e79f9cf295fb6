/** `sanad review`: signs rows of claims that somebody has compared with their passages. */
import type { Config } from '../config.ts';
import { reviewClaims, type ReviewedRow } from '../dossier/review/review-claims.ts';
import { formatPlace } from '../errors.ts';
import type { Log } from '../log.ts';
import { readingOf } from '../open.ts';
import type { Progress } from '../progress.ts';
import { openEvaluator } from './evaluator.ts';

export interface ReviewOptions {
  readonly by: string;
  /** Default: today, in UTC. */
  readonly on?: string;
  /** Write nothing, and print what would be written. */
  readonly dryRun?: boolean;
}

/** Returns false if a row could not be rewritten. */
export async function review(
  config: Config,
  progress: Progress,
  log: Log,
  { folder, ids }: { readonly folder: string; readonly ids: readonly string[] },
  { by, on = new Date().toISOString().slice(0, 10), dryRun = false }: ReviewOptions,
): Promise<boolean> {
  const open = openEvaluator(config, progress, log);
  try {
    const rows = await reviewClaims(open.database, folder, { by, on, ids, dryRun }, readingOf(config));
    const count = (what: ReviewedRow['what']): number => rows.filter((row) => row.what === what).length;
    const lines = [
      ...rows.map(shown),
      `${folder}: ${dryRun ? 'would sign' : 'signed'} ${count('SIGNED')} claims, ${count('KEPT')} had a review that fits, ${count('LEFT')} are to be signed by hand`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return count('LEFT') === 0;
  } finally {
    await open.close();
  }
}

function shown({ place, claim, what, text }: ReviewedRow): string {
  const says = {
    SIGNED: `reviewed by ${text}`,
    KEPT: `was reviewed by ${text}, and has not changed since`,
    LEFT: `the row is no plain map; write reviewed: '${text}'`,
  }[what];
  return `${formatPlace(place)}: claim '${claim}': ${says}`;
}
