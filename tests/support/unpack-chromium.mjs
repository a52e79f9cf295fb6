/**
 * Unpacks the Chromium that @sparticuz/chromium ships into the folder that TMPDIR names, with its libraries and fonts; it runs
 * as a process of its own, because the package sets search paths for libraries as soon as it is imported.
 */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The libraries come along only where the package takes the machine for one that has none.
process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
await chromium.executablePath();

// The one that is shipped looks for the fonts in folders of AWS.
await writeFile(
  join(tmpdir(), 'fonts', 'fonts.conf'),
  '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n',
);
