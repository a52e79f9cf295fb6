/**
 * JSON-LD and TriG of all served dossiers, judged by rdflib: both hold the same statements, and ten questions in SPARQL have the answers of the API. What
 * is read from them again are the records of the database.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RdfRecords } from '../../src/interchange/formats/rdf/read/rdf-records.ts';
import { RECORD_KINDS } from '../../src/records/record.ts';
import { judge } from '../support/judges/judge.ts';
import { exportsOf, type Exported } from '../support/records/exported.ts';
import { served, type Served } from '../support/served.ts';

type Id = { readonly id: string } | null;

interface AskedClaim {
  readonly id: string;
  readonly predicate: string;
  readonly polarity: string;
  readonly mode: string;
  readonly value: string | null;
  readonly subject: Id;
  readonly object: Id;
  readonly content: Id;
  readonly about: Id;
  readonly repeats: readonly { readonly id: string }[];
  readonly withdrawnBy: readonly { readonly id: string }[];
  readonly attribution: readonly { readonly position: number; readonly actor: { readonly id: string } }[];
  readonly participants: readonly { readonly role: string; readonly entity: { readonly id: string } }[];
  readonly passages: readonly {
    readonly document: { readonly id: string };
    start: number | null;
    end: number | null;
  }[];
  readonly quantities: readonly { measure: string; figure: string; low: number | null; high: number | null }[];
}

type Row = readonly (string | null)[];

interface Judged {
  readonly statements: number;
  readonly unnamed: number;
  readonly digest: string;
  readonly answers: Readonly<Record<string, readonly Row[]>>;
}

/** Claims that one request returns. */
const PAGE = 120;

let server: Served;
let folder: string;
let all: readonly Exported[];
let found: readonly Judged[];

beforeAll(async () => {
  server = await served('us-iraq-2021 and fixtures');
  folder = mkdtempSync(join(tmpdir(), 'sanad-export-'));
  all = await exportsOf(server, undefined, ['trig', 'jsonld']);
  const files = all.flatMap(({ id, files: texts }) =>
    ['trig', 'jsonld'].map((format) => {
      const path = join(folder, `${id}.${format}`);
      writeFileSync(path, texts.get(`${format}/dataset.${format}`) ?? '');
      return { format, path };
    }),
  );
  found = (await judge(files)) as Judged[];
});
afterAll(() => rmSync(folder, { recursive: true }));

test('rdflib reads the same statements from both, and each node has a name', () => {
  for (const [index, { id }] of all.entries()) {
    const [trig, jsonld] = [found[2 * index], found[2 * index + 1]] as [Judged, Judged];
    expect([id, trig.statements > 100, trig.unnamed]).toEqual([id, true, 0]);
    expect([id, jsonld.statements, jsonld.digest]).toEqual([id, trig.statements, trig.digest]);
  }
});

test('the example of docs/interchange.md is one of the questions', () => {
  const [page, question] = ['docs/interchange.md', 'tests/support/judges/questions/denials.rq'].map((path) =>
    readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
  );
  expect(page).toContain(`\`\`\`sparql\n${question}\`\`\``);
});

