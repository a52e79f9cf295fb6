/** The tables of a dossier and the columns of each. `docs/dossier.md` explains them to authors. */
import { z } from 'zod';
import { isDay } from '../../model/calendar.ts';
import { DISAGREEMENT_KINDS, DISAGREEMENT_MATTERS } from '../../model/disagreement.ts';
import { ENTITY_LABELS, isEntityLabel } from '../../model/labels.ts';
import { canonicalLanguage, columnSuffix, USUAL_LANGUAGES } from '../../model/languages.ts';
import { MODES } from '../../model/mode.ts';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is no id: write kebab-case, like 'joe-biden'");
const text = z.string().trim().min(1, 'is empty');
const list = z.array(text);
const day = z.string().refine(isDay, 'is no day that exists: write 2021-07-26');
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'is no address of the web: write it in full, from http:// or https://',
});
/** The version of the tables below. `sanad upgrade` rewrites a dossier of an older version. */
export const FORMAT_VERSION = 2;
const edge = z.enum(['REAL', 'ATTESTED']);

const language = z.string().superRefine((tag, context) => {
  const canonical = canonicalLanguage(tag);
  if (canonical === tag) return;
  const message =
    canonical === undefined
      ? `'${tag}' is no BCP 47 tag of a language: write one like 'fr', 'ckb' or 'zh-Hant'`
      : `'${tag}' is written '${canonical}'`;
  context.addIssue({ code: 'custom', message });
});

/** The languages of a dossier, the main one first. */
export const languageList = z
  .array(language)
  .min(1, 'names no language')
  .refine((tags) => new Set(tags.map(columnSuffix)).size === tags.length, 'names a language twice');

/** The columns that stand in each language of a dossier. They are required in the main language, except the text of a claim and a reconciliation. */
export const LOCALIZED_COLUMNS: readonly string[] = ['name', 'title', 'text', 'reason', 'reconciliation'];

const entity = z.strictObject({
  id,
  name: text,
  aliases: list.default([]),
  kind: text.optional(),
  note: text.optional(),
  identifiers: list.optional(),
});

/** Decimal degrees of WGS 84. */
const placed = entity.extend({
  latitude: z.number('is no number of degrees').min(-90, 'is less than -90').max(90, 'is more than 90').optional(),
  longitude: z.number('is no number of degrees').min(-180, 'is less than -180').max(180, 'is more than 180').optional(),
  positionSource: text.optional(),
});

const dossier = z.strictObject({
  id,
  title: text,
  codebook: text,
  formatVersion: z.literal(FORMAT_VERSION, {
    error: ({ input }) =>
      `expected ${FORMAT_VERSION}, and the dossier has ${String(input)}: run 'sanad upgrade FOLDER' for version 1`,
  }),
  codedBy: text,
  codedOn: text.optional(),
  licence: text.optional(),
  /** The base of exported ids. */
  iri: webAddress.optional(),
  reviewed: z.boolean(),
  languages: languageList.optional(),
});

/** What a document is. */
const DOCUMENT_KINDS = [
  'ARTICLE',
  'BOOK',
  'JUDGMENT',
  'FILING',
  'REGISTER',
  'DATASET',
  'STATEMENT',
  'INSCRIPTION',
  'NOTE',
] as const;

const document = z.strictObject({
  id,
  file: text.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in 64 digits of hex')
    .optional(),
  /** Shelf mark, edition, page: how a reader finds a source that is neither a file nor on the web. */
  citation: text.optional(),
  title: text,
  language: text,
  publishedBy: id.optional(),
  kind: z.enum(DOCUMENT_KINDS).optional(),
  licence: text.optional(),
  /** The id of the document of which this is a newer edition or release. */
  supersedes: id.optional(),
  author: text.optional(),
  url: webAddress.optional(),
  archiveUrl: webAddress.optional(),
  retrievedOn: day.optional(),
  publishedOn: text.optional(),
  publishedBasis: z.enum(['PRINTED', 'INFERRED', 'EXTERNAL']).optional(),
  identifiers: list.optional(),
  /** Of the claims whose `document` it is. */
  codedBy: text.optional(),
  codedOn: text.optional(),
});

