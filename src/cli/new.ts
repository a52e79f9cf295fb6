/** `sanad new NAME`: a folder that lints, loads and answers as it is, to be written over; then what to do with it. */
import { isAbsolute, relative, resolve } from 'node:path';
import { newDossier } from '../dossier/new/new-dossier.ts';

export interface NewOptions {
  /** The folder in which the new one is to stand; `seed`, below where it is called. */
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
    [`SANAD_DOSSIERS=${folder} npm start`, 'load it and ask; several folders are separated by commas'],
  ];
  const width = Math.max(...steps.map(([command = '']) => command.length));
  const lines = steps.map(([command = '', what = '']) => `  ${command.padEnd(width)}  ${what}`);
  return [
    `Made ${folder}: a small dossier that is whole, about nobody who exists.`,
    '',
    ...lines,
    '',
    'Then replace its rows by yours, file by file: their comments say what stands where, docs/dossier.md (from the README) says it all.',
  ].join('\n');
}

/** As one would type it: from here, where it lies below, and in quotes where a shell would take it apart. */
function shown(folder: string): string {
  const below = relative('.', folder);
  const way = below.startsWith('..') || isAbsolute(below) ? folder : below;
  return /^[\w./-]+$/.test(way) ? way : `'${way.replaceAll("'", String.raw`'\''`)}'`;
}
