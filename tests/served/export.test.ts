/** Exports of all served dossiers: records are what the API says, and the programs of the field read each format and find in it what the records say. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import { visibleText } from '../../src/model/characters.ts';
import { judge } from '../support/judges/judge.ts';
import { readMarkdown } from '../support/judges/markdown.ts';
import { missingMusts, type AnnotationCollection } from '../support/judges/web-annotations.ts';
import { exportsOf, type Exported } from '../support/records/exported.ts';
import { served, type Served } from '../support/served.ts';
import type { Json } from '../support/server.ts';

let server: Served;
let folder: string;
let all: readonly Exported[];

beforeAll(async () => {
  server = await served('us-iraq-2021 and fixtures');
  folder = mkdtempSync(join(tmpdir(), 'sanad-export-'));
  all = await exportsOf(server);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the records', () => {
  test('are as many as the API counts', async () => {
    for (const { id, records } of all) {
      const { data } = await server.ask(
        `{ stats(dossiers: ["${id}"]) { documents entities claims relations contradictions } }`,
      );
      const drawn = records.relation.filter(({ modes, withdrawn }) => modes.includes('ACTUAL') && !withdrawn);
      expect({
        documents: records.document.length,
        entities: records.entity.length,
        claims: records.claim.length,
        relations: drawn.length,
      }).toEqual({ ...(data?.['stats'] as object), contradictions: undefined });
    }
  });

  test('of claims have the fields that the API returns', async () => {
    for (const { id, records } of all) {
      const { data, errors } = await server.ask(`{
        claims(where: { dossiers: { some: { id: { eq: "${id}" } } } }, sort: [{ id: ASC }], limit: 120) {
          id predicate polarity mode voice value when whenBasis whenSource tier codedBy
          startEarliest startLatest endEarliest endLatest saidEarliest saidLatest cites
          subject { id } object { id } about { id } content { id } repeats { id } texts { language text }
          participants { role entity { id } }
          attribution { position act through on saidEarliest saidLatest actor { id } }
          passages { document { id } start end sha256 record pointer words }
          quantities { measure value low high lowOpen highOpen approximate extent unit role of { id } }
        }
      }`);
      expect(errors).toBeUndefined();
      const claims = data?.['claims'] as Json[];
      expect(claims.length).toBe(Math.min(120, records.claim.length));
      const byId = new Map(records.claim.map((claim) => [claim.id, claim]));
      for (const claim of claims) expect(byId.get(String(claim['id']))).toMatchObject(flattened(claim) as object);
    }
  });
});

/** The answer with ids in place of objects that have nothing else, as records have them, and without empty lists that may be null. */
function flattened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(flattened);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]?.[0] === 'id') return entries[0][1];
  return Object.fromEntries(
    entries.filter(([key, inner]) => inner !== null || key !== 'cites').map(([key, inner]) => [key, flattened(inner)]),
  );
}

interface JudgedGraph {
  readonly directed: boolean;
  readonly nodes: Readonly<Record<string, Json>>;
  readonly edges: readonly Json[];
}

test('networkx reads GEXF with its spells, and GraphML', async () => {
  const files = all.flatMap(({ id, records, files: texts }) =>
    ['gexf', 'graphml'].map((format) => {
      const path = join(folder, `${id}.${format}`);
      writeFileSync(path, texts.get(`${format}/graph.${format}`) ?? '');
      return { format, path, id, records };
    }),
  );
  const found = (await judge(files)) as JudgedGraph[];
  for (const [index, { id, format, records }] of files.entries()) {
    const { directed, nodes, edges } = found[index] as JudgedGraph;
    expect([id, format, directed]).toEqual([id, format, true]);
    expect(Object.keys(nodes).toSorted()).toEqual(records.entity.map((entity) => entity.id).toSorted());
    for (const entity of records.entity) {
      const { type, kind = null } = nodes[entity.id] ?? {};
      expect({ type, kind }).toEqual({ type: entity.type, kind: entity.kind });
    }
    const ends = (edge: { from: unknown; to: unknown }): string => `${String(edge.from)} ${String(edge.to)}`;
    expect(edges.map((edge) => ends(edge as never)).toSorted()).toEqual(records.relation.map(ends).toSorted());
    const byId = new Map(edges.map((edge) => [edge['id'], edge]));
    for (const relation of records.relation) {
      const edge = byId.get(relation.id) ?? {};
      expect(edge).toMatchObject({ predicate: relation.type, status: relation.status, symmetric: relation.symmetric });
      const { possible, certain } = format === 'gexf' ? spellsOfGexf(edge) : spellsOfGraphml(edge);
      // Each claim that affirms it held within one of the spells, and certainly within one of those that are certain.
      for (const time of relation.times) {
        if (time.startEarliest === null && time.endLatest === null) continue;
        expect([relation.id, possible, covers(possible, time.startEarliest, time.endLatest)]).toEqual([
          relation.id,
          possible,
          true,
        ]);
        const [first, last] = [time.startLatest, time.endEarliest];
        if (first !== null && last !== null && first <= last) {
          expect([relation.id, certain, covers(certain, first, last)]).toEqual([relation.id, certain, true]);
        }
      }
    }
  }
});

