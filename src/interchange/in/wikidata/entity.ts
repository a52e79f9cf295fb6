/** Entities of Wikidata as JSON (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html): what the import reads of them. */
import { z } from 'zod';

/** Properties of which an import reads more than a claim. */
export const INSTANCE_OF = 'P31';
export const COORDINATE_LOCATION = 'P625';

const texts = z.record(z.string(), z.looseObject({ value: z.string() }));

const time = z.looseObject({ time: z.string(), precision: z.number(), calendarmodel: z.string() });
const position = z.looseObject({ latitude: z.number(), longitude: z.number() });

const snak = z.looseObject({
  snaktype: z.enum(['value', 'somevalue', 'novalue']),
  property: z.string(),
  datatype: z.string().optional(),
  datavalue: z
    .union([
      z.looseObject({ type: z.literal('wikibase-entityid'), value: z.looseObject({ id: z.string() }) }),
      z.looseObject({ type: z.literal('time'), value: time }),
      z.looseObject({ type: z.literal('globecoordinate'), value: position }),
      z.looseObject({ type: z.literal('string'), value: z.string() }),
      z.looseObject({ type: z.string(), value: z.unknown() }),
    ])
    .optional(),
});

const snaks = z.record(z.string(), z.array(snak));

const statement = z.looseObject({
  id: z.string(),
  rank: z.enum(['preferred', 'normal', 'deprecated']),
  mainsnak: snak,
  qualifiers: snaks.optional(),
  references: z.array(z.looseObject({ snaks })).optional(),
});

/** PHP writes an empty map as an empty list. */
const mapOf = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (Array.isArray(value) && value.length === 0 ? {} : value), schema);

export const wikidataEntity = z.looseObject({
  id: z.string().regex(/^[QPL][1-9]\d*(-[FS]\d+)?$/, 'is no id of Wikidata'),
  labels: mapOf(texts).default({}),
  descriptions: mapOf(texts).default({}),
  aliases: mapOf(z.record(z.string(), z.array(z.looseObject({ value: z.string() })))).default({}),
  claims: mapOf(z.record(z.string(), z.array(statement))).default({}),
  sitelinks: mapOf(z.record(z.string(), z.unknown())).default({}),
});

export type WikidataEntity = z.infer<typeof wikidataEntity>;
export type Statement = z.infer<typeof statement>;
export type Snak = z.infer<typeof snak>;
export type WikidataTime = z.infer<typeof time>;

/** The id of the item that a snak has; undefined if it has none. */
export function itemOf({ datavalue }: Snak): string | undefined {
  const value = datavalue?.type === 'wikibase-entityid' ? (datavalue.value as { readonly id?: unknown }).id : undefined;
  return typeof value === 'string' ? value : undefined;
}

export function textOf({ datavalue }: Snak): string | undefined {
  return datavalue?.type === 'string' && typeof datavalue.value === 'string' ? datavalue.value : undefined;
}

export function timeOf({ datavalue }: Snak): WikidataTime | undefined {
  const read = datavalue?.type === 'time' ? time.safeParse(datavalue.value) : undefined;
  return read?.success === true ? read.data : undefined;
}

export function positionOf({ datavalue }: Snak): z.infer<typeof position> | undefined {
  const read = datavalue?.type === 'globecoordinate' ? position.safeParse(datavalue.value) : undefined;
  return read?.success === true ? read.data : undefined;
}
