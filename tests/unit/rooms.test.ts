/** Each room of src has a README that names its doors, and every link between pages of documentation leads to a file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');
const TABLES: string = join(ROOT, 'scripts/fences/tables.mjs');
const { ROOMS } = (await import(TABLES)) as { ROOMS: Readonly<Record<string, { readonly doors?: readonly string[] }>> };
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.sanad', 'coverage']);

const rooms = readdirSync(SRC).filter((name) => statSync(join(SRC, name)).isDirectory());

describe('the rooms of src', () => {
  test('have a line in the table of fences each', () => {
    expect(rooms.filter((room) => !(room in ROOMS))).toEqual([]);
  });

  test.each(rooms)('src/%s: its README names every door, and each door is a file', (room) => {
    const readme = readFileSync(join(SRC, room, 'README.md'), 'utf8');
    expect(readme.split('\n').length).toBeLessThanOrEqual(25);
    const doors = ROOMS[room]?.doors ?? [];
    expect(doors.filter((door) => !readme.includes(`\`${door}\``) && !readme.includes(`${door}.ts`))).toEqual([]);
    const isFile = (door: string): boolean =>
      ['.ts', '.tsx', ''].some((end) => existsSync(join(SRC, room, door + end)));
    expect(doors.filter((door) => !isFile(door))).toEqual([]);
  });
});

describe('pages of documentation', () => {
  test.each(pagesIn(ROOT).map((page) => relative(ROOT, page)))('every link of %s leads to a file', (page) => {
    const text = readFileSync(join(ROOT, page), 'utf8').replaceAll(/```[\s\S]*?```/g, '');
    const links = [...text.matchAll(/\]\(([^()\s:]+)\)/g)].map(([, link = '']) => link.split('#')[0] ?? '');
    const broken = links.filter((link) => link !== '' && !existsSync(join(ROOT, dirname(page), link)));
    expect(broken).toEqual([]);
  });
});

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return pagesIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}
