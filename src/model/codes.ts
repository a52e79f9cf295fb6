/**
 * The codes of a word in other standards, as a row of the vocabulary gives them: PLOVER 0.8, FollowTheMoney 4.11, STIX 2.1 and
 * Wikidata. Each is optional, because an absent code is better than a wrong one. Here is only their form: the lint rule
 * `vocabulary-codes` compares them with the tables of the standards.
 */
import { z } from 'zod';

/** Reports what was expected, and what came instead. */
function expected(what: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => `expected ${what}, and got ${JSON.stringify(input)}: correct it, or leave it out`;
}

function text(pattern: RegExp, what: string): z.ZodString {
  return z.string({ error: expected(what) }).regex(pattern, { error: expected(what) });
}

/** What fills a property of FollowTheMoney, such as `S`; a list fills the property once for each. */
const filling = z.string().min(1);
const ends = z.record(
  text(/^[a-z][A-Za-z0-9]*$/, 'the name of a property of FollowTheMoney, such as owner'),
  z.union([filling, z.array(filling).min(1)]),
);
const schema = text(
  /^(@S|[A-Z][A-Za-z]*)$/,
  "a schema of FollowTheMoney, such as Ownership, or '@S' for that of the subject",
);

const wikidata = text(/^[PQ][1-9]\d*$/, 'an item or property of Wikidata, such as Q6256 or P26').optional();

function ftm<Shape extends z.ZodRawShape>(shape: Shape, example: string): z.ZodOptional<z.ZodObject<Shape>> {
  return z
    .strictObject(shape, { error: (issue) => (issue.code === 'invalid_type' ? expected(example)(issue) : undefined) })
    .optional();
}

/** The codes of a PREDICATE. */
export const PREDICATE_CODES = {
  plover: text(
    /^[A-Z]+(\/[A-Za-z]+(-[a-z]+)*)?$/,
    "an event type of PLOVER, such as 'CONSULT', or a type and a mode, such as 'ACCUSE/allege'",
  ).optional(),
  ftm: ftm(
    { schema, ends },
    `a schema of FollowTheMoney and its ends, such as {"schema": "Ownership", "ends": {"owner": "S", "asset": "O"}}`,
  ),
  stix: text(/^[a-z]+(-[a-z]+)*$/, "a relationship type of STIX 2.1, such as 'located-at'").optional(),
  wikidata,
};

/** The codes of a KIND. */
export const KIND_CODES = {
  plover: text(/^[A-Z]{3}$/, "a sector or actor code of PLOVER, such as 'GOV'").optional(),
  ftm: ftm({ schema }, `a schema of FollowTheMoney, such as {"schema": "Company"}`),
  stix: text(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z]+)?$/,
    "a type of STIX 2.1 objects, such as 'location', or 'identity' and its class, such as 'identity/organization'",
  ).optional(),
  wikidata,
};

/** The codes of a ROLE and a MEASURE. */
export const WORD_CODES = {
  plover: text(/^[a-z]+(_[a-z]+)*$/, "a field of PLOVER's records, such as 'recipient'").optional(),
  ftm: ftm(
    { schema, ends },
    `a schema of FollowTheMoney and a property, such as {"schema": "Ownership", "ends": {"percentage": "number"}}`,
  ),
  wikidata,
};

/** The codes of a SCHEME. */
export const SCHEME_CODES = {
  ftm: ftm(
    { schema, ends },
    `a schema of FollowTheMoney and a property, such as {"schema": "LegalEntity", "ends": {"leiCode": "value"}}`,
  ),
  wikidata,
};

/** The code of an ACT and a MEDIUM. */
export const ITEM_CODE = { wikidata };
