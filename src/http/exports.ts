/**
 * Exports under /export/: the list of formats, and each file of each format, of whole dossiers (GET) or of a view (POST), streamed. A file is whole if
 * the response ends regularly: if the database is written to meanwhile, the connection is closed before the end.
 */
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadInputError, EmptyDatabaseError } from '../errors.ts';
import { Account } from '../interchange/account/account.ts';
import { readViewIds, viewRecords, type ViewIds } from '../interchange/account/view-records.ts';
import { lossCsv } from '../interchange/account/loss-table.ts';
import type { Format, FormatFile } from '../interchange/formats/format.ts';
import { formatNamed, FORMATS } from '../interchange/formats/formats.ts';
import { canonicalLanguage } from '../model/languages.ts';
import type { RecordSource } from '../records/record.ts';
import type { Answering, OpenRecords } from './answering.ts';
import { errorBody } from './faults.ts';
import { RETRY_AFTER_SECONDS } from './status.ts';

export interface ExportSettings {
  /** @throws {DatabaseUnavailableError} until the graph was read */
  readonly answering: () => Pick<Answering, 'records'>;
  /** @throws {TooManyRequestsError} if the client has made too many requests */
  readonly countRequest: (request: FastifyRequest) => Promise<void>;
}

interface ExportRoute {
  Params: { dossiers: string; format: string; file: string };
  Querystring: { language?: string };
}

/** How many exports run at once. Each reads a whole dossier. */
const MOST_AT_ONCE = 2;
/** The table of loss, beside the files of each format. */
const LOSS: FormatFile = { name: 'loss.csv', type: 'text/csv; charset=utf-8' };
/** 65_536 (characters) that are sent at once. */
const BLOCK = 65_536;

export function serveExports(server: FastifyInstance, { answering, countRequest }: ExportSettings): void {
  let running = 0;
  const onRequest = async (request: FastifyRequest): Promise<void> => await countRequest(request);
  server.get('/export/', { onRequest }, async () => ({
    formats: FORMATS.map(({ name, standard, files, copiesGraph = false }) => ({
      ...{ name, standard, copiesGraph, files: [...files, LOSS].map((file) => file.name) },
    })),
  }));
  const answer = async (wanted: Wanted, view: ViewIds | undefined, reply: FastifyReply): Promise<FastifyReply> => {
    if (running >= MOST_AT_ONCE) {
      const message = `${MOST_AT_ONCE} exports run, which is the most. Try again when one has ended.`;
      return await reply.code(503).header('retry-after', RETRY_AFTER_SECONDS).send(errorBody(message, 'SERVER_BUSY'));
    }
    running += 1;
    let isOver = false;
    const over = (): void => {
      if (!isOver) running -= 1;
      isOver = true;
    };
    // Also if the client goes away before the first byte.
    reply.raw.once('close', over);
    const records = await answering().records(wanted.dossiers);
    // Refused before the first byte.
    if (wanted.format.copiesGraph === true) await records.stored?.();
    const source = view === undefined ? records : await viewRecords(records, view);
    const name = `${wanted.dossiers.join('+')}.${wanted.file.name}`;
    void reply
      .header('content-type', wanted.file.type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store');
    return await reply.send(Readable.from(blocksOf(textOf(wanted, source, records))));
  };
  server.get<ExportRoute>('/export/:dossiers/:format/:file', { onRequest }, async (request, reply) => {
    try {
      return await answer(readRequest(request.params, request.query), undefined, reply);
    } catch (error) {
      return await refused(error, reply);
    }
  });
  server.post<ExportRoute>('/export/:dossiers/:format/:file', { onRequest }, async (request, reply) => {
    const view = readViewIds(request.body);
    if ('fault' in view) return await reply.code(400).send(errorBody(view.fault, 'BAD_USER_INPUT'));
    try {
      const wanted = readRequest(request.params, request.query);
      if (wanted.format.copiesGraph === true) {
        throw new BadInputError(`The format ${wanted.format.name} copies the whole graph, and has no file of a view.`);
      }
      return await answer(wanted, view, reply);
    } catch (error) {
      return await refused(error, reply);
    }
  });
}

async function refused(error: unknown, reply: FastifyReply): Promise<FastifyReply> {
  if (!(error instanceof BadInputError || error instanceof EmptyDatabaseError)) throw error;
  return await reply.code(404).send(errorBody(error.message, 'NOT_FOUND'));
}

interface Wanted {
  readonly dossiers: readonly string[];
  readonly format: Format;
  readonly file: FormatFile;
  readonly language: string;
}

/** @throws {BadInputError} if there is no such format, file or language */
function readRequest(
  { dossiers, format: formatName, file: fileName }: ExportRoute['Params'],
  { language = 'en' }: ExportRoute['Querystring'],
): Wanted {
  const format = formatNamed(formatName);
  const files = [...format.files, LOSS];
  const file = files.find(({ name }) => name === fileName);
  if (file === undefined) {
    const names = files.map(({ name }) => name).join(', ');
    throw new BadInputError(`The format ${format.name} has no file '${fileName}'. It has: ${names}.`);
  }
  const tag = canonicalLanguage(language);
  if (tag === undefined) {
    throw new BadInputError(`language must be a tag of BCP 47, such as ar, but is '${language}'.`);
  }
  return { dossiers: dossiers.split(','), format, file, language: tag };
}

/** One of the files. The others are written too, because the table of loss counts what all of them hold. */
async function* textOf(
  { format, file, language }: Wanted,
  source: RecordSource,
  records: OpenRecords,
): AsyncGenerator<string> {
  const account = new Account(source);
  for await (const piece of format.write(account, { language })) if (piece.file === file.name) yield piece.text;
  await records.requireOneState();
  const lines = account.lines();
  if (file === LOSS) yield lossCsv(lines);
}

async function* blocksOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let block = '';
  for await (const text of texts) {
    block += text;
    if (block.length < BLOCK) continue;
    yield block;
    block = '';
  }
  if (block !== '') yield block;
}
