/** The exports of served dossiers, written in this process. */
import { Database } from '../../../src/db/database.ts';
import { chooseGraphSource } from '../../../src/graph/choose.ts';
import { Account } from '../../../src/interchange/account/account.ts';
import { lossCsv } from '../../../src/interchange/account/loss-table.ts';
import { FORMATS } from '../../../src/interchange/formats/formats.ts';
import type { RecordSource } from '../../../src/records/record.ts';
import { DatabaseRecords } from '../../../src/records/read-records.ts';
import type { Served } from '../served.ts';
import { allRecords, sourceOf, type AllRecords } from './full-records.ts';

export interface Exported {
  readonly id: string;
  readonly records: AllRecords;
  /** The text of each file by `format/file`, and the table of loss by `format/loss.csv`. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * @param dossiers ids; absent: all that are served, each by itself
 * @param formats names; absent: all
 */
export async function exportsOf(
  server: Served,
  dossiers?: readonly string[],
  formats: readonly string[] = FORMATS.map(({ name }) => name),
): Promise<Exported[]> {
  const database = Database.open(server.address);
  const settings = { graph: 'snapshot', snapshotBudgetMegabytes: 1_000, snapshotMaxAgeMillis: 3_600_000 } as const;
  const { source } = await chooseGraphSource(database, { ...settings, requestDeadlineMillis: 60_000 }, () => {});
  try {
    await source.start();
    const exported: Exported[] = [];
    for (const id of dossiers ?? (await servedIds(server))) {
      exported.push(await exportedOf(id, await DatabaseRecords.open(database, source, [id]), formats));
    }
    return exported;
  } finally {
    source.stop();
    await database.close();
  }
}

async function servedIds(server: Served): Promise<string[]> {
  const { data } = await server.ask('{ dossiers(sort: [{ id: ASC }]) { id } }');
  return ((data?.['dossiers'] ?? []) as { id: string }[]).map(({ id }) => id);
}

async function exportedOf(id: string, source: RecordSource, formats: readonly string[]): Promise<Exported> {
  const records = await allRecords(source);
  const files = new Map<string, string>();
  for (const format of FORMATS.filter(({ name }) => formats.includes(name))) {
    if (format.copiesGraph === true) continue;
    const account = new Account(sourceOf(records));
    for await (const { file, text } of format.write(account, { language: 'en' })) {
      const name = `${format.name}/${file}`;
      files.set(name, (files.get(name) ?? '') + text);
    }
    files.set(`${format.name}/loss.csv`, lossCsv(account.lines()));
  }
  return { id, records, files };
}
