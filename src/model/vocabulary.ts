/**
 * The vocabulary: predicates, roles, acts, media, kinds, measures, schemes of identifiers and wordings, as rows of data. Lint, loader, GraphQL
 * schema and legend are built from the rows, so that a new subject needs no change of code.
 */
import { z } from 'zod';
import { FAMILIES } from './families.ts';
import { ITEM_CODE, KIND_CODES, PREDICATE_CODES, SCHEME_CODES, WORD_CODES } from './codes.ts';
import { ENTITY_LABELS, labelsOf } from './labels.ts';
import type { Labelled } from './labels-of-word.ts';
import { OPEN_ENDS } from './open-end.ts';
import { predicateFaults } from './predicate-faults.ts';

const words = z.string().min(1);
const upperSnake = z.string().regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, 'is not in UPPER_SNAKE_CASE');
const EXCLUSION = /^(EXTENT|FORM|OPPOSITE) [A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const STANCE = /^(IS|WILL|SHOULD) (YES|NO)$/;
const labelGroup = z.enum(['Entity', 'Actor', ...ENTITY_LABELS]);
/** In a range: the claim takes a text (`value`) in place of an object. */
export const VALUE = 'VALUE';

const predicateRow = z.strictObject({
  term: z.literal('PREDICATE'),
  name: upperSnake,
  /** The predicate as read from the object's side; absent if the predicate is symmetric. */
  inverse: upperSnake.optional(),
  symmetric: z.boolean().default(false),
  domain: z.array(labelGroup).min(1),
  /** Labels that the object may have, and VALUE. Empty: the predicate takes no object. */
  range: z.array(z.enum([VALUE, ...labelGroup.options])),
  /** True: the object may be a claim (`content`) instead of an entity. */
  content: z.boolean().default(false),
  aspect: z.enum(['STATE', 'EVENT']),
  /** Predicates that cannot hold of the same subject and object too: `EXTENT`, `FORM` or `OPPOSITE`, then the other's name or inverse. */
  excludes: z
    .array(z.string().regex(EXCLUSION, 'is not EXTENT, FORM or OPPOSITE and a reading of a predicate'))
    .optional(),
  /**
   * True: an object has one subject at a time, as a post has one holder. Of a predicate without object: it happens to a subject
   * only once, as being born.
   */
  exclusive: z.boolean().optional(),
  /** True: the subject holds the post that is the object. */
  holdsPost: z.boolean().optional(),
  /** What the subject thinks of the object or content: that it is, will be or should be so, or not. */
  stance: z.string().regex(STANCE, "is not IS, WILL or SHOULD followed by YES or NO, such as 'SHOULD NO'").optional(),
  /** By which a graph is coloured; absent: that of its codes (families.ts). */
  family: z.enum(FAMILIES).optional(),
  /** Of a relation of command or part: whether its subject is above or below its object in a tree. */
  subjectIs: z.enum(['ABOVE', 'BELOW']).optional(),
  /** What a claim says about the time of the Event or Agreement at its end: the object, or the subject if there is no object. */
  dates: z.enum(['WHOLE', 'START', 'END', 'WITHIN']).optional(),
  label: words,
  inverseLabel: words.optional(),
  /** Further words by which `searchAll` finds it, in any language. */
  synonyms: z.array(words).min(1).optional(),
  ...PREDICATE_CODES,
});

const roleOrMeasureRow = z.strictObject({
  term: z.enum(['ROLE', 'MEASURE']),
  name: upperSnake,
  label: words,
  ...WORD_CODES,
});

const actOrMediumRow = z.strictObject({
  term: z.enum(['ACT', 'MEDIUM']),
  name: upperSnake,
  label: words,
  ...ITEM_CODE,
});

const kindRow = z.strictObject({
  term: z.literal('KIND'),
  name: upperSnake,
  of: z.enum(ENTITY_LABELS),
  label: words,
  ...KIND_CODES,
});

/** Words of claims that have no text of their own: for a denial, a plan, a supposition, and for an end that the source does not name. */
const wordingRow = z.strictObject({
  term: z.literal('WORDING'),
  name: z.enum([...(['NEGATED', 'FUTURE', 'HYPOTHETICAL'] as const), ...OPEN_ENDS]),
  label: words,
});

/** A register whose identifiers entities, documents and claims may have. */
const schemeRow = z.strictObject({
  term: z.literal('SCHEME'),
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not in kebab-case'),
  label: words,
  /** How a value looks: a regular expression for the whole value. */
  pattern: z.string().min(1).max(200).refine(isPlainPattern, 'is no regular expression, or repeats a group'),
  /** The page of a value in the register, with `{}` for the value. */
  url: z
    .string()
    .regex(
      /^https:\/\/[a-z0-9.-]+\/[^\s{}]*\{\}[^\s{}]*$/,
      'is no address from https:// with {} for the value, after the host',
    )
    .optional(),
  /** True: the value belongs to one thing only. */
  unique: z.boolean(),
  /** What the scheme identifies. */
  of: z.array(z.enum(['Document', 'Claim', ...labelGroup.options])).min(1),
  ...SCHEME_CODES,
});

/**
 * A group that is repeated, as in `(a+)*`, can take longer than the age of the universe on a value of forty characters, so no
 * group is repeated.
 */
function isPlainPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').source !== '' && !/\)[*+{]/.test(pattern.replaceAll(/\\./g, ''));
  } catch {
    return false;
  }
}

