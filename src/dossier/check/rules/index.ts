/** The rules of lint, in the order of docs/lint.md: a fault that prevents other checks comes first. */
import { circularClaims } from './circular-claims.ts';
import { domainAndRange } from './domain-and-range.ts';
import { endBeforeStart } from './end-before-start.ts';
import { FOUND_WHILE_READING } from '../found-while-reading.ts';
import { hasBothLanguages } from './has-both-languages.ts';
import { knownAct } from './known-act.ts';
import { knownClaim } from './known-claim.ts';
import { knownDocument } from './known-document.ts';
import { knownEntity } from './known-entity.ts';
import { knownKind } from './known-kind.ts';
import { knownMeasure } from './known-measure.ts';
import { knownMedium } from './known-medium.ts';
import { knownPredicate } from './known-predicate.ts';
import { knownReason } from './known-reason.ts';
import { knownRole } from './known-role.ts';
import { notation } from './notation.ts';
import { objectOrContent } from './object-or-content.ts';
import { oneMeaning, sharedValue } from './one-meaning.ts';
import { orphan } from './orphan.ts';
import { plainCharacters } from './plain-characters.ts';
import { publishedBeforeEvent } from './published-before-event.ts';
import { readableDate } from './readable-date.ts';
import { saidAfterReport } from './said-after-report.ts';
import type { Rule } from '../rule.ts';
import { sharedAlias } from './shared-alias.ts';
import { singleOrigin } from './single-origin.ts';
import { twoHolders } from './two-holders.ts';
import { unusedReason } from './unused-reason.ts';
import { vocabularyExcludes } from './vocabulary-excludes.ts';
import { vocabularyFields } from './vocabulary-fields.ts';
import { vocabularyUnique } from './vocabulary-unique.ts';

export const RULES: readonly Rule[] = [
  ...FOUND_WHILE_READING,
  vocabularyUnique,
  vocabularyFields,
  vocabularyExcludes,
  notation,
  knownPredicate,
  knownRole,
  knownAct,
  knownMedium,
  knownMeasure,
  knownKind,
  knownEntity,
  knownDocument,
  knownClaim,
  domainAndRange,
  objectOrContent,
  readableDate,
  circularClaims,
  oneMeaning,
  sharedValue,
  orphan,
  plainCharacters,
  hasBothLanguages,
  knownReason,
  endBeforeStart,
  publishedBeforeEvent,
  saidAfterReport,
  twoHolders,
  sharedAlias,
  unusedReason,
  singleOrigin,
];
