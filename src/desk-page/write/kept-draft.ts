/** The draft in the storage of the browser's tab: a reload of the page leaves it. */
import * as z from 'zod/mini';
import type { Draft } from './draft.ts';

const KEY = 'sanad desk draft';

const columns = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const spans = z.array(z.object({ start: z.number(), end: z.number() }));
const draft = z.object({
  what: z.enum(['ADD', 'CHANGE', 'ACCEPT']),
  id: z.nullable(z.string()),
  document: z.string(),
  spans,
  row: columns,
  entities: z.array(z.intersection(columns, z.object({ label: z.string() }))),
  before: z.nullable(z.object({ row: columns, spans, version: z.string() })),
});

/** Null if there is none, or if it is of another page. */
export function keptDraft(): Draft | null {
  try {
    return draft.parse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
  } catch {
    return null;
  }
}

export function keepDraft(value: Draft | null): void {
  if (value === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, JSON.stringify(value));
}
