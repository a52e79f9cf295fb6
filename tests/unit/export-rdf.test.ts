/**
 * JSON-LD and TriG: what is written is read again as equal records, in any order of lists and with any characters; a claim that is denied, planned,
 * supposed or taken back is stated in no graph; files that are damaged or not ours are refused with the line.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Parser, type Quad } from 'n3';
import { readSharedVocabulary } from '../../src/dossier/read/read-shared-vocabulary.ts';
import { BadInputError } from '../../src/errors.ts';
import { Account } from '../../src/interchange/account/account.ts';
import { formatNamed } from '../../src/interchange/formats/formats.ts';
import { RdfRecords } from '../../src/interchange/formats/rdf/read/rdf-records.ts';
import { NO_BINDINGS } from '../../src/interchange/in/bindings.ts';
import { ImportAccount } from '../../src/interchange/in/import-account.ts';
import { draftsOf } from '../../src/interchange/in/own/drafts-of-records.ts';
import type { Reading } from '../../src/interchange/in/reader.ts';
import { readerNamed } from '../../src/interchange/in/readers.ts';
import { Vocabulary } from '../../src/model/vocabulary.ts';
import { RECORD_KINDS, type ClaimRecord, type RecordSource } from '../../src/records/record.ts';
import { runs } from '../support/property.ts';
import { FULL, sourceOf, type AllRecords } from '../support/records/full-records.ts';

const FORMATS = ['trig', 'jsonld'] as const;
type Name = (typeof FORMATS)[number];

const [CLAIM] = FULL.claim as [ClaimRecord];

async function written(format: Name, records: AllRecords): Promise<string> {
  let text = '';
  for await (const piece of formatNamed(format).write(new Account(sourceOf(records)), { language: 'en' })) {
    text += piece.text;
  }
  return text;
}

/** In pieces that end anywhere, also within a word. */
async function* inPieces(text: string, length = 997): AsyncGenerator<string> {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length);
}

async function readAll(source: RecordSource): Promise<AllRecords> {
  const entries: [string, object[]][] = [];
  for (const kind of RECORD_KINDS) {
    const records: object[] = [];
    for await (const record of source.read(kind)) records.push(record);
    entries.push([kind, records]);
  }
  return Object.fromEntries(entries) as unknown as AllRecords;
}

async function reread(format: Name, records: AllRecords): Promise<AllRecords> {
  const text = await written(format, records);
  return await readAll(await RdfRecords.open(format, () => inPieces(text)));
}

/** The records with other claims. */
function withClaims(...claims: readonly Partial<ClaimRecord>[]): AllRecords {
  return { ...FULL, claim: claims.map((each, index) => ({ ...CLAIM, id: `claim-${index}`, ...each })) };
}

