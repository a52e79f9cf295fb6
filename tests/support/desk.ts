/** A desk on a copy of a dossier, with the requests that its page sends. */
import type { AddressInfo } from 'node:net';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type {
  DeskDocument,
  DeskRefusal,
  DeskRow,
  DeskState,
  Meaning,
  Saved,
  SaveOrder,
} from '../../src/desk/contract.ts';
import { buildDeskServer } from '../../src/desk/desk-server.ts';
import { DeskSession } from '../../src/desk/desk-session.ts';
import { OneTimeToken } from '../../src/desk/one-time-token.ts';
import { PROPOSALS } from './desk-orders.ts';
import { noDatabase } from './no-database.ts';
import { present } from './present.ts';

export const TODAY = '2026-11-30';

export class Desk {
  readonly folder: string;
  readonly session: DeskSession;
  readonly access: OneTimeToken;
  readonly url: string;
  readonly #server: FastifyInstance;
  #cookie: Promise<string> | undefined;

  private constructor(folder: string, session: DeskSession, access: OneTimeToken, server: FastifyInstance) {
    this.folder = folder;
    this.session = session;
    this.access = access;
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }

  /** @param dossier a folder of seed/ */
  static async open(
    dossier: string,
    { reviewer }: { readonly reviewer?: string } = { reviewer: 'Lena Haddad' },
  ): Promise<Desk> {
    const folder = join(await mkdtemp(join(tmpdir(), 'sanad-desk-')), dossier);
    await cp(join(import.meta.dirname, '../../seed', dossier), folder, { recursive: true });
    const settings = { folder, documents: undefined, reviewer, reader: noDatabase, today: () => TODAY };
    const session = await DeskSession.open(settings);
    const access = new OneTimeToken();
    const server = await buildDeskServer({ session, access, logger: pino({ level: 'silent' }), page: folder });
    await server.listen({ host: '127.0.0.1', port: 0 });
    return new Desk(folder, session, access, server);
  }

  async close(): Promise<void> {
    await this.#server.close();
    await this.session.close();
    await rm(join(this.folder, '..'), { recursive: true });
  }

  /** The files of the folder, by name. */
  async files(): Promise<Record<string, string>> {
    const names = (await readdir(this.folder)).filter((name) => name.endsWith('.cypher'));
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await readFile(join(this.folder, name), 'utf8')] as const)),
    );
  }

  async cookie(): Promise<string> {
    this.#cookie ??= (async () => {
      const answer = await fetch(`${this.url}/?token=${this.access.token}`);
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    })();
    return await this.#cookie;
  }

  async get<T>(path: string): Promise<T> {
    const answer = await fetch(this.url + path, { headers: { cookie: await this.cookie() } });
    return (await answer.json()) as T;
  }

  async state(): Promise<DeskState> {
    return await this.get('/api/state');
  }

  async document(id: string): Promise<DeskDocument> {
    return await this.get(`/api/documents/${id}`);
  }

  /** The row of a claim or proposal of Herodotus' first book. */
  async rowOf(id: string): Promise<DeskRow> {
    const { claims, proposals } = await this.document('histories-1');
    return present([...claims, ...proposals].find((row) => row.id === id));
  }

  async withProposals(): Promise<void> {
    await writeFile(join(this.folder, 'proposals-reader.cypher'), PROPOSALS);
    await this.session.refresh();
  }

  async post(
    path: string,
    body: unknown,
  ): Promise<{ readonly status: number; readonly body: Saved & DeskRefusal & Meaning }> {
    const answer = await fetch(this.url + path, {
      method: 'POST',
      headers: { cookie: await this.cookie(), origin: this.url, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Saved & DeskRefusal & Meaning };
  }

  async save(order: SaveOrder): Promise<Saved> {
    const { status, body } = await this.post('/api/save', order);
    if (status !== 200) throw new Error(`Refused with ${status}: ${JSON.stringify(body, null, 1).slice(0, 2_000)}`);
    return body;
  }

  async refusal(order: unknown): Promise<DeskRefusal & { readonly status: number }> {
    const { status, body } = await this.post('/api/save', order);
    return { ...body, status };
  }

  async undo(): Promise<{ readonly status: number; readonly body: Saved & DeskRefusal }> {
    return await this.post('/api/undo', {});
  }
}