describe('SPARQL answers as the API does', () => {
  /** Compares the answers of each dossier, as sets of rows. */
  async function compare(question: string, expected: (id: string) => Promise<readonly Row[]>): Promise<number> {
    let rows = 0;
    for (const [index, { id }] of all.entries()) {
      const wanted = await expected(id);
      expect([id, sorted(answered(index, question))]).toEqual([id, sorted(wanted)]);
      rows += wanted.length;
    }
    return rows;
  }

  const answered = (index: number, question: string): readonly Row[] => found[2 * index]?.answers[question] ?? [];

  test('who attacked whom', async () => {
    const rows = await compare('attacked', async (id) => {
      const { data } = await server.ask(
        `{ relations(first: 500, through: { dossiers: ["${id}"], relations: [ATTACKED] }) { relations { from { id } to { id } } } }`,
      );
      const page = data?.['relations'] as { relations: { from: { id: string }; to: { id: string } }[] };
      return unique(page.relations.map(({ from, to }) => [from.id, to.id]));
    });
    expect(rows).toBeGreaterThan(0);
  });

  test('what is stated, and that nothing denied, planned, supposed or taken back is', async () => {
    const stands = ({ polarity, mode, withdrawnBy }: AskedClaim): boolean =>
      polarity === 'AFFIRMED' && mode === 'ACTUAL' && withdrawnBy.length === 0;
    const asRows = ({ subject, predicate, object, content, value }: AskedClaim): Row[] =>
      [object?.id, content?.id, value].flatMap((end) =>
        subject === null || end === undefined || end === null ? [] : [[subject.id, predicate, end]],
      );
    await compare('stated', async (id) => unique((await claimsOf(id)).filter(stands).flatMap(asRows)));
    let unstated = 0;
    for (const [index, { id }] of all.entries()) {
      const claims = await claimsOf(id);
      const texts = (rows: readonly Row[]): Set<string> => new Set(rows.map((row) => row.join(' ')));
      const asserted = texts(claims.filter(stands).flatMap(asRows));
      const stated = texts(answered(index, 'stated'));
      for (const said of texts(claims.filter((claim) => !stands(claim)).flatMap(asRows))) {
        if (asserted.has(said)) continue;
        unstated += 1;
        expect([id, said, stated.has(said)]).toEqual([id, said, false]);
      }
    }
    expect(unstated).toBeGreaterThan(50);
  });

  test.each<readonly [question: string, rowsOf: (claim: AskedClaim, all: ReadonlyMap<string, AskedClaim>) => Row[]]>([
    [
      'denials',
      (claim) =>
        claim.polarity === 'NEGATED'
          ? lastSteps(claim).map((speaker) => [
              claim.id,
              speaker,
              claim.subject?.id ?? null,
              claim.predicate,
              claim.object?.id ?? null,
            ])
          : [],
    ],
    ['originators', (claim, claims) => originators(claim, claims).map((originator) => [claim.id, originator])],
    [
      'positions',
      (claim) =>
        claim.mode === 'HYPOTHETICAL'
          ? []
          : lastSteps(claim).map((holder) => [claim.id, holder, claim.mode, claim.polarity]),
    ],
    [
      'quantities',
      ({ id, quantities }) =>
        quantities.map(({ measure, figure, low, high }) => [id, measure, figure, numberText(low), numberText(high)]),
    ],
    [
      'passages',
      ({ id, passages }) =>
        passages.flatMap(({ document, start, end }) =>
          start === null ? [] : [[document.id, id, String(start), String(end)]],
        ),
    ],
    [
      'participants',
      ({ id, about, participants }) =>
        about === null ? [] : participants.map(({ role, entity }) => [about.id, id, role, entity.id]),
    ],
  ])('%s', async (question, rowsOf) => {
    const rows = await compare(question, async (id) => {
      const claims = await claimsOf(id);
      const byId = new Map(claims.map((claim) => [claim.id, claim]));
      return unique(claims.flatMap((claim) => rowsOf(claim, byId)));
    });
    expect(rows).toBeGreaterThan(5);
  });

  test('outlets', async () => {
    await compare('outlets', async (id) => {
      const counts = new Map<string, number>();
      for (const { attribution } of await claimsOf(id)) {
        const outlets = new Set(attribution.flatMap(({ position, actor }) => (position === 0 ? [actor.id] : [])));
        for (const outlet of outlets) counts.set(outlet, (counts.get(outlet) ?? 0) + 1);
      }
      return [...counts].map(([outlet, count]) => [outlet, String(count)]);
    });
  });

  test('between days', async () => {
    const rows = await compare('between-days', async (id) => {
      const { data } = await server.ask(`{ claims(limit: 500, where: {
        dossiers: { some: { id: { eq: "${id}" } } }, startEarliest: { gte: "2021-07-20" }, endLatest: { lte: "2021-07-27" }
      }) { id } }`);
      return ((data?.['claims'] ?? []) as { id: string }[]).map((claim) => [claim.id]);
    });
    expect(rows).toBeGreaterThan(10);
  });

  test('positions on events, where a holder speaks of the proposition itself', async () => {
    let checked = 0;
    for (const [index, { id }] of all.entries()) {
      const rows = new Set(answered(index, 'positions').map((row) => row.join(' ')));
      const claims = new Map((await claimsOf(id)).map((claim) => [claim.id, claim]));
      const events = unique([...claims.values()].flatMap(({ about }) => (about === null ? [] : [[about.id]])));
      for (const [event] of events.slice(0, 3)) {
        const { data } = await server.ask(`{ positions(of: "${event}", through: { dossiers: ["${id}"] }) {
          predicate subject { id } object { id } rows { holder { id } axis sign claims { id } } } }`);
        for (const proposition of (data?.['positions'] ?? []) as Proposition[]) {
          for (const { holder, axis, sign, claims: by } of proposition.rows) {
            for (const claim of by.map((each) => claims.get(each.id))) {
              if (claim === undefined || !isOf(claim, proposition)) continue;
              checked += 1;
              const [mode, polarity] = [axis === 'IS' ? 'ACTUAL' : 'FUTURE', sign === 'YES' ? 'AFFIRMED' : 'NEGATED'];
              const row = `${claim.id} ${holder.id} ${mode} ${polarity}`;
              expect([event, row, rows.has(row)]).toEqual([event, row, true]);
            }
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(10);
  });
});

/** JSON-LD is read ten times as slowly: of the large dossier it was compared with TriG above. */
const LARGEST_JSON_LD = 500_000;

test('what is read from them again are the records', async () => {
  for (const { id, records, files } of all) {
    for (const format of ['trig', 'jsonld'] as const) {
      const text = files.get(`${format}/dataset.${format}`) ?? '';
      if (format === 'jsonld' && text.length > LARGEST_JSON_LD) continue;
      const source = await RdfRecords.open(format, async function* () {
        yield text;
      });
      for (const kind of RECORD_KINDS) {
        const reread: object[] = [];
        for await (const record of source.read(kind)) reread.push(record);
        expect([id, format, kind, reread]).toEqual([id, format, kind, records[kind]]);
      }
    }
  }
});

interface Proposition {
  readonly predicate: string | null;
  readonly subject: Id;
  readonly object: Id;
  readonly rows: readonly {
    readonly holder: { readonly id: string };
    readonly axis: string;
    readonly sign: string;
    readonly claims: readonly { readonly id: string }[];
  }[];
}

function isOf(claim: AskedClaim, { predicate, subject, object }: Proposition): boolean {
  return claim.predicate === predicate && claim.subject?.id === subject?.id && claim.object?.id === object?.id;
}

const asked = new Map<string, Promise<readonly AskedClaim[]>>();

/** All claims of a dossier, as the API returns them. They are asked for once. */
async function claimsOf(id: string): Promise<readonly AskedClaim[]> {
  const before = asked.get(id);
  if (before !== undefined) return await before;
  const claims = askClaims(id);
  asked.set(id, claims);
  return await claims;
}

async function askClaims(id: string): Promise<readonly AskedClaim[]> {
  const claims: AskedClaim[] = [];
  for (;;) {
    const { data, errors } = await server.ask(`{
      claims(where: { dossiers: { some: { id: { eq: "${id}" } } } }, sort: [{ id: ASC }], limit: ${PAGE}, offset: ${claims.length}) {
        id predicate polarity mode value subject { id } object { id } content { id } about { id }
        repeats { id } withdrawnBy { id } attribution { position actor { id } } participants { role entity { id } }
        passages { document { id } start end } quantities { measure figure low high }
      }
    }`);
    expect(errors).toBeUndefined();
    const page = data?.['claims'] as AskedClaim[];
    claims.push(...page);
    if (page.length < PAGE) return claims;
  }
}

function lastSteps({ attribution }: AskedClaim): string[] {
  const last = Math.max(...attribution.map(({ position }) => position));
  return attribution.flatMap(({ position, actor }) => (position === last ? [actor.id] : []));
}

/** Those of the claims that it repeats, else its own last step. */
function originators(claim: AskedClaim, claims: ReadonlyMap<string, AskedClaim>): string[] {
  if (claim.repeats.length === 0) return lastSteps(claim);
  return claim.repeats.flatMap(({ id }) => {
    const repeated = claims.get(id);
    return repeated === undefined ? [] : originators(repeated, claims);
  });
}

/** As Python writes a double. */
function numberText(value: number | null): string | null {
  if (value === null) return null;
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

function unique(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function sorted(rows: readonly Row[]): string[] {
  return rows.map((row) => JSON.stringify(row)).toSorted();
}
