/** The queries of README.md and docs/architecture.md have the answers shown there, and the commands are those of package.json. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { served, type Served } from '../support/served.ts';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const readme = read('README.md');
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';

let server: Served;
beforeAll(async () => {
  server = await served('us-iraq-2021');
});

const examples = [readme, read('docs/architecture.md')].flatMap((page) => [
  ...page.matchAll(/```graphql\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g),
]);

test.each(examples.map(([, query = '', answer = '']) => ({ query, answer })))(
  'the query has the answer that is shown: $query',
  async ({ query, answer }) => {
    const { data, errors } = await server.ask(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual(JSON.parse(answer));
  },
);

test('the commands are there', () => {
  const { scripts, bin } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>;
    bin: Record<string, string>;
  };
  expect(block('sh')).toContain('npm ci && npm start');
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['start', 'test']));
  expect(Object.keys(bin)).toEqual(['sanad']);
});

test('every file that it points to is there', () => {
  for (const [, path = ''] of readme.matchAll(/\]\(([^):]+)\)/g)) {
    expect(() => (path.endsWith('/') ? read(`${path}README.md`) : read(path))).not.toThrow();
  }
});
