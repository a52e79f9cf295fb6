/** `sanad new NAME`: creates a small dossier that can be linted and loaded, to be overwritten by its author, and prints the next steps. */
import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { newDossier } from '../dossier/new/new-dossier.ts';
import { asInstalled, commandName, type Place } from './command-name.ts';

export interface NewOptions {
  /** Parent folder of the new dossier. Default: `seed` in the current folder if there is one, else the current folder. */
  readonly in?: string;
}

export async function newFolder(place: Place, name: string, options: NewOptions): Promise<void> {
  const parent = options.in ?? (existsSync(resolve(place.folder, 'seed')) ? 'seed' : '.');
  const folder = shown(await newDossier(name, resolve(place.folder, parent)));
  process.stdout.write(`${nextSteps(folder, commandName(place), asInstalled('docs/dossier.md', place))}\n`);
}

function nextSteps(folder: string, command: string, guide: string): string {
  const steps = [
    [`${command} lint ${folder}`, 'what is wrong with it: nothing yet'],
    [`${command} verify ${folder}`, 'its passages against its documents'],
    [`${command} report ${folder}`, 'pages to read claims beside the text'],
    [`SANAD_DOSSIERS=${folder} ${command} start`, 'load it and start the server; separate several folders by commas'],
  ];
  const width = Math.max(...steps.map(([line = '']) => line.length));
  const lines = steps.map(([line = '', what = '']) => `  ${line.padEnd(width)}  ${what}`);
  return [
    `Created ${folder}: a small, complete dossier about invented actors.`,
    '',
    ...lines,
    '',
    `Then replace its rows by your own, file by file. Comments in the files explain the columns; ${guide} is the guide.`,
  ].join('\n');
}

/** A path for use in a shell: relative if it is below the current folder, and quoted if it contains special characters. */
function shown(folder: string): string {
  const below = relative('.', folder);
  const way = below.startsWith('..') || isAbsolute(below) ? folder : below;
  return /^[\w./-]+$/.test(way) ? way : `'${way.replaceAll("'", String.raw`'\''`)}'`;
}
