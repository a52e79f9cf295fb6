/** `sanad upgrade`: rewrites dossiers of an older format, and prints what it rewrote and what an author may rewrite. */
import type { Config } from '../config.ts';
import { upgradeDossier, type UpgradeLine } from '../dossier/upgrade/upgrade-dossier.ts';
import { formatPlace } from '../errors.ts';
import type { Log } from '../log.ts';
import { readingOf } from '../open.ts';
import type { Progress } from '../progress.ts';
import { openEvaluator } from './evaluator.ts';

export interface UpgradeOptions {
  /** Write nothing, and print what would be rewritten. */
  readonly dryRun?: boolean;
}

export async function upgrade(
  config: Config,
  progress: Progress,
  log: Log,
  { dryRun = false }: UpgradeOptions,
): Promise<void> {
  const open = openEvaluator(config, progress, log);
  try {
    for (const folder of config.dossiers) {
      const { files, rewritten, proposals } = await upgradeDossier(open.database, folder, dryRun, readingOf(config));
      const lines = [
        ...rewritten.map((line) => shown(line, 'rewritten')),
        ...proposals.map((line) => shown(line, 'proposal')),
        `${folder}: ${dryRun ? 'would rewrite' : 'rewrote'} ${files.length} files (rows: ${rewritten.length}); proposals: ${proposals.length}`,
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
    }
  } finally {
    await open.close();
  }
}

function shown({ place, text }: UpgradeLine, kind: string): string {
  return `${formatPlace(place)}: ${kind}: ${text}`;
}