export type PredicateRow = z.infer<typeof predicateRow> & Labelled;
export type WordRow = (z.infer<typeof roleOrMeasureRow> | z.infer<typeof actOrMediumRow>) & Labelled;
export type KindRow = z.infer<typeof kindRow> & Labelled;
export type SchemeRow = z.infer<typeof schemeRow> & Labelled;
export type WordingRow = z.infer<typeof wordingRow> & Labelled;
export type VocabularyRow = PredicateRow | WordRow | KindRow | SchemeRow | WordingRow;

const row = z
  .discriminatedUnion('term', [predicateRow, roleOrMeasureRow, actOrMediumRow, kindRow, schemeRow, wordingRow])
  .superRefine((value, context) => {
    if (value.term !== 'PREDICATE') return;
    for (const message of predicateFaults(value)) context.addIssue({ code: 'custom', message });
  });

/** A fault of row `index` (from 0) of a vocabulary file. */
export interface VocabularyFault {
  readonly index: number;
  readonly reason: string;
}

const FURTHER_LABEL = /^(label|inverseLabel)[A-Z][A-Za-z0-9]*$/;
const furtherColumns = z.record(z.string(), words);
const languages = z.array(words).min(1);

/** Reads the rows of one file. A faulty row adds a fault and is left out. Columns such as `labelFr` may stand in each row. */
export function readVocabularyRows(json: unknown): { rows: VocabularyRow[]; faults: VocabularyFault[] } {
  if (!Array.isArray(json)) return { rows: [], faults: [{ index: 0, reason: 'expected a list of rows' }] };
  const rows: VocabularyRow[] = [];
  const faults: VocabularyFault[] = [];
  json.forEach((value: unknown, index) => {
    const { own, further, declared } = columnsOf(value);
    const result = row.safeParse(own);
    const labels = furtherColumns.safeParse(further);
    const tags = languages.optional().safeParse(declared);
    const errors = [result.error, labels.error, tags.error].filter((error) => error !== undefined);
    if (result.success && errors.length === 0) {
      rows.push({ ...result.data, ...labels.data, ...(tags.data !== undefined && { languages: tags.data }) });
    } else {
      const reason = errors.map((error) => z.prettifyError(error)).join(' ');
      faults.push({ index, reason: reason.replaceAll('\n', ' ') });
    }
  });
  return { rows, faults };
}

/** `languages` stands in rows that the loader wrote: those of a dossier with languages of its own, and those to which one adds labels. */
function columnsOf(value: unknown): { own: unknown; further: Record<string, unknown>; declared: unknown } {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return { own: value, further: {}, declared: undefined };
  }
  const { languages: declared, ...columns } = value as Record<string, unknown>;
  const entries = Object.entries(columns);
  return {
    own: Object.fromEntries(entries.filter(([column]) => !FURTHER_LABEL.test(column))),
    further: Object.fromEntries(entries.filter(([column]) => FURTHER_LABEL.test(column))),
    declared,
  };
}

/** All rows of a vocabulary, indexed by name. */
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

  scheme(name: string): SchemeRow | undefined {
    const found = this.#byKey.get(`SCHEME ${name}`);
    return found?.term === 'SCHEME' ? found : undefined;
  }

  wording(name: WordingRow['name']): WordingRow | undefined {
    const found = this.#byKey.get(`WORDING ${name}`);
    return found?.term === 'WORDING' ? found : undefined;
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

/** Returns true if an entity can be the object: then the predicate draws relations. */
export function takesObject({ range }: Pick<PredicateRow, 'range'>): boolean {
  return labelsOf(range).length > 0;
}

export interface Exclusion {
  /** The text in the row: `EXTENT WITHDREW_FROM`. */
  readonly exclusion: string;
  /** EXTENT, FORM or OPPOSITE. */
  readonly differs: string;
  /** The other predicate's name, or its inverse, which swaps subject and object. */
  readonly reading: string;
}

/** Parses the `excludes` of a predicate. */
export function exclusionsOf({ excludes = [] }: PredicateRow): Exclusion[] {
  return excludes.map((exclusion) => {
    const [differs = '', reading = ''] = exclusion.split(' ');
    return { exclusion, differs, reading };
  });
}

/** The key of a row: `PREDICATE MET_WITH`, `KIND Government.STATE`. Two rows with one key are the same word. */
export function termKey(each: VocabularyRow): string {
  return each.term === 'KIND' ? `KIND ${each.of}.${each.name}` : `${each.term} ${each.name}`;
}
