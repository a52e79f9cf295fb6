/** The last step of the server build: copies files that tsc does not compile to dist, and makes the command executable. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const ASSETS = /\.(graphql|xml|mjs|json|css|cypher|txt|html)$/;
/** The pages have their own builds. */
const PAGES = /^(desk-page|explorer|graphiql)[/\\]/;

for (const name of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
  if (!ASSETS.test(name) || PAGES.test(name)) continue;
  const target = join(root, 'dist', name);
  mkdirSync(dirname(target), { recursive: true });
  copyFileSync(join(root, 'src', name), target);
}

const command = join(root, 'dist/cli/sanad.js');
if (existsSync(command)) chmodSync(command, 0o755);
