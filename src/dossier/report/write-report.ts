/** Writes a report: an index, and for each document of each dossier a page that shows its claims beside its text. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadDossier } from '../read/read-dossier.ts';
import { indexPage } from './index-page.tsx';
import { documentPage } from './page.tsx';
import { gather, type DossierReport } from './pages.ts';
import { sweepPages } from './sweep.ts';

export interface WrittenReport {
  readonly index: string;
  readonly documents: number;
  readonly claims: number;
  /** Number of documents whose page contains the text. */
  readonly withText: number;
}

/**
 * Writes the pages to `out` and deletes the pages of an earlier report. `given` is the folder of documents that the
 * user names.
 */
export async function writeReport(
  dossiers: readonly ReadDossier[],
  given: string | undefined,
  out: string,
): Promise<WrittenReport> {
  const reports: DossierReport[] = [];
  for (const dossier of dossiers) reports.push(await gather(dossier, given));
  const pages = reports.flatMap((report) => [...report.pages.values()].map((page) => ({ report, page })));
  const written = new Set<string>();
  for (const { report, page } of pages) {
    const folder = join(out, report.content.dossier.id);
    await mkdir(folder, { recursive: true });
    const file = join(folder, `${page.document.id}.html`);
    await writeFile(file, documentPage(report, page));
    written.add(file);
  }
  await mkdir(out, { recursive: true });
  await sweepPages(out, written);
  const index = join(out, 'index.html');
  await writeFile(index, indexPage(reports));
  return {
    index,
    documents: pages.length,
    claims: reports.reduce((sum, { content }) => sum + content.claims.size, 0),
    withText: pages.filter(({ page }) => 'text' in page.found).length,
  };
}
