/** The export of the explorer: tables without formulas, images with real text, queries for other tools. */
import { inBoth } from '../support/in-both.ts';
import { ownText } from '../../src/explorer/text/own-text.ts';
import { describe, expect, test } from '@jest/globals';
import { UNBOUNDED } from '../../src/model/dates.ts';
import { fc, runs } from '../support/property.ts';
import Papa from 'papaparse';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SaxesParser } from 'saxes';
import type { Canvas } from '../../src/explorer/api/canvas.ts';
import { sceneWith } from '../support/explorer/scene-with.ts';
import type { Scene } from '../../src/explorer/graph/graph-handle.ts';
import { type Line, PALETTES } from '../../src/explorer/graph/palette.ts';
import { SIGNS } from '../../src/explorer/matters/kind-signs.ts';
import { type Kind, KINDS } from '../../src/explorer/state/view.ts';
import { claimsCsv, entitiesCsv, relationsCsv } from '../../src/explorer/export/csv.ts';
import { type Footer, footerOf } from '../../src/explorer/export/footer.ts';
import { viewJson } from '../../src/explorer/export/json.ts';
import { amongValues, browserLink, graphiqlLink, inlineParameters } from '../../src/explorer/export/query-links.ts';
import { GraphSvg } from '../../src/explorer/export/GraphSvg.tsx';
import {
  fileName,
  type ExportedView,
  type ExportedClaim,
  exportedViewOf,
} from '../../src/explorer/export/exported-view.ts';
import { xmlText } from '../../src/explorer/export/xml-text.ts';
import { LOCALES } from '../../src/model/text-language.ts';
import { datesIn } from '../../src/explorer/text/dates.ts';
import { message, number } from '../../src/explorer/text/format.ts';
import type { Labels, Text } from '../../src/explorer/text/text.ts';

const ARABIC = 'مصطفى الكاظمي';
const HOSTILE = '<img src=x onerror=alert(1)>&"\'';

const labels: Labels = {
  relation: (type) => `label of ${type}`,
  ofSubject: (type) => `label of ${type}`,
  isSymmetric: () => false,
  family: () => null,
  level: () => null,
  openEnd: () => null,
  word: (_term, name) => name,
  entityType: (type) => `type ${type}`,
};

const text = (language: 'ar' | 'en'): Text => ({
  language,
  t: (key, values) => message(language, key, values),
  number: (value) => number(language, value),
  ...datesIn(language, LOCALES[language]),
  own: (texts) => ownText(texts, language),
  name: ({ names }) => ownText(names, language),
});

function viewWith(name: string, nameAr = ARABIC): ExportedView {
  const entity = (id: string, given: string) =>
    ({
      __typename: 'Person',
      id,
      names: inBoth(given, nameAr),
      kind: null,
      note: given,
    }) as const;
  const document = {
    id: 'd1',
    file: 'one.txt',
    titles: inBoth(name, nameAr),
    author: null,
    url: null,
    archiveUrl: null,
    publishedOn: '2021-07-26',
    publishedBasis: 'PRINTED',
    retrievedOn: null,
    sha256: '00',
    publishedBy: [
      {
        id: 'outlet',
        names: inBoth('Outlet', 'منبر'),
      },
    ],
  } as const;
  const claim = {
    id: 'c1',
    predicate: 'MET_WITH',
    polarity: 'AFFIRMED',
    mode: 'ACTUAL',
    voice: 'OWN',
    when: '2021-07-26',
    texts: inBoth(name, nameAr),
    relation: 'a.MET_WITH.b',
    subject: { id: 'a' },
    object: { id: 'b' },
    about: null,
    attribution: [
      {
        position: 0,
        act: 'REPORTED',
        through: null,
        actor: {
          id: 'outlet',
          names: inBoth('Outlet', 'منبر'),
        },
      },
    ],
    quantities: [
      { measure: 'SHARE', figure: '>50', unit: 'percent', role: 'TOTAL', of: { id: 'b' } },
      { measure: 'KILLED', figure: 'most', unit: 'persons', role: 'PART', of: null },
    ],
    cites: ['a letter'],
    passages: [
      { start: 3, end: 9, record: null, pointer: null, words: null, whole: false, document: { id: 'd1' } },
      { start: null, end: null, record: 17, pointer: '/a', words: null, whole: false, document: { id: 'd1' } },
    ],
    documents: [document],
  } as unknown as ExportedClaim;
  const relation = {
    id: 'a.MET_WITH.b',
    type: 'MET_WITH',
    modes: ['ACTUAL'],
    status: 'ASSERTED',
    withdrawn: false,
    origins: 1,
    from: { id: 'a' },
    to: { id: 'b' },
    occasion: null,
    ...UNBOUNDED,
    claims: [{ id: 'c1' }],
    claimCount: 1,
  } as const;
  const canvas: Canvas = {
    entities: new Map([
      ['b', entity('b', 'Second')],
      ['a', entity('a', name)],
    ]),
    relations: [relation],
    denied: [],
    unseen: new Map(),
    left: { entities: 0, relations: 0 },
    truncated: false,
    filtered: new Map(),
    unknown: [],
  };
  const occasion = {
    dossiers: ['us-iraq-2021'],
    title: name,
    exportedOn: '2026-11-22',
    permalink: 'http://127.0.0.1:4000/?show=a,b',
    through: { minOrigins: 2, asOf: '2021-07-26' },
  };
  return exportedViewOf(canvas, [claim, claim], occasion);
}

