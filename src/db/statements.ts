/** Reads the statements of `cypher/`: one named statement a file, cached. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { invariant } from '../errors.ts';

const folder = new URL('../../cypher/', import.meta.url);
const known = new Map<string, string>();

/** Returns a statement by its path below `cypher/`, without the ending: `derive/relations`. */
export function statement(name: string): string {
  let text = known.get(name);
  if (text === undefined) {
    invariant(/^[a-z]+\/[a-z-]+$/.test(name), `'${name}' names no statement`);
    text = readFileSync(fileURLToPath(new URL(`${name}.cypher`, folder)), 'utf8');
    known.set(name, text);
  }
  return text;
}
