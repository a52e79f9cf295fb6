/** What the vocabulary says of FollowTheMoney, by its codes: labels and kinds of schemata, predicates of links and of properties, schemes of identifiers. */
import { FTM, isFtmSchema } from '../../../dossier/check/standards/standards.ts';
import { LABEL_CODES } from '../../../model/label-codes.ts';
import { ENTITY_LABELS, type EntityLabel } from '../../../model/labels.ts';
import { remembered } from '../../../model/remembered.ts';
import type { PredicateRow, Vocabulary } from '../../../model/vocabulary.ts';
import type { Kind } from '../sourced/source.ts';

/** A link joins entities, or happens to them: a record of it is a claim, and no thing. */
export const isLink = remembered((schema: string) => isFtmSchema(schema, 'Interval') || schema === 'Similar');

export const isDocument = remembered((schema: string) => isFtmSchema(schema, 'Document'));

/** What can own, owe and act. */
export const isLegal = remembered((schema: string) => isFtmSchema(schema, 'LegalEntity'));

/** The rows of a vocabulary that have codes of FollowTheMoney, found once. */
export class FtmWords {
  /** The label and kind of a schema; null if the vocabulary has none. */
  readonly kind: (schema: string) => Kind | null;
  /** The predicates whose code is the schema of a link. */
  readonly predicates: (schema: string) => readonly PredicateRow[];
  /** Those that are properties of a thing, such as `birthDate`. */
  readonly ofThings: readonly PredicateRow[];
  /** The schemes of identifiers, with the property that has them. */
  readonly schemes: readonly { readonly name: string; readonly property: string }[];

  constructor(vocabulary: Vocabulary) {
    this.kind = remembered((schema) => kindOfSchema(schema, vocabulary) ?? null);
    this.predicates = remembered((schema) => vocabulary.predicates().filter(({ ftm }) => ftm?.schema === schema));
    this.ofThings = this.predicates('@S');
    this.schemes = vocabulary.rows.flatMap((row) => {
      const [property] = row.term === 'SCHEME' ? Object.keys(row.ftm?.ends ?? {}) : [];
      return property === undefined ? [] : [{ name: row.name, property }];
    });
  }
}

/** The schema that is nearest above and has a code. Undefined: the vocabulary has none, or several that differ. */
export function kindOfSchema(schema: string, vocabulary: Vocabulary): Kind | undefined {
  let level = [schema];
  while (level.length > 0) {
    const kinds = level.flatMap((each) => kindsOf(each, vocabulary));
    const [first] = kinds;
    if (first !== undefined) {
      return kinds.every(({ label }) => label === first.label)
        ? kinds.length === 1
          ? first
          : { ...first, kind: undefined }
        : undefined;
    }
    level = level.flatMap((each) => FTM.schemata[each]?.extends ?? []);
  }
  return undefined;
}

/** One, or one for each label that has the code. */
function kindsOf(schema: string, { rows }: Vocabulary): Kind[] {
  const labels = ENTITY_LABELS.filter((label) => LABEL_CODES[label].ftm === schema);
  if (labels.length > 0) {
    const label = labels.find((each) => each === schema) ?? labels[0];
    return label !== undefined && (labels.length === 1 || label === schema) ? [{ label, kind: undefined }] : [];
  }
  const kinds = rows.flatMap((row) => (row.term === 'KIND' && row.ftm?.schema === schema ? [row] : []));
  const same = kinds.find(({ name }) => name === schema.toUpperCase());
  const found = same === undefined ? kinds : [same];
  const byLabel = new Map<string, string[]>();
  for (const { of, name } of found) byLabel.set(of, [...(byLabel.get(of) ?? []), name]);
  return [...byLabel].map(([label, names]) => ({
    label: label as EntityLabel,
    kind: names.length === 1 ? names[0] : undefined,
  }));
}
