/**
 * A dossier in other languages than English and Arabic: it lints, loads, answers in its own languages, and goes without a trace. Where
 * dossiers share an entity, each language has the form of the first dossier that has one.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { lintDossier } from '../../src/dossier/check/lint-dossier.ts';
import { removeDossier } from '../../src/dossier/load/remove-dossier.ts';
import { emptyDatabase, testDatabase, workerNeo4j } from '../support/database.ts';
import { CARRHAE, DELTA_MINING, FRENCH_KURDISH } from '../support/dossier-folders.ts';
import { dossierFolder, load, loadTold, person } from '../support/dossiers.ts';
import { dumpGraph } from '../support/graph-dump.ts';
import { type Json, type OwnServer, serveOver } from '../support/server.ts';

let database: Database;
let server: OwnServer;
let before: readonly string[];
const usual = {
  id: 'a-usual',
  people: ['amal', 'basim', 'dana']
    .map((id) => person(id))
    .concat(person('helene-marchand', { name: 'Helene Marchand', nameAr: 'هيلين مارشان' })),
};

beforeAll(async () => {
  database = await testDatabase();
  await emptyDatabase(database);
  await loadTold(database, usual);
  before = await dumpGraph(database);
  await load(database, FRENCH_KURDISH);
  server = await serveOver(await workerNeo4j());
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

const dataOf = async (query: string): Promise<Json | null | undefined> => {
  const { data, errors } = await server.ask(query);
  expect(errors).toBeUndefined();
  return data;
};

test('it lints without errors and warnings', async () => {
  const { findings, waiting } = await lintDossier(database, FRENCH_KURDISH);
  expect(findings.filter(({ level }) => level !== 'NOTE')).toEqual([]);
  expect(waiting).toEqual([]);
});

describe('the API', () => {
  test('names: of a traversal and of a lookup, English before the main language, each under its tag', async () => {
    const names = [
      { language: 'fr', text: 'Rêzan Berwarî' },
      { language: 'ckb', text: 'ڕێزان بەرواری' },
    ];
    const berwari = { name: 'Rêzan Berwarî', nameAr: null, names };
    const marchand = {
      name: 'Helene Marchand',
      nameAr: 'هيلين مارشان',
      names: [
        { language: 'en', text: 'Helene Marchand' },
        { language: 'ar', text: 'هيلين مارشان' },
        { language: 'fr', text: 'Hélène Marchand' },
        { language: 'ckb', text: 'هێلێن مارشان' },
      ],
    };
    const fields = 'name nameAr names { language text }';
    expect(
      await dataOf(`{
        entity(id: "rezan-berwari") { ${fields} }
        people(where: { id: { eq: "helene-marchand" } }) { ${fields} }
        path(from: "rezan-berwari", to: "helene-marchand") { entities { ${fields} } }
      }`),
    ).toEqual({ entity: berwari, people: [marchand], path: { entities: [berwari, marchand] } });
  });

  test('titles and texts; a claim without a text is worded from its row', async () => {
    expect(
      await dataOf(`{
        dossiers(where: { id: { eq: "french-kurdish" } }) { title titleAr titles { language text } }
        documents(where: { id: { eq: "entretien-2022" } }) { title titleAr titles { language text } }
        claims(where: { id: { in: ["zerdan-1", "zerdan-2", "zerdan-3"] } }, sort: [{ id: ASC }]) {
          id text textAr texts { language text }
        }
      }`),
    ).toEqual({
      dossiers: [
        {
          title: 'Le pont de Zerdan',
          titleAr: null,
          titles: [
            { language: 'fr', text: 'Le pont de Zerdan' },
            { language: 'ckb', text: 'پردی زەردان' },
          ],
        },
      ],
      documents: [
        {
          title: 'Entretien sur le pont',
          titleAr: null,
          titles: [
            { language: 'fr', text: 'Entretien sur le pont' },
            { language: 'ckb', text: 'چاوپێکەوتن لەسەر پردەکە' },
          ],
        },
      ],
      claims: [
        {
          id: 'zerdan-1',
          text: 'Berwarî dit avoir rencontré Hélène Marchand.',
          textAr: null,
          texts: [
            { language: 'fr', text: 'Berwarî dit avoir rencontré Hélène Marchand.' },
            { language: 'ckb', text: 'بەرواری دەڵێت هێلێن مارشانی بینیوە.' },
          ],
        },
        worded(
          'zerdan-2',
          'La commune de Zerdan – a reconstruit – Le pont de Zerdan · 2021',
          'شارەوانیی زەردان – دروستی کردەوە – پردی زەردان · 2021',
        ),
        worded(
          'zerdan-3',
          'nié: La commune de Zerdan – a reconstruit – Le pont de Zerdan · 2021',
          'نکۆڵی: شارەوانیی زەردان – دروستی کردەوە – پردی زەردان · 2021',
        ),
      ],
    });
  });

  test('reasons', async () => {
    const asked = '{ disagreements(dossiers: ["french-kurdish"]) { id reason reasonAr reasons { language } } }';
    const { disagreements } = (await dataOf(asked)) as unknown as { disagreements: readonly Json[] };
    expect(disagreements).toContainEqual({
      id: 'zerdan-reconstruction',
      reason: 'L’une dit que le pont a été reconstruit, l’autre le nie.',
      reasonAr: null,
      reasons: [{ language: 'fr' }, { language: 'ckb' }],
    });
  });

  test('words: those of the dossier, and the labels that it adds to core words', async () => {
    const { vocabulary } = (await dataOf(
      `{ vocabulary { term name label labelAr labels { language text } inverseLabels { language } } }`,
    )) as unknown as {
      vocabulary: {
        term: string;
        name: string;
        label: string;
        labelAr: string | null;
        labels: unknown;
        inverseLabels: unknown;
      }[];
    };
    const word = (name: string): unknown => vocabulary.find((each) => each.name === name);
    expect(word('REBUILT')).toMatchObject({
      label: 'a reconstruit',
      labelAr: null,
      labels: [
        { language: 'fr', text: 'a reconstruit' },
        { language: 'ckb', text: 'دروستی کردەوە' },
      ],
      inverseLabels: [{ language: 'fr' }, { language: 'ckb' }],
    });
    expect(word('MET_WITH')).toMatchObject({
      label: 'met with',
      labels: [{ language: 'en' }, { language: 'ar' }, { language: 'fr', text: 'a rencontré' }, { language: 'ckb' }],
    });
    expect(word('MEDIA')).toMatchObject({ labels: [{}, {}, { language: 'fr', text: 'média' }, { language: 'ckb' }] });
  });

  test.each([
    ['Rêzan Berwarî', 'rezan-berwari'],
    ['ڕێزان بەرواری', 'rezan-berwari'],
    ['Hélène Marchand', 'helene-marchand'],
    ['هێلێن مارشان', 'helene-marchand'],
    ['pont de Zerdan', 'pont-de-zerdan'],
  ])('finds %s', async (text, id) => {
    expect(await dataOf(`{ search(text: ${JSON.stringify(text)}, first: 1) { entity { id } } }`)).toEqual({
      search: [{ entity: { id } }],
    });
  });

  test('in Neo4j each form stands under its tag', async () => {
    const [row] = await database.readMany<{ e: Json; c: Json; doc: Json }>(
      `MATCH (e {id: 'rezan-berwari'}), (c:Claim {id: 'zerdan-1'}), (doc:Document {id: 'entretien-2022'})
      RETURN e {.name, .nameFr, .nameCkb, .nameAr} AS e, c {.text, .textFr} AS c, doc {.title, .titleFr, .titleCkb} AS doc`,
    );
    expect(row?.e).toEqual({ name: 'Rêzan Berwarî', nameFr: 'Rêzan Berwarî', nameCkb: 'ڕێزان بەرواری', nameAr: null });
    expect(row?.c).toMatchObject({ textFr: row?.c['text'] });
    expect(row?.doc).toMatchObject({ titleFr: row?.doc['title'], titleCkb: 'چاوپێکەوتن لەسەر پردەکە' });
  });
});

test('a second dossier that names it otherwise in one language differs in that language only', async () => {
  const folder = await dossierFolder({
    id: 'b-french',
    claims: [],
    files: {
      'dossier.cypher': `MERGE (d:Dossier {id: 'b-french'})
SET d += {title: 'B', languages: ['fr'], codebook: 'c', formatVersion: 2, codedBy: 'a test', reviewed: false};
UNWIND [{id: 'helene-marchand', name: 'H. Marchand', aliases: []}] AS row
MERGE (e:Person {id: row.id})
SET e += row;`,
      'cast.cypher': '// None.',
      'people.cypher': '// None.',
      'claims.cypher': '// None.',
    },
  });
  const { differences } = await load(database, folder);
  expect(differences).toMatchObject([{ id: 'helene-marchand', property: 'nameFr', stands: 'b-french' }]);
  const query = `{ people(where: { id: { eq: "helene-marchand" } }) { name names { language text } aliases differences { property dossier value stands } } }`;
  expect(await dataOf(query)).toMatchObject({
    people: [
      {
        name: 'Helene Marchand',
        names: [{ language: 'en' }, { language: 'ar' }, { language: 'fr', text: 'H. Marchand' }, { language: 'ckb' }],
        aliases: ['Hélène Marchand'],
        differences: [
          { property: 'nameFr', dossier: 'b-french', value: 'H. Marchand', stands: true },
          { property: 'nameFr', dossier: 'french-kurdish', value: 'Hélène Marchand', stands: false },
        ],
      },
    ],
  });
  await removeDossier(database, 'b-french');
  expect(await dataOf(query)).toMatchObject({
    people: [{ names: [{}, {}, { language: 'fr', text: 'Hélène Marchand' }, {}], aliases: [], differences: [] }],
  });
});

describe('lint finds', () => {
  const dossier = (languages: string): string =>
    `MERGE (d:Dossier {id: 'x'})\nSET d += {title: 'Essai', languages: ${languages}, codebook: 'c', formatVersion: 2, codedBy: 'a test', reviewed: false};`;
  const people = (columns: string): string =>
    `UNWIND [{id: 'amal', ${columns}}] AS row\nMERGE (e:Person {id: row.id})\nSET e += row;`;
  test.each<[string, Record<string, string>, RegExp]>([
    ['no tag', { 'dossier.cypher': dossier("['franglais!']") }, /'franglais!' is no BCP 47 tag/],
    ['a tag in another form', { 'dossier.cypher': dossier("['zh-hant']") }, /'zh-hant' is written 'zh-Hant'/],
    ['a language twice', { 'dossier.cypher': dossier("['fr', 'fr']") }, /names a language twice/],
    ['no language', { 'dossier.cypher': dossier('[]') }, /names no language/],
    [
      'a language that is not declared',
      { 'people.cypher': people("name: 'A', nameAr: 'أ'") },
      /nameAr needs its language/,
    ],
    ['the main language by its suffix', { 'people.cypher': people("name: 'A', nameFr: 'A'") }, /stands in name$/],
    [
      'a missing text',
      { 'dossier.cypher': dossier("['fr', 'ckb']"), 'people.cypher': people("name: 'Amal'") },
      /nameCkb: is missing; write the name in Central Kurdish/,
    ],
    ['another script', { 'people.cypher': people("name: 'أمل'") }, /'أمل' has no Latin letters; write it in French/],
    [
      'labels of an unknown word',
      { 'vocabulary.json': '[{"term": "ROLE", "name": "NOBODY", "labelFr": "x"}]' },
      /'ROLE NOBODY' is no word of seed/,
    ],
    [
      'the label of a core kind in a language that it has',
      {
        'dossier.cypher': dossier("['en', 'fr']"),
        'vocabulary.json':
          '[{"term": "KIND", "of": "Event", "name": "WAR", "label": "the war", "labelFr": "la guerre"}]',
      },
      /KIND Event\.WAR: .* has 'war' \(en\) already, .* remove 'the war', and/,
    ],
    [
      'the inverse label of a core predicate in a language that it has',
      {
        'dossier.cypher': dossier("['en']"),
        'vocabulary.json': '[{"term": "PREDICATE", "name": "BACKS", "inverseLabel": "has for a backer"}]',
      },
      /PREDICATE BACKS: .* has '[a-z ]+' \(en\) already, .* remove 'has for a backer'/,
    ],
    [
      'a label in a language that is not declared',
      { 'vocabulary.json': '[{"term": "PREDICATE", "name": "MET_WITH", "labelDe": "traf"}]' },
      /labelDe: the dossier has the languages fr, and/,
    ],
  ])('%s', async (_what, given, message) => {
    const empty = { 'cast.cypher': '', 'people.cypher': '', 'claims.cypher': '', 'contradictions.cypher': '' };
    const files = { ...empty, 'dossier.cypher': dossier("['fr']"), ...given };
    const { findings } = await lintDossier(database, await dossierFolder({ id: 'x', files }));
    expect(findings.filter(({ message: text }) => message.test(text))).toHaveLength(1);
  });
});

test.each([
  ['french-kurdish', FRENCH_KURDISH],
  ['carrhae', CARRHAE],
  ['delta-mining', DELTA_MINING],
])('%s goes without a trace', async (id, folder) => {
  await load(database, folder);
  expect(await dumpGraph(database)).not.toEqual(before);
  await removeDossier(database, id);
  expect(await dumpGraph(database)).toEqual(before);
});

function worded(id: string, fr: string, ckb: string): object {
  const texts = [
    { language: 'fr', text: fr },
    { language: 'ckb', text: ckb },
  ];
  return { id, text: fr, textAr: null, texts };
}
