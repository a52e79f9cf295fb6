/** Reads tables of a Markdown page, so that a test can use their rows as cases. */

/** The rows of all tables with this header. Cells are without backticks. */
export function rowsOf(page: string, header: readonly string[]): string[][] {
  const rows: string[][] = [];
  let isInside = false;
  for (const line of page.split('\n')) {
    const cells = line.startsWith('|') ? line.slice(1, -1).split('|').map(plain) : [];
    if (cells.length === 0) isInside = false;
    else if (cells.every((cell) => /^-+$/.test(cell))) continue;
    else if (isInside) rows.push(cells);
    else isInside = cells.join('|') === header.join('|');
  }
  return rows;
}

function plain(cell: string): string {
  return cell.replaceAll('`', '').trim();
}
