/** The pages of docs/traversals: each query has the answer that the page shows. `SANAD_GOLDEN=write` writes the answers again. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { served, type Served } from '../support/served.ts';

const FOLDER = fileURLToPath(new URL('../../docs/traversals/', import.meta.url));
const BLOCK = /```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/;

let server: Served;
beforeAll(async () => {
  server = await served('us-iraq-2021');
});

const pages = readdirSync(FOLDER).filter((name) => name !== 'README.md');

test.each(pages)('%s', async (name) => {
  const text = readFileSync(FOLDER + name, 'utf8');
  const [whole = '', query = '', answer = ''] = BLOCK.exec(text) ?? [];
  const { data, errors } = await server.ask(query);
  expect(errors).toBeUndefined();
  if (process.env['SANAD_GOLDEN'] === 'write') {
    const blocks = `\`\`\`graphql\n${query}\`\`\`\n\n\`\`\`json\n${shown(data)}\n\`\`\``;
    writeFileSync(
      FOLDER + name,
      text.replace(whole, () => blocks),
    );
    return;
  }
  expect(data).toEqual(JSON.parse(answer));
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