type Days = readonly (readonly [first: string | null, last: string | null])[];

function spellsOfGexf({ spells, certain = [] }: Json): { possible: Days; certain: Days } {
  const day = (text: string | null): string | null => (text === null || text === 'None' ? null : text);
  return {
    // An edge without spells exists always.
    possible:
      spells === undefined
        ? [[null, null]]
        : (spells as [string, string][]).map(([first, last]) => [day(first), day(last)]),
    certain: (certain as [boolean, string | null, string | null][]).map(([, first, last]) => [day(first), day(last)]),
  };
}

function spellsOfGraphml({ possible = '', certain = '' }: Json): { possible: Days; certain: Days } {
  const read = (text: string): Days =>
    text
      .split(' | ')
      .filter((each) => each !== '')
      .map((each) => {
        const [first = '', last = ''] = each.split('/');
        return [first === '..' ? null : first, last === '..' ? null : last];
      });
  return { possible: read(String(possible)), certain: read(String(certain)) };
}

/** Days of years with four digits; those before year 0 count backwards as texts. */
function covers(spells: Days, first: string | null, last: string | null): boolean {
  const number = (day: string): number => (day.startsWith('-') ? -1 : 1) * Number(day.replaceAll('-', ''));
  return spells.some(
    ([from, to]) =>
      (from === null || (first !== null && number(from) <= number(first))) &&
      (to === null || (last !== null && number(last) <= number(to))),
  );
}

interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

test('followthemoney takes each value of each entity, and each statement with its claim', async () => {
  const files = all.flatMap(({ id, files: texts }) =>
    ['entities.ftm.json', 'statements.json'].map((format) => {
      const path = join(folder, `${id}.${format}`);
      writeFileSync(path, texts.get(`ftm/${format}`) ?? '');
      return { format, path };
    }),
  );
  const found = await judge(files);
  for (const [index, { records, files: texts }] of all.entries()) {
    const entities = found[2 * index] as FtmEntity[];
    const written = (texts.get('ftm/entities.ftm.json') ?? '').trimEnd().split('\n');
    expect(entities.map(taken)).toEqual(written.map((line) => taken(JSON.parse(line) as FtmEntity)));
    const statements = found[2 * index + 1] as Readonly<Record<'entity_id' | 'prop' | 'value' | 'origin', string>>[];
    expect(statements.length).toBe(entities.flatMap((each) => Object.values(each.properties).flat()).length);
    const claims = new Map(records.claim.map((claim) => [claim.id, claim]));
    const origins = statements.flatMap(({ origin }) => (origin === null ? [] : [claims.get(origin)]));
    // Nothing that is denied, planned or supposed is asserted.
    for (const claim of origins) expect(claim).toMatchObject({ polarity: 'AFFIRMED', mode: 'ACTUAL' });
  }
});

/** Its own cleaning takes away what has no width, as Persian words have it, and writes IMO before the number of a vessel. */
function taken({ id, schema, properties }: FtmEntity): unknown {
  const clean = (text: string): string =>
    text
      .replaceAll(/\p{Cf}/gu, '')
      .replaceAll(/\s+/gu, ' ')
      .replace(/^IMO(?=\d{7}$)/, '')
      .trim();
  const cleaned = Object.entries(properties).map(([name, values]) => [name, values.map(clean).toSorted()]);
  return { id, schema, properties: Object.fromEntries(cleaned) as unknown };
}

interface JudgedBundle {
  readonly errors: readonly string[];
  readonly warnings: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, number>>;
  readonly read: Readonly<Record<string, number>>;
}

