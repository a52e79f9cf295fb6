/** Applies all rules to dossiers. */
import { resolve } from 'node:path';
import type { Database } from '../../db/database.ts';
import { invariant, type DossierPlace } from '../../errors.ts';
import { visibleText } from '../../model/characters.ts';
import { readDossierFiles } from '../read/read-dossier-files.ts';
import { readAll, type DossierReading } from '../read/read-dossier.ts';
import { RULES } from './rules/index.ts';
import { proposalChecks } from './lint-proposals.ts';
import { comparePlaces, compareText } from './compare-places.ts';
import type { Level, Rule, Violation } from './rule.ts';
import { Settlements } from './settlements.ts';
import { findClashes, findDifferences, oneMeaning, sharedValue } from './rules/one-meaning.ts';
import { findSharedIdentifiers, sharedIdentifier } from './rules/shared-identifier.ts';
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
  /** The number of warnings that a Disagreement or a Reason settles. */
  readonly settled: number;
  /** Ids of the rules that did not run because the part of the dossier that they need could not be read. */
  readonly waiting: readonly string[];
}

/**
 * Reads a folder and returns the violations of all rules. It writes nothing.
 * @throws {DossierError} if the folder is not a dossier
 */
export async function lintDossier(database: Database, folder: string): Promise<LintResult> {
  return lintReading(await readAll(database, await readDossierFiles(folder)), []);
}

/**
 * Lints dossiers together: in the order of the folders, each one is also compared with those before it, as `sanad load` would load
 * them. A dossier replaces an earlier one of the same id.
 * @throws {DossierError} if a folder is not a dossier
 */
export async function lintDossiers(database: Database, folders: readonly string[]): Promise<LintResult[]> {
  const results: LintResult[] = [];
  const earlier = new Map<string, DossierReading>();
  for (const folder of folders) {
    const reading = await readAll(database, await readDossierFiles(folder));
    const id = reading.dossier?.id ?? resolve(folder);
    earlier.delete(id);
    results.push(lintReading(reading, [...earlier.values()]));
    earlier.set(id, reading);
  }
  return results;
}

function lintReading(dossier: DossierReading, earlier: readonly DossierReading[]): LintResult {
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
      else findings.push({ rule, level, place, message: visibleText(message), ...(under !== undefined && { under }) });
    }
  };
  const violationsByProposals = proposalChecks(dossier);
  for (const rule of RULES) {
    if (rule.check === undefined) continue;
    if (rule.needs !== undefined && !dossier.complete.has(rule.needs)) waiting.push(rule.id);
    else {
      add(rule, rule.check(dossier));
      add(rule, violationsByProposals(rule));
    }
  }
  for (const other of earlier) {
    add(oneMeaning, findClashes(other, dossier));
    add(sharedValue, findDifferences(other, dossier));
    add(sharedIdentifier, findSharedIdentifiers(other, dossier));
  }
  if (dossier.complete.has('ROWS')) add(unusedReason, findUnusedReasons(dossier, settlements.usedReasonIds));
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
