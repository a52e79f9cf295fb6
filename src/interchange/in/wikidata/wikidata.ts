/** Wikidata as JSON: each statement whose property is a predicate becomes a claim of Wikidata, and the items at its ends entities. */
import { basename, extname, join } from 'node:path';
import { open } from 'node:fs/promises';
import { fitsScheme } from '../../../model/identifier.ts';
import type { SchemeRow, Vocabulary } from '../../../model/vocabulary.ts';
import type { Draft, DraftRow, Reader, Reading } from '../reader.ts';
import { entityIdOf, stableId } from '../stable-id.ts';
import { asLine } from '../tables/cell-reader.ts';
import { COORDINATE_LOCATION, positionOf, textOf, type WikidataEntity } from './entity.ts';
import { entitiesOf, hasLines, isDump, linesOf } from './entity-lines.ts';
import { Kinds, type Kind } from './kinds.ts';
import { StatementClaims } from './statement-claims.ts';

const PUBLISHER = 'Wikidata';
const REPORT_EACH = 1000;

export const wikidataReader: Reader = {
  name: 'wikidata',
  standard: 'Wikidata JSON: Special:EntityData, dumps, and lines of entities',
  isSource: true,
  async document(path, _mapping, folder) {
    if (hasLines(path) || !(await isDump(path))) return path;
    const target = join(folder, `${basename(path, extname(path))}.jsonl`);
    const file = await open(target, 'w');
    try {
      for await (const line of linesOf(path)) await file.appendFile(`${line}\n`);
    } finally {
      await file.close();
    }
    return target;
  },
  read,
};

async function* read(reading: Reading): AsyncGenerator<Draft> {
  const { path, dossier, bindings, vocabulary, account } = reading;
  const kinds = await Kinds.read(path, bindings, vocabulary);
  const idOf = (item: string): string => entityIdOf(reading, item);
  const statements = new StatementClaims(reading, kinds, idOf);
  const document = `${dossier}-wikidata-${stableId(basename(path, extname(path)))}`;
  const publisher = entityIdOf(reading, PUBLISHER);
  const named = new Map<string, Kind>();
  yield { label: 'Dossier', row: { id: dossier, title: basename(path), languages: ['en'], licence: 'CC0 1.0' } };
  yield documentDraft(document, basename(path), publisher);
  let count = 0;
  for await (const { entity, place, record } of entitiesOf(path)) {
    for (const [property, list] of Object.entries(entity.claims)) {
      for (const [index, statement] of list.entries()) {
        const made = statements.claimOf(entity.id, statement, `record ${record}`);
        if (made === undefined) continue;
        if (named.size === 0) yield { label: 'Organization', row: { id: publisher, name: PUBLISHER } };
        for (const { id, kind } of made.ends) named.set(id, kind);
        const row: DraftRow = {
          id: `${dossier}-wikidata-${stableId(statement.id.replaceAll('$', '-'))}`,
          document,
          ...made.row,
          ...{ voice: 'OWN', mode: 'ACTUAL', attribution: [`${publisher} RECORDED through DATASET`] },
          passages: [`${place}/claims/${property}/${index}`],
        };
        yield { label: 'Claim', row };
      }
    }
    account.count('sitelink', 'DROPPED', '', Object.keys(entity.sitelinks).length);
    count++;
    if (count % REPORT_EACH === 0) reading.told(count, 0.5);
  }
  yield* entityDrafts(reading, named, kinds, idOf);
  reading.told(count, 1);
}

function documentDraft(id: string, file: string, publishedBy: string): Draft {
  const row = {
    id,
    title: `Wikidata: ${file}`,
    language: 'en',
    file,
    kind: 'DATASET',
    publishedBy,
    licence: 'CC0 1.0',
  };
  return { label: 'Document', row };
}

/** Those that claims name: of the file with their details, others with their id as name. */
async function* entityDrafts(
  { path, vocabulary, account }: Reading,
  named: Map<string, Kind>,
  kinds: Kinds,
  idOf: (item: string) => string,
): AsyncGenerator<Draft> {
  const schemes = schemesOf(vocabulary);
  const left = new Map(named);
  for await (const { entity } of entitiesOf(path)) {
    const kind = left.get(entity.id);
    const counted = kind === undefined ? 'DROPPED' : 'KEPT';
    account.count('label', counted, kind === undefined ? '' : 'name', entity.labels['en'] === undefined ? 0 : 1);
    const others = Object.keys(entity.labels).length - (entity.labels['en'] === undefined ? 0 : 1);
    account.count('label in another language', 'DROPPED', '', others);
    if (kind === undefined || !left.delete(entity.id)) continue;
    const row = {
      ...rowOf(idOf(entity.id), kinds.name(entity.id), kind, entity.id),
      ...detailsOf(entity, kind, schemes),
    };
    yield { label: kind.label, row };
  }
  for (const [id, kind] of left) yield { label: kind.label, row: rowOf(idOf(id), kinds.name(id), kind, id) };
}

function rowOf(id: string, name: string, { kind }: Kind, item: string): DraftRow {
  return { id, name, kind, identifiers: [`wikidata:${item}`] };
}

function detailsOf(
  entity: WikidataEntity,
  { label }: Kind,
  schemes: ReadonlyMap<string, SchemeRow>,
): Partial<DraftRow> {
  const aliases = (entity.aliases['en'] ?? []).map(({ value }) => asLine(value));
  const note = asLine(entity.descriptions['en']?.value ?? '');
  const identifiers = Object.entries(entity.claims).flatMap(([property, list]) => {
    const scheme = schemes.get(property);
    const values = list.filter(({ rank }) => rank !== 'deprecated').map(({ mainsnak }) => textOf(mainsnak) ?? '');
    return scheme === undefined
      ? []
      : values.filter((value) => fitsScheme(scheme, value)).map((value) => `${scheme.name}:${value}`);
  });
  const at = label === 'Place' ? entity.claims[COORDINATE_LOCATION]?.[0]?.mainsnak : undefined;
  const position = at === undefined ? undefined : positionOf(at);
  return {
    ...(aliases.length > 0 && { aliases: [...new Set(aliases)] }),
    ...(note !== '' && { note }),
    identifiers: [`wikidata:${entity.id}`, ...new Set(identifiers)],
    ...(position !== undefined && {
      ...{ latitude: position.latitude, longitude: position.longitude, positionSource: PUBLISHER },
    }),
  };
}

/** Schemes of identifiers by the property that Wikidata has for them. */
function schemesOf(vocabulary: Vocabulary): Map<string, SchemeRow> {
  const schemes = vocabulary.rows.filter(
    (row): row is SchemeRow => row.term === 'SCHEME' && row.wikidata !== undefined,
  );
  return new Map(schemes.map((row) => [row.wikidata ?? '', row]));
}