test('stix2-validator has no error, and its library reads each object', async () => {
  const files = all.map(({ id, files: texts }) => {
    const path = join(folder, `${id}.bundle.json`);
    writeFileSync(path, texts.get('stix/bundle.json') ?? '');
    return { format: 'bundle.json', path };
  });
  const found = (await judge(files)) as JudgedBundle[];
  for (const [index, { id, records }] of all.entries()) {
    const { errors, warnings, types, read } = found[index] as JudgedBundle;
    expect([id, errors]).toEqual([id, []]);
    // 103: ids that stay are of version 5. 202: relationships beyond those that STIX suggests. 302: an address without a hash.
    expect(Object.keys(warnings).filter((each) => !['103', '202', '302'].includes(each))).toEqual([]);
    expect(read).toMatchObject({ Identity: types['identity'], ExtensionDefinition: 1 });
    const { relationship = 0, opinion = 0, note = 0, report = 0, grouping = 0 } = types;
    expect(relationship + opinion + note).toBe(records.claim.length + records.disagreement.length);
    const isDenial = ({ polarity, mode }: { polarity: string; mode: string }): boolean =>
      polarity === 'NEGATED' && mode !== 'HYPOTHETICAL';
    expect(opinion).toBe(records.claim.filter(isDenial).length);
    const affirmed = records.claim.filter(({ polarity, mode }) => polarity === 'AFFIRMED' && mode === 'ACTUAL');
    expect(relationship).toBe(affirmed.filter(({ subject, object }) => subject !== null && object !== null).length);
    expect(report + grouping).toBe(records.document.length + 1);
  }
});

test('annotations have what the tests of the W3C ask for, and a target for each passage', () => {
  for (const { id, records, files } of all) {
    const collection = JSON.parse(files.get('webannotation/annotations.jsonld') ?? '') as AnnotationCollection;
    expect([id, missingMusts(collection)]).toEqual([id, []]);
    expect(collection.total).toBe(records.claim.length);
    const targets = collection.first.items.flatMap((annotation) => annotation['target'] as object[]);
    expect(targets.length).toBe(records.claim.flatMap(({ passages }) => passages).length);
  }
});

test('a parser of Markdown finds each name and each text as it is', () => {
  for (const { id, records, files } of all) {
    const { text, html, links } = readMarkdown(files.get('markdown/dossier.md') ?? '');
    expect([id, html]).toEqual([id, []]);
    const addresses = records.document.flatMap(({ url, archiveUrl }) => [url, archiveUrl]);
    for (const each of links) expect(addresses).toContain(each);
    const forms = [...records.entity.map(({ names }) => names), ...records.claim.map(({ texts }) => texts)];
    for (const texts of forms) {
      const [shown] = texts.filter(({ language }) => language === 'en').concat(texts);
      if (shown !== undefined) expect(text).toContain(visibleText(shown.text.replaceAll(/\s+/g, ' ').trim()));
    }
  }
});

test('a spreadsheet reads the tables, and nothing in them is a formula', () => {
  for (const { id, records, files } of all) {
    const rowsOf = (name: string): Json[] => {
      const text = files.get(name) ?? '';
      const { data, errors } = Papa.parse<Json>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
      expect([id, name, errors]).toEqual([id, name, []]);
      const formulas = data.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@-]/.test(String(cell)));
      expect([name, formulas]).toEqual([name, []]);
      return data;
    };
    for (const name of [...files.keys()].filter((each) => each.startsWith('csv/') && each !== 'csv/loss.csv')) {
      expect([name, files.get(name)?.startsWith('\uFEFF')]).toEqual([name, true]);
      rowsOf(name);
    }
    expect(rowsOf('csv/claims.csv').length).toBe(records.claim.length);
    expect(rowsOf('csv/attribution.csv').length).toBe(records.claim.flatMap(({ attribution }) => attribution).length);
    expect(rowsOf('csv/quantities.csv').length).toBe(records.claim.flatMap(({ quantities }) => quantities).length);
    expect(rowsOf('csv/passages.csv').length).toBe(records.claim.flatMap(({ passages }) => passages).length);
    expect(rowsOf('gephi/nodes.csv').map((row) => row['Id'])).toEqual(records.entity.map((entity) => entity.id));
    expect(rowsOf('gephi/edges.csv').map((row) => row['Id'])).toEqual(records.relation.map((relation) => relation.id));
    const connections = rowsOf('kumu/connections.csv');
    expect(connections.map((row) => row['From'])).toEqual(records.relation.map(({ from }) => from));
    expect(rowsOf('kumu/elements.csv').map((row) => row['ID'])).toEqual(records.entity.map((entity) => entity.id));
  }
});