const tablesOf = (taken: ExportedView): string[] => [
  relationsCsv(taken, labels, text('en')),
  entitiesCsv(taken),
  claimsCsv(taken, { language: 'en' }),
];

const NO_MARKS = { entities: new Map<string, Kind>(), relations: new Map<string, Kind>() };

const pictureOf = (scene: Scene, footer: Footer, language: 'ar' | 'en'): string =>
  renderToStaticMarkup(createElement(GraphSvg, { scene, options: { palette: PALETTES.light, language, footer } }));

const svgOf = (name: string, language: 'ar' | 'en', label = name): string =>
  pictureOf(sceneWith(`\u2067${label}\u2069`), footerOf(viewWith(name), NO_MARKS, text(language), labels), language);

/** What an XML parser reads: the names of the elements, and the text of each title. It throws where the XML is not well formed. */
function parsed(xml: string): { elements: ReadonlySet<string>; titles: readonly string[] } {
  const elements = new Set<string>();
  const titles: string[] = [];
  const parser = new SaxesParser();
  let open = '';
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    elements.add(name);
    open = name;
    if (name === 'title') titles.push('');
  });
  parser.on('text', (part) => {
    if (open === 'title') titles.push(`${titles.pop() ?? ''}${part}`);
  });
  parser.on('closetag', () => (open = ''));
  parser.write(xml).close();
  return { elements, titles };
}

describe('tables', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j does not begin a cell', (name) => {
    for (const csv of tablesOf(viewWith(name))) {
      const cells = Papa.parse<string[]>(csv.slice(1)).data.flat();
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
      expect(cells).toContain(`'${name}`);
    }
  });

  test('say that they are UTF-8, end lines by CR LF, and come back as they were', () => {
    const name = 'a "quoted", name\nin two lines';
    for (const csv of tablesOf(viewWith(name))) {
      expect(csv.startsWith('\uFEFFid,')).toBe(true);
      const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, newline: '\r\n' });
      expect(errors).toEqual([]);
      expect(data.flatMap((row) => Object.values(row))).toEqual(expect.arrayContaining([name, ARABIC]));
    }
  });

  test('each relation and claim has its sources', () => {
    const [relations = '', , claims = ''] = tablesOf(viewWith('Title'));
    expect(relations).toContain('"Title, Outlet, 2021-07-26, one.txt"');
    expect(claims).toContain('Outlet (REPORTED)');
    expect(claims).toContain('3-9 | record 17 /a');
    expect(claims).toContain('a letter');
    expect(claims).toContain('SHARE >50 percent TOTAL of b | KILLED most persons PART');
  });
});

describe('data', () => {
  test('is JSON, with filters, link, each claim and document once', () => {
    const data = JSON.parse(viewJson(viewWith('Title'))) as ExportedView & { format: string };
    expect(data).toMatchObject({
      format: 'sanad-view',
      through: { minOrigins: 2 },
      permalink: expect.stringMatching(/^http/),
    });
    expect([data.entities.map(({ id }) => id), data.claims.length, data.documents.length]).toEqual([['a', 'b'], 1, 1]);
  });

  test('a file is named after dossier and day, for each name of a dossier', () => {
    expect(fileName(viewWith('x'), 'relations', 'csv')).toBe('sanad-us-iraq-2021-2026-11-22-relations.csv');
    expect(fileName({ dossiers: ['../..\\a:b*?"<>|\u202e'], exportedOn: '2026-11-22' }, '', 'svg')).toBe(
      'sanad-a-b-2026-11-22.svg',
    );
  });
});

