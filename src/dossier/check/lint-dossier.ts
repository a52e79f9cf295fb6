/** Applies all rules to a dossier. */
import type { Database } from '../../db/database.ts';
import { invariant, type DossierPlace } from '../../errors.ts';
import { readDossierFiles } from '../read/read-dossier-files.ts';
import { readAll, type DossierReading } from '../read/read-dossier.ts';
import { RULES } from './rules/index.ts';
import { comparePlaces, compareText } from './compare-places.ts';
import type { Level, Rule, Violation } from './rule.ts';
import { Settlements } from './settlements.ts';
import { findUnusedReasons, unusedReason } from './rules/unused-reason.ts';

export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly place: DossierPlace;
  readonly message: string;
  /** For a note: the name under which the summary counts it. */
  readonly under?: string;
}

export interface LintResult {
  readonly folder: string;
  /** In a total order: by place, rule and message. */
  readonly findings: readonly Finding[];
  /** The number of warnings that a Contradiction or a Reason settles. */
  readonly settled: number;
  /** Ids of the rules that did not run because a file, statement or row of the vocabulary could not be read. */
  readonly waiting: readonly string[];
}

/**
 * Reads a folder and returns the violations of all rules. It writes nothing.
 * @throws {DossierError} if the folder is not a dossier
 */
export async function lintDossier(database: Database, folder: string): Promise<LintResult> {
  return lintReading(await readAll(database, await readDossierFiles(folder)));
}

function lintReading(dossier: DossierReading): LintResult {
  const findings: Finding[] = dossier.faults.map(({ rule, place, reason }) => ({
    ...ruleOf(rule),
    place,
    message: reason,
  }));
  const settlements = new Settlements(dossier);
  const waiting: string[] = [];
  let settled = 0;
  const add = ({ id: rule, level }: Rule, violations: Iterable<Violation>): void => {
    for (const { place, message, sides, under } of violations) {
      if (sides !== undefined && settlements.settle(rule, sides)) settled += 1;
      else findings.push({ rule, level, place, message, ...(under !== undefined && { under }) });
    }
  };
  for (const rule of RULES) {
    if (rule.check === undefined) continue;
    if (rule.needsWhole === true && !dossier.whole) waiting.push(rule.id);
    else add(rule, rule.check(dossier));
  }
  if (dossier.whole) add(unusedReason, findUnusedReasons(dossier, settlements.usedReasonIds));
  return { folder: dossier.files.folder, findings: findings.toSorted(compareFindings), settled, waiting };
}

function ruleOf(ruleId: string | undefined): { rule: string; level: Level } {
  const rule = RULES.find(({ id }) => id === ruleId);
  invariant(rule, `A fault names the rule '${String(ruleId)}', which does not exist`);
  return { rule: rule.id, level: rule.level };
}

function compareFindings(a: Finding, b: Finding): number {
  return comparePlaces(a.place, b.place) || compareText(a.rule, b.rule) || compareText(a.message, b.message);
}
