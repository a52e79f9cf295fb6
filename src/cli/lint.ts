/** `sanad lint`: prints a line for each finding in dossiers, and a summary; `--json` prints JSON. */
import type { Config } from '../config.ts';
import { lintDossiers, type Finding, type LintResult } from '../dossier/check/lint-dossier.ts';
import type { Level } from '../dossier/check/rule.ts';
import { formatPlace } from '../errors.ts';
import type { Log } from '../log.ts';
import { groupBy } from '../model/group-by.ts';
import { openDatabase } from '../open.ts';
import type { Progress } from '../progress.ts';

export interface LintOptions {
  /** Warnings count as errors do. */
  readonly strict?: boolean;
  /** Print each note on its own line. */
  readonly verbose?: boolean;
  readonly json?: boolean;
}

/** Prints the findings. Returns true if none of them must be corrected. */
export async function lint(config: Config, progress: Progress, log: Log, options: LintOptions): Promise<boolean> {
  const open = await openDatabase(config, progress, { shared: true, told: (what) => log.warn(what) });
  try {
    const results = await lintDossiers(open.database, config.dossiers);
    process.stdout.write(options.json === true ? asJson(results) : asLines(results, options.verbose ?? false));
    const { errors, warnings } = countsOf(results);
    return errors === 0 && (warnings === 0 || options.strict !== true);
  } finally {
    await open.close();
  }
}

function asLines(results: readonly LintResult[], verbose: boolean): string {
  const all = results.flatMap(({ findings }) => findings);
  const told = all.filter(({ level }) => verbose || level !== 'NOTE');
  const lines = told.map(
    ({ place, level, rule, message }) => `${formatPlace(place)}: ${level.toLowerCase()} ${rule}: ${message}`,
  );
  if (!verbose) lines.push(...noteLines(all.filter(({ level }) => level === 'NOTE')));
  for (const { folder, waiting } of results) {
    if (waiting.length > 0) lines.push(`${folder}: not checked until all of it can be read: ${waiting.join(', ')}`);
  }
  const { errors, warnings, notes, settled } = countsOf(results);
  const settledToo = settled === 0 ? '' : ` (and ${settled} settled)`;
  lines.push(
    `${counted(errors, 'error')}, ${counted(warnings, 'warning')}${settledToo}, ${counted(notes, 'note')} in ${counted(results.length, 'dossier')}`,
  );
  return `${lines.join('\n')}\n`;
}

/** A line for each rule: the number of findings and what they concern. */
function noteLines(notes: readonly Finding[]): string[] {
  return [...groupBy(notes, ({ rule }) => rule)].map(([rule, found]) => {
    const groups = [...groupBy(found, ({ under }) => under ?? 'other')].map(([under, of]) => ({
      under,
      count: of.length,
    }));
    const shown = groups.toSorted((a, b) => b.count - a.count || (a.under < b.under ? -1 : 1));
    return `note ${rule}: ${found.length} (${shown.map(({ under, count }) => `${under} ${count}`).join(', ')}); --verbose lists them`;
  });
}

function asJson(results: readonly LintResult[]): string {
  const dossiers = results.map(({ folder, findings, settled, waiting }) => ({
    folder,
    settled,
    waiting,
    findings: findings.map(({ place, ...rest }) => ({ ...place, ...rest })),
  }));
  return `${JSON.stringify({ ...countsOf(results), dossiers }, null, 2)}\n`;
}

function countsOf(results: readonly LintResult[]): {
  errors: number;
  warnings: number;
  notes: number;
  settled: number;
} {
  const count = (level: Level): number =>
    results.flatMap(({ findings }) => findings).filter((finding) => finding.level === level).length;
  const settled = results.reduce((sum, result) => sum + result.settled, 0);
  return { errors: count('ERROR'), warnings: count('WARNING'), notes: count('NOTE'), settled };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
