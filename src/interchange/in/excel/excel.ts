/** Workbooks of Excel (.xlsx): a sheet is written as a table in CSV, which is the document that passages cite; then it is read as such a table. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { BadInputError } from '../../../errors.ts';
import { ImportAccount } from '../import-account.ts';
import type { TableForm } from '../mapping/mapping.ts';
import { proposeMapping } from '../mapping/propose-mapping.ts';
import { asMapping } from '../mapping/as-mapping.ts';
import { headingLine, SEARCHED_LINES } from '../mapping/heading-line.ts';
import { firstRecords, titleOf, type TableSample } from '../mapping/sample-table.ts';
import { namingOriginal } from '../name-original.ts';
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
      const { form, titles } = await formOfSheet(path, sheet === undefined ? {} : { sheet });
      const table = await sheetAsTable(path, form, folder, new ImportAccount());
      const first = await namingOriginal(table, path, () => firstRecords(table, {}));
      return await proposeMapping(path, { form, titles, ...first });
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
    const skipped = form.skipLines ?? 0;
    const below = (await firstRows(batches, skipped + SEARCHED_LINES)).slice(skipped);
    const [heading, ...rest] = below;
    if (heading === undefined) {
      throw new BadInputError(
        `${path}: the sheet '${sheet.name}' ${skipped === 0 ? 'is empty' : `has no row below the ${skipped} of "skipLines"`}`,
      );
    }
    const columns = form.header ?? heading.cells;
    if (form.header === undefined) refuseFormulaHeadings(path, heading);
    const hint = headingsHint(below, skipped);
    const report = new SheetReport(path, sheet, columns, account, hint);
    await writeTable(target, columns, report.checked(form.header === undefined ? rest : below, batches));
    report.merged(rows.merged);
    return target;
  } finally {
    parts.close();
  }
}

/** Whether lines stand above the headings, and whether there are any. */
async function formOfSheet(path: string, form: TableForm): Promise<Pick<TableSample, 'form' | 'titles'>> {
  const parts = await PackageParts.open(path);
  try {
    const workbook = await openWorkbook(parts);
    const batches = new SheetRows(parts, workbook, false).read(chosenSheet(path, workbook.sheets, form.sheet));
    const lines = padded(await firstRows(batches[Symbol.asyncIterator](), SEARCHED_LINES));
    const { skipLines, hasHeadings } = headingLine(lines);
    return {
      form: {
        ...form,
        ...(skipLines > 0 && { skipLines }),
        ...(!hasHeadings && { header: (lines[skipLines] ?? []).map((_, index) => `column ${index + 1}`) }),
      },
      titles: lines.slice(0, skipLines).map(titleOf),
    };
  } finally {
    parts.close();
  }
}

/** At least so many rows, if the sheet has them; the iterator goes on behind them. */
async function firstRows(batches: AsyncIterator<readonly SheetRow[]>, count: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  while (rows.length < count) {
    const next = await batches.next();
    if (next.done === true) break;
    rows.push(...next.value);
  }
  return rows;
}

/** A sheet has no cells behind the last one that is filled. */
function padded(rows: readonly SheetRow[]): string[][] {
  const first = rows.slice(0, SEARCHED_LINES);
  // A cell with a formula is filled, although its value is not taken.
  const filled = first.map(({ cells, faults }) => {
    const texts = [...cells];
    for (const { column, cell } of faults) texts[column] = cell;
    return texts;
  });
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  return filled.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
}

function headingsHint(below: readonly SheetRow[], skipped: number): string {
  const { skipLines } = headingLine(padded(below));
  return skipLines === 0
    ? ''
    : `; if the rows above row ${skipped + skipLines + 1} are titles, write "table": {"skipLines": ${skipped + skipLines}} in the mapping`;
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
  readonly #hint: string;
  #record = 0;

  constructor(path: string, sheet: Sheet, columns: readonly string[], account: ImportAccount, hint: string) {
    this.#hint = hint;
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
        `${this.#path}: record ${this.#record} of the sheet '${this.#sheet.name}' has a value in column ${further + 1}, which has no heading${this.#hint}`,
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