describe.each(FORMATS)('%s', (format) => {
  test('is read as the records that were written', async () => {
    expect(await reread(format, FULL)).toEqual(FULL);
  });

  test('keeps what has no value, and lists in any order and with a value twice', async () => {
    const records: AllRecords = {
      ...withClaims(
        {
          subject: null,
          object: null,
          content: null,
          value: null,
          quantities: [],
          texts: [],
          passages: [],
          worded: null,
        },
        { cites: ['b', 'a', 'b', 'c'], texts: CLAIM.texts.toReversed(), repeats: ['z', 'a'], originators: [] },
        { attribution: [...CLAIM.attribution, ...CLAIM.attribution.map((step) => ({ ...step, position: 1 }))] },
        { id: 'claim-1_passages_0', value: '', startEarliest: '-0053-06-09', endLatest: 'no day', codedOn: '' },
      ),
      entity: FULL.entity.map((entity) => ({ ...entity, aliases: ['b', 'B', 'ا', 'a', '\u{10FFFF}', '\uFFFD'] })),
      document: [],
    };
    expect(await reread(format, records)).toEqual(records);
  });

  test('keeps any characters, also in ids', async () => {
    // Without halves of pairs: a file in UTF-8 cannot hold them.
    const any = fc.string({ unit: 'binary' });
    await fc.assert(
      fc.asyncProperty(any, any, fc.array(any), async (id, text, cites) => {
        const claim = { ...CLAIM, id, cites, value: text, texts: [{ language: 'zh-Hant', text }], subject: text };
        const entity = { ...FULL.entity[0], id, note: text, latitude: -1.5e-7 } as AllRecords['entity'][number];
        const proposals = FULL.proposal.map((each) => ({ ...each, row: { [text]: [id, { text }] } }));
        const records = { ...FULL, claim: [claim], entity: [entity], proposal: proposals };
        expect(await reread(format, records)).toEqual(records);
      }),
      { numRuns: runs(10) },
    );
    const hostile = '\u0000\u0008\u001B\u007F\u0085\u200F\u202E\u2028\uFEFF \\ " \'\'\' """ \r\n\t <b> {} @prefix #';
    const records = withClaims({ value: hostile, texts: [{ language: 'ar', text: hostile }], cites: [hostile] });
    expect(await reread(format, records)).toEqual(records);
  });

  test('is read record after record, long before its end', async () => {
    // In JSON-LD these are more lines than one parser reads.
    const small = { quantities: [], passages: [], participants: [], texts: [], cites: [], repeats: [], succeeds: [] };
    const records = withClaims(...Array.from({ length: 260 }, () => small));
    const text = await written(format, records);
    let taken = 0;
    const source = await RdfRecords.open(format, () => counted(inPieces(text)));
    taken = 0;
    const claims: ClaimRecord[] = [];
    let farthest = 0;
    for await (const claim of source.read('claim')) {
      claims.push(claim);
      farthest = Math.max(farthest, Math.abs(taken - text.indexOf(`"${claim.id}"`)));
    }
    expect(claims).toEqual(records.claim);
    // This record and the next ones, of 3 kB each.
    expect(farthest).toBeLessThan(20_000);

    async function* counted(pieces: AsyncIterable<string>): AsyncGenerator<string> {
      for await (const piece of pieces) {
        taken += piece.length;
        yield piece;
      }
    }
  });

  test('of other kinds than the one that is read, the lines are passed over', async () => {
    const text = await written(format, FULL);
    // The second time the claim is no RDF any more.
    const spoilt = text.replaceAll(/^.*full-01_proposition.*$/gm, (line) => ']'.repeat(line.length));
    let reads = 0;
    const source = await RdfRecords.open(format, () => inPieces(reads++ === 0 ? text : spoilt));
    for (const kind of RECORD_KINDS.filter((each) => each !== 'claim')) {
      const records: object[] = [];
      for await (const record of source.read(kind)) records.push(record);
      expect([kind, records]).toEqual([kind, FULL[kind]]);
    }
    await expect(readAll(source)).rejects.toThrow(BadInputError);
  });
});

