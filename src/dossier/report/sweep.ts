/** Deletes pages of an earlier report that this report did not write: pages may hold the texts of documents. */
import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isReportPage } from './page.tsx';

/** Deletes pages in the folders directly below `out` that have the mark of a report. Other files stay. */
export async function sweepPages(out: string, written: ReadonlySet<string>): Promise<void> {
  const entries = await readdir(out, { withFileTypes: true });
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const folder = join(out, entry.name);
    const pages = (await readdir(folder)).filter((name) => name.endsWith('.html')).map((name) => join(folder, name));
    const old: string[] = [];
    for (const page of pages) if (!written.has(page) && (await isOurs(page))) old.push(page);
    for (const page of old) await rm(page);
    if (old.length > 0 && (await readdir(folder)).length === 0) await rmdir(folder);
  }
}

async function isOurs(page: string): Promise<boolean> {
  return isReportPage(await readFile(page, 'utf8'));
}
