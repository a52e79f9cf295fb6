/**
 * Unpacks the Chromium that @sparticuz/chromium ships into the folder that TMPDIR names, with its libraries and fonts; it runs
 * as a process of its own, because the package sets search paths for libraries as soon as it is imported, and unpacks the libraries
 * only if AWS_EXECUTION_ENV says that the machine has none. obtain-chromium.ts sets both for this process.
 */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

await chromium.executablePath();

// This Chromium looks for the fonts in folders of AWS.
await writeFile(
  join(tmpdir(), 'fonts', 'fonts.conf'),
  '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n',
);
