/** The desk of a copy of the Herodotus dossier with two proposals, and a Chromium that has opened its address. */
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { pino } from 'pino';
import { buildDeskServer } from '../../../src/desk/desk-server.ts';
import { DeskSession } from '../../../src/desk/desk-session.ts';
import { OneTimeToken } from '../../../src/desk/one-time-token.ts';
import { watchFolders } from '../../../src/desk/watch-folders.ts';
import { openChromium } from '../chromium.ts';
import { noDatabase } from '../no-database.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CLAIMS = 'claims-book-1.cypher';
const PROPOSALS = 'proposals-book-1.cypher';

export interface OpenDesk {
  readonly url: string;
  readonly context: BrowserContext;
  /** The text of the first book. */
  readonly text: string;
  readonly claims: () => Promise<string>;
  readonly proposals: () => Promise<string>;
  /** As an editor beside the desk writes it. */
  readonly writeClaims: (change: (text: string) => string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `'start-end'` of the first place of these words. */
function placeOf(text: string, words: string): string {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`Expected the text to have '${words}'.`);
  return `${start}-${start + words.length}`;
}

/** `'start-end sha256'` of the first place of these words. */
export function passageOf(text: string, words: string): string {
  return `${placeOf(text, words)} ${createHash('sha256').update(words).digest('hex')}`;
}

/** The second proposal leaves its subject to the reviewer. */
function proposalsOf(text: string): string {
  const row = (id: string, columns: string, words: string): string =>
    `  {id: '${id}', proposedBy: 'rules 1', proposedOn: '2026-11-30', document: 'histories-1',
    attribution: ['macmillan PUBLISHED', 'g-c-macaulay TRANSLATED', 'herodotus WROTE'], voice: 'OWN', polarity: 'AFFIRMED', mode: 'ACTUAL',
    ${columns}, passages: ['${passageOf(text, words)}']}`;
  const rows = [
    row(
      'hdt-1-p1',
      `subject: 'phoenicians', predicate: 'CAME_TO', object: 'argos', because: ['predicate ${placeOf(text, 'arrived then')} a word of coming']`,
      'the Phenicians arrived then',
    ),
    row('hdt-1-p2', "predicate: 'ABDUCTED', object: 'io'", 'standing near to the'),
  ];
  return `UNWIND [\n${rows.join(',\n')}\n] AS row\nMERGE (p:Proposal {id: row.id})\nSET p += row;\n`;
}

export async function openDesk(): Promise<OpenDesk> {
  const folder = join(await mkdtemp(join(tmpdir(), 'sanad-desk-page-')), 'herodotus-abductions');
  await cp(join(ROOT, 'seed/herodotus-abductions'), folder, { recursive: true });
  const text = await readFile(join(folder, 'documents/histories-1-proem-5.txt'), 'utf8');
  await writeFile(join(folder, PROPOSALS), proposalsOf(text));
  const session = await DeskSession.open({ folder, documents: undefined, reviewer: 'Lena Haddad', reader: noDatabase });
  const watch = watchFolders([folder], () => void session.refresh());
  const access = new OneTimeToken();
  const server = await buildDeskServer({ session, access, logger: pino({ level: 'silent' }) });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const browser = await openChromium();
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}/?token=${access.token}`);
  await page.waitForURL(/[?]lang=/);
  await page.close();
  return {
    url,
    context,
    text,
    claims: async () => await readFile(join(folder, CLAIMS), 'utf8'),
    proposals: async () => await readFile(join(folder, PROPOSALS), 'utf8'),
    writeClaims: async (change) => {
      const file = join(folder, CLAIMS);
      await writeFile(file, change(await readFile(file, 'utf8')));
    },
    close: async () => {
      watch.close();
      await browser.close();
      await server.close();
      await session.close();
      await rm(join(folder, '..'), { recursive: true });
    },
  };
}
