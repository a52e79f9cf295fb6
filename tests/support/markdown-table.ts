/** Tables of a page, so that a test can be what stands there. */

/** The rows of every table with this header, its cells without backticks. */
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
