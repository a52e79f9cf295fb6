/** `sanad verify`: compares every passage of dossiers with the documents; prints a line for each document and each wrong passage. */
import type { Config } from '../config.ts';
import type { JudgedPassage } from '../dossier/verify/judge-passages.ts';
import { placeText } from '../dossier/verify/passages-of.ts';
import { fixDossier, type FixedLine, type Fixing } from '../dossier/verify/fix-dossier.ts';
import { readDossier } from '../dossier/read/read-dossier.ts';
import {
  isSound,
  verify as verifyDossier,
  type Verification,
  type VerifiedDocument,
} from '../dossier/verify/verify.ts';
import { formatPlace } from '../errors.ts';
import type { Log } from '../log.ts';
import { readingOf } from '../open.ts';
import type { Progress } from '../progress.ts';
import { documentsFolder } from './documents-folder.ts';
import { openEvaluator } from './evaluator.ts';

export interface VerifyOptions {
  readonly documents?: string;
  /** Treat a missing document as a fault. */
  readonly strict?: boolean;
  /** First move passages whose words did not change, in the files of the dossier. */
  readonly fix?: boolean;
  /** With `fix`: write nothing, and print what would be written. */
  readonly dryRun?: boolean;
}

/** Prints the results. Returns true if every passage is right. */
export async function verify(
  config: Config,
  progress: Progress,
  log: Log,
  { documents, strict = false, fix = false, dryRun = false }: VerifyOptions,
): Promise<boolean> {
  const given = documentsFolder(config, documents);
  const open = openEvaluator(config, progress, log);
  try {
    let sound = true;
    for (const folder of config.dossiers) {
      const settings = { ...readingOf(config), documents: given };
      if (fix) {
        const fixing = await fixDossier(open.database, folder, { ...settings, dryRun });
        process.stdout.write(`${fixLines(fixing, folder, dryRun).join('\n')}\n`);
        sound &&= fixing.open.length === 0;
        if (dryRun) continue;
      }
      const dossier = await readDossier(open.database, folder, settings);
      try {
        const verification = await verifyDossier(dossier.content, folder, given);
        process.stdout.write(`${linesOf(verification, strict).join('\n')}\n`);
        sound &&= isSound(verification, strict);
      } finally {
        dossier.close();
      }
    }
    return sound;
  } finally {
    await open.close();
  }
}

function fixLines({ moved, documents, open, noted, files }: Fixing, folder: string, dryRun: boolean): string[] {
  const shown = ({ place, text }: FixedLine): string => `${formatPlace(place)}: ${text}`;
  const hashes = documents.length === 0 ? '' : `; sha256 of ${documents.join(', ')}`;
  return [
    ...[...noted, ...open].map(shown),
    `${folder}: ${dryRun ? 'would move' : 'moved'} ${moved} passages in ${files.length} files${hashes}; ${open.length} are left to you`,
  ];
}

function linesOf(verification: Verification, strict: boolean): string[] {
  const { dossier, folders, documents, faults } = verification;
  const missing = documents.filter(({ found }) => found.state === 'MISSING');
  const isFault = strict || missing.length === documents.filter(({ found }) => found.state !== 'NO_FILE').length;
  const lines = documents.flatMap((document) => [documentLine(document, isFault), ...wrongLines(document)]);
  lines.push(
    ...faults.map(({ place, claim, reason }) => `  ${place.file}:${place.line ?? 1}: claim ${claim}: ${reason}`),
  );
  if (documents.length === 0) lines.push(`✓ ${dossier} names no documents`);
  if (missing.length > 0) {
    lines.push(
      `  Searched in ${folders.join(' and ')}. Name the folder of the files by --documents FOLDER or SANAD_DOCUMENTS; ` +
        'the column `file` of a document row is the file name. Documents are not part of a dossier: the row says where to obtain them.',
    );
  }
  return lines;
}

function documentLine({ id, file = '', found, passages }: VerifiedDocument, missingIsFault: boolean): string {
  const count = (verdict: JudgedPassage['verdict']): number =>
    passages.filter((each) => each.verdict === verdict).length;
  const [right, moved, wrong] = [count('RIGHT'), count('MOVED'), count('WRONG')];
  const unchecked = count('UNCHECKED');
  const inWords = unchecked === 0 ? '' : `, ${unchecked} given in words`;
  const left = `${passages.length} passages not compared`;
  if (found.state === 'NO_FILE') return `– ${id}: no file, ${left}`;
  if (found.state === 'MISSING') return `${missingIsFault ? '✗' : '–'} ${id}: document missing (${file}), ${left}`;
  if (found.state === 'UNREADABLE') return `✗ ${id}: ${found.path} ${found.reason}, ${left}`;
  const changed =
    found.state === 'CHANGED'
      ? `; ${found.path} is not the file of the dossier (its sha256 is ${found.sha256}), so passages were searched by their hash`
      : '';
  return `${wrong === 0 ? '✓' : '✗'} ${id}: ${right} passages right, ${moved} moved, ${wrong} wrong${inWords}${changed}`;
}

function wrongLines({ passages }: VerifiedDocument): string[] {
  return passages.flatMap((passage) => {
    if (passage.verdict !== 'WRONG') return [];
    const { place, claim, document, reason } = passage;
    return [`  ${place.file}:${place.line ?? 1}: claim ${claim}, ${document} ${placeText(passage.passage)}: ${reason}`];
  });
}
