/** What a language model is asked to return for a part of a text: claims, each with the words of the text that say so. */
import { z } from 'zod';

const quote = z.string();

/** An end of a claim: an entity of the list, or none if the list lacks it; and the words that name it in the passage. */
const end = z.object({
  entity: z.string().nullable(),
  /** The words of the passage that stand for it: a name, or "he", "the company". */
  mention: quote,
});

const answeredClaim = z.object({
  /** The words that say it, exactly as they stand in the text. */
  quote,
  subject: end.nullable(),
  predicate: z.string(),
  object: end.nullable(),
  polarity: z.enum(['AFFIRMED', 'NEGATED']),
  mode: z.enum(['ACTUAL', 'FUTURE', 'HYPOTHETICAL']),
  voice: z.enum(['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED']),
  /** Who says it, beside the publisher: from the outermost to the last. `said` are the words of saying. */
  speakers: z.array(end.extend({ act: z.string(), said: quote })),
  /** EDTF, and the words of the text that give it. */
  when: z.object({ edtf: z.string(), quote }).nullable(),
  /** As docs/dossier.md writes them: `MEASURE number unit ROLE`. */
  quantities: z.array(z.object({ quantity: z.string(), quote })),
  /** A paraphrase in the main language of the dossier. */
  text: z.string(),
});

export type AnsweredEnd = z.infer<typeof end>;
export type AnsweredClaim = z.infer<typeof answeredClaim>;

export interface AnswerWords {
  /** Ids of the entities that may be meant. */
  readonly entities: readonly string[];
  readonly predicates: readonly string[];
  readonly acts: readonly string[];
}

const STRING = { type: 'string' } as const;

/**
 * The JSON Schema of an answer, in the part of it that servers of models enforce: each property is required, none may be added. It names what may
 * be chosen.
 */
export function answerSchema({ entities, predicates, acts }: AnswerWords): Record<string, unknown> {
  const choice = (values: readonly string[]): Record<string, unknown> => ({ type: 'string', enum: values });
  const orNull = (schema: Record<string, unknown>): Record<string, unknown> => ({ anyOf: [schema, { type: 'null' }] });
  const object = (properties: Record<string, unknown>): Record<string, unknown> => ({
    ...{ type: 'object', properties, required: Object.keys(properties), additionalProperties: false },
  });
  const list = (items: Record<string, unknown>): Record<string, unknown> => ({ type: 'array', items });
  const entity = entities.length === 0 ? { type: 'null' } : orNull(choice(entities));
  const ends = { entity, mention: STRING };
  return object({
    claims: list(
      object({
        quote: STRING,
        subject: orNull(object(ends)),
        predicate: choice(predicates),
        object: orNull(object(ends)),
        polarity: choice(['AFFIRMED', 'NEGATED']),
        mode: choice(['ACTUAL', 'FUTURE', 'HYPOTHETICAL']),
        voice: choice(['OWN', 'QUOTED', 'PARAPHRASED', 'RUMOURED']),
        speakers: list(object({ ...ends, act: choice(acts), said: STRING })),
        when: orNull(object({ edtf: STRING, quote: STRING })),
        quantities: list(object({ quantity: STRING, quote: STRING })),
        text: STRING,
      }),
    ),
  });
}

/** A claim of an answer, or why it is none: a server may ignore the schema. */
export type ReadAnswer = { readonly claim: AnsweredClaim } | { readonly fault: string };

/** Claims of one answer that are read; a model that repeats itself goes on for ever. */
const MOST_CLAIMS = 500;

/** Reads each claim by itself, so that a wrong one does not hide the others. */
export function readAnswer(value: unknown): ReadAnswer[] {
  const claims = z.object({ claims: z.array(z.unknown()) }).safeParse(value);
  if (!claims.success) return [{ fault: 'the answer has no list of claims' }];
  return claims.data.claims.slice(0, MOST_CLAIMS).map((each) => {
    const read = answeredClaim.safeParse(each);
    if (read.success) return { claim: read.data };
    const [issue] = read.error.issues;
    return { fault: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is no claim'}` };
  });
}
