/**
 * How the user of this program calls it: `npx sanad` where npm finds this very program, `sanad` if it is on the PATH, else its path.
 * Elsewhere `npx sanad` would fetch another package of that name from the registry.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Where a command is typed. */
export interface Place {
  /** The current folder. */
  readonly folder: string;
  /** `PATH` */
  readonly searchPath: string;
  /** The folder of the package. Default: the package of this program. */
  readonly root?: string;
}

/** Returns `npx sanad`, `sanad`, or `node PATH/dist/cli/sanad.js`. */
export function commandName({ folder, searchPath, root = ROOT }: Place): string {
  const program = join(root, 'dist', 'cli', 'sanad.js');
  const project = projectOf(folder);
  if (
    project !== undefined &&
    (isPackage(project, root) || isLinkTo(join(project, 'node_modules/.bin/sanad'), program))
  ) {
    return 'npx sanad';
  }
  // npm and npx put folders of their own before the PATH of the user.
  const own = searchPath.split(delimiter).filter((each) => !/node_modules|_npx/.test(each));
  if (own.some((each) => isLinkTo(join(each, 'sanad'), program))) return 'sanad';
  return `node ${quoted(pathFrom(folder, program))}`;
}

/** Names the commands and the documents of a message as the user at this place reaches them. */
export function asInstalled(text: string, place: Place): string {
  const { folder, root = ROOT } = place;
  const command = commandName(place);
  return text
    .replaceAll(
      /(?<![\w/-])sanad (?=(?:start|new|load|unload|lint|review|upgrade|verify|report|positions|db|token|backup|restore|fingerprint|doctor)\b)/g,
      `${command} `,
    )
    .replaceAll(/(?<![\w/.])docs\/[\w/-]+\.md/g, (file) =>
      resolve(folder) === resolve(root) || !existsSync(join(root, file)) ? file : pathFrom(folder, join(root, file)),
    );
}

/** The folder in which npm looks for `npx sanad`: the nearest with a package.json or with node_modules. */
function projectOf(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, 'package.json')) || existsSync(join(at, 'node_modules'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

function isPackage(folder: string, root: string): boolean {
  return realOf(folder) === realOf(root) && nameOf(folder) === 'sanad';
}

function nameOf(folder: string): unknown {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown }).name;
  } catch {
    return undefined;
  }
}

function isLinkTo(link: string, program: string): boolean {
  const real = realOf(link);
  return real !== undefined && real === realOf(program);
}

function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Relative if it is shorter to read. */
function pathFrom(folder: string, path: string): string {
  const way = relative(folder, path);
  return way.startsWith(`..${sep}..`) ? path : way;
}

function quoted(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
