/**
 * What `sanad diff` lists: each kind of change of a row, with the columns that changed; nothing where only the form of the files changed; nothing
 * about rows that cannot be read.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compareGraphs } from '../../src/diff/compare-graphs.ts';
import { EMPTY_GRAPH } from '../../src/diff/graph-state.ts';
import { differenceJson } from '../../src/diff/json.ts';
import { differenceLines } from '../../src/diff/lines.ts';
import { differenceMarkdown } from '../../src/diff/markdown.ts';
import { compareDossiers, type RowChange } from '../../src/dossier/diff/compare-dossiers.ts';
import { readAll, type DossierReading } from '../../src/dossier/read/read-dossier.ts';
import { readDossierFiles } from '../../src/dossier/read/read-dossier-files.ts';
import { claim, cypherLiteral, dossierFolder, PEOPLE, person, table, type Told } from '../support/dossiers.ts';
import { noDatabase } from '../support/no-database.ts';

async function read(told: Told | string): Promise<DossierReading> {
  const folder = typeof told === 'string' ? told : await dossierFolder(told);
  return await readAll(noDatabase, await readDossierFiles(folder));
}

async function changes(before: Told | undefined, after: Told | undefined): Promise<RowChange[]> {
  const [old, now] = [before && (await read(before)), after && (await read(after))];
  return [...compareDossiers(old, now)];
}

/** `ALTERED Claim claim-1: when` */
const shown = ({ kind, table: of, id, was, columns }: RowChange): string =>
  `${kind} ${of} ${id}${was === undefined ? '' : ` was ${was}`}${columns.length === 0 ? '' : `: ${columns.map(({ column }) => column).join(' ')}`}`;

const proposal = (n: number, columns = {}): Record<string, unknown> => ({
  ...claim(n),
  proposedBy: 'reader 1',
  ...columns,
});
const withProposals = (rows: readonly Record<string, unknown>[], claims = [claim(1)]): Told => ({
  claims,
  files: { 'proposals-a.cypher': table('Proposal', rows) },
});
const hash = (digit: string): string => digit.repeat(64);

const CASES: readonly (readonly [string, Told | undefined, Told | undefined, readonly string[]])[] = [
  ['nothing', { claims: [claim(1)] }, { claims: [claim(1)] }, []],
  ['a claim more', {}, { claims: [claim(1), claim(2)] }, ['ADDED Claim claim-2']],
  ['a claim less', { claims: [claim(1), claim(2)] }, {}, ['REMOVED Claim claim-2']],
  ['another order of rows', { claims: [claim(1), claim(2)] }, { claims: [claim(2), claim(1)] }, []],
  ['another date', {}, { claims: [claim(1, { when: '2021' })] }, ['ALTERED Claim claim-1: when']],
  ['a date less', { claims: [claim(1, { when: '2021' })] }, {}, ['ALTERED Claim claim-1: when']],
  ['an empty list in place of nothing', {}, { claims: [claim(1, { participants: [], quantities: [] })] }, []],
  [
    'a participant more',
    {},
    { claims: [claim(1, { participants: ['HOST dana'] })] },
    ['ALTERED Claim claim-1: participants'],
  ],
  [
    'a passage that moved',
    { claims: [claim(1, { passages: [`0-4 ${hash('a')}`] })] },
    { claims: [claim(1, { passages: [`7-11 ${hash('a')}`] })] },
    ['MOVED Claim claim-1'],
  ],
  [
    'a passage with other words at the same place',
    { claims: [claim(1, { passages: [`0-4 ${hash('a')}`] })] },
    { claims: [claim(1, { passages: [`0-4 ${hash('c')}`] })] },
    ['ALTERED Claim claim-1: passages'],
  ],
  [
    'a passage of another document with the same words',
    { claims: [claim(1, { passages: [`0-4 ${hash('a')}`] })] },
    { claims: [claim(1, { passages: [`other-article 0-4 ${hash('a')}`] })] },
    ['ALTERED Claim claim-1: passages'],
  ],
  ['another id', {}, { claims: [claim(1, { id: 'claim-new' })] }, ['RENAMED Claim claim-new was claim-1']],
  [
    'another id and another date are two claims',
    {},
    { claims: [claim(1, { id: 'claim-new', when: '2021' })] },
    ['ADDED Claim claim-new', 'REMOVED Claim claim-1'],
  ],
  [
    'of two claims alike, one gets another id',
    { claims: [claim(1), { ...claim(1), id: 'claim-2' }] },
    { claims: [claim(1), { ...claim(1), id: 'claim-3' }] },
    ['RENAMED Claim claim-3 was claim-2'],
  ],
  [
    'an accepted proposal',
    withProposals([proposal(2), proposal(3)]),
    withProposals([proposal(3)], [claim(1), proposal(2)]),
    ['ACCEPTED Claim claim-2'],
  ],
  [
    'an accepted proposal with another date',
    withProposals([proposal(2), proposal(3)]),
    withProposals([proposal(3)], [claim(1), proposal(2, { when: '2021' })]),
    ['ACCEPTED Claim claim-2: when'],
  ],
  [
    'a rejected proposal',
    withProposals([proposal(2)]),
    withProposals([proposal(2, { rejected: 'A on 2026-11-28: no' })]),
    ['REJECTED Proposal claim-2: rejected'],
  ],
  [
    'a proposal that is gone',
    withProposals([proposal(2), proposal(3)]),
    withProposals([proposal(3)]),
    ['REMOVED Proposal claim-2'],
  ],
  [
    'an entity of another name, and one more',
    {},
    { people: [person('amal', { name: 'Amal' }), ...PEOPLE.slice(1), person('zaki')] },
    ['ALTERED Entity amal: name', 'ADDED Entity zaki'],
  ],
  [
    'an entity of another kind of thing',
    {},
    { people: PEOPLE.slice(1), files: { 'amal.cypher': table('Government', [person('amal')]) } },
    ['ALTERED Entity amal: label'],
  ],
  [
    'a word of the vocabulary',
    {},
    { vocabulary: [{ term: 'PREDICATE', name: 'MET_WITH', labelFr: 'a vu' }] },
    ['ADDED Term labels of PREDICATE MET_WITH'],
  ],
  [
    'a disagreement',
    { claims: [claim(1), claim(2)] },
    {
      claims: [claim(1), claim(2)],
      contradictions: [{ id: 'd', claims: ['claim-1', 'claim-2'], reason: 'r', reasonAr: 'س' }],
    },
    ['ADDED Disagreement d'],
  ],
];

