/** Small dossiers for tests: fixed entities, and the rows of a test, written as Cypher as an author writes it. */
import { afterAll, expect } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/db/database.ts';
import { loadDossier, type LoadOptions, type LoadResult } from '../../src/dossier/load/load-dossier.ts';
import { DossierError, type DossierFault } from '../../src/errors.ts';
import { silent } from '../../src/progress.ts';

/** The columns of a document, without its id. */
export const ARTICLE = {
  file: 'a.txt',
  sha256: 'b'.repeat(64),
  title: 'A',
  titleAr: 'أ',
  language: 'ar',
  publishedBy: 'the-outlet',
};

export type Columns = Readonly<Record<string, unknown>>;

/** The parts of a dossier that a test gives; an absent part has its default value. */
export interface Told {
  readonly id?: string;
  readonly claims?: readonly Columns[];
  readonly contradictions?: readonly Columns[];
  readonly people?: readonly Columns[];
  readonly vocabulary?: unknown;
  /** Additional files. A file with the name of a generated file replaces it. */
  readonly files?: Readonly<Record<string, string>>;
}

export const PEOPLE = ['amal', 'basim', 'dana'].map((id) => person(id));

export function person(id: string, columns: Columns = {}): Columns {
  return { id, name: id, nameAr: 'اسم', aliases: [], ...columns };
}

/** Row `n` of the claims: Amal met Basim. `columns` replace the default values. */
export function claim(n: number, columns: Columns = {}): Columns {
  return {
    id: `claim-${n}`,
    document: 'the-article',
    subject: 'amal',
    predicate: 'MET_WITH',
    object: 'basim',
    attribution: ['the-outlet REPORTED'],
    voice: 'OWN',
    polarity: 'AFFIRMED',
    mode: 'ACTUAL',
    text: 'They met.',
    textAr: 'التقيا.',
    passages: [`0-${n + 1} ${'a'.repeat(64)}`],
    ...columns,
  };
}

/** Row of a contradiction; `claims`, if given, are its sides. */
export function disagreement({ claims, ...columns }: Columns): Columns {
  return { kind: 'CONTRADICTION', ...(claims !== undefined && { sides: claims }), ...columns };
}

const rooms: string[] = [];
afterAll(async () => await Promise.all(rooms.map((room) => rm(room, { recursive: true, force: true }))));

/** Writes the folder of a dossier. `folder`, if given, is replaced; the last part of its path is the id of the dossier. */
export async function dossierFolder(told: Told, folder?: string): Promise<string> {
  const id = told.id ?? 'the-dossier';
  const target = folder ?? join(await temporaryRoom(), id);
  await rm(target, { recursive: true, force: true });
  await mkdir(target);
  const { claims = [claim(1)], contradictions = [], people = PEOPLE } = told;
  const organization = (name: string): Columns => person(name, { kind: 'MEDIA' });
  const files: Record<string, string> = {
    'dossier.cypher': table('Dossier', [
      { id, title: id, titleAr: 'ملف', codebook: 'test', formatVersion: 2, codedBy: 'a test', reviewed: false },
    ]),
    'cast.cypher': [
      table('Organization', ['the-outlet', 'other-outlet', 'a-source'].map(organization)),
      table('Event', [person('summit'), person('second-summit')]),
      table('Document', [{ id: 'the-article', ...ARTICLE }]),
    ].join('\n'),
    'people.cypher': table('Person', people),
    'claims.cypher': table('Claim', claims),
    'contradictions.cypher': table('Disagreement', contradictions.map(disagreement)),
    ...(told.vocabulary === undefined ? {} : { 'vocabulary.json': JSON.stringify(told.vocabulary) }),
    ...told.files,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(target, name), text);
  return target;
}

export async function temporaryRoom(): Promise<string> {
  const room = await mkdtemp(join(tmpdir(), 'sanad-dossier-'));
  rooms.push(room);
  return room;
}

/** One statement. Row `n` (counted from 0) is on line `n + 2`. */
export function table(label: string, rows: readonly Columns[]): string {
  return `UNWIND [\n${rows.map(cypherLiteral).join(',\n')}\n] AS row\nMERGE (x:${label} {id: row.id})\nSET x += row;\n`;
}

export function cypherLiteral(value: unknown): string {
  if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  return `{${Object.entries(value)
    .map(([key, inner]) => `${key}: ${cypherLiteral(inner)}`)
    .join(', ')}}`;
}

export async function load(database: Database, folder: string, options: LoadOptions = {}): Promise<LoadResult> {
  return await loadDossier(database, folder, silent, options);
}

/** Writes a dossier and loads it. Returns its folder. */
export async function loadTold(database: Database, told: Told, folder?: string): Promise<string> {
  const written = await dossierFolder(told, folder);
  await load(database, written);
  return written;
}

/** Expects that a load fails with a fault at this file and line, and with `word` in its reason. Returns the error. */
export async function expectFault(
  work: Promise<unknown>,
  file: string,
  line: number | undefined,
  word: RegExp,
): Promise<DossierError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(DossierError);
  const fault = error as DossierError & DossierFault;
  expect({ code: fault.code, file: fault.place.file, line: fault.place.line }).toEqual({
    code: 'BAD_DOSSIER',
    file,
    line,
  });
  expect(fault.reason).toMatch(word);
  return fault;
}
