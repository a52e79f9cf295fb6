/**
 * A mapping: which columns of a table become which claims. A small file of JSON in the dossier (`imports/NAME.json`), which holds the bindings too;
 * docs/importing.md explains it. Where a column is expected, a text names a column; where a word of the vocabulary is expected, a text is that word.
 */
import { z } from 'zod';

const column = z.string().min(1);
const word = z.string().regex(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/, 'is no word of the vocabulary, such as MET_WITH');
const entityId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no id, such as al-shabaab');
const kind = z.string().regex(/^[A-Z][a-z]+(\/[A-Z0-9_]+)?$/, 'is no label and kind, such as Organization/COMPANY');
const languageTag = z.string().min(2);
/** Fixed words in the main language, or in several: `{"en": "…", "ar": "…"}`. With `{column}` for the text of a column where claims have it. */
const texts = z.union([z.string().min(1), z.record(languageTag, z.string().min(1))]);

/** A table of codes: the text of the column, and what it means. Without `values` the text itself. Null: it means nothing. */
const lookup = z.strictObject({
  column,
  values: z.record(z.string(), z.string().min(1).nullable()).optional(),
  otherwise: z.string().min(1).nullable().optional(),
});
const simpleCell = z.union([
  column,
  lookup,
  z.strictObject({ constant: z.string().min(1) }),
  z.strictObject({ columns: z.array(column).min(1), separator: z.string().default(' ') }),
]);
const cell = z.union([simpleCell, z.strictObject({ firstOf: z.array(simpleCell).min(2) })]);
/** A fixed word, or a column through a table of codes; of several tables, the first that has the code. */
const coded = <T extends z.ZodType>(fixed: T) =>
  z.union([fixed, lookup, z.strictObject({ firstOf: z.array(lookup).min(2) })]);

/** A cell with several values in it. */
const listed = z.union([column, z.strictObject({ cell, separator: z.string().min(1).optional() })]);

const condition = z.union([
  z.strictObject({ column, is: z.array(z.string()).min(1) }),
  z.strictObject({ column, isNot: z.array(z.string()).min(1) }),
  z.strictObject({ column, filled: z.boolean() }),
]);

const form = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
export const PRECISIONS = ['EXACT', 'MONTH', 'YEAR', 'ABOUT', 'UNCERTAIN', 'WITHIN', 'WHOLE'] as const;
const precision = z.strictObject({ column, values: z.record(z.string(), z.enum(PRECISIONS)) });
const day = z.strictObject({ cell, form });
const when = z.union([
  z.strictObject({ cell, form, precision: precision.optional() }),
  z.strictObject({
    from: day,
    to: day,
    /** WHOLE: from the one day to the other. WITHIN: on one or some of these days. */
    means: z.enum(['WHOLE', 'WITHIN']),
    precision: precision.optional(),
  }),
  z.strictObject({ constant: z.string().min(1) }),
]);

const numbers = {
  /** The sign before the fraction. */
  decimal: z.enum(['.', ',']).default('.'),
  /** The sign between thousands. Absent: a number has none. */
  thousands: z.enum(['.', ',', ' ', "'", '\u00A0', '\u202F']).optional(),
};

const quantity = z.strictObject({
  measure: word,
  number: cell,
  low: cell.optional(),
  high: cell.optional(),
  unit: z.union([z.string().regex(/^\S+$/, 'has a blank'), lookup]),
  role: z.enum(['TOTAL', 'FROM', 'TO', 'CHANGE', 'PART']).default('TOTAL'),
  /** True: a number below zero is one. False: it is reported and left out, unless the role is CHANGE. */
  belowZero: z.boolean().default(false),
  /** The entity of the record that the number is about. */
  of: z.string().optional(),
  ...numbers,
});

const identifier = z.strictObject({ scheme: z.string().min(1), value: cell });

/** An entity that records name. Its id is that of the bindings, or made from `prefix` and its key, or else its name. */
const recordEntity = z.strictObject({
  kind: coded(kind),
  /** Begins its id. KIND: with its label, so that a name that is of two kinds is two entities. */
  prefix: z.union([z.literal('KIND'), entityId]).optional(),
  /** What distinguishes it from others. Absent: its name. */
  key: z.array(cell).min(1).optional(),
  name: cell,
  names: z.record(languageTag, cell).optional(),
  aliases: z.array(listed).optional(),
  note: z.string().min(1).optional(),
  identifiers: z.array(identifier).optional(),
  latitude: cell.optional(),
  longitude: cell.optional(),
  positionSource: z.string().min(1).optional(),
  where: z.array(condition).optional(),
});

/** Entities of the record by their names in `recordEntities`; of several, the first that the record names. */
const ends = z.union([z.string(), z.array(z.string()).min(2)]);

/** `actor`: a name of `recordEntities`, or PUBLISHER. A step whose actor the record does not name is left out. */
const step = z.strictObject({ actor: z.string().min(1), act: word, through: word.optional(), on: when.optional() });

