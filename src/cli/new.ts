/** `sanad new NAME`: creates a small dossier that can be linted and loaded, to be overwritten by its author, and prints the next steps. */
import { isAbsolute, relative, resolve } from 'node:path';
import { newDossier } from '../dossier/new/new-dossier.ts';

export interface NewOptions {
  /** Parent folder of the new dossier. Default: `seed` in the current folder. */
  readonly in: string;
}

export async function newFolder(name: string, options: NewOptions): Promise<void> {
  const folder = shown(await newDossier(name, resolve(options.in)));
  process.stdout.write(`${nextSteps(folder)}\n`);
}

function nextSteps(folder: string): string {
  const steps = [
    [`npx sanad lint ${folder}`, 'what is wrong with it: nothing yet'],
    [`npx sanad verify ${folder}`, 'its passages against its documents'],
    [`npx sanad report ${folder}`, 'pages to read claims beside the text'],
    [`SANAD_DOSSIERS=${folder} npm start`, 'load it and start the server; separate several folders by commas'],
  ];
  const width = Math.max(...steps.map(([command = '']) => command.length));
  const lines = steps.map(([command = '', what = '']) => `  ${command.padEnd(width)}  ${what}`);
  return [
    `Created ${folder}: a small, complete dossier about invented actors.`,
    '',
    ...lines,
    '',
    'Then replace its rows by your own, file by file. Comments in the files explain the columns; docs/dossier.md is the guide.',
  ].join('\n');
}

/** A path for use in a shell: relative if it is below the current folder, and quoted if it contains special characters. */
function shown(folder: string): string {
  const below = relative('.', folder);
  const way = below.startsWith('..') || isAbsolute(below) ? folder : below;
  return /^[\w./-]+$/.test(way) ? way : `'${way.replaceAll("'", String.raw`'\''`)}'`;
}
