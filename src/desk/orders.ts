/** Reads what the page asks, and refuses what has another form than src/desk/contract.ts gives it. */
import { z } from 'zod';
import { RequestError } from '../errors.ts';
import { ENTITY_LABELS } from '../model/labels.ts';
import type { Proposition } from './beside.ts';
import type { ClaimColumns, SaveOrder } from './contract.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(200);
const column = z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/);
const cell = z.union([z.string().max(20_000), z.array(z.string().max(4_000)).max(200)]);
const columns = z.record(column, cell).refine((row) => Object.keys(row).length <= 100);
const span = z
  .strictObject({ start: z.int().min(0), end: z.int() })
  .refine(({ start, end }) => end > start, 'ends before it begins');
const spans = z.array(span).max(100);
const entities = z
  .array(z.object({ label: z.enum(ENTITY_LABELS), id }).catchall(cell))
  .max(50)
  .optional();

const order = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('ADD'), document: id, spans: spans.min(1), row: columns, entities }),
  z.strictObject({
    what: z.enum(['CHANGE', 'ACCEPT']),
    id,
    version: z.string().max(64),
    spans: spans.optional(),
    row: columns,
    entities,
  }),
  z.strictObject({
    what: z.literal('REJECT'),
    id,
    version: z.string().max(64),
    reason: z.string().trim().min(1).max(2_000),
    entities,
  }),
]);

/** @throws {RequestError} */
export function readOrder(body: unknown): SaveOrder {
  return read(order, body) as SaveOrder;
}

/** @throws {RequestError} */
export function readColumns(body: unknown): ClaimColumns {
  return read(columns, body);
}

const search = z.object({
  text: z.string().max(200).default(''),
  labels: z
    .string()
    .max(500)
    .default('')
    .transform((list) => list.split(',').filter((label) => label !== ''))
    .pipe(z.array(z.enum(ENTITY_LABELS))),
});

/** @throws {RequestError} */
export function readSearch(query: unknown): z.infer<typeof search> {
  return read(search, query);
}

/** An end that the page leaves empty is one that the source does not name. */
const end = z
  .string()
  .max(200)
  .optional()
  .transform((text) => (text === '' ? undefined : text));
const proposition = z.object({ subject: end, predicate: end, object: end, about: end });

/** @throws {RequestError} */
export function readProposition(query: unknown): Proposition {
  return read(proposition, query);
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new RequestError('BAD_REQUEST', `This is no order of the desk: ${z.prettifyError(result.error).slice(0, 600)}`);
}