const claim = z.strictObject({
  /** Ends the ids of its claims. Absent: this is the main claim of the record. */
  name: entityId.optional(),
  where: z.array(condition).optional(),
  predicate: coded(word),
  subject: ends.optional(),
  object: ends.optional(),
  value: cell.optional(),
  about: ends.optional(),
  participants: z.array(z.strictObject({ role: word, entity: z.string() })).optional(),
  polarity: coded(z.enum(['AFFIRMED', 'NEGATED'])).default('AFFIRMED'),
  mode: coded(z.enum(['ACTUAL', 'FUTURE', 'HYPOTHETICAL'])).default('ACTUAL'),
  voice: coded(z.enum(['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED'])).default('OWN'),
  when: when.optional(),
  starts: z.enum(['REAL', 'ATTESTED']).optional(),
  ends: z.enum(['REAL', 'ATTESTED']).optional(),
  whenBasis: z.string().min(1).optional(),
  quantities: z.array(quantity).optional(),
  attribution: z.array(step).min(1).optional(),
  cites: z.array(listed).optional(),
  identifiers: z.array(identifier).optional(),
  text: texts.optional(),
});

const dataset = z.strictObject({
  id: entityId,
  title: texts,
  version: z.string().min(1).optional(),
  language: languageTag,
  publisher: z.strictObject({
    kind,
    name: texts,
    note: z.string().min(1).optional(),
    identifiers: z.array(z.string()).optional(),
  }),
  author: z.string().min(1).optional(),
  licence: z.string().min(1).optional(),
  url: z.string().min(1).optional(),
  citation: z.string().min(1).optional(),
  publishedOn: z.string().optional(),
  publishedBasis: z.enum(['PRINTED', 'INFERRED', 'EXTERNAL']).optional(),
  retrievedOn: z.string().optional(),
  supersedes: entityId.optional(),
});

const table = z.strictObject({
  /** Absent: `,` in a file that ends in .csv, a tab in one that ends in .tsv. */
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  /** As WHATWG names it. Absent: UTF-8, or what a byte order mark says. */
  encoding: z.string().min(1).optional(),
  /** False: a quotation mark is a letter as any other. */
  quotes: z.boolean().optional(),
  /** Lines with text above the headings, which are left out. */
  skipLines: z.int().positive().max(1000).optional(),
  /** The names of the columns, if the file has no line of headings. */
  header: z.array(column).min(1).optional(),
  /** Of a workbook: the sheet by its name. Absent: the only one that is shown. */
  sheet: z.string().min(1).optional(),
  /** Of a workbook: LEAVE_OUT has no value for a cell with a formula, CACHED has the value that the program computed last. */
  formulas: z.enum(['LEAVE_OUT', 'CACHED']).optional(),
});

export const mappingSchema = z.strictObject({
  /** The version of this form. */
  mapping: z.literal(1),
  /** The languages of the names and texts that the mapping makes; the first is the main one, as in the row of the dossier. */
  languages: z.array(languageTag).min(1).default(['en']),
  dataset,
  table: table.optional(),
  /** Texts of cells that mean that there is no value, such as NA: of all columns, or by column, as -99 of a number. */
  empty: z.union([z.array(z.string()), z.record(column, z.array(z.string()).min(1))]).default([]),
  /** The columns that tell records apart, in a newer file too. RECORD: all cells of the record. */
  key: z.union([z.literal('RECORD'), z.array(column).min(1)]),
  recordEntities: z.record(z.string(), recordEntity),
  claims: z.array(claim).min(1),
  /** Rows for the dossier's own vocabulary.json. */
  terms: z.array(z.looseObject({ term: z.string(), name: z.string() })).default([]),
  entities: z.record(z.string(), entityId).default({}),
  kinds: z.record(z.string(), kind).default({}),
  predicates: z.record(z.string(), word.nullable()).default({}),
});

/** As read, with its defaults. It has all that `Bindings` have. */
export type Mapping = z.infer<typeof mappingSchema>;
/** As a person or a proposal writes it. */
export type WrittenMapping = z.input<typeof mappingSchema>;
export type Cell = z.infer<typeof cell>;
export type Lookup = z.infer<typeof lookup>;
export type Coded = string | Lookup | { readonly firstOf: readonly Lookup[] };
export type Listed = z.infer<typeof listed>;
export type Condition = z.infer<typeof condition>;
export type When = z.infer<typeof when>;
export type DayCell = z.infer<typeof day>;
export type Precision = (typeof PRECISIONS)[number];
export type QuantitySpec = z.infer<typeof quantity>;
export type RecordEntity = z.infer<typeof recordEntity>;
export type ClaimSpec = z.infer<typeof claim>;
export type TableForm = z.infer<typeof table>;
export type Ends = z.infer<typeof ends>;
export type Texts = z.infer<typeof texts>;
