/** The GraphQL queries that are written in files of the project. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The files of a folder that hold queries; paths from the root of the project. */
export function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => /\.(graphql|md)$/.test(name))
    .map((name) => join(folder, name));
}

/** The query of a .graphql file, or the examples of a page. */
export function queriesOf(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return file.endsWith('.graphql')
    ? [text]
    : [...text.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => query);
}
