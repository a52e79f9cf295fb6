/** Which label and kind an object of STIX is, and which predicate a relationship is, by the codes of the vocabulary. */
import { LABEL_CODES } from '../../../model/label-codes.ts';
import { ENTITY_LABELS, isEntityLabel, labelsOf } from '../../../model/labels.ts';
import type { PredicateRow, Vocabulary } from '../../../model/vocabulary.ts';
import type { Kind } from '../sourced/source.ts';
import type { StixObject } from './stix-objects.ts';

/** By which a user may bind it: `identity/group`, `threat-actor`. */
export function kindKeyOf({ type, identity_class }: Pick<StixObject, 'type' | 'identity_class'>): string {
  return type === 'identity' ? `identity/${identity_class ?? 'unknown'}` : type;
}

/** What a user may bind a type to that has no code: nearest to the standard's own text, and never used unasked. */
const NEAREST: Readonly<Record<string, string>> = {
  ...{ 'threat-actor': 'Organization/GROUP', 'intrusion-set': 'Organization/GROUP', infrastructure: 'Thing' },
  ...{ malware: 'Thing/SOFTWARE', tool: 'Thing/SOFTWARE', software: 'Thing/SOFTWARE', vulnerability: 'Thing/ISSUE' },
  ...{ 'course-of-action': 'Thing/TECHNIQUE', incident: 'Event', 'identity/system': 'Thing/SOFTWARE' },
};

export function proposedKind(key: string): string {
  return NEAREST[key] ?? (key.startsWith('identity/') ? 'Organization' : 'Thing');
}

/** Undefined: the vocabulary has no such code, or several that differ. */
export function kindOfObject(object: StixObject, { rows }: Vocabulary): Kind | undefined {
  const own = ownKind(object);
  if (own !== undefined) return own;
  const code = kindKeyOf(object);
  const name = (code.split('/')[1] ?? code).toUpperCase();
  const labels = ENTITY_LABELS.filter((label) => LABEL_CODES[label].stix === code);
  const same = labels.find((label) => label.toUpperCase() === name);
  if (same !== undefined) return { label: same, kind: undefined };
  const kinds = rows.flatMap((row) => (row.term === 'KIND' && row.stix === code ? [row] : []));
  const exact = kinds.find((row) => row.name === name);
  if (exact !== undefined) return { label: exact.of, kind: exact.name };
  const all = new Set([...labels, ...kinds.map(({ of }) => of)]);
  const [label] = all;
  if (label === undefined || all.size > 1) return undefined;
  return { label, kind: labels.length === 0 && kinds.length === 1 ? kinds[0]?.name : undefined };
}

/** What Sanad's own extension says. */
function ownKind(object: StixObject): Kind | undefined {
  const { entity_type: top, kind: topKind, extensions } = object as Readonly<Record<string, unknown>>;
  const nested = Object.values((extensions ?? {}) as Readonly<Record<string, unknown>>)[0] as
    | Readonly<Record<string, unknown>>
    | undefined;
  const [label, kind] = typeof top === 'string' ? [top, topKind] : [nested?.['entity_type'], nested?.['kind']];
  if (typeof label !== 'string' || !isEntityLabel(label)) return undefined;
  return { label, kind: typeof kind === 'string' ? kind : undefined };
}

/** Types whose own text in STIX says what one of several predicates with their code says. */
const BY_DEFINITION: Readonly<Record<string, string>> = { 'located-at': 'LOCATED_IN' };

/** The predicates of the code or of the name of a relationship type, whose ends may have these labels. */
export function predicatesOf(
  type: string,
  [subject, object]: readonly [string | undefined, string | undefined],
  vocabulary: Vocabulary,
): PredicateRow[] {
  const name = type.toUpperCase().replaceAll('-', '_');
  const fits = (labels: readonly string[], label: string | undefined): boolean =>
    label === undefined || labels.includes(label);
  const found = vocabulary
    .predicates()
    .filter((row) => row.stix === type || row.name === name)
    .filter(({ domain, range }) => fits(labelsOf(domain), subject) && fits(labelsOf(range), object));
  const one = found.find((row) => row.name === name) ?? found.find((row) => row.name === BY_DEFINITION[type]);
  return one === undefined ? found : [one];
}
