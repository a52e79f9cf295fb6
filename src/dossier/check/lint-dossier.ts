/** Applies all rules to dossiers. */
import { resolve } from 'node:path';
import { invariant } from '../../errors.ts';
import { visibleText } from '../../model/characters.ts';
import { silent, type Progress } from '../../progress.ts';
import { readDossierFiles, type DossierFiles } from '../read/read-dossier-files.ts';
import { readAll, shownReading, type DossierReading, type ReadingSettings } from '../read/read-dossier.ts';
import { LARGEST_IN_MEMORY_BYTES } from '../rows/scratch.ts';
import type { RowReader } from '../read/evaluate-statement.ts';
import { Findings, type Finding } from './findings.ts';
import { RULES } from './rules/index.ts';
import type { Level, Rule, Violation } from './rule.ts';
import { canRun, runRules, type CheckingProgress } from './run-rules.ts';
import { Settlements } from './settlements.ts';
import { findClashes, findDifferences, oneMeaning, sharedValue } from './rules/one-meaning.ts';
import { findSharedIdentifiers, sharedIdentifier } from './rules/shared-identifier.ts';
import { quotedPassage } from './rules/quoted-passage.ts';
import { findUnusedReasons, unusedReason } from './rules/unused-reason.ts';

export type { Finding, Findings };

export interface LintResult {
  readonly folder: string;
  readonly findings: Findings;
  /** The number of warnings that a Disagreement or a Reason settles. */
  readonly settled: number;
  /** Ids of the rules that did not run because the part of the dossier that they need could not be read. */
  readonly waiting: readonly string[];
}

/** The results of dossiers. Findings can be read until `close`. */
export interface Linting {
  readonly results: readonly LintResult[];
  close(): void;
}

/** Which findings of a dossier that was read already are wanted. */
export interface LintChoice {
  /** False: notes are only counted. Default: true. */
  readonly keepsNotes?: boolean;
  /** Ids of rules that do not run. The rule `unused-reason` then does not run either. */
  readonly without?: ReadonlySet<string>;
  /** A passage that is given by its words is an error. Default: false, a note. */
  readonly numbered?: boolean;
  readonly told?: (progress: CheckingProgress) => void;
}

export interface LintSettings extends ReadingSettings {
  /** False: notes are only counted. Default: true. */
  readonly keepsNotes?: boolean;
  /** A passage that is given by its words is an error. Default: false, a note. */
  readonly numbered?: boolean;
}

/**
 * Reads a folder and returns the violations of all rules. It writes nothing.
 * @throws {DossierError} if the folder is not a dossier
 */
export async function lintDossier(
  database: RowReader,
  folder: string,
  settings: LintSettings = {},
): Promise<Omit<LintResult, 'findings'> & { readonly findings: readonly Finding[] }> {
  const linting = await lintDossiers(database, [folder], silent, settings);
  try {
    const [result] = linting.results;
    invariant(result, 'A dossier without a result');
    return { ...result, findings: [...result.findings] };
  } finally {
    linting.close();
  }
}

/**
 * Lints dossiers together: in the order of the folders, each one is also compared with those before it, as `sanad load` would load
 * them. A dossier replaces an earlier one of the same id. It writes nothing to the database.
 * @throws {DossierError} if a folder is not a dossier
 */
export async function lintDossiers(
  database: RowReader,
  folders: readonly string[],
  progress: Progress = silent,
  settings: LintSettings = {},
): Promise<Linting> {
  const results: LintResult[] = [];
  const readings: DossierReading[] = [];
  const close = (): void => {
    for (const reading of readings) reading.close();
  };
  try {
    const earlier = new Map<string, DossierReading>();
    for (const folder of folders) {
      const files = await readDossierFiles(folder, settings.largestInMemoryBytes);
      const step = isLarge(files, settings) ? progress.step(`Checking ${folder}`) : silent.step('');
      const reading = await readAll(database, files, settings, (read) => step.update(shownReading(read)));
      readings.push(reading);
      const id = reading.dossier?.id ?? resolve(folder);
      earlier.delete(id);
      const told = (checked: CheckingProgress): void => step.update(checked);
      const { keepsNotes = true, numbered = false } = settings;
      results.push(lintReading(reading, [...earlier.values()], { keepsNotes, numbered, told }));
      step.done(`Checked ${folder}: ${reading.claims.size} claims`);
      earlier.set(id, reading);
    }
    return { results, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** A small dossier is read before anybody could read its progress. */
function isLarge({ cypher }: DossierFiles, { largestInMemoryBytes = LARGEST_IN_MEMORY_BYTES }: LintSettings): boolean {
  return cypher.reduce((sum, { bytes }) => sum + bytes, 0) > largestInMemoryBytes;
}

/** @param earlier dossiers with which it is compared, in the order of their loads */
export function lintReading(
  dossier: DossierReading,
  earlier: readonly DossierReading[],
  { keepsNotes = true, numbered = false, without = new Set(), told = () => {} }: LintChoice = {},
): LintResult {
  const findings = new Findings(dossier.scratch, keepsNotes);
  for (const { rule, place, reason } of dossier.faults) findings.add({ ...ruleOf(rule), place, message: reason });
  const settlements = new Settlements(dossier);
  let settled = 0;
  const add = ({ id: rule, level: usual }: Rule, { place, message, sides, under }: Violation): void => {
    const level = numbered && rule === quotedPassage.id ? 'ERROR' : usual;
    if (sides !== undefined && settlements.settle(rule, sides)) settled += 1;
    else findings.add({ rule, level, place, message: visibleText(message), ...(under !== undefined && { under }) });
  };
  const addAll = (rule: Rule, violations: Iterable<Violation>): void => {
    for (const violation of violations) add(rule, violation);
  };
  const rules = RULES.filter((rule) => !without.has(rule.id) && canRun(rule, dossier));
  runRules(dossier, rules, add, told);
  for (const other of earlier) {
    addAll(oneMeaning, findClashes(other, dossier));
    addAll(sharedValue, findDifferences(other, dossier));
    addAll(sharedIdentifier, findSharedIdentifiers(other, dossier));
  }
  if (without.size === 0 && dossier.complete.has('ROWS')) {
    addAll(unusedReason, findUnusedReasons(dossier, settlements.usedReasonIds));
  }
  const waiting = RULES.filter((rule) => !canRun(rule, dossier)).map(({ id }) => id);
  return { folder: dossier.files.folder, findings, settled, waiting };
}

function ruleOf(ruleId: string | undefined): { rule: string; level: Level } {
  const rule = RULES.find(({ id }) => id === ruleId);
  invariant(rule, `A fault names the rule '${String(ruleId)}', which does not exist`);
  return { rule: rule.id, level: rule.level };
}
