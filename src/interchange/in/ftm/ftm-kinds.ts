/** Which label and kind an entity of a schema is, by the codes of the vocabulary. */
import { FTM, isFtmSchema } from '../../../dossier/check/standards/standards.ts';
import { LABEL_CODES } from '../../../model/label-codes.ts';
import { ENTITY_LABELS, type EntityLabel } from '../../../model/labels.ts';
import type { Vocabulary } from '../../../model/vocabulary.ts';
import type { Kind } from '../sourced/source.ts';

/** A link joins entities, or happens to them: a record of it is a claim, and no thing. */
export function isLink(schema: string): boolean {
  return isFtmSchema(schema, 'Interval') || schema === 'Similar';
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
