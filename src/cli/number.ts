/** `sanad number`: replaces the words of passages by their positions and hashes in the files of a dossier. */
import type { Config } from '../config.ts';
import { numberDossier, type NumberedRow } from '../dossier/words/number-dossier.ts';
import { formatPlace } from '../errors.ts';
import type { Log } from '../log.ts';
import { readingOf } from '../open.ts';
import type { Progress } from '../progress.ts';
import { documentsFolder } from './documents-folder.ts';
import { openEvaluator } from './evaluator.ts';

export interface NumberOptions {
  readonly documents?: string;
  /** Write nothing, and print what would be written. */
  readonly dryRun?: boolean;
}

/** Returns false if words are left in the dossier. */
export async function number(
  config: Config,
  progress: Progress,
  log: Log,
  folder: string,
  { documents, dryRun = false }: NumberOptions,
): Promise<boolean> {
  const settings = { ...readingOf(config), documents: documentsFolder(config, documents), dryRun };
  const open = openEvaluator(config, progress, log);
  try {
    const { rows, faults, others, files } = await numberDossier(open.database, folder, settings);
    const left = rows.filter(({ what }) => what === 'LEFT');
    const numbered = rows.length - left.length;
    const lines = [
      ...(dryRun ? rows.filter(({ what }) => what === 'NUMBERED').map(shown) : []),
      ...faults.map(({ place, reason }) => `${formatPlace(place)}: ${reason}`),
      ...left.map(shown),
      ...(others === 0 ? [] : [`${folder}: ${others} other faults; 'sanad lint' lists them`]),
      `${folder}: ${dryRun ? 'would number' : 'numbered'} ${counted(numbered, 'row')} in ${counted(files.length, 'file')}; ${counted(faults.length, 'passage')} not found once, ${counted(left.length, 'row')} to be written by hand`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
    return faults.length === 0 && left.length === 0;
  } finally {
    await open.close();
  }
}

function shown({ place, label, id, what, passages }: NumberedRow): string {
  const says = what === 'NUMBERED' ? '' : 'the words are in no list of the row itself; write ';
  const list = passages.map((each) => `'${each}'`).join(', ');
  return `${formatPlace(place)}: ${label.toLowerCase()} '${id}': ${says}passages: [${list}]`;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
