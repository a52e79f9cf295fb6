/** The mappings that Sanad ships, for datasets that many people use: files of `mappings`, and no code. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Mapping, WrittenMapping } from './mapping.ts';
import { asMapping } from './as-mapping.ts';

const FOLDER = fileURLToPath(new URL('../../../../mappings/', import.meta.url));

export interface ShippedMapping {
  /** The name of its file: `ucdp-ged`. */
  readonly name: string;
  readonly mapping: Mapping;
  /** As the file has it. */
  readonly written: WrittenMapping;
}

/** In the order of their names. */
export async function shippedMappings(): Promise<ShippedMapping[]> {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).toSorted();
  return await Promise.all(
    files.map(async (file) => {
      const written = JSON.parse(await readFile(`${FOLDER}${file}`, 'utf8')) as WrittenMapping;
      return { name: file.slice(0, -'.json'.length), mapping: asMapping(written, file), written };
    }),
  );
}

/** The mapping whose dataset has these columns; of a table without headings, one of as many columns without headings. */
export async function fittingMapping(
  columns: readonly string[],
  isHeadless: boolean,
): Promise<ShippedMapping | undefined> {
  const all = await shippedMappings();
  return all.find(({ mapping: { table, key, recordEntities } }) => {
    if (table?.header !== undefined) return isHeadless && table.header.length === columns.length;
    const needed = [
      ...(key === 'RECORD' ? [] : key),
      ...Object.values(recordEntities).flatMap(({ name }) => (typeof name === 'string' ? [name] : [])),
    ];
    return !isHeadless && needed.length > 1 && needed.every((column) => columns.includes(column));
  });
}
