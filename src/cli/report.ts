/** `sanad report`: writes pages on which a reviewer compares claims with their documents, line by line. */
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { readDossier, type ReadDossier } from '../dossier/read/read-dossier.ts';
import type { Log } from '../log.ts';
import type { Progress } from '../progress.ts';
import { documentsFolder } from './documents-folder.ts';
import { openEvaluator } from './evaluator.ts';

export interface ReportOptions {
  readonly documents?: string;
  /** `report` in SANAD_HOME, which is `.sanad`. */
  readonly out?: string;
}

/** The rows of all dossiers are in memory, also of large ones. */
const IN_MEMORY = { largestInMemoryBytes: Infinity };

export async function report(
  config: Config,
  progress: Progress,
  log: Log,
  { documents, out }: ReportOptions,
): Promise<void> {
  const given = documentsFolder(config, documents);
  const open = openEvaluator(config, progress, log);
  try {
    const dossiers: ReadDossier[] = [];
    // Each page reads the rows of its document in any order.
    const settings = { ...IN_MEMORY, documents: given };
    for (const folder of config.dossiers) dossiers.push(await readDossier(open.database, folder, settings));
    // React is loaded here, so that no other command loads it.
    const { writeReport } = await import('../dossier/report/write-report.ts');
    const written = await writeReport(dossiers, given, out === undefined ? join(config.home, 'report') : resolve(out));
    const { index, documents: count, claims, withText } = written;
    say(`${index}: ${claims} claims, ${count} ${count === 1 ? 'document' : 'documents'}, ${withText} with text`);
    if (withText > 0) say('These pages contain the text of documents: do not publish them, and do not commit them.');
    if (withText < count) {
      say('To include the text of the others, name their folder by --documents or SANAD_DOCUMENTS.');
    }
  } finally {
    await open.close();
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
