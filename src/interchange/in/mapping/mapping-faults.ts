/** What does not fit in a mapping: words that the vocabulary has not, columns that the table has not, names that nothing has. */
import { ENTITY_LABELS, isActorLabel, isEntityLabel, labelsOf } from '../../../model/labels.ts';
import { readVocabularyRows, VALUE, type Vocabulary } from '../../../model/vocabulary.ts';
import { formFault } from '../tables/date-form.ts';
import type { ClaimSpec, Coded, Ends, Mapping } from './mapping.ts';

/**
 * Returns each fault as a sentence with its place, such as `claims[0].object: …`.
 * @param columns those of the table
 */
export function mappingFaults(mapping: Mapping, vocabulary: Vocabulary, columns: readonly string[]): string[] {
  return [
    ...termFaults(mapping),
    ...columnFaults(mapping, columns),
    ...formFaults(mapping),
    ...languageFaults(mapping),
    ...kindFaults(mapping, vocabulary),
    ...mapping.claims.flatMap((spec, index) => [...claimFaults(spec, `claims[${index}]`, mapping, vocabulary)]),
    ...namesOfClaims(mapping),
  ];
}

function termFaults({ terms }: Mapping): string[] {
  return readVocabularyRows(terms).faults.map(({ index, reason }) => `terms[${index}]: ${reason}`);
}

/** A value in the mapping, and the way to it. */
type Place = readonly [path: string, key: string, value: unknown];

function* placesIn(value: unknown, path: string): Generator<Place> {
  if (value === null || typeof value !== 'object') return;
  for (const [key, each] of Object.entries(value)) {
    const place = Array.isArray(value) ? `${path}[${key}]` : `${path}${path === '' ? '' : '.'}${key}`;
    yield [place, key, each];
    // The keys of a table of codes are codes.
    if (key !== 'values') yield* placesIn(each, place);
  }
}

/** Keys whose texts are columns, or have columns in braces, wherever they stand in claims and entities of records. */
const COLUMN_KEYS = new Set(['column', 'cell', 'number', 'low', 'high', 'value', 'latitude', 'longitude']);
const ENTITY_COLUMN_KEYS = new Set(['name', ...COLUMN_KEYS]);
const COLUMN_LISTS = new Set(['columns', 'key', 'aliases', 'cites']);

function* columnFaults({ key, empty, claims, recordEntities }: Mapping, columns: readonly string[]): Generator<string> {
  const known = new Set(columns);
  const found: (readonly [string, string])[] = [];
  if (key !== 'RECORD') key.forEach((column, index) => found.push([`key[${index}]`, column]));
  if (!Array.isArray(empty)) for (const column of Object.keys(empty)) found.push([`empty.${column}`, column]);
  claims.forEach((spec, index) => found.push(...namedColumns(spec, `claims[${index}]`, COLUMN_KEYS)));
  for (const [name, spec] of Object.entries(recordEntities)) {
    found.push(...namedColumns(spec, `recordEntities.${name}`, ENTITY_COLUMN_KEYS));
  }
  for (const [place, column] of found) {
    if (known.has(column)) continue;
    const near = columns.find((each) => each.toLowerCase() === column.toLowerCase());
    const hint =
      near === undefined
        ? `it has ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ' …' : ''}`
        : `write '${near}'`;
    yield `${place}: the table has no column '${column}'; ${hint}`;
  }
}

function* namedColumns(spec: object, path: string, keys: ReadonlySet<string>): Generator<readonly [string, string]> {
  for (const [place, key, value] of placesIn(spec, path)) {
    if (typeof value === 'string') {
      if (keys.has(key)) yield [place, value];
      const isText = key === 'text' || key === 'note' || key === 'whenBasis' || place.includes('.text.');
      if (isText) for (const [, column = ''] of value.matchAll(/\{([^{}]+)\}/g)) yield [place, column];
      if (place.includes('.names.') && !place.slice(place.indexOf('.names.') + 7).includes('.')) yield [place, value];
    } else if (Array.isArray(value) && (COLUMN_LISTS.has(key) || key === 'firstOf')) {
      for (const [index, each] of value.entries()) {
        if (typeof each === 'string') yield [`${place}[${index}]`, each];
      }
    }
  }
}

function* formFaults({ claims }: Mapping): Generator<string> {
  for (const [place, key, value] of placesIn(claims, 'claims')) {
    if (key !== 'form') continue;
    const forms = (typeof value === 'string' ? [value] : value) as readonly string[];
    for (const form of forms) {
      const fault = formFault(form);
      if (fault !== undefined) yield `${place}: ${fault}`;
    }
    if (
      forms.some((each) => /D.*M(?!ON)/.test(each)) &&
      forms.some((each) => /M(?!ON).*D/.test(each) && !each.startsWith('Y'))
    ) {
      yield `${place}: by these forms 3/4 is the third of April and the fourth of March`;
    }
  }
}

function* languageFaults(mapping: Mapping): Generator<string> {
  const texts = [mapping.dataset.title, mapping.dataset.publisher.name, ...mapping.claims.map(({ text }) => text)];
  const names = Object.values(mapping.recordEntities).map((spec) => spec.names);
  for (const each of [...texts, ...names]) {
    if (each === undefined || typeof each === 'string') continue;
    for (const language of Object.keys(each)) {
      if (!mapping.languages.includes(language)) yield `languages: '${language}' is missing, and a text is in it`;
    }
  }
}

