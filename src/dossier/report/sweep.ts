/** Takes away what an earlier report wrote and this one did not: pages may hold the texts of documents. */
import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isReportPage } from './page.tsx';

/** Pages below `out`, one folder deep, that bear the mark of a report. What else lies there stays. */
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