describe('what is stated', () => {
  const WORD = 'https://example.org/full/word/';
  const ofGraphs = (text: string): Quad[] => new Parser({ format: 'application/trig' }).parse(text);
  /** The statements by words of the vocabulary, which state what a claim says, in any graph. */
  const stated = async (...claims: readonly Partial<ClaimRecord>[]): Promise<Quad[]> =>
    ofGraphs(await written('trig', withClaims(...claims))).filter(({ predicate }) => predicate.value.startsWith(WORD));
  const STANDING = { withdrawnEarliest: null, withdrawnLatest: null, content: null, value: null } as const;

  test.each<readonly [what: string, claim: Partial<ClaimRecord>, ends: readonly string[]]>([
    ['affirmed', {}, ['entity/bashir-nouri']],
    ['with a claim as object', { object: null, content: 'full-02' }, ['claim/full-02']],
    ['with a text as object', { object: null, value: 'a title' }, ['a title']],
    ['denied', { polarity: 'NEGATED' }, []],
    ['planned', { mode: 'FUTURE' }, []],
    ['supposed', { mode: 'HYPOTHETICAL' }, []],
    ['certainly taken back', { withdrawnEarliest: '2021-09-01', withdrawnLatest: '2021-09-01' }, []],
    ['possibly taken back', { withdrawnEarliest: '2021-09-01' }, []],
    ['to be taken back in the future', { withdrawnLatest: '2999-09-01' }, []],
    ['without a subject', { subject: null }, []],
    ['without an object', { object: null }, []],
  ])('a claim %s', async (_what, claim, ends) => {
    const found = await stated({ ...STANDING, ...claim });
    expect(found.map(({ object }) => object.value.replace('https://example.org/full/', ''))).toEqual(ends);
    for (const { graph } of found) expect(graph.value).toBe('https://example.org/full/claim/claim-0_assertion');
  });

  test('a claim is described in any case, in four graphs that each speak of it', async () => {
    const quads = ofGraphs(await written('trig', withClaims({ polarity: 'NEGATED' })));
    const node = 'https://example.org/full/claim/claim-0';
    const inGraph = (end: string): Quad[] => quads.filter(({ graph }) => graph.value === node + end);
    // The rules of nanopub.net: the head names the other three, and each of them its subject.
    expect(inGraph('_head').map(({ object }) => object.value)).toEqual([
      'http://www.nanopub.org/nschema#Nanopublication',
      ...['_assertion', '_provenance', '_publication'].map((end) => node + end),
    ]);
    const objects = inGraph('_assertion').filter(({ subject }) => subject.value === `${node}_proposition`);
    expect(objects.map(({ object }) => object.value)).toEqual(expect.arrayContaining(['urn:sanad:ontology#NEGATED']));
    expect(inGraph('_provenance').some(({ subject }) => subject.value === `${node}_assertion`)).toBe(true);
    expect(inGraph('_publication').every(({ subject }) => subject.value === node)).toBe(true);
    expect(quads.filter(({ subject }) => subject.value.startsWith(node)).every(({ graph }) => graph.value !== '')).toBe(
      true,
    );
  });

  test.each([
    [['https://example.org/full/'], 'https://example.org/full/'],
    [['https://example.org/full'], 'https://example.org/full/'],
    [['https://example.org/#', 'https://example.org/#'], 'https://example.org/#'],
    [['https://example.org/a/', 'https://example.org/b/'], 'urn:sanad:dossier:full-0+full-1/'],
    [['https://example.org/a/', null], 'urn:sanad:dossier:full-0+full-1/'],
    [[null], 'urn:sanad:dossier:full-0/'],
    [['no address'], 'urn:sanad:dossier:full-0/'],
    [['https://example.org/> <b'], 'urn:sanad:dossier:full-0/'],
  ])('the ids of dossiers with the bases %j begin with %s', async (iris, base) => {
    const [dossier] = FULL.dossier;
    const records = {
      ...FULL,
      dossier: iris.map((iri, index) => ({ ...dossier, id: `full-${index}`, iri })),
    } as AllRecords;
    expect(await written('trig', records)).toContain(`@prefix claims: <${base}claim/>`);
    for (const format of FORMATS) expect(await reread(format, records)).toEqual(records);
  });
});