const claim = z.strictObject({
  id,
  document: id,
  subject: id.optional(),
  predicate: text,
  object: id.optional(),
  content: id.optional(),
  value: text.optional(),
  about: id.optional(),
  participants: list.default([]),
  attribution: list.min(1),
  voice: z.enum(['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED']),
  polarity: z.enum(['AFFIRMED', 'NEGATED']),
  mode: z.enum(MODES),
  when: text.optional(),
  starts: edge.optional(),
  ends: edge.optional(),
  whenBasis: text.optional(),
  onBasis: text.optional(),
  quantities: list.default([]),
  repeats: z.array(id).default([]),
  /** Ids of claims and documents of this dossier that the speaker or the outlet takes back. */
  retracts: z.array(id).optional(),
  identifiers: list.optional(),
  /** Absent: worded from the row. */
  text: text.optional(),
  passages: list.min(1),
  /** What the passage itself gives as its source. Nobody here has read it, and it is no origin. */
  cites: list.optional(),
  codedBy: text.optional(),
  codedOn: text.optional(),
  /** Who proposed the row before it was accepted. */
  proposedBy: text.optional(),
  proposedOn: text.optional(),
  reviewed: text.optional(),
});

/**
 * The columns of a claim. Nobody has reviewed a proposal: it is accepted or rejected. A program may leave open who says it, and who did it to
 * whom.
 */
const proposal = claim.omit({ reviewed: true }).extend({
  attribution: list.default([]),
  proposedBy: text,
  /** The words that led to each field: `'FIELD start-end reason'`, in code points of the document. */
  because: list.optional(),
  rejected: text.optional(),
});

const disagreement = z.strictObject({
  id,
  kind: z.enum(DISAGREEMENT_KINDS),
  sides: list.min(2),
  over: z.enum(DISAGREEMENT_MATTERS).optional(),
  reason: text,
  reconciliation: text.optional(),
  judgments: list.default([]),
});

const reason = z.strictObject({
  id,
  rule: text,
  of: z.array(id).min(1),
  reason: text,
});

/** Only a place has a position. */
export type EntityRow = z.infer<typeof placed>;
export type DossierRow = z.infer<typeof dossier>;
export type DocumentRow = z.infer<typeof document>;
export type ClaimRow = z.infer<typeof claim>;
export type ProposalRow = z.infer<typeof proposal>;
export type DisagreementRow = z.infer<typeof disagreement>;
export type ReasonRow = z.infer<typeof reason>;

const TABLES = {
  Dossier: dossier,
  Document: document,
  Claim: claim,
  Proposal: proposal,
  Disagreement: disagreement,
  Reason: reason,
};

const schemas = new Map<string, z.ZodObject>();

/**
 * Returns the schema of a table's columns, or undefined if no table has this label.
 * @param languages those of the dossier, the main one first; the others have columns with a suffix
 */
export function tableSchema(label: string, languages: readonly string[] = USUAL_LANGUAGES): z.ZodObject | undefined {
  const schema = schemaOf(label);
  if (schema === undefined) return undefined;
  const key = [label, ...languages].join(' ');
  const known = schemas.get(key) ?? schema.extend(furtherColumns(schema, languages.slice(1)));
  schemas.set(key, known);
  return known;
}

function schemaOf(label: string): z.ZodObject | undefined {
  if (isEntityLabel(label)) return label === 'Place' ? placed : entity;
  return Object.hasOwn(TABLES, label) ? TABLES[label as keyof typeof TABLES] : undefined;
}

/** A text that is missing in one of these languages is found by lint (has-languages). */
function furtherColumns(schema: z.ZodObject, languages: readonly string[]): Record<string, z.ZodType> {
  const columns = LOCALIZED_COLUMNS.filter((column) => column in schema.shape);
  return Object.fromEntries(
    columns.flatMap((column) => languages.map((tag) => [column + columnSuffix(tag), text.optional()])),
  );
}

export const TABLE_LABELS: readonly string[] = [...Object.keys(TABLES), ...ENTITY_LABELS];
