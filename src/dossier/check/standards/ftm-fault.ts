/** Compares the `ftm` of a row with the schemata and properties of FollowTheMoney. */
import { labelsOf, type EntityLabel } from '../../../model/labels.ts';
import type { PredicateRow, VocabularyRow } from '../../../model/vocabulary.ts';
import { codesOfLabel } from './codes-of-label.ts';
import { FTM, ftmProperty, isFtmSchema, requiredFtmEnds } from './standards.ts';

const STANDARD = `${FTM.standard} ${FTM.version}`;

/** `@S`: the properties are those of the subject's own schema. */
const OF_SUBJECT = '@S';

/** What fills a property, apart from the roles of a predicate. */
const FILLINGS: Readonly<Partial<Record<VocabularyRow['term'], readonly string[]>>> = {
  PREDICATE: ['S', 'O', 'about', 'when'],
  ROLE: ['participant'],
  MEASURE: ['number', 'unit'],
  SCHEME: ['value'],
};

/** A property, and what fills it. */
interface End {
  readonly property: string;
  readonly fillings: readonly string[];
}

/** `rows` are all rows of the vocabulary: their kinds say of which schemata the ends of a predicate are. */
export function ftmFault(row: VocabularyRow, rows: readonly VocabularyRow[]): string | undefined {
  if (!('ftm' in row) || row.ftm === undefined) return undefined;
  const { schema } = row.ftm;
  const fault = schemaFault(schema, row.term);
  if (fault !== undefined || !('ends' in row.ftm)) return fault;
  const ends = Object.entries(row.ftm.ends).map(([property, filling]) => ({ property, fillings: [filling].flat() }));
  if (ends.length === 0) return `ftm: ends of ${schema} is empty; name what fills its properties, or leave ftm out`;
  if (row.term !== 'PREDICATE') {
    const unknown = fillingFault(ends, FILLINGS[row.term] ?? []);
    return unknown ?? first(ends, ({ property }) => unknownProperty([schema], property, schema));
  }
  const roles = rows.flatMap((each) => (each.term === 'ROLE' ? [each.name] : []));
  return (
    fillingFault(ends, [...(FILLINGS.PREDICATE ?? []), ...roles]) ??
    first(ends, (end) => endFault(schema, end, row, rows)) ??
    (schema === OF_SUBJECT ? undefined : missingEnd(schema, ends))
  );
}

function schemaFault(schema: string, term: VocabularyRow['term']): string | undefined {
  if (schema === OF_SUBJECT) {
    return term === 'PREDICATE'
      ? undefined
      : `ftm: only a PREDICATE has a subject, so '${OF_SUBJECT}' is no schema here`;
  }
  const table = FTM.schemata[schema];
  if (table === undefined) {
    const names = Object.keys(FTM.schemata).join(', ');
    return `ftm: ${STANDARD} has no schema '${schema}'; use one of ${names}, or leave ftm out`;
  }
  const isOfEntities = term === 'PREDICATE' || term === 'KIND';
  if (!isOfEntities || table.abstract !== true) return undefined;
  return `ftm: '${schema}' is abstract, so that no entity has it; use a schema that extends it, or leave ftm out`;
}

function fillingFault(ends: readonly End[], fillings: readonly string[]): string | undefined {
  const unknown = ends.flatMap((end) => end.fillings).find((each) => !fillings.includes(each));
  return unknown === undefined
    ? undefined
    : `ftm: '${unknown}' fills no property; use one of ${fillings.join(', ')}, or leave it out`;
}

function endFault(
  schema: string,
  { property, fillings }: End,
  row: PredicateRow,
  rows: readonly VocabularyRow[],
): string | undefined {
  const schemata = schema === OF_SUBJECT ? schemataOf(labelsOf(row.domain), rows) : [schema];
  const of = schema === OF_SUBJECT ? `the subject (${schemata.join(', ') || 'no schema'})` : schema;
  const unknown = unknownProperty(schemata, property, of);
  if (unknown !== undefined) return unknown;
  const ranges = schemata.flatMap((each) => ftmProperty(each, property)?.range ?? []);
  if (ranges.length === 0) return undefined;
  return first(fillings, (filling) => {
    if (filling === 'when') {
      return `ftm: '${property}' takes an entity of ${ranges[0]}, and 'when' is a date; name what has that schema`;
    }
    const labels = labelsOfFilling(filling, row);
    const fits =
      labels === undefined || schemataOf(labels, rows).some((each) => ranges.some((range) => isFtmSchema(each, range)));
    if (fits) return undefined;
    return `ftm: '${property}' takes an entity of ${ranges[0]}, and '${filling}' is never one (${labels.join(', ') || 'no object'}); leave ftm out`;
  });
}

function unknownProperty(schemata: readonly string[], property: string, of: string): string | undefined {
  if (schemata.some((each) => ftmProperty(each, property) !== undefined)) return undefined;
  return `ftm: ${STANDARD} has no property '${property}' of ${of}; correct its name, or leave it out`;
}

/** The labels of what fills a property; undefined for a role, which any entity may have. */
function labelsOfFilling(filling: string, { domain, range }: PredicateRow): readonly EntityLabel[] | undefined {
  if (filling === 'S') return labelsOf(domain);
  if (filling === 'O') return labelsOf(range);
  return filling === 'about' ? ['Event', 'Agreement'] : undefined;
}

function schemataOf(labels: readonly EntityLabel[], rows: readonly VocabularyRow[]): string[] {
  return [...new Set(labels.flatMap((label) => codesOfLabel(label, rows).flatMap(({ ftm }) => ftm ?? [])))];
}

function missingEnd(schema: string, ends: readonly End[]): string | undefined {
  const missing = requiredFtmEnds(schema).find((name) => !ends.some(({ property }) => property === name));
  return missing === undefined
    ? undefined
    : `ftm: each ${schema} has '${missing}', and ends has none; name what fills it, or leave ftm out`;
}

function first<T>(values: readonly T[], faultOf: (value: T) => string | undefined): string | undefined {
  for (const value of values) {
    const fault = faultOf(value);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
