/** The rules of lint, in the order of docs/lint.md: a fault that prevents other checks comes first. */
import { becauseForm } from './because-form.ts';
import { circularClaims } from './circular-claims.ts';
import { deniedContent } from './denied-content.ts';
import { disagreement } from './disagreement.ts';
import { domainAndRange } from './domain-and-range.ts';
import { endBeforeStart } from './end-before-start.ts';
import { FOUND_WHILE_READING } from '../found-while-reading.ts';
import { hasSource } from './has-source.ts';
import { hasLanguages } from './has-languages.ts';
import { knownAct } from './known-act.ts';
import { knownClaim } from './known-claim.ts';
import { knownDocument } from './known-document.ts';
import { knownEntity } from './known-entity.ts';
import { knownIdentifier } from './known-identifier.ts';
import { knownKind } from './known-kind.ts';
import { knownMeasure } from './known-measure.ts';
import { knownMedium } from './known-medium.ts';
import { knownPredicate } from './known-predicate.ts';
import { knownReason } from './known-reason.ts';
import { knownRole } from './known-role.ts';
import { notation } from './notation.ts';
import { objectOrContent } from './object-or-content.ts';
import { oneEnd } from './one-end.ts';
import { oneMeaning, sharedValue } from './one-meaning.ts';
import { orphan } from './orphan.ts';
import { passageForm } from './passage-form.ts';
import { plainCharacters } from './plain-characters.ts';
import { proposalFile } from './proposal-file.ts';
import { proposalOrClaim } from './proposal-or-claim.ts';
import { publishedBeforeEvent } from './published-before-event.ts';
import { quotedPassage } from './quoted-passage.ts';
import { readableDate } from './readable-date.ts';
import { reviewForm } from './review-form.ts';
import { reviewOutdated } from './review-outdated.ts';
import { saidAfterReport } from './said-after-report.ts';
import { retraction } from './retraction.ts';
import type { Rule } from '../rule.ts';
import { sharedAlias } from './shared-alias.ts';
import { sharedIdentifier } from './shared-identifier.ts';
import { singleOrigin } from './single-origin.ts';
import { superseding } from './superseding.ts';
import { twoHolders } from './two-holders.ts';
import { undatedEvent } from './undated-event.ts';
import { unusedReason } from './unused-reason.ts';
import { vocabularyCodes } from './vocabulary-codes.ts';
import { vocabularyExcludes } from './vocabulary-excludes.ts';
import { vocabularyFields } from './vocabulary-fields.ts';
import { vocabularyOlderCodes } from './vocabulary-older-codes.ts';
import { vocabularyUnique } from './vocabulary-unique.ts';
import { wholePosition } from './whole-position.ts';

export const RULES: readonly Rule[] = [
  ...FOUND_WHILE_READING,
  vocabularyUnique,
  vocabularyFields,
  vocabularyExcludes,
  vocabularyCodes,
  vocabularyOlderCodes,
  notation,
  knownPredicate,
  knownRole,
  knownAct,
  knownMedium,
  knownMeasure,
  knownKind,
  knownIdentifier,
  knownEntity,
  knownDocument,
  hasSource,
  passageForm,
  superseding,
  retraction,
  knownClaim,
  disagreement,
  domainAndRange,
  objectOrContent,
  deniedContent,
  oneEnd,
  readableDate,
  wholePosition,
  circularClaims,
  reviewForm,
  becauseForm,
  proposalFile,
  proposalOrClaim,
  oneMeaning,
  sharedValue,
  orphan,
  plainCharacters,
  hasLanguages,
  knownReason,
  endBeforeStart,
  publishedBeforeEvent,
  saidAfterReport,
  reviewOutdated,
  twoHolders,
  sharedAlias,
  sharedIdentifier,
  unusedReason,
  singleOrigin,
  undatedEvent,
  quotedPassage,
];