describe('rows', () => {
  test.each(CASES)('%s', async (_what, before, after, expected) => {
    expect((await changes(before, after)).map(shown)).toEqual(expected);
  });

  test('a new dossier adds each row, and one that is gone removes it', async () => {
    const kinds = async (before?: Told, after?: Told): Promise<Set<string>> =>
      new Set((await changes(before, after)).map(({ kind }) => kind));
    expect(await kinds(undefined, {})).toEqual(new Set(['ADDED']));
    expect(await kinds({}, undefined)).toEqual(new Set(['REMOVED']));
  });

  test('the form of files, their names and comments are no change', async () => {
    const before = await dossierFolder({ claims: [claim(1), claim(2)] });
    const after = await dossierFolder({
      claims: [],
      files: {
        'claims.cypher': '',
        'z.cypher': `// A comment\nWITH {polarity: 'AFFIRMED'} AS shared UNWIND [\r\n${cypherLiteral(without(claim(2)))}, // two\r\n\t${cypherLiteral(claim(1))}] AS row\nMERGE (c:Claim {id: row.id})\nSET c += shared, c += row;`,
      },
    });
    expect([...compareDossiers(await read(before), await read(after))]).toEqual([]);
  });

  test('a row that cannot be read is neither added nor removed, and is named', async () => {
    const folder = await dossierFolder({ claims: [claim(1), claim(2), claim(3)] });
    const broken = await dossierFolder({ claims: [claim(1), claim(3, { when: '2021' })] });
    const text = table('Claim', [claim(1), claim(3, { when: '2021' })]).replace(
      '\n] AS row',
      `,\n${cypherLiteral(claim(2)).replace("voice: 'OWN'", 'voice: 17')}\n] AS row`,
    );
    await writeFile(join(broken, 'claims.cypher'), text);
    const [whole, part] = [await read(folder), await read(broken)];
    expect([...compareDossiers(whole, part)].map(shown)).toEqual(['ALTERED Claim claim-3: when']);
    expect([...compareDossiers(part, whole)].map(shown)).toEqual(['ALTERED Claim claim-3: when']);
    const lines = [...differenceLines({ dossiers: [{ name: 'x', before: whole, after: part }], graph: undefined })];
    expect(lines.join('')).toMatch(/! after the change, not compared: .*claims\.cypher:4.*voice/);
  });
});

const without = ({ polarity: _polarity, ...rest }: Record<string, unknown>): Record<string, unknown> => rest;

describe('in print', () => {
  const HOSTILE = '@somebody closes #12 <img src=x> [link](http://a.example) \u001B[2J *bold* | `code`';

  test('lines have no control characters, and Markdown none that a reader of it would obey', async () => {
    const difference = {
      dossiers: [
        {
          name: 'seed/x',
          before: await read({}),
          after: await read({ claims: [claim(1, { text: HOSTILE }), claim(2)] }),
        },
      ],
      graph: compareGraphs(EMPTY_GRAPH, EMPTY_GRAPH),
    };
    const lines = [...differenceLines(difference)].join('');
    expect(lines).toContain("text: 'They met.' → '@somebody closes #12 <img");
    expect(lines).not.toContain('\u001B');
    const markdown = differenceMarkdown(difference);
    expect(markdown).not.toMatch(/@somebody|#12|[^\\]<img|[^\\]\]\(|[^\\]\*bold/);
    expect(markdown).not.toContain('\u001B');
    expect(JSON.parse([...differenceJson(difference)].join(''))).toMatchObject({
      dossiers: [
        {
          name: 'seed/x',
          changes: [
            { kind: 'ALTERED', id: 'claim-1' },
            { kind: 'ADDED', id: 'claim-2' },
          ],
        },
      ],
    });
  });

  test('Markdown fits into a comment, and says how much is left out', async () => {
    const many = Array.from({ length: 900 }, (_none, index) => claim(index + 1, { text: 'x'.repeat(90) }));
    const difference = {
      dossiers: [{ name: 'x', before: await read({}), after: await read({ claims: many }) }],
      graph: undefined,
    };
    const markdown = differenceMarkdown(difference);
    expect(markdown.length).toBeLessThan(65_536);
    const left = Number(/(\d+) more changes do not fit/.exec(markdown)?.[1]);
    expect(left + [...markdown.matchAll(/^- /gm)].length).toBe(900);
  });
});
