/**
 * Measures how well the drawn graph can be read: `npm run measure:graph -- http://127.0.0.1:4000 [--view first] [--shots FOLDER]`.
 * The server must serve the dossiers of `seed/`. The script opens five views in Chromium, in both languages and two window sizes, reads
 * what is drawn (support/explorer/readable/read-drawing.ts), prints a table against the goals, and ends with 1 if one is missed.
 */
import { chromium } from 'playwright-core';
import { figuresOf } from '../support/explorer/readable/figures.ts';
import { faultsOf, GOALS, VIEW_NAMES, VIEWS } from '../support/explorer/readable/goals.ts';
import { IS_DRAWN, READ_DRAWING, type ReadDrawing } from '../support/explorer/readable/read-drawing.ts';

const [server, ...options] = process.argv.slice(2);
if (server === undefined) {
  throw new Error('Expected the address of a server: npm run measure:graph -- http://127.0.0.1:4000');
}
const valueOf = (name: string): string | undefined =>
  options.includes(name) ? options[options.indexOf(name) + 1] : undefined;
const SIZES = [
  { width: 1400, height: 900 },
  { width: 1280, height: 720 },
];
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const COLUMNS: readonly (readonly [string, number])[] = [
  ['view', 9],
  ['page', 12],
  ['names', 9],
  ['least', 6],
  ['overlap', 8],
  ['on node', 8],
  ['lines', 6],
  ['labelled', 9],
  ['crossed', 9],
  ['through', 10],
  ['hull', 6],
  ['pixels', 7],
  ['faults', 0],
];
const row = (cells: readonly (string | number)[]): void =>
  print(cells.map((cell, at) => String(cell).padEnd(COLUMNS[at]?.[1] ?? 0)).join(''));
const percent = (share: number): string => `${Math.round(share * 100)} %`;

const browser = await chromium.launch({
  executablePath: valueOf('--chromium') ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-sync'],
});
let missed = 0;
try {
  row(COLUMNS.map(([name]) => name));
  for (const name of VIEW_NAMES.filter((view) => view === (valueOf('--view') ?? view))) {
    for (const size of SIZES) {
      for (const language of ['ar', 'en'] as const) {
        const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
        await page.goto(`${server}/?lang=${language}${VIEWS[name]}`);
        await page.locator('main[aria-busy="false"] .graph[data-arranging="false"]').waitFor();
        await page.waitForLoadState('networkidle');
        // The graph is fitted again half a second after its stage has its size.
        await page.waitForTimeout(800);
        while (!(await page.evaluate<boolean>(IS_DRAWN))) await page.waitForTimeout(50);
        const figures = figuresOf(await page.evaluate<ReadDrawing>(READ_DRAWING));
        const faults = faultsOf(figures, GOALS[name]);
        missed += faults.length;
        const { names, lines } = figures;
        row([
          name,
          `${language} ${size.width}`,
          `${names.shown}/${names.all}`,
          names.least.toFixed(1),
          figures.overlaps,
          figures.onNodes,
          lines.all,
          percent(lines.labelled / Math.max(1, lines.all)),
          `${names.crossed}/${names.shown}`,
          `${lines.through} ${percent(lines.through / Math.max(1, lines.all))}`,
          percent(figures.hull),
          figures.strayPixels,
          faults.join('; '),
        ]);
        const folder = valueOf('--shots');
        if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${language}-${size.width}.png` });
        await page.close();
      }
    }
  }
  if (missed > 0) print(`${missed} goals are missed.`);
} finally {
  await browser.close();
}
process.exitCode = missed > 0 ? 1 : 0;