describe('a file that is not whole, or not ours', () => {
  const refused = async (format: Name, text: string): Promise<string> => {
    const error = await RdfRecords.open(format, () => inPieces(text)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(BadInputError);
    return (error as BadInputError).message;
  };

  test.each(FORMATS)('%s that was cut anywhere', async (format) => {
    const text = await written(format, FULL);
    const ends = Array.from({ length: 16 }, (_, index) => Math.floor((text.length * index) / 16));
    for (const end of [...ends, text.trimEnd().length - 1]) {
      expect(await refused(format, text.slice(0, end))).not.toBe('');
    }
    for (const end of ends.filter((each) => text[each - 1] === '\n')) {
      expect(await refused(format, text.slice(0, end))).toMatch(/[Ll]ine \d+/);
    }
  });

  test('TriG without its last statements, or without one record', async () => {
    const text = await written('trig', FULL);
    const lines = text.split('\n');
    expect(await refused('trig', text.replace(/^this:file sanad:records .*$/m, ''))).toContain('cut');
    const from = lines.findIndex((line) => line.startsWith('entities:tabra a'));
    const without = [...lines.slice(0, from), ...lines.slice(from + 4)].join('\n');
    expect(await refused('trig', without)).toMatch(/line|Line/);
  });

  test.each<readonly [format: Name, text: string, says: string]>([
    ['trig', '<urn:a> <urn:b> "c".', 'sanad export --as trig'],
    ['trig', '', 'sanad export --as trig'],
    ['trig', '<urn:a> <urn:b> .', 'Line 1'],
    ['trig', '{"@id":"urn:a"}', 'Line 1'],
    ['jsonld', '{"@id":"urn:a","urn:b":"c"}', 'sanad export --as jsonld'],
    ['jsonld', '{"a": 1}', 'sanad export --as jsonld'],
    ['jsonld', '{"@context":"https://schema.org","@id":"urn:a","name":"c"}', 'nothing is fetched'],
    ['jsonld', '{\n"@id":"urn:a",\n"urn:b":]}', 'Line 3'],
    ['jsonld', 'a,b\n1,2\n', 'Line 1'],
  ])('%s: %s', async (format, text, says) => {
    expect(await refused(format, text)).toContain(says);
  });

  test.each(FORMATS)('%s: a line without an end is refused before it fills the memory', async (format) => {
    let pieces = 0;
    const endless = async function* (): AsyncGenerator<string> {
      for (const piece = 'a'.repeat(1_000_000); pieces < 1_000; pieces += 1) yield piece;
    };
    await expect(RdfRecords.open(format, endless)).rejects.toThrow(/^Line 1 has more than/);
    expect(pieces).toBeLessThan(100);
  });

  test.each<readonly [what: string, format: Name, change: (text: string) => string]>([
    ['JSON with an indent', 'jsonld', (text) => JSON.stringify(JSON.parse(text), null, 2)],
    ['JSON in one line', 'jsonld', (text) => JSON.stringify(JSON.parse(text))],
    ['lines that end as in Windows', 'trig', (text) => text.replaceAll('\n', '\r\n')],
    ['comments and empty lines', 'trig', (text) => text.replaceAll('}\n', '}\n\n# a comment.\n')],
    ['without its last line end', 'trig', (text) => text.trimEnd()],
  ])('%s is not damage', async (_what, format, change) => {
    const text = change(await written(format, FULL));
    expect(await readAll(await RdfRecords.open(format, () => inPieces(text)))).toEqual(FULL);
  });

  test('a value of another kind is named with its record and line', async () => {
    const text = await written('trig', FULL);
    const line = text.split('\n').findIndex((each) => each.startsWith('claims:full-01 a np:')) + 1;
    expect(await refused('trig', text.replace('"2523"', '"many"'))).toMatch(
      new RegExp(`claim from line ${line} .*quantities.*high.*'many' is no number`),
    );
    expect(
      await refused('trig', text.replace('rdf:predicate predicates:MET_WITH', 'rdf:predicate entities:tabra')),
    ).toMatch(/predicate of .* is no PREDICATE/);
    expect(await refused('trig', text.replace(/sanad:version "1"/, 'sanad:version "2"'))).toContain('version 2');
  });

  test('records in another order', async () => {
    const text = await written('trig', FULL);
    const [head = ''] = /^this:file a [^]*?\.$/m.exec(text) ?? [];
    expect(await refused('trig', `${text.replace(head, '')}\n${head}`)).toContain('sanad export --as trig');
    const [, step = ''] = /^(claims:full-01_attribution_0 [^]*?\.)$/m.exec(text) ?? [];
    expect(await refused('trig', `${text}\n${step}`)).toMatch(/Line \d+: a statement .* does not follow/);
  });
});

describe('sanad import', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-rdf-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const readingOf = async (path: string, told: Reading['told'] = () => {}): Promise<Reading> => ({
    ...{
      path,
      name: 'sample',
      dossier: 'full',
      bindings: NO_BINDINGS,
      mapping: undefined,
      account: new ImportAccount(),
      told,
    },
    vocabulary: new Vocabulary(await readSharedVocabulary()),
  });
  const draftsIn = async (drafts: AsyncIterable<object>): Promise<object[]> => {
    const found: object[] = [];
    for await (const draft of drafts) found.push(draft);
    return found;
  };

  test.each(FORMATS)('%s gives the rows of the records', async (format) => {
    const path = join(folder, `full.${format}`);
    writeFileSync(path, await written(format, FULL));
    const parts: number[] = [];
    const reading = await readingOf(path, (_records, part) => parts.push(part));
    const expected = await draftsIn(draftsOf(sourceOf(FULL), await readingOf(path)));
    expect(await draftsIn(readerNamed(format).read(reading))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(10);
    expect(parts.at(-1)).toBe(1);
  });

  test('a file that is not in UTF-8', async () => {
    const path = join(folder, 'latin.trig');
    writeFileSync(path, (await written('trig', FULL)).replace('alias', 'ali\u00E9s'), 'latin1');
    await expect(draftsIn(readerNamed('trig').read(await readingOf(path)))).rejects.toThrow(/not in UTF-8/);
  });
});
