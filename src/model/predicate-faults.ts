/** The faults of a predicate's row that its columns have together. */
import { isActorLabel, labelsOf } from './labels.ts';

/** The columns of a predicate's row that depend on each other. */
interface PredicateColumns {
  readonly name: string;
  readonly symmetric: boolean;
  readonly inverse?: string | undefined;
  readonly inverseLabel?: string | undefined;
  readonly domain: readonly string[];
  readonly range: readonly string[];
  readonly content: boolean;
  readonly aspect: 'STATE' | 'EVENT';
  readonly plover?: string | undefined;
  readonly holdsPost?: boolean | undefined;
  readonly stance?: string | undefined;
  readonly dates?: string | undefined;
}

/** Each says what was expected, what the row has, and what to do. */
export function predicateFaults(row: PredicateColumns): string[] {
  return [inverseFault, inverseLabelFault, valueFault, ploverFault, holdsPostFault, stanceFault, datesFault].flatMap(
    (fault) => fault(row) ?? [],
  );
}

function inverseFault({ name, symmetric, inverse, range }: PredicateColumns): string | undefined {
  if (symmetric && inverse !== undefined) {
    return `${name} takes either symmetric: true or an inverse, not both: remove one`;
  }
  // Without an entity as object there is no other end from which the predicate could be read.
  if (symmetric || inverse !== undefined || labelsOf(range).length === 0) return undefined;
  return `${name} takes either symmetric: true or an inverse, and has neither: add one`;
}

function inverseLabelFault({ name, inverse, inverseLabel }: PredicateColumns): string | undefined {
  if (inverse === undefined || inverseLabel !== undefined) return undefined;
  return `${name} has an inverse, and lacks inverseLabel: add it`;
}

function valueFault({ name, symmetric, range }: PredicateColumns): string | undefined {
  if (!symmetric || !range.includes('VALUE')) return undefined;
  return `${name} is symmetric and has VALUE in its range: a text is no subject, so remove one of the two`;
}

function ploverFault({ name, aspect, plover }: PredicateColumns): string | undefined {
  if (plover === undefined || aspect === 'EVENT') return undefined;
  return `${name} is a STATE and has plover '${plover}': PLOVER codes events only, so remove plover`;
}

function holdsPostFault({ name, holdsPost, aspect, range }: PredicateColumns): string | undefined {
  if (holdsPost !== true || (aspect === 'STATE' && labelsOf(range).includes('Post'))) return undefined;
  return `${name} has holdsPost, which needs aspect STATE and a range with Post, and has ${aspect} and [${range.join(', ')}]: remove holdsPost, or correct the row`;
}

/** An Event, an Agreement and a claim can be so or not. */
function stanceFault({ name, stance, domain, range, content }: PredicateColumns): string | undefined {
  if (stance === undefined) return undefined;
  const canHold = labelsOf(domain).some(isActorLabel);
  if (canHold && (content || hasOccasion(range))) return undefined;
  return `${name} has stance '${stance}', which needs an actor in the domain, and content: true or Event or Agreement in the range: remove stance, or correct the row`;
}

function datesFault({ name, dates, domain, range }: PredicateColumns): string | undefined {
  const end = range.length === 0 ? 'domain' : 'range';
  if (dates === undefined || hasOccasion(end === 'range' ? range : domain)) return undefined;
  return `${name} has dates '${dates}', which needs Event or Agreement in the ${end}: remove dates, or correct the row`;
}

function hasOccasion(group: readonly string[]): boolean {
  const labels = labelsOf(group);
  return labels.includes('Event') || labels.includes('Agreement');
}
