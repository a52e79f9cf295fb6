/** What package.json says about this program. */
import { readFileSync } from 'node:fs';
import { invariant } from '../errors.ts';

interface PackageFile {
  readonly version: string;
  readonly engines: { readonly node: string };
}

function packageFile(): PackageFile {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as PackageFile;
}

export function packageVersion(): string {
  return packageFile().version;
}

/** The lowest supported version of Node, as numbers: `>=20.19.0` gives 20, 19, 0. */
export function lowestNode(): readonly number[] {
  const { node } = packageFile().engines;
  const [, version] = /^>=(\d+(?:\.\d+)*)$/.exec(node) ?? [];
  invariant(version, `engines.node in package.json is '${node}', and not of the form >=20.19.0`);
  return version.split('.').map(Number);
}