describe('the picture', () => {
  test.each(KINDS)('has the sign of a %s on entity and relation, and names it below', (kind) => {
    const of = ['a', 'relation:a.MET_WITH.b'];
    const signs = of.map((id, at) => ({ of: id, kind, x: 10 * at, y: 5, half: 8 }));
    const marks = { entities: new Map([['a', kind]]), relations: new Map([['elsewhere', KINDS.at(-1) ?? kind]]) };
    const footer = footerOf(viewWith('Title'), marks, text('ar'), labels);
    const svg = pictureOf({ ...sceneWith('x'), signs }, footer, 'ar');
    // Twice on the graph and once in the legend: the strokes of this kind, and of no other.
    expect(KINDS.filter((each) => svg.includes(`d="${SIGNS[each]}"`))).toEqual([kind]);
    expect(svg.split(`d="${SIGNS[kind]}"`)).toHaveLength(4);
    expect(svg).toContain(text('ar').t(`kind.${kind}`));
  });

  test('a line that claims deny has a bar across its middle', () => {
    const scene = sceneWith('x');
    const bars = (line: Line): number =>
      pictureOf(
        { ...scene, edges: scene.edges.map((edge) => ({ ...edge, line })) },
        footerOf(viewWith('Title'), NO_MARKS, text('en'), labels),
        'en',
      ).split('<path ').length;
    expect(bars('DENIED') - bars('DISPUTED')).toBe(1);
  });

  test('has Arabic as text, in its direction, and says its sources and filters', () => {
    const svg = svgOf(ARABIC, 'ar');
    expect(svg).toMatch(new RegExp(`<tspan [^>]*direction="rtl"[^>]*>${ARABIC}</tspan>`));
    expect(svg).toContain('one.txt');
    expect(svg).toContain(text('ar').date('2021-07-26'));
    expect(parsed(svg).elements.has('img')).toBe(false);
  });

  test('a Latin label among Arabic ones keeps its own direction', () => {
    expect(svgOf(ARABIC, 'ar', 'NATO (2021)')).toMatch(/<tspan [^>]*direction="ltr"[^>]*>NATO \(2021\)<\/tspan>/);
  });

  test('names with markup, control characters or half surrogates leave it well formed, and come back as text', () => {
    const OWN = ['svg', 'title', 'desc', 'defs', 'marker', 'path', 'rect', 'g', 'text', 'tspan'];
    const check = (name: string): void => {
      const { elements, titles } = parsed(svgOf(name, 'en'));
      expect([...elements].filter((element) => !OWN.includes(element))).toEqual([]);
      // An XML parser reads each end of line as a line feed.
      expect(titles[0]).toBe(xmlText(name).replaceAll(/\r\n?/g, '\n'));
    };
    check(HOSTILE);
    check('a]]>b<![CDATA[c');
    check('a\u0000b\u000bc\uD800d\uFFFE');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check), { numRuns: runs(50) });
  });

  test('the characters that XML forbids are removed, all others stay', () => {
    expect(xmlText('a\u0000\uD800b & <c>\n😀\uFFFF')).toBe('ab & <c>\n😀');
    expect(() => parsed('<a>\u0000</a>')).toThrow();
  });
});

describe('the question', () => {
  test('is written with values that stay within their strings and their address', () => {
    const values = amongValues(["it's", 'a\\b', 'x&y#z%41+1'], { minOrigins: 2, status: ['DISPUTED'] });
    const asked = '// header $of\nWHERE a.id IN $of AND s IN $status AND o >= $minOrigins AND t = $other';
    const cypher = inlineParameters(asked, values);
    expect(cypher).toBe(
      String.raw`WHERE a.id IN ['it\u0027s', 'a\u005cb', 'x\u0026y\u0023z\u002541\u002b1'] AND s IN ['DISPUTED'] AND o >= 2 AND t = $other`,
    );
  });

  test('too long a statement has no link', () => {
    expect(browserLink('RETURN 1')).toBe('/browser/?cmd=edit&arg=RETURN%201');
    expect(browserLink('x'.repeat(7_000))).toBeUndefined();
  });

  test('GraphiQL finds query and variables behind the hash', () => {
    const [, hash = ''] = graphiqlLink('{ a }', { of: ['é&#'] }).split('/graphiql/#');
    const given = new URLSearchParams(hash);
    expect(given.get('query')).toBe('{ a }');
    expect(JSON.parse(given.get('variables') ?? '')).toEqual({ of: ['é&#'] });
  });
});
