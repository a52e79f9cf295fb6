/** The tables of a dossier and the columns of each. `docs/dossier.md` explains them to authors. */
import { z } from 'zod';
import { isDay } from '../../model/calendar.ts';
import { ENTITY_LABELS, isEntityLabel } from '../../model/labels.ts';

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

const entity = z.strictObject({
  id,
  name: text,
  nameAr: text,
  aliases: list.default([]),
  kind: text.optional(),
  note: text.optional(),
});

const dossier = z.strictObject({
  id,
  title: text,
  titleAr: text,
  codebook: text,
  formatVersion: z.literal(FORMAT_VERSION, {
    error: ({ input }) =>
      `expected ${FORMAT_VERSION}, and the dossier has ${String(input)}: run 'sanad upgrade FOLDER' for version 1`,
  }),
  codedBy: text,
  reviewed: z.boolean(),
});

const document = z.strictObject({
  id,
  file: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256 in 64 digits of hex'),
  title: text,
  titleAr: text,
  language: text,
  publishedBy: id,
  author: text.optional(),
  url: webAddress.optional(),
  archiveUrl: webAddress.optional(),
  retrievedOn: day.optional(),
  publishedOn: text.optional(),
  publishedBasis: z.enum(['PRINTED', 'INFERRED', 'EXTERNAL']).optional(),
});

const claim = z.strictObject({
  id,
  document: id,
  subject: id,
  predicate: text,
  object: id.optional(),
  content: id.optional(),
  about: id.optional(),
  participants: list.default([]),
  attribution: list.min(1),
  voice: z.enum(['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED']),
  polarity: z.enum(['AFFIRMED', 'NEGATED']),
  mode: z.enum(['ACTUAL', 'FUTURE', 'HYPOTHETICAL']),
  when: text.optional(),
  starts: edge.optional(),
  ends: edge.optional(),
  whenBasis: text.optional(),
  onBasis: text.optional(),
  quantities: list.default([]),
  repeats: z.array(id).default([]),
  text,
  textAr: text,
  passages: list.min(1),
});

const contradiction = z.strictObject({
  id,
  claims: z.array(id).min(2),
  reason: text,
  reasonAr: text,
});

const reason = z.strictObject({
  id,
  rule: text,
  of: z.array(id).min(1),
  reason: text,
  reasonAr: text,
});

export type EntityRow = z.infer<typeof entity>;
export type DossierRow = z.infer<typeof dossier>;
export type DocumentRow = z.infer<typeof document>;
export type ClaimRow = z.infer<typeof claim>;
export type ContradictionRow = z.infer<typeof contradiction>;
export type ReasonRow = z.infer<typeof reason>;

const TABLES = { Dossier: dossier, Document: document, Claim: claim, Contradiction: contradiction, Reason: reason };

/** Returns the schema of a table's columns, or undefined if no table has this label. */
export function tableSchema(label: string): z.ZodObject | undefined {
  if (isEntityLabel(label)) return entity;
  return Object.hasOwn(TABLES, label) ? TABLES[label as keyof typeof TABLES] : undefined;
}

export const TABLE_LABELS: readonly string[] = [...Object.keys(TABLES), ...ENTITY_LABELS];