/** The words that a column can become. */
function wordsOf(coded: Coded): string[] {
  if (typeof coded === 'string') return [coded];
  const lookups = 'firstOf' in coded ? coded.firstOf : [coded];
  return lookups.flatMap(({ values, otherwise }) =>
    [...Object.values(values ?? {}), otherwise].filter((word) => typeof word === 'string'),
  );
}

function* kindFaults({ dataset, recordEntities, kinds }: Mapping, vocabulary: Vocabulary): Generator<string> {
  const places = [
    ['dataset.publisher.kind', [dataset.publisher.kind]] as const,
    ['kinds', Object.values(kinds)] as const,
    ...Object.entries(recordEntities).map(
      ([name, { kind }]) => [`recordEntities.${name}.kind`, wordsOf(kind)] as const,
    ),
  ];
  for (const [place, words] of places) {
    for (const word of words) {
      const [label = '', kind] = word.split('/');
      if (!isEntityLabel(label)) {
        yield `${place}: '${word}' is no label: write ${ENTITY_LABELS.join(', ')}, and a kind after a slash`;
      } else if (kind !== undefined && !vocabulary.hasKind(label, kind)) yield `${place}: ${label} has no kind ${kind}`;
    }
  }
  const [label = ''] = dataset.publisher.kind.split('/');
  if (isEntityLabel(label) && !isActorLabel(label)) {
    yield `dataset.publisher.kind: a publisher is a Person, Government, Militia or Organization`;
  }
}

function* claimFaults(spec: ClaimSpec, place: string, mapping: Mapping, vocabulary: Vocabulary): Generator<string> {
  for (const word of [...wordsOf(spec.predicate), ...Object.values(mapping.predicates)]) {
    if (word !== null && vocabulary.predicate(word) === undefined) {
      yield `${place}.predicate: the vocabulary has no ${word}`;
    }
  }
  const fixed = typeof spec.predicate === 'string' ? vocabulary.predicate(spec.predicate) : undefined;
  if (fixed !== undefined) {
    yield* endFaults(`${place}.subject`, spec.subject, fixed.domain, mapping);
    yield* endFaults(`${place}.object`, spec.object, fixed.range, mapping);
    if (spec.value !== undefined && !fixed.range.includes(VALUE)) yield `${place}.value: ${fixed.name} takes no text`;
  }
  if (spec.subject === undefined && spec.object === undefined && spec.value === undefined) {
    yield `${place}: a claim has a subject or an object`;
  }
  yield* namedEntities(spec, place, mapping);
  const words = [
    ...(spec.participants ?? []).map(({ role }) => ['ROLE', role] as const),
    ...(spec.quantities ?? []).map(({ measure }) => ['MEASURE', measure] as const),
    ...(spec.attribution ?? []).map(({ act }) => ['ACT', act] as const),
    ...(spec.attribution ?? []).flatMap(({ through }) => (through === undefined ? [] : [['MEDIUM', through] as const])),
  ];
  for (const [term, word] of words) {
    if (!vocabulary.has(term, word)) yield `${place}: the vocabulary has no ${term} ${word}`;
  }
  for (const { scheme } of spec.identifiers ?? []) {
    if (vocabulary.scheme(scheme) === undefined) yield `${place}.identifiers: the vocabulary has no SCHEME ${scheme}`;
  }
}

function* endFaults(
  place: string,
  ends: Ends | undefined,
  group: readonly string[],
  mapping: Mapping,
): Generator<string> {
  for (const name of namesOf(ends)) {
    const kind = Object.hasOwn(mapping.recordEntities, name) ? mapping.recordEntities[name]?.kind : undefined;
    const [label = ''] = typeof kind === 'string' ? kind.split('/') : [];
    if (isEntityLabel(label) && !labelsOf(group).includes(label)) {
      yield `${place}: ${name} is of the kind ${label}, and the predicate takes ${group.join(', ') || 'no object'}`;
    }
  }
}

function namesOf(ends: Ends | undefined): readonly string[] {
  if (ends === undefined) return [];
  return typeof ends === 'string' ? [ends] : ends;
}

function* namedEntities(spec: ClaimSpec, place: string, { recordEntities }: Mapping): Generator<string> {
  const names = [
    ...(['subject', 'object', 'about'] as const).flatMap((end) => namesOf(spec[end]).map((name) => [end, name])),
    ...(spec.participants ?? []).map(({ entity }, index) => [`participants[${index}]`, entity]),
    ...(spec.quantities ?? []).map(({ of }, index) => [`quantities[${index}].of`, of]),
    ...(spec.attribution ?? []).map(({ actor }, index) => [
      `attribution[${index}].actor`,
      actor === 'PUBLISHER' ? undefined : actor,
    ]),
  ] as const;
  for (const [where, name] of names) {
    if (name !== undefined && !Object.hasOwn(recordEntities, name)) {
      yield `${place}.${where}: "recordEntities" has no '${name}'; it has ${Object.keys(recordEntities).join(', ')}`;
    }
  }
}

/** Their ids must differ. */
function namesOfClaims({ claims }: Mapping): string[] {
  const names = claims.map(({ name }) => name ?? '');
  return names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [
          `claims[${index}].name: ${name === '' ? 'a second claim needs a name' : `'${name}' is the name of another claim`}`,
        ],
  );
}
