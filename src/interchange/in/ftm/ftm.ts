/**
 * FollowTheMoney 4: entities or statements. A link (Ownership, Membership, Sanction …) is a claim of its dataset, other entities are the things that claims name;
 * documents are what a link cites. Which predicate a schema is, the codes of the vocabulary say, or the user.
 */
import type { Draft, Reader, Reading } from '../reader.ts';
import { asJsonLines } from '../sourced/json-lines.ts';
import { kindOf, Source, type Kind, type Named } from '../sourced/source.ts';
import { SeenKeys } from '../tables/seen-keys.ts';
import { FtmWords, isDocument, isLegal, isLink } from './ftm-kinds.ts';
import { claimsOfLink, claimsOfThing, type Things } from './ftm-claims.ts';
import { ftmRecords, type FtmRecord, type Unread } from './ftm-records.ts';

export const ftmReader: Reader = {
  name: 'ftm',
  standard: 'FollowTheMoney 4: entities as lines of JSON, statements as lines of JSON or CSV',
  isSource: true,
  document: async (path, _mapping, folder) => await asJsonLines(path, folder),
  async *read(reading) {
    const source = new Source(reading);
    yield* source.head();
    const words = new FtmWords(reading.vocabulary);
    const { byKey, titles } = await collect(reading, words);
    // Of each thing its id and label; one that no name stands for is no end of a claim either.
    const known = new Map<string, { readonly id: string; readonly label: string }>();
    for (const [key, named] of byKey) {
      byKey.delete(key);
      yield* source.once(named);
      const id = source.idOf(named);
      if (source.has(id)) known.set(key, { id, label: named.kind.label });
    }
    const things: Things = {
      id: (key) => known.get(key)?.id,
      label: (key) => known.get(key)?.label,
      title: (key) => titles.get(key),
    };
    const claimed = new SeenKeys();
    // Speakers of whom no claim came yet.
    const pending: Draft[] = [];
    const unread: Unread = () => {};
    for await (const record of ftmRecords(reading.path, reading.told, unread)) {
      if (isDocument(record.schema)) continue;
      const speakers = record.datasets.map((dataset): Named => ({
        key: dataset,
        ...OF_DATASET,
        names: [dataset],
        place: placeOf(record),
      }));
      pending.push(...(speakers.length > 0 ? speakers.flatMap((each) => source.once(each)) : source.publisher()));
      const actors = speakers.map((speaker) => source.idOf(speaker)).filter((id) => source.has(id));
      const context = {
        ...{ reading, source, words, things },
        attribution: [`${(actors.length > 0 ? actors : [source.publisherId]).join(' + ')} RECORDED through DATASET`],
      };
      const claims = isLink(record.schema) ? claimsOfLink(record, context) : claimsOfThing(record, context);
      const fresh = claims.filter(({ row }) => claimed.add(row.id, 1) === undefined);
      if (fresh.length < claims.length) {
        reading.account.matter(
          'UNREADABLE_VALUE',
          record.id,
          'Two records have this id: merge them (ftm aggregate)',
          placeOf(record),
        );
      }
      if (fresh.length === 0) continue;
      yield* pending.splice(0);
      yield* fresh;
    }
  },
};

const OF_DATASET = { kind: kindOf('Organization') };

interface Collected {
  readonly byKey: Map<string, Named>;
  /** How a document is cited. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The things that links name, in memory: about 600 bytes each. Lines of one id are one thing. */
async function collect(reading: Reading, words: FtmWords): Promise<Collected> {
  const { account } = reading;
  const byKey = new Map<string, Named>();
  const titles = new Map<string, string>();
  const unread: Unread = (property, record) => {
    account.count(property, 'DROPPED');
    account.matter(
      'UNREADABLE_VALUE',
      `${property} is no text`,
      'Write nested entities as entities of their own',
      `record ${record}`,
    );
  };
  for await (const record of ftmRecords(reading.path, () => {}, unread)) {
    if (isLink(record.schema)) continue;
    if (isDocument(record.schema)) {
      titles.set(record.id, citationOf(record));
      continue;
    }
    const kind = kindIn(record, reading, words);
    if (kind === undefined) {
      for (const [property, values] of record.properties) {
        account.count(`${record.schema}.${property}`, 'DROPPED', '', values.length);
      }
      continue;
    }
    const before = byKey.get(record.id);
    const [names, identifiers] = [namesOf(record, reading), identifiersOf(record, reading, words)];
    byKey.set(record.id, {
      ...{ key: record.id, kind, place: before?.place ?? placeOf(record) },
      names: before === undefined ? names : [...new Set([...before.names, ...names])],
      ...(identifiers.length > 0 && { identifiers: [...(before?.identifiers ?? []), ...identifiers] }),
    });
  }
  return { byKey, titles };
}

function kindIn({ schema, records }: FtmRecord, { bindings, account }: Reading, words: FtmWords): Kind | undefined {
  const bound = bindings.kinds[schema];
  const kind = bound === undefined ? (words.kind(schema) ?? undefined) : kindOf(bound);
  if (kind === undefined) {
    account.matter(
      'UNMAPPED_KIND',
      schema,
      `"kinds": {${JSON.stringify(schema)}: "${isLegal(schema) ? 'Organization' : 'Thing'}"}`,
      `record ${records[0] ?? 0}`,
    );
  }
  return kind;
}

const NAMES = ['name', 'alias', 'weakAlias', 'previousName'];

function namesOf({ schema, properties }: FtmRecord, { account }: Reading): string[] {
  const names = NAMES.flatMap((property) => {
    const values = properties.get(property);
    if (values === undefined) return [];
    account.count(`${schema}.${property}`, 'KEPT', 'name and aliases', values.length);
    return values;
  });
  return [...new Set(names)];
}

/** Those whose property a scheme of the vocabulary names. */
function identifiersOf({ schema, properties }: FtmRecord, { account }: Reading, { schemes }: FtmWords): string[] {
  return schemes.flatMap(({ name, property }) => {
    const values = properties.get(property);
    if (values === undefined) return [];
    account.count(`${schema}.${property}`, 'KEPT', 'identifiers', values.length);
    return values.map((value) => `${name}:${name === 'imo' ? value.replace(/^IMO/, '') : value}`);
  });
}

function citationOf({ properties }: FtmRecord): string {
  const [title = ''] = properties.get('title') ?? properties.get('name') ?? properties.get('fileName') ?? [];
  const [address] = properties.get('sourceUrl') ?? [];
  return address === undefined ? title : `${title} <${address}>`.trim();
}

function placeOf({ records }: FtmRecord): string {
  return `record ${records[0] ?? 0}`;
}
