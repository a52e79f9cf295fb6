/**
 * Unpacks the Chromium of @sparticuz/chromium, with its libraries and fonts, into the folder that TMPDIR names. It runs as a separate
 * process for two reasons: the package sets search paths for libraries when it is imported, and it unpacks the libraries only if
 * AWS_EXECUTION_ENV is set as on a machine without them. obtain-chromium.ts sets TMPDIR and AWS_EXECUTION_ENV for this process.
 */
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';

await chromium.executablePath();

// This Chromium searches for fonts in folders of AWS.
await writeFile(
  join(tmpdir(), 'fonts', 'fonts.conf'),
  '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir prefix="relative">fonts</dir></fontconfig>\n',
);
