/**
 * The pages of docs/traversals: each query has the answer that the page shows, and the command prints what its page shows. `SANAD_GOLDEN=write`
 * writes the answers again. Pages about who says what and who disagrees have the same answers by the Cypher adapter.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { sanadOnce } from '../support/cli.ts';
import { served, type Served } from '../support/served.ts';
import { serveOver, type OwnServer } from '../support/server.ts';
import { neo4jEnvironment } from '../support/services/server-environment.ts';

const FOLDER = fileURLToPath(new URL('../../docs/traversals/', import.meta.url));
const BLOCK = /```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/;

let server: Served;
let cypher: OwnServer;
beforeAll(async () => {
  server = await served('us-iraq-2021');
  cypher = await serveOver(server.address, {}, { SANAD_GRAPH: 'cypher' });
});
afterAll(async () => await cypher.stop());

const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');

test.each(pages)('%s', async (name) => {
  const text = readFileSync(FOLDER + name, 'utf8');
  const blocks = [...text.matchAll(new RegExp(BLOCK, 'g'))];
  expect(blocks).not.toEqual([]);
  let written = text;
  for (const [whole, query = '', answer = ''] of blocks) {
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    if (process.env['SANAD_GOLDEN'] === 'write') {
      const block = `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${shown(data)}\n\`\`\``;
      written = written.replace(whole, () => block);
    } else {
      expect(data).toEqual(JSON.parse(answer));
    }
  }
  if (written !== text) writeFileSync(FOLDER + name, written);
});

test.each(['contradictions.md', 'congruence.md', 'disagreements.md', 'positions.md'])(
  '%s, by the Cypher adapter',
  async (name) => {
    const [, query = '', answer = ''] = BLOCK.exec(readFileSync(FOLDER + name, 'utf8')) ?? [];
    const { data, extensions } = await cypher.ask(query);
    expect(extensions).toMatchObject({ sanad: { adapter: 'cypher' } });
    expect(data).toEqual(JSON.parse(answer));
  },
);

test('the command of positions prints what the page shows', async () => {
  const page = readFileSync(`${FOLDER}positions.md`, 'utf8');
  const [, args = '', shownText = ''] =
    /```sh\nnpx sanad (positions .*)\n```\n\n```text\n([\s\S]*?)```/.exec(page) ?? [];
  const environment = { ...neo4jEnvironment(server.address), SANAD_LOG_LEVEL: 'warn' };
  expect(await sanadOnce(args.split(' '), environment)).toEqual({ code: 0, output: shownText });
});

test('every question of the API has its page, and every page its line', () => {
  const index = readFileSync(`${FOLDER}README.md`, 'utf8');
  const typedefs = ['traversals.graphql', 'proposals.graphql', 'added/connections.graphql'].map((name) =>
    readFileSync(fileURLToPath(new URL(`../../src/graphql/typedefs/${name}`, import.meta.url)), 'utf8'),
  );
  const questions = parse(typedefs.join('\n'))
    .definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION)
    .filter(({ name }) => name.value === 'Query')
    .flatMap(({ fields = [] }) => fields.map(({ name }) => name.value))
    .filter((name) => name !== 'vocabulary');
  expect(pages.toSorted()).toEqual(questions.map((name) => `${name}.md`).toSorted());
  for (const page of pages) expect(index).toContain(`(${page})`);
});

/** JSON as one would write it by hand: what fits on a line stands on one. */
function shown(value: unknown, indent = ''): string {
  const isList = Array.isArray(value);
  const line = JSON.stringify(value, undefined, 1)
    .replaceAll(/\n\s*/g, ' ')
    .replaceAll(/\[ | \]/g, (bracket) => bracket.trim());
  if (typeof value !== 'object' || value === null || indent.length + line.length <= 110) return line;
  const inner = Object.entries(value).map(
    ([name, each]) => `${indent}  ${isList ? '' : `"${name}": `}${shown(each, `${indent}  `)}`,
  );
  return `${isList ? '[' : '{'}\n${inner.join(',\n')}\n${indent}${isList ? ']' : '}'}`;
}
