/** Annotations as the W3C Web Annotation Data Model has them: a collection with a page, a page, a list, or lines of JSON. */
import { z } from 'zod';
import { BadInputError } from '../../../errors.ts';
import { endingOf } from '../../../model/records.ts';
import { jsonLines, type Told } from '../sourced/json-lines.ts';
import { jsonMembers } from '../sourced/json-members.ts';

/** A part of an annotation of which a list, an object or an address may be given. */
type Part = Readonly<Record<string, unknown>> | string;

export interface Annotation {
  readonly id: string;
  readonly motivations: readonly string[];
  readonly creators: readonly Agent[];
  readonly created: string | undefined;
  /** What it says in words, without tags. */
  readonly texts: readonly { readonly text: string; readonly language: string | undefined }[];
  /** What it is on. */
  readonly targets: readonly Target[];
  /** The passage of the claim: a JSON pointer or `record 17`. */
  readonly passage: string;
  /** The properties that it has, with the number of their values. */
  readonly properties: readonly (readonly [name: string, values: number])[];
}

export interface Agent {
  readonly key: string;
  readonly type: string | undefined;
  readonly names: readonly string[];
}

export interface Target {
  /** The address of the whole: of a part of it, that of its source. */
  readonly source: string;
  /** The words that a TextQuoteSelector names. */
  readonly quotes: readonly string[];
}

const text = z.string().max(1_000_000);
const ANNOTATION = z.looseObject({
  id: z.string().min(1).max(2_000),
  type: z.union([text, z.array(text)]).refine((types) => [types].flat().includes('Annotation'), "is not 'Annotation'"),
  motivation: z.union([text, z.array(text)]).optional(),
  creator: z.unknown().optional(),
  created: text.optional(),
  body: z.unknown().optional(),
  bodyValue: text.optional(),
  target: z.unknown().refine((target) => target !== undefined && target !== null, 'is missing'),
});

const LISTS = ['first.items', 'items', ''];

/** @throws {BadInputError} that names the annotation and the reason */
export async function* annotations(path: string, told: Told): AsyncGenerator<Annotation> {
  let count = 0;
  for await (const { passage, value } of members(path, told)) {
    count += 1;
    yield annotationOf(value, passage, path);
  }
  if (count === 0) {
    throw new BadInputError(
      `${path} has no annotations: it must be a collection with its first page, a page, a list of annotations, or lines of JSON (.jsonl)`,
    );
  }
}

async function* members(path: string, told: Told): AsyncGenerator<{ passage: string; value: unknown }> {
  if (['jsonl', 'ndjson'].includes(endingOf(path))) {
    for await (const { record, value } of jsonLines(path, told)) yield { passage: `record ${record}`, value };
    return;
  }
  for await (const { pointer, value } of jsonMembers(path, LISTS, told)) yield { passage: pointer, value };
}

function annotationOf(value: unknown, passage: string, path: string): Annotation {
  const { success, data, error } = ANNOTATION.safeParse(value);
  if (!success) {
    const [issue] = error.issues;
    throw new BadInputError(
      `${path}: ${passage} is no Web Annotation: ${(issue?.path ?? []).map(String).join('.')}: ${issue?.message ?? ''}`,
    );
  }
  const { id, motivation, creator, created, body, bodyValue, target } = data;
  const texts = [
    ...partsOf(body).flatMap(textOf),
    ...(bodyValue === undefined ? [] : [{ text: bodyValue, language: undefined }]),
  ];
  return {
    ...{ id, created, passage, texts },
    motivations: motivation === undefined ? [] : [motivation].flat(),
    creators: partsOf(creator).map(agentOf),
    targets: partsOf(target).flatMap(targetOf),
    properties: Object.entries(data).flatMap(([name, each]) =>
      ['@context', 'id', 'type'].includes(name) || each === undefined ? [] : [[name, partsOf(each).length] as const],
    ),
  };
}

/** The members of a list, of a set (`items`) too. */
function partsOf(value: unknown): Part[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { items } = value as { items?: unknown };
  return Array.isArray(items) ? items.flatMap(partsOf) : [value as Part];
}

function textOf(part: Part): { text: string; language: string | undefined }[] {
  if (typeof part === 'string') return [];
  const { value, purpose, language, format } = part;
  const isTag = [purpose].flat().some((each) => each === 'tagging' || each === 'classifying' || each === 'identifying');
  if (typeof value !== 'string' || value.trim() === '' || isTag) return [];
  // Of HTML the words, as far as they can be had without a browser: none.
  if (typeof format === 'string' && format !== 'text/plain' && format !== 'text/markdown') return [];
  return [{ text: value.trim(), language: typeof language === 'string' ? language : undefined }];
}

function agentOf(part: Part): Agent {
  if (typeof part === 'string') return { key: part, type: undefined, names: [part] };
  const { id, type, name, nickname } = part;
  const names = [name, nickname].flat().filter((each) => typeof each === 'string');
  const [first] = [type].flat();
  const key = typeof id === 'string' ? id : (names[0] ?? '');
  return { key, type: typeof first === 'string' ? first : undefined, names: names.length > 0 ? names : [key] };
}

function targetOf(part: Part): Target[] {
  if (typeof part === 'string') return [{ source: part, quotes: [] }];
  const { id, source } = part;
  const [inner] = partsOf(source);
  const address = inner ?? id;
  const whole = typeof address === 'string' ? address : (address as { id?: unknown } | undefined)?.id;
  return typeof whole === 'string' ? [{ source: whole, quotes: quotesOf(part['selector']) }] : [];
}

/** Selectors refine each other, and may be several. */
function quotesOf(selector: unknown): string[] {
  return partsOf(selector).flatMap((each) => {
    if (typeof each === 'string') return [];
    const { exact, refinedBy } = each;
    return [...(typeof exact === 'string' ? [exact] : []), ...quotesOf(refinedBy)];
  });
}
