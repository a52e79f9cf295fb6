/** `sanad lint`: prints a line for each finding in dossiers, and a summary; `--json` prints JSON. */
import type { Config } from '../config.ts';
import { lintDossiers, type LintResult } from '../dossier/check/lint-dossier.ts';
import type { RowReader } from '../dossier/read/evaluate-statement.ts';
import type { Level } from '../dossier/check/rule.ts';
import { formatPlace } from '../errors.ts';
import type { Log } from '../log.ts';
import { readingOf } from '../open.ts';
import type { Progress } from '../progress.ts';
import { printAll } from './print-all.ts';
import { documentsFolder } from './documents-folder.ts';
import { openEvaluator } from './evaluator.ts';
import { watchDossiers } from './watch-dossiers.ts';

export interface LintOptions {
  /** Warnings count as errors do. */
  readonly strict?: boolean;
  /** Print each note on its own line. */
  readonly verbose?: boolean;
  readonly json?: boolean;
  /** A passage that is given by its words is an error. */
  readonly numbered?: boolean;
  /** The folder of the documents. */
  readonly documents?: string;
  /** Lint again after each change of a file, until Ctrl-C. */
  readonly watch?: boolean;
}

/** Prints the findings. Returns true if none of them must be corrected; with `watch`, when it is ended. */
export async function lint(given: Config, progress: Progress, log: Log, options: LintOptions): Promise<boolean> {
  const config = { ...given, documents: documentsFolder(given, options.documents) };
  const open = openEvaluator(config, progress, log);
  const once = async (): Promise<boolean> => await lintOnce(open.database, config, progress, options);
  try {
    if (options.watch !== true) return await once();
    await watchDossiers(config, async () => void (await once()));
    return true;
  } finally {
    await open.close();
  }
}

async function lintOnce(
  database: RowReader,
  config: Config,
  progress: Progress,
  { json = false, verbose = false, numbered = false, strict = false }: LintOptions,
): Promise<boolean> {
  const linting = await lintDossiers(database, config.dossiers, progress, {
    ...readingOf(config),
    numbered,
    keepsNotes: json || verbose,
  });
  try {
    await printAll(json ? asJson(linting.results) : asLines(linting.results, verbose));
    const { errors, warnings } = countsOf(linting.results);
    return errors === 0 && (warnings === 0 || !strict);
  } finally {
    linting.close();
  }
}

function* asLines(results: readonly LintResult[], verbose: boolean): Generator<string> {
  for (const { findings } of results) {
    for (const { place, level, rule, message } of findings) {
      if (verbose || level !== 'NOTE') {
        yield `${formatPlace(place)}: ${level.toLowerCase()} ${rule}: ${message}\n`;
      }
    }
  }
  if (!verbose) yield* noteLines(results);
  for (const { folder, waiting } of results) {
    if (waiting.length > 0) yield `${folder}: not checked until all of it can be read: ${waiting.join(', ')}\n`;
  }
  const { errors, warnings, notes, settled } = countsOf(results);
  const settledToo = settled === 0 ? '' : ` (and ${settled} settled)`;
  yield `${counted(errors, 'error')}, ${counted(warnings, 'warning')}${settledToo}, ${counted(notes, 'note')} in ${counted(results.length, 'dossier')}\n`;
}

/** A line for each rule: the number of findings and what they concern. */
function* noteLines(results: readonly LintResult[]): Generator<string> {
  const byRule = new Map<string, Map<string, number>>();
  for (const { findings } of results) {
    for (const [rule, names] of findings.notes) {
      const counts = byRule.get(rule) ?? new Map<string, number>();
      byRule.set(rule, counts);
      for (const [under, count] of names) counts.set(under, (counts.get(under) ?? 0) + count);
    }
  }
  for (const [rule, counts] of byRule) {
    const shown = [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
    const total = shown.reduce((sum, [, count]) => sum + count, 0);
    const groups = shown.map(([under, count]) => `${under} ${count}`).join(', ');
    yield `note ${rule}: ${total} (${groups}); --verbose lists them\n`;
  }
}

/** As `JSON.stringify` writes it with an indent of 2, one finding at a time. */
function* asJson(results: readonly LintResult[]): Generator<string> {
  const counts = JSON.stringify(countsOf(results), null, 2).slice(0, -2);
  yield `${counts},\n  "dossiers": [`;
  for (const [index, { folder, settled, waiting, findings }] of results.entries()) {
    const head = indented(JSON.stringify({ folder, settled, waiting }, null, 2).slice(0, -2), 4);
    yield `${index === 0 ? '' : ','}\n${head},\n      "findings": [`;
    let isFirst = true;
    for (const { place, ...rest } of findings) {
      yield `${isFirst ? '' : ','}\n${indented(JSON.stringify({ ...place, ...rest }, null, 2), 8)}`;
      isFirst = false;
    }
    yield `${isFirst ? '' : '\n      '}]\n    }`;
  }
  yield `${results.length === 0 ? '' : '\n  '}]\n}\n`;
}

function indented(text: string, spaces: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(spaces));
}

function countsOf(results: readonly LintResult[]): {
  errors: number;
  warnings: number;
  notes: number;
  settled: number;
} {
  const count = (level: Level): number => results.reduce((sum, { findings }) => sum + findings.countOf(level), 0);
  const settled = results.reduce((sum, result) => sum + result.settled, 0);
  return { errors: count('ERROR'), warnings: count('WARNING'), notes: count('NOTE'), settled };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
