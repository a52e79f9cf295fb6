/**
 * The words of a dossier: predicates, roles, acts, media, kinds and measures, as rows of data. Lint, loader, GraphQL
 * schema and legend are built from them, so a new subject needs no change of code. Event types are PLOVER's (0.8),
 * schemata FollowTheMoney's, relationship types STIX 2.1's.
 */
import { z } from 'zod';
import { ENTITY_LABELS, isActorLabel, type EntityLabel } from './labels.ts';

const words = z.string().min(1);
const upperSnake = z.string().regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, 'is not in UPPER_SNAKE_CASE');
const EXCLUSION = /^(EXTENT|FORM|OPPOSITE) [A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const labelGroup = z.enum(['Entity', 'Actor', ...ENTITY_LABELS]);
const ploverType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

const predicateRow = z.strictObject({
  term: z.literal('PREDICATE'),
  name: upperSnake,
  /** The reading from the object's side; absent where the predicate is symmetric. */
  inverse: upperSnake.optional(),
  symmetric: z.boolean().default(false),
  domain: z.array(labelGroup).min(1),
  /** Empty: takes no object. */
  range: z.array(labelGroup),
  /** The object may be a claim instead (`content`). */
  content: z.boolean().default(false),
  aspect: z.enum(['STATE', 'EVENT']),
  /** What cannot hold of the same as well: in what the two differ, and the other's name, or its reading from the object's side. */
  excludes: z
    .array(z.string().regex(EXCLUSION, 'is not EXTENT, FORM or OPPOSITE and a reading of a predicate'))
    .optional(),
  /** Of one object there is one subject at a time: a post and its holder. */
  exclusive: z.boolean().optional(),
  label: words,
  labelAr: words,
  inverseLabel: words.optional(),
  inverseLabelAr: words.optional(),
  plover: z.partialRecord(z.enum(['ACTUAL', 'FUTURE', 'HYPOTHETICAL']), ploverType),
  ploverMode: words.optional(),
  ftm: words,
  stix: words,
});

const wordRow = z.strictObject({
  term: z.enum(['ROLE', 'ACT', 'MEDIUM', 'MEASURE']),
  name: upperSnake,
  label: words,
  labelAr: words,
});

const kindRow = z.strictObject({
  term: z.literal('KIND'),
  name: upperSnake,
  of: z.enum(ENTITY_LABELS),
  label: words,
  labelAr: words,
});

export type PredicateRow = z.infer<typeof predicateRow>;
export type WordRow = z.infer<typeof wordRow>;
export type KindRow = z.infer<typeof kindRow>;
export type VocabularyRow = PredicateRow | WordRow | KindRow;

const row = z.discriminatedUnion('term', [predicateRow, wordRow, kindRow]).superRefine((value, context) => {
  if (value.term !== 'PREDICATE') return;
  if (value.symmetric === (value.inverse !== undefined)) {
    context.addIssue({
      code: 'custom',
      message: `${value.name} takes either symmetric: true or an inverse, not both and not neither`,
    });
  }
  if (value.inverse !== undefined && (value.inverseLabel === undefined || value.inverseLabelAr === undefined)) {
    context.addIssue({
      code: 'custom',
      message: `${value.name} has an inverse, and lacks inverseLabel or inverseLabelAr`,
    });
  }
});

/** What is wrong with row `index` (from 0) of a vocabulary file. */
export interface VocabularyFault {
  readonly index: number;
  readonly reason: string;
}

/** Reads the rows of one file; faults instead of rows where any is faulty. */
export function readVocabularyRows(json: unknown): { rows: VocabularyRow[]; faults: VocabularyFault[] } {
  if (!Array.isArray(json)) return { rows: [], faults: [{ index: 0, reason: 'expected a list of rows' }] };
  const rows: VocabularyRow[] = [];
  const faults: VocabularyFault[] = [];
  json.forEach((value: unknown, index) => {
    const result = row.safeParse(value);
    if (result.success) rows.push(result.data);
    else faults.push({ index, reason: z.prettifyError(result.error).replaceAll('\n', ' ') });
  });
  return { rows, faults };
}

/** All rows together, looked up by name. */
export class Vocabulary {
  readonly rows: readonly VocabularyRow[];
  readonly #byKey = new Map<string, VocabularyRow>();

  constructor(rows: readonly VocabularyRow[]) {
    this.rows = rows;
    for (const each of rows) this.#byKey.set(termKey(each), each);
  }

  predicate(name: string): PredicateRow | undefined {
    const found = this.#byKey.get(`PREDICATE ${name}`);
    return found?.term === 'PREDICATE' ? found : undefined;
  }

  predicates(): PredicateRow[] {
    return this.rows.filter((each) => each.term === 'PREDICATE');
  }

  has(term: WordRow['term'], name: string): boolean {
    return this.#byKey.has(`${term} ${name}`);
  }

  hasKind(label: string, name: string): boolean {
    return this.#byKey.has(`KIND ${label}.${name}`);
  }

  names(term: VocabularyRow['term']): string[] {
    return [...new Set(this.rows.filter((each) => each.term === term).map((each) => each.name))];
  }
}

export interface Exclusion {
  /** As the row has it. */
  readonly exclusion: string;
  /** EXTENT, FORM or OPPOSITE. */
  readonly differs: string;
  /** The other predicate's name, or its inverse: then subject and object change places. */
  readonly reading: string;
}

/** What a predicate excludes, taken apart. */
export function exclusionsOf({ excludes = [] }: PredicateRow): Exclusion[] {
  return excludes.map((exclusion) => {
    const [differs = '', reading = ''] = exclusion.split(' ');
    return { exclusion, differs, reading };
  });
}

/** What makes two rows the same word: `PREDICATE MET_WITH`, `KIND Government.STATE`. */
export function termKey(each: VocabularyRow): string {
  return each.term === 'KIND' ? `KIND ${each.of}.${each.name}` : `${each.term} ${each.name}`;
}

/** The labels that a group of a domain or range stands for. */
export function labelsOf(group: readonly string[]): EntityLabel[] {
  if (group.includes('Entity')) return [...ENTITY_LABELS];
  return ENTITY_LABELS.filter((label) => group.includes(label) || (group.includes('Actor') && isActorLabel(label)));
}
