/** Workbooks of Excel (.xlsx): a sheet is written as a table in CSV, which is the document that passages cite; then it is read as such a table. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { BadInputError } from '../../../errors.ts';
import { ImportAccount } from '../import-account.ts';
import type { TableForm } from '../mapping/mapping.ts';
import { proposeMapping } from '../mapping/propose-mapping.ts';
import { asMapping } from '../mapping/as-mapping.ts';
import { firstRecords } from '../mapping/sample-table.ts';
import type { Reader } from '../reader.ts';
import { stableId } from '../stable-id.ts';
import { writeTable } from '../tables/citable-table.ts';
import { readTable } from '../tables/read-table.ts';
import { PackageParts } from './package-parts.ts';
import { SheetRows, type SheetRow } from './sheet-rows.ts';
import { openWorkbook, type Sheet } from './workbook.ts';

export const excelTable: Reader = {
  name: 'excel',
  standard: 'Workbooks of Excel (.xlsx, ECMA-376), a sheet by a mapping',
  isSource: true,
  async propose(path, _vocabulary, { sheet }) {
    const folder = await mkdtemp(join(tmpdir(), 'sanad-sheet-'));
    try {
      const form = sheet === undefined ? {} : { sheet };
      const table = await sheetAsTable(path, form, folder, new ImportAccount());
      const { columns, records } = await firstRecords(table, {});
      return await proposeMapping(path, form, columns, records);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
  async document(path, mapping, folder, account) {
    return await sheetAsTable(path, asMapping(mapping).table ?? {}, folder, account);
  },
  read(reading) {
    return readTable(reading, asMapping(reading.mapping));
  },
};

/**
 * Writes a sheet as a table; returns its path.
 * @throws {BadInputError} if it is no workbook, if it is damaged, or if several sheets are shown and none is named
 */
async function sheetAsTable(path: string, form: TableForm, folder: string, account: ImportAccount): Promise<string> {
  const parts = await PackageParts.open(path);
  try {
    const workbook = await openWorkbook(parts);
    const sheet = chosenSheet(path, workbook.sheets, form.sheet);
    const target = join(folder, `${basename(path, extname(path))}.${stableId(sheet.name)}.csv`);
    const rows = new SheetRows(parts, workbook, form.formulas === 'CACHED');
    const batches = rows.read(sheet)[Symbol.asyncIterator]();
    const first = await batches.next();
    const [heading, ...rest] = first.done === true ? [] : first.value;
    if (heading === undefined) throw new BadInputError(`${path}: the sheet '${sheet.name}' is empty`);
    const columns = [...heading.cells];
    refuseFormulaHeadings(path, heading);
    const report = new SheetReport(path, sheet, columns, account);
    await writeTable(target, columns, report.checked(rest, batches));
    report.merged(rows.merged);
    return target;
  } finally {
    parts.close();
  }
}

function chosenSheet(path: string, sheets: readonly Sheet[], name: string | undefined): Sheet {
  const names = sheets.map((sheet) => `'${sheet.name}'${sheet.isHidden ? ' (hidden)' : ''}`).join(', ');
  if (name !== undefined) {
    const named = sheets.find((sheet) => sheet.name === name);
    if (named === undefined) throw new BadInputError(`${path} has no sheet '${name}'; it has ${names}`);
    return named;
  }
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const [only] = shown;
  if (only === undefined) throw new BadInputError(`${path} shows no sheet of cells; it has ${names || 'none'}`);
  if (shown.length > 1) {
    throw new BadInputError(
      `${path} has several sheets: name one with --sheet, or in "table": {"sheet": …} of the mapping. It has ${names}`,
    );
  }
  return only;
}

function refuseFormulaHeadings(path: string, { faults }: SheetRow): void {
  const [fault] = faults;
  if (fault === undefined) return;
  throw new BadInputError(
    `${path}: the heading in cell ${fault.cell} is a formula or an error: write the text of the heading there`,
  );
}

class SheetReport {
  readonly #path: string;
  readonly #sheet: Sheet;
  readonly #columns: readonly string[];
  readonly #account: ImportAccount;
  #record = 0;

  constructor(path: string, sheet: Sheet, columns: readonly string[], account: ImportAccount) {
    this.#path = path;
    this.#sheet = sheet;
    this.#columns = columns;
    this.#account = account;
  }

  /** The rows with a cell for each column; cells whose values are not taken are reported. */
  async *checked(
    first: readonly SheetRow[],
    rest: AsyncIterator<readonly SheetRow[]>,
  ): AsyncGenerator<readonly { readonly cells: readonly string[] }[]> {
    for (let batch = first; ;) {
      yield batch.map((row) => this.#checkedRow(row));
      const next = await rest.next();
      if (next.done === true) return;
      batch = next.value;
    }
  }

  #checkedRow({ cells, faults }: SheetRow): { readonly cells: readonly string[] } {
    this.#record++;
    const further = cells.findIndex((text, column) => text !== '' && column >= this.#columns.length);
    if (further >= 0) {
      throw new BadInputError(
        `${this.#path}: record ${this.#record} of the sheet '${this.#sheet.name}' has a value in column ${further + 1}, which has no heading`,
      );
    }
    for (const fault of faults) {
      const column = this.#columns[fault.column] ?? fault.cell;
      const isFormula = fault.reason === 'FORMULA';
      this.#account.count(column, 'DROPPED');
      this.#account.matter(
        'UNREADABLE_VALUE',
        `${isFormula ? 'a formula' : 'an error'} in the column '${column}'`,
        isFormula
          ? '"table": {"formulas": "CACHED"} takes the values that Excel computed last'
          : 'mend the cell in the workbook; until then it is empty',
        `record ${this.#record} (cell ${fault.cell})`,
      );
    }
    return { cells: this.#columns.map((_, column) => cells[column] ?? '') };
  }

  merged(areas: readonly string[]): void {
    for (const area of areas) {
      this.#account.matter(
        'UNREADABLE_VALUE',
        `merged cells ${area}`,
        'nothing, if only the first cell has the value; else split them in the workbook, and fill each cell',
        `cell ${area.split(':')[0] ?? area}`,
      );
    }
  }
}
